import type { RefusalKind, TraceStep } from '../computed-deadline.ts';
import type { Duration, Span, TimeUnit } from '../time-expression.ts';
import { amountOf } from '../words.ts';
import { dayInRange, FIRST_DAY, isoOf, LAST_DAY, LAST_YEAR, type CivilDay } from './civil-date.ts';
import { lastDayOfMonth, partsOfDay } from './date-adapter.ts';
import { sayMorePassed, skippedBetween, stepCounted } from './count-days.ts';
import { formatDay } from './format-date.ts';
import { addMonths, type EndOfMonth } from './months.ts';
import { financialQuarter, financialYear, periodsIn, type Period } from './periods.ts';
import { inOrder, type Why } from './why.ts';
import { CALENDAR_DAYS, type DayCounting, type WorkingCalendar } from './working-calendar.ts';

/** Which way a length is counted. */
export type Direction = 'after' | 'before';

/**
 * How `N days before X` is read: `plain` counts N back from X; `clear` leaves N whole days between the day and X.
 * Only counting back in days differs: a length counted forward always leaves out the day it starts from.
 */
export type BeforeReading = 'plain' | 'clear';

/** What a length is counted with. */
export interface CountingOptions {
    calendar?: WorkingCalendar;
    /** By default what the calendar says, else `plain`. */
    reading?: BeforeReading;
    /** What becomes of the end of a month; by default what the calendar says, else `clip`. */
    endOfMonth?: EndOfMonth;
    /** Counts the length this many times over, each part multiplied: repetition keeps to its anchor. */
    times?: number;
    /** Whether the steps leave out which days were passed over. */
    isBrief?: boolean;
}

/** The day reached and why, or what is missing, or why it cannot be counted. */
export type CountedLength =
    { day: CivilDay; why: Why; uses: DayCounting[] } | { waitingFor: string } | { refusal: string; kind: RefusalKind };

/**
 * Counts a length from a day, its parts in the written order. The starting day is not counted; a month takes the
 * corresponding date, clipped to a shorter month; the n-th term or school year after a day is the n-th that begins
 * after it, and its last day is meant. Hours are refused here: they need a clock time (see `zoned-time.ts`).
 */
export function countLength(from: CivilDay, duration: Duration, direction: Direction, options: CountingOptions = {}): CountedLength {
    const [first, ...others] = duration.spans;
    if (!first) {
        return { waitingFor: 'a length of time' };
    }
    const notLast = others.length === 0 ? options : { ...options, reading: 'plain' as const, endOfMonth: options.endOfMonth ?? 'clip' };
    let counted = countSpan(from, first, direction, notLast);
    for (const span of others) {
        if (!('day' in counted)) {
            return counted;
        }
        const { why, uses } = counted;
        const next = countSpan(counted.day, span, direction, span === others.at(-1) ? options : notLast);
        counted = 'day' in next ? { day: next.day, why: inOrder(why, next.why), uses: [...uses, ...next.uses] } : next;
    }
    return duration.toMonthEnd && 'day' in counted ? atMonthEnd(counted) : counted;
}

function atMonthEnd({ day, why, uses }: Extract<CountedLength, { day: CivilDay }>): CountedLength {
    const last = lastDayOfMonth(day);
    return {
        day: last,
        why: inOrder(why, () => [{ rule: `At the end of that month: ${formatDay(last)}`, date: isoOf(last), skipped: [] }]),
        uses,
    };
}

/** What a unit of clear days is counted in. */
const CLEAR_UNITS: Partial<Record<TimeUnit, TimeUnit>> = {
    'clear day': 'day',
    'clear working day': 'working day',
    'clear school day': 'school day',
};

/** The unit a length is counted in: `clear working days` are working days. */
export function countedUnit(unit: TimeUnit): TimeUnit {
    return CLEAR_UNITS[unit] ?? unit;
}

/** Whether a unit leaves out days that a calendar does not count. */
export function passesOverDays(unit: TimeUnit): boolean {
    const counted = countedUnit(unit);
    return counted === 'working day' || counted === 'school day';
}

/** Whether the plain and the clear reading of a length counted back differ: only in days. */
export function hasClearReading(unit: TimeUnit | undefined): boolean {
    return unit === 'day' || unit === 'working day' || unit === 'school day';
}

const MONTHS_PER_UNIT: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12 };

