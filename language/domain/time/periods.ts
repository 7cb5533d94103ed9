import type { TimeUnit } from '../time-expression.ts';
import {
    civilDay,
    civilMonth,
    civilQuarter,
    civilYear,
    dayInRange,
    FIRST_YEAR,
    LAST_DAY,
    LAST_YEAR,
    MONTH_NAMES,
    weekdayIndex,
    type CivilDay,
} from './civil-date.ts';
import { dayFromParts, partsOfDay } from './date-adapter.ts';
import { formatDate, formatRange } from './format-date.ts';
import { addMonths } from './months.ts';
import { termCalled, type DaySpan, type SchoolTerm } from './school-terms.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A stretch of the calendar that repeats: a month, a term, a financial year. */
export interface Period extends DaySpan {
    /** How it is called: "November 2026", "the school year 2026 to 2027". */
    label: string;
    /** Days inside it that do not belong to it: the breaks of a term. */
    breaks: readonly DaySpan[];
    /** What was taken for granted about its ends, for the trace. */
    assumed?: string;
}

/** Periods in order, or why they are not known. */
export type Periods = { periods: Period[] } | { refusal: string };

/** No list of periods is longer than this; a longer range is refused. */
export const MOST_PERIODS = 1500;

/** No period of a unit has more days. */
const LONGEST = { week: 7, month: 31, quarter: 92, 'financial quarter': 92, year: 366, 'financial year': 366 };

function tooMany(unit: TimeUnit): Periods {
    return { refusal: `there are more than ${MOST_PERIODS} ${unit}s in the time asked for` };
}

const NO_TERMS = 'no calendar with school terms says when they begin and end';

/**
 * The periods of a unit that have a day in the span, in order. Calendar units are known everywhere; terms, half-terms
 * and school years only as far as the calendar lists terms. Refused for hours and single days, which are no periods.
 */
export function periodsIn(unit: TimeUnit, span: DaySpan, calendar: WorkingCalendar | undefined): Periods {
    switch (unit) {
        case 'week':
        case 'month':
        case 'quarter':
        case 'financial quarter':
        case 'year':
        case 'financial year':
            return (span.last - span.first) / LONGEST[unit] > MOST_PERIODS ? tooMany(unit) : walk(unit, span, calendar);
        case 'term':
            return fromTerms(calendar, ({ terms }) => terms.map(termPeriod), span);
        case 'half-term':
            return fromTerms(
                calendar,
                ({ halfTerms }) =>
                    halfTerms.map(half => ({
                        ...half,
                        label: `the half-term of ${formatRange(half.first, half.last)}`,
                        breaks: [],
                    })),
                span,
            );
        case 'school year':
            return fromTerms(calendar, schoolYears, span);
        default:
            return { refusal: `${unit}s are too short to be listed as periods` };
    }
}

/** The period of a unit that a day lies in, or why it is not known. */
export function periodOf(unit: TimeUnit, day: CivilDay, calendar: WorkingCalendar | undefined): Period | { refusal: string } {
    const found = periodsIn(unit, { first: day, last: day }, calendar);
    if ('refusal' in found) {
        return found;
    }
    return found.periods[0] ?? { refusal: `no ${unit} of the calendar holds ${formatRange(day, day)}` };
}

function walk(unit: TimeUnit, span: DaySpan, calendar: WorkingCalendar | undefined): Periods {
    const periods: Period[] = [];
    for (let day: CivilDay | undefined = span.first; day !== undefined && day <= span.last;) {
        const period = calendarPeriod(unit, day, calendar);
        if (!period) {
            break;
        }
        if (periods.length === MOST_PERIODS) {
            return tooMany(unit);
        }
        periods.push(period);
        day = dayInRange(period.last + 1);
    }
    return { periods };
}

function calendarPeriod(unit: TimeUnit, day: CivilDay, calendar: WorkingCalendar | undefined): Period | undefined {
    const { year, month } = partsOfDay(day);
    if (unit === 'week') {
        const first = dayInRange(day - weekdayIndex(day)) ?? day;
        const last = dayInRange(day - weekdayIndex(day) + 6) ?? LAST_DAY;
        return { first, last, label: `the week of ${formatRange(first, last)}`, breaks: [] };
    }
    if (unit === 'financial year') {
        return financialYear(day, calendar);
    }
    if (unit === 'financial quarter') {
        return financialQuarter(day, calendar);
    }
    const date =
        unit === 'month' ? civilMonth(year, month) : unit === 'quarter' ? civilQuarter(year, Math.ceil(month / 3)) : civilYear(year);
    return date && { first: date.first, last: date.last, label: formatDate(date), breaks: [] };
}

