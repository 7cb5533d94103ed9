import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import type { Place } from '../place.ts';
import type { Rate, TimeUnit } from '../time-expression.ts';
import { FIRST_DAY, LAST_DAY } from '../time/civil-date.ts';
import { partsOfDay } from '../time/date-adapter.ts';
import { periodsIn, type Period } from '../time/periods.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import type { DeadlineEnvironment } from './compute-deadlines.ts';
import { contextFor, countedBy, type Context } from './context.ts';
import { sentencesOf } from './sentences.ts';
import { forbids } from './inactive.ts';
import { eventsTakingPlace } from './window-rules.ts';

/** How often one event takes place, as one part of the agreement says. */
export interface SaidRate {
    rate: Rate;
    place: Place;
}

/** Two rates of one event that cannot both be kept. */
export interface RateConflict {
    event: string;
    /** The rate of the shorter period and that of the longer one; of two for the same period, the first and the later. */
    short: SaidRate;
    long: SaidRate;
    /** How many of the shorter periods the longer one has, and in which it has been counted where the calendar says so. */
    count: number;
    counted?: { in: string; calendar: string };
}

/**
 * The events whose rates contradict each other: once a half-term and exactly 6 times a school year that has 5 half-terms.
 * Each sentence is held against the event's own rate, or without one against the first sentence. School years that are
 * over, or not listed whole, are not looked at.
 */
export function rateConflicts(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment = {}): RateConflict[] {
    const rates = ratesByEvent(agreement);
    if (![...rates.values()].some(said => said.length > 1)) {
        return [];
    }
    const context = contextFor(agreement, query, environment);
    return [...rates].flatMap(([event, [first, ...others]]) => {
        const declared = agreement.events.find(({ name }) => name === event);
        const { calendar } = countedBy(context, declared?.calendar);
        return others.flatMap(other => conflictBetween(context, first!, other, calendar).map(conflict => ({ event, ...conflict })));
    });
}

function ratesByEvent(agreement: Agreement): Map<string, SaidRate[]> {
    const found = new Map<string, SaidRate[]>();
    const add = (event: string, rate: Rate): void => {
        if (rate.rolling || rate.times === undefined) {
            return;
        }
        const said = found.get(event);
        if (said) {
            said.push({ rate, place: rate.place });
        } else {
            found.set(event, [{ rate, place: rate.place }]);
        }
    };
    for (const { name, rules } of agreement.events) {
        for (const rule of rules) {
            if (rule.kind === 'rate') {
                add(name, rule.rate);
            }
        }
    }
    for (const { sentence, appliesUntil } of sentencesOf(agreement)) {
        const { strength, timing } = sentence;
        const rates = [...timing.phrases, ...timing.hardLimits].flatMap(phrase => (phrase.kind === 'rate' ? [phrase.rate] : []));
        if (
            rates.length === 0 ||
            sentence.form !== 'norm' ||
            appliesUntil ||
            forbids(sentence) ||
            strength === 'may' ||
            strength === 'need not'
        ) {
            continue;
        }
        const [event, more] = eventsTakingPlace(agreement, sentence.action ?? '');
        if (event !== undefined && more === undefined) {
            rates.forEach(rate => add(event, rate));
        }
    }
    return found;
}

function conflictBetween(context: Context, a: SaidRate, b: SaidRate, calendar: WorkingCalendar | undefined): Omit<RateConflict, 'event'>[] {
    for (const [short, long] of [
        [a, b],
        [b, a],
    ] as const) {
        for (const { count, ...where } of countsOf(context, short.rate.per, long.rate.per, calendar)) {
            if (contradict(short.rate, long.rate, count)) {
                return [{ short, long, count, ...where }];
            }
        }
    }
    return [];
}

/** Whether nobody can keep both: at least, exactly or at most so often in each of `count` periods, and so often in all of them. */
function contradict(short: Rate, long: Rate, count: number): boolean {
    const [inShort, inLong] = [boundsOf(short), boundsOf(long)];
    return inShort.least * count > inLong.most || inShort.most * count < inLong.least;
}

function boundsOf({ bound, times }: Rate): { least: number; most: number } {
    return { least: bound === 'at most' ? 0 : times!, most: bound === 'at least' ? Infinity : times! };
}

type Count = Pick<RateConflict, 'count' | 'counted'>;

/** Periods that a longer one always has as many of. */
const ALWAYS: Partial<Record<TimeUnit, Partial<Record<TimeUnit, number>>>> = {
    month: { quarter: 3, 'financial quarter': 3, year: 12, 'financial year': 12, 'school year': 12 },
    quarter: { year: 4 },
    'financial quarter': { 'financial year': 4 },
};

function countsOf({ today }: Context, short: TimeUnit, long: TimeUnit, calendar: WorkingCalendar | undefined): Count[] {
    if (short === long) {
        return [{ count: 1 }];
    }
    const always = ALWAYS[short]?.[long];
    if (always !== undefined) {
        return [{ count: always }];
    }
    if ((short !== 'half-term' && short !== 'term') || (long !== 'school year' && long !== 'year') || !calendar) {
        return [];
    }
    const span = { first: FIRST_DAY, last: LAST_DAY };
    const [years, parts] = [periodsIn('school year', span, calendar), periodsIn(short, span, calendar)];
    if ('refusal' in years || 'refusal' in parts) {
        return [];
    }
    return years.periods
        .filter(year => year.last >= today && isWhole(year, calendar))
        .map(year => ({
            count: parts.periods.filter(({ first }) => first >= year.first && first <= year.last).length,
            counted: { in: year.label, calendar: calendar.name },
        }));
}

/** Whether a school year is listed whole: its terms go from the early autumn to the summer. */
function isWhole({ first, last }: Period, { terms }: WorkingCalendar): boolean {
    const lastTerm = terms.findLast(term => term.first >= first && term.last <= last);
    return (
        lastTerm !== undefined &&
        partsOfDay(first).month <= 9 &&
        partsOfDay(lastTerm.last).month >= 6 &&
        partsOfDay(lastTerm.last).month <= 8
    );
}
