import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import type { Place } from '../place.ts';
import type { TimePhrase, Timing } from '../time-expression.ts';
import type { CivilDay } from '../time/civil-date.ts';
import type { DaySpan } from '../time/school-terms.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { startOf } from './agreement-span.ts';
import type { DeadlineEnvironment } from './compute-deadlines.ts';
import { contextFor, countedBy, type Context } from './context.ts';
import { repetitionsNth } from './nth-days.ts';
import { clampDay } from './reach.ts';
import { repetitionsAtEdge, repetitionsEvery, type Repetitions } from './recurrence.ts';
import { sentencesOf } from './sentences.ts';
import { valueOfWritten, type Value } from './value.ts';

/** A limit that falls on days without work and stays there, as nothing says where it moves. */
export interface OnRestDays {
    place: Place;
    /** The first such day from today on, and why no work is done on it ("Saturday"). */
    day: CivilDay;
    why: string;
    /** How many of its days were looked at, all of them without work; 1 for a written date. */
    days: number;
}

/** Repetitions are looked at for this many days: 10 years. */
const YEARS_AHEAD = 3653;
/** A working day among those of the first year settles it, so that the other years need not be listed. */
const YEAR_AHEAD = 366;
/** Fewer repetitions than this say nothing about all of them. */
const ENOUGH = 3;

/**
 * Duties due on a written date, or at a rhythm, whose days from today on are all days without work, where neither the
 * words nor the calendar say where such a day moves. A weekday that the author named is meant.
 */
export function limitsOnRestDays(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment = {}): OnRestDays[] {
    const context = contextFor(agreement, query, environment);
    const duties = sentencesOf(agreement).flatMap(({ sentence: { strength, timing }, appliesUntil }) =>
        !appliesUntil && (strength === 'must' || strength === 'should' || strength === 'aims') ? [timing] : [],
    );
    return [...duties, ...agreement.deadlines.map(({ timing }) => timing)].flatMap(timing => restDaysOf(context, timing));
}

function restDaysOf(context: Context, timing: Timing): OnRestDays[] {
    const { calendar } = countedBy(context, timing.calendar);
    const working = calendar?.workingDays;
    if (!calendar || !working?.days || calendar.roll !== 'as-is') {
        return [];
    }
    return [...timing.phrases, ...timing.hardLimits].flatMap(phrase => {
        const days = daysOf(context, phrase, calendar, YEAR_AHEAD).some(each => working.days!.has(each))
            ? []
            : daysOf(context, phrase, calendar, YEARS_AHEAD);
        const [day] = days;
        return day !== undefined && days.every(each => !working.days!.has(each))
            ? [{ place: phrase.place, day, why: working.whyNot(day) ?? 'no working day', days: days.length }]
            : [];
    });
}

/** The days from today on, for so many, that a phrase names by itself; none where too few of them can be known. */
function daysOf(context: Context, phrase: TimePhrase, calendar: WorkingCalendar, daysAhead: number): CivilDay[] {
    if (!('roll' in phrase) || phrase.roll !== 'as-is') {
        return [];
    }
    const { today } = context;
    const last = clampDay(Math.min(today + daysAhead, calendar.bankHolidays?.last ?? Infinity));
    const ahead: DaySpan = { first: today, last };
    switch (phrase.kind) {
        case 'no-later-than': {
            if (phrase.point.kind !== 'date') {
                return [];
            }
            const { date } = phrase.point;
            const isMeant = !('date' in date) || date.weekday !== undefined || date.date.precision !== 'day';
            return isMeant || date.date.first < today || date.date.first > last ? [] : [date.date.first];
        }
        case 'on-nth':
            return phrase.nth.day === 'day' ? repeated(repetitionsNth(phrase.nth, ahead, calendar)) : [];
        case 'at-edge-of-period':
            return repeated(repetitionsAtEdge(phrase, ahead, calendar));
        case 'every': {
            const base = baseOf(context, phrase);
            return base?.kind === 'known' && base.precision === 'day'
                ? repeated(repetitionsEvery(base, phrase.length, 1, ahead, calendar))
                : [];
        }
        default:
            return [];
    }
}

function baseOf(context: Context, { from }: Extract<TimePhrase, { kind: 'every' }>): Value | undefined {
    if (from === undefined) {
        return startOf(context).value;
    }
    return from !== 'last' && from.kind === 'date' ? valueOfWritten(from.date) : undefined;
}

function repeated(found: Repetitions): CivilDay[] {
    const days =
        'dates' in found ? found.dates.flatMap(({ value: { from, to } }) => (from !== undefined && from === to ? [from] : [])) : [];
    return days.length >= ENOUGH ? days : [];
}
