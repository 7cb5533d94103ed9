import type { SkippedDay } from '../computed-deadline.ts';
import type { PeriodStretch, TimeUnit } from '../time-expression.ts';
import { lengthInWords, ordinal } from '../words.ts';
import { dayInRange, MONTH_NAMES, type CivilDay } from './civil-date.ts';
import { countLength, type Direction } from './duration.ts';
import { periodsIn, type Period } from './periods.ts';
import type { DaySpan } from './school-terms.ts';
import type { Why } from './why.ts';
import type { DayCounting, WorkingCalendar } from './working-calendar.ts';
import { partOf } from './year-part.ts';

/** The kinds of days that were counted, and those that were passed over. */
interface Counted {
    uses: DayCounting[];
    skipped: () => SkippedDay[];
}

/** Days that were counted on the way to a stretch, or why there is none; `waitingFor` where a number was left blank. */
type Found = (DaySpan & Counted) | { refusal: string } | { waitingFor: string };

/** The days of a stretch of one period with how it is called, or why they are not known. */
export type FoundStretch = (DaySpan & Counted & { label: string }) | { refusal: string } | { waitingFor: string };

type Some = NonNullable<PeriodStretch['some']>;

/**
 * The days of a stretch in one period: all of it or of its part, or so much from its first day on or up to its last. A week
 * is 7 days from the first day of the period, whichever weekday that is; what would go on beyond the period ends with it.
 */
export function stretchIn({ part, some }: PeriodStretch, period: Period, calendar: WorkingCalendar | undefined): FoundStretch {
    const whole = part ? partOf(period, part, calendar) : period;
    if ('refusal' in whole) {
        return whole;
    }
    if (!some) {
        return { ...whole, ...NOTHING_COUNTED };
    }
    const unit = some.length.spans[0]?.unit;
    if (unit === undefined) {
        return { waitingFor: 'a length of time' };
    }
    const found = hasEdgesOfItsOwn(unit) ? amongPeriods(some, unit, whole, calendar) : countedIn(some, whole, calendar);
    return 'first' in found ? { ...found, label: `${sayStretch(some)} of ${whole.label}` } : found;
}

/** Terms and the like begin and end on days of their own; weeks, months and days are counted from an edge. */
function hasEdgesOfItsOwn(unit: TimeUnit): boolean {
    return unit === 'term' || unit === 'half-term' || unit === 'school year' || unit === 'financial year' || unit === 'financial quarter';
}

function amongPeriods({ nth, length }: Some, unit: TimeUnit, whole: Period, calendar: WorkingCalendar | undefined): Found {
    const { amount } = length.spans[0]!;
    if (amount === undefined) {
        return { waitingFor: `the number of ${unit}s, left blank` };
    }
    const found = periodsIn(unit, whole, calendar);
    if ('refusal' in found) {
        return found;
    }
    const inside = found.periods.filter(({ first, last }) => first >= whole.first && last <= whole.last);
    const taken = nth === 'last' ? inside.slice(-amount) : inside.slice((nth - 1) * amount, nth * amount);
    return amount < 1 || taken.length < amount ? tooShort(whole) : { first: taken[0]!.first, last: taken.at(-1)!.last, ...NOTHING_COUNTED };
}

function countedIn({ nth, length }: Some, whole: Period, calendar: WorkingCalendar | undefined): Found {
    const reached = (edge: number, times: number, direction: Direction): ReturnType<typeof countLength> => {
        const day = dayInRange(edge);
        return day === undefined
            ? { refusal: 'it begins or ends outside the years 1 to 9999', kind: 'beyond-sense' }
            : countLength(day, length, direction, { calendar, times, reading: 'plain', endOfMonth: 'last-day' });
    };
    if (nth === 'last') {
        const start = reached(whole.last + 1, 1, 'before');
        if ('day' in start) {
            return {
                first: Math.max(start.day, whole.first) as CivilDay,
                last: whole.last,
                uses: start.uses,
                skipped: () => passedIn(start.why),
            };
        }
        return start;
    }
    const before = nth === 1 ? { day: whole.first - 1 } : reached(whole.first - 1, nth - 1, 'after');
    const end = reached(whole.first - 1, nth, 'after');
    if (!('day' in before)) {
        return before;
    }
    if (!('day' in end)) {
        return end;
    }
    if (before.day >= whole.last) {
        return tooShort(whole);
    }
    return {
        first: (before.day + 1) as CivilDay,
        last: Math.min(end.day, whole.last) as CivilDay,
        uses: end.uses,
        skipped: () => passedIn(end.why),
    };
}

const NOTHING_COUNTED: Counted = { uses: [], skipped: () => [] };

function passedIn(why: Why): SkippedDay[] {
    return why().flatMap(({ skipped }) => skipped);
}

function tooShort({ label }: Period): { refusal: string } {
    return { refusal: `${label} is too short for it` };
}

/** `the first 2 weeks`, `the 2nd week`, `the last week`. */
function sayStretch({ nth, length }: Some): string {
    const which = nth === 'last' ? 'last' : nth === 1 ? 'first' : ordinal(nth);
    return `the ${which} ${lengthInWords(length).replace(/^1 /, '')}`;
}

/** A period as an author writes it: `each term`, `the autumn term`, `May each year`. */
export function sayPeriods({ of, part }: Pick<PeriodStretch, 'of' | 'part'>): string {
    return part === undefined ? `each ${of}` : 'month' in part ? `${MONTH_NAMES[part.month - 1]} each ${of}` : `the ${part.term} term`;
}

/** The stretch as an author writes it: `the first 2 weeks of the autumn term`, `May each year`. */
export function sayPeriodStretch(stretch: PeriodStretch): string {
    return `${stretch.some ? `${sayStretch(stretch.some)} of ` : ''}${sayPeriods(stretch)}`;
}