function countSpan(
    from: CivilDay,
    span: Span,
    direction: Direction,
    { calendar, times = 1, isBrief = false, ...options }: CountingOptions,
): CountedLength {
    const unit = countedUnit(span.unit);
    const reading = options.reading ?? calendar?.beforeReading ?? 'plain';
    const endOfMonth = options.endOfMonth ?? calendar?.endOfMonth ?? 'clip';
    if (span.amount === undefined) {
        return unreadAmount(span);
    }
    const amount = span.amount * times;
    if (!Number.isSafeInteger(amount) || span.amount < 1) {
        return { refusal: `${amountOf(span.amount, unit)} is no length of time that can be counted`, kind: 'beyond-sense' };
    }
    const sign = direction === 'after' ? 1 : -1;
    const clear = direction === 'before' && (unit !== span.unit || (reading === 'clear' && hasClearReading(unit)));
    const rule = (): string =>
        `${amountOf(amount, unit !== span.unit && !clear ? span.unit : unit)} ${direction} ${formatDay(from)}` +
        (clear ? `, leaving ${amount} whole ${unit}${amount === 1 ? '' : 's'} between` : '');
    const at = (day: CivilDay | undefined, note?: (day: CivilDay) => string): CountedLength => {
        if (day === undefined) {
            return { refusal: `${rule()} lies outside the years 1 to 9999`, kind: 'beyond-sense' };
        }
        return {
            day,
            uses: span.unit === 'day' ? [CALENDAR_DAYS] : [],
            why: () => [{ rule: rule() + (note?.(day) ?? ''), date: isoOf(day), skipped: [] }],
        };
    };

    const months = MONTHS_PER_UNIT[unit];
    if (months !== undefined) {
        return at(addMonths(from, sign * amount * months, endOfMonth, calendar?.workingDays.days), day => monthEndNote(from, day, unit));
    }
    switch (unit) {
        case 'day':
            return at(dayInRange(from + sign * (amount + (clear ? 1 : 0))));
        case 'week':
            return at(dayInRange(from + sign * amount * 7));
        case 'working day':
        case 'school day': {
            const counting = unit === 'working day' ? calendar?.workingDays : calendar?.schoolDays;
            return countDays(from, sign * (amount + (clear ? 1 : 0)), rule, counting, unit, isBrief);
        }
        case 'hour':
            return { refusal: 'hours can only be counted from a clock time', kind: 'unreadable' };
        case 'financial year':
        case 'financial quarter': {
            const nth =
                Math.abs(amount) > 4 * LAST_YEAR
                    ? undefined
                    : unit === 'financial year'
                      ? financialYear(from, calendar, sign * amount)
                      : financialQuarter(from, calendar, sign * amount);
            return nth ? toPeriod(nth, direction, rule) : at(undefined);
        }
        default:
            return countPeriods(from, amount, direction, span.unit, rule, calendar);
    }
}

/** A blank is waited for; a number that is too long to be one is refused with what was written. */
function unreadAmount({ text, unit }: Span): CountedLength {
    return text !== undefined && /\d/.test(text)
        ? { refusal: `"${text.slice(0, 40)}" ${unit}s is no length of time that can be counted`, kind: 'beyond-sense' }
        : { waitingFor: `the number of ${unit}s, left blank` };
}

/** What is to be said of a day reached by months that is another day of its month than the first; nothing otherwise. */
export function monthEndNote(from: CivilDay, day: CivilDay, unit: TimeUnit): string {
    if (MONTHS_PER_UNIT[unit] === undefined) {
        return '';
    }
    const [wanted, got] = [partsOfDay(from).day, partsOfDay(day).day];
    if (wanted < got) {
        return ' (the end of a month stays the end of a month)';
    }
    return wanted === got ? '' : ` (the month has no day ${wanted}, so its last day)`;
}

function countDays(
    from: CivilDay,
    n: number,
    rule: () => string,
    counting: DayCounting | undefined,
    unit: TimeUnit,
    isBrief: boolean,
): CountedLength {
    if (!counting) {
        return { refusal: `the agreement names no calendar, so its ${unit}s are not known`, kind: 'no-calendar' };
    }
    const day = stepCounted(from, n, counting);
    if (typeof day === 'object') {
        return day;
    }
    const why = (): TraceStep[] => {
        const { skipped, more } = isBrief ? { skipped: [], more: 0 } : skippedBetween(from, day, counting);
        return [{ rule: rule() + sayMorePassed(more), date: isoOf(day), skipped }];
    };
    return { day, why, uses: [counting] };
}

/** No period is longer than this many days, so a window of that many days per period holds them. */
const LONGEST_PERIOD = 400;

function countPeriods(
    from: CivilDay,
    amount: number,
    direction: Direction,
    unit: TimeUnit,
    rule: () => string,
    calendar: WorkingCalendar | undefined,
): CountedLength {
    const reach = (amount + 2) * LONGEST_PERIOD;
    const found = periodsIn(
        unit,
        direction === 'after'
            ? { first: from, last: Math.min(from + reach, LAST_DAY) as CivilDay }
            : { first: Math.max(from - reach, FIRST_DAY) as CivilDay, last: from },
        calendar,
    );
    if ('refusal' in found) {
        return { ...found, kind: 'no-calendar' };
    }
    const whole = found.periods.filter(({ first, last }) => (direction === 'after' ? first > from : last < from));
    const period = direction === 'after' ? whole[amount - 1] : whole.at(-amount);
    return period
        ? toPeriod(period, direction, rule)
        : { refusal: `the calendar lists too few ${unit}s: ${rule()} is not known`, kind: 'beyond-calendar' };
}

function toPeriod(period: Period, direction: Direction, rule: () => string): CountedLength {
    const day = direction === 'after' ? period.last : period.first;
    const edge = (): string =>
        `the ${direction === 'after' ? 'end' : 'start'} of ${period.label}${period.assumed === undefined ? '' : ` (${period.assumed})`}`;
    return { day, uses: [], why: () => [{ rule: `${rule()}: ${edge()}`, date: isoOf(day), skipped: [] }] };
}
