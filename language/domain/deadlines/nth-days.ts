import type { SkippedDay, TraceStep } from '../computed-deadline.ts';
import type { NthDay } from '../time-expression.ts';
import { isoOf, MONTH_NAMES, WEEKDAYS, weekdayIndex, type CivilDay } from '../time/civil-date.ts';
import { MOST_SKIPPED_LISTED, sayMorePassed } from '../time/count-days.ts';
import { lastDayOfMonth, partsOfDay } from '../time/date-adapter.ts';
import { sayPeriods } from '../time/period-stretch.ts';
import { periodsIn, type Period } from '../time/periods.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { dayOfYearIn, partsIn } from '../time/year-part.ts';
import type { DayCounting, WorkingCalendar } from '../time/working-calendar.ts';
import { ordinal } from '../words.ts';
import type { Repetitions } from './recurrence.ts';
import { evaluated, knownDay, refused, stepFor } from './value.ts';

/** `the first Tuesday`. */
function sayNth({ nth, day }: NthDay): string {
    return `the ${nth === 'last' ? 'last' : ordinal(nth)} ${day}`;
}

/** The n-th weekday, working day, school day or day of every period in the span; a period without one is left out. */
export function repetitionsNth(nth: NthDay, span: DaySpan, calendar: WorkingCalendar | undefined): Repetitions {
    const counting = nth.day === 'working day' ? calendar?.workingDays : nth.day === 'school day' ? calendar?.schoolDays : undefined;
    const counted = nth.day === 'working day' || nth.day === 'school day';
    if (counted && !counting?.days) {
        const why = counting?.refusal ?? `the agreement names no calendar, so its ${nth.day}s are not known`;
        return { instead: refused(why, 'no-calendar') };
    }
    if (nth.nth !== 'last' && (!Number.isSafeInteger(nth.nth) || nth.nth < 1)) {
        return { instead: refused(`${sayNth(nth)} of ${sayPeriods(nth)} is no day`, 'beyond-sense') };
    }
    const dayOfYear = dayOfYearOf(nth);
    if (dayOfYear) {
        return yearly(nth, dayOfYear, span, calendar);
    }
    const found = partsIn(nth.of, nth.part, span, calendar);
    if ('refusal' in found) {
        return { instead: refused(found.refusal, 'no-calendar') };
    }
    const said = found.periods.filter(period => isReadFromTerms(nth.of) || reachesOver(period, counting?.known));
    const dates = said.flatMap(period => {
        const day = nthDayOf(period, nth, candidate =>
            counting?.days ? counting.days.has(candidate) && isWithin(candidate, counting.known) : onWeekday(candidate, nth),
        );
        if (day === undefined || day < span.first || day > span.last) {
            return [];
        }
        const known = knownDay(day);
        const why = (): TraceStep[] => {
            const passed = passedIn(period, nth, day, counting);
            const skipped = passed.slice(0, MOST_SKIPPED_LISTED);
            const rule = `${sayNth(nth)} of ${period.label}${sayMorePassed(passed.length - skipped.length)}`;
            return [{ ...stepFor(rule, known), skipped }];
        };
        return [evaluated(known, why, counting ? [counting] : [])];
    });
    if (said.length === found.periods.length) {
        return { dates };
    }
    const beyond = refused(`the calendar does not reach that far: ${counting!.words}`, 'no-calendar');
    const isBeyond = found.periods.at(-1)!.last > counting!.known!.last;
    return said.length === 0 ? { instead: beyond } : { dates, ...(isBeyond && { then: beyond }) };
}

/** `31 March each year`: no day is counted to it, and in a year without 29 February there is one for it all the same. */
function dayOfYearOf({ nth, day, part }: NthDay): { month: number; day: number } | undefined {
    return part && 'month' in part && day === 'day' && nth !== 'last' ? { month: part.month, day: nth } : undefined;
}

function yearly(
    { of }: NthDay,
    { month, day }: { month: number; day: number },
    span: DaySpan,
    calendar: WorkingCalendar | undefined,
): Repetitions {
    const found = periodsIn(of, span, calendar);
    if ('refusal' in found) {
        return { instead: refused(found.refusal, 'no-calendar') };
    }
    const dates = found.periods.flatMap(period => {
        const each = dayOfYearIn(period, month, day);
        if (each === undefined || each < span.first || each > span.last) {
            return [];
        }
        const known = knownDay(each);
        const said = `${day} ${MONTH_NAMES[month - 1]}`;
        const moved = partsOfDay(each).day === day ? '' : `, a year without ${said}, so the day before`;
        const assumed = period.assumed === undefined ? '' : ` (${period.assumed})`;
        return [evaluated(known, () => [stepFor(`${said} in ${period.label}${assumed}${moved}`, known)])];
    });
    return { dates };
}

/**
 * Whether all days of a period are known to be counted or not. In the months in which the first known day and the last one
 * lie, the days before and after are taken as not counted: terms begin and end in the middle of a month.
 */
function reachesOver({ first, last }: Period, known: DaySpan | undefined): boolean {
    if (!known) {
        return true;
    }
    return first >= known.first - partsOfDay(known.first).day + 1 && last <= lastDayOfMonth(known.last);
}

function isReadFromTerms(unit: NthDay['of']): boolean {
    return unit === 'term' || unit === 'half-term' || unit === 'school year';
}

function isWithin(day: CivilDay, known: DaySpan | undefined): boolean {
    return !known || (known.first <= day && day <= known.last);
}

function onWeekday(day: CivilDay, { day: wanted }: NthDay): boolean {
    return wanted === 'day' || WEEKDAYS[weekdayIndex(day)] === wanted;
}

function nthDayOf(period: Period, { nth }: NthDay, fits: (day: CivilDay) => boolean): CivilDay | undefined {
    const free = (day: CivilDay): boolean => fits(day) && !period.breaks.some(pause => pause.first <= day && day <= pause.last);
    if (nth === 'last') {
        for (let day = period.last; day >= period.first; day--) {
            if (free(day)) {
                return day;
            }
        }
        return undefined;
    }
    for (let day = period.first, left = nth; day <= period.last; day++) {
        if (free(day) && --left === 0) {
            return day;
        }
    }
    return undefined;
}

/**
 * The days of a period that were passed over on the way to its n-th, from its first day on or from its last day back: those
 * that are not counted, and of weekdays those in a break.
 */
function passedIn({ first, last, breaks }: Period, nth: NthDay, day: CivilDay, counting: DayCounting | undefined): SkippedDay[] {
    const step = nth.nth === 'last' ? -1 : 1;
    const passed: SkippedDay[] = [];
    for (let at = nth.nth === 'last' ? last : first; at !== day; at = (at + step) as CivilDay) {
        const isInBreak = (counting !== undefined || onWeekday(at, nth)) && breaks.some(pause => pause.first <= at && at <= pause.last);
        const why = counting?.whyNot(at) ?? (isInBreak ? `break of the ${nth.of}` : undefined);
        if (why !== undefined) {
            passed.push({ date: isoOf(at), why });
        }
    }
    return passed;
}