/**
 * The financial year a day lies in, or the n-th one after it (before it when negative); undefined outside the years 1
 * to 9999.
 */
export function financialYear(day: CivilDay, calendar: WorkingCalendar | undefined, n = 0): Period | undefined {
    const start = calendar?.financialYearStart ?? { month: 4, day: 1 };
    const { year } = partsOfDay(day);
    const startIn = (y: number): CivilDay => dayFromParts(y, start.month, start.day);
    const from = (startIn(year) <= day ? year : year - 1) + n;
    if (from < FIRST_YEAR - 1 || from > LAST_YEAR) {
        return undefined;
    }
    const first = dayInRange(startIn(from)) ?? civilDay(1, 1, 1);
    const last = dayInRange(startIn(from + 1) - 1) ?? LAST_DAY;
    if (first === undefined) {
        return undefined;
    }
    return {
        first,
        last,
        label: `the financial year of ${formatRange(first, last)}`,
        breaks: [],
        assumed: sayStart(start),
    };
}

function sayStart({ month, day }: { month: number; day: number }): string {
    return `financial years start on ${day} ${MONTH_NAMES[month - 1]}`;
}

/**
 * The quarter of a financial year a day lies in, or the n-th one after it (before it when negative): three months each
 * from the day the financial year starts. Undefined outside the years 1 to 9999.
 */
export function financialQuarter(day: CivilDay, calendar: WorkingCalendar | undefined, n = 0): Period | undefined {
    const year = financialYear(day, calendar);
    if (!year) {
        return undefined;
    }
    const startOf = (quarter: number): CivilDay | undefined => addMonths(year.first, quarter * 3);
    const own = [3, 2, 1, 0].find(quarter => (startOf(quarter) ?? LAST_DAY) <= day) ?? 0;
    const first = startOf(own + n);
    const next = startOf(own + n + 1);
    const last = next === undefined ? LAST_DAY : dayInRange(next - 1);
    if (first === undefined || last === undefined) {
        return undefined;
    }
    return {
        first,
        last,
        label: `the financial quarter of ${formatRange(first, last)}`,
        breaks: [],
        assumed: year.assumed,
    };
}

function fromTerms(calendar: WorkingCalendar | undefined, make: (calendar: WorkingCalendar) => Period[], span: DaySpan): Periods {
    if (!calendar || calendar.terms.length === 0) {
        return { refusal: NO_TERMS };
    }
    const periods = make(calendar).filter(period => period.last >= span.first && period.first <= span.last);
    return periods.length > MOST_PERIODS ? tooMany('term') : { periods };
}

/** A term as a period. */
export function termPeriod(term: SchoolTerm): Period {
    return { ...term, label: `${termCalled(term.name)} of ${formatRange(term.first, term.last)}` };
}

/**
 * School years as section 579 of the Education Act 1996 has them: from the first term that begins after July to the
 * day before the next such term. Where the calendar lists no later one, 31 August ends the year, and that is said.
 */
function schoolYears({ terms }: WorkingCalendar): Period[] {
    const startYear = (term: SchoolTerm): number => {
        const { year, month } = partsOfDay(term.first);
        return month > 7 ? year : year - 1;
    };
    const years = [...new Set(terms.map(startYear))].sort((a, b) => a - b);
    const firstOf = (year: number): CivilDay | undefined => terms.find(term => startYear(term) === year)?.first;
    return years.map(year => {
        const first = firstOf(year)!;
        const next = firstOf(year + 1);
        const last = next === undefined ? dayFromParts(year + 1, 8, 31) : ((next - 1) as CivilDay);
        return {
            first,
            last,
            label: `the school year ${year} to ${year + 1}`,
            breaks: [],
            ...(next === undefined && { assumed: `the calendar lists no term after it, so it is taken to end on 31 August ${year + 1}` }),
        };
    });
}
