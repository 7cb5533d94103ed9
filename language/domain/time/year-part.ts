import type { TimeUnit, YearPart } from '../time-expression.ts';
import { civilDay, civilMonth, MONTH_NAMES, type CivilDay } from './civil-date.ts';
import { partsOfDay } from './date-adapter.ts';
import { formatDate } from './format-date.ts';
import { periodsIn, termPeriod, type Period, type Periods } from './periods.ts';
import type { DaySpan } from './school-terms.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** The periods of a unit in a span as {@link periodsIn} gives them, or the part of each: those without it are left out. */
export function partsIn(unit: TimeUnit, part: YearPart | undefined, span: DaySpan, calendar: WorkingCalendar | undefined): Periods {
    const found = periodsIn(unit, span, calendar);
    if (!part || 'refusal' in found) {
        return found;
    }
    const periods: Period[] = [];
    let none: { refusal: string } | undefined;
    for (const period of found.periods) {
        const one = partOf(period, part, calendar);
        if ('refusal' in one) {
            none ??= one;
        } else {
            periods.push(one);
        }
    }
    return periods.length === 0 && none ? none : { periods };
}

/** The part of one period, or why it is not known. */
export function partOf(period: Period, part: YearPart, calendar: WorkingCalendar | undefined): Period | { refusal: string } {
    return 'month' in part ? monthIn(period, part.month) : termIn(period, part.term, calendar);
}

/** The month of that number of which the most days lie in the period: a school year may begin on 2 September. */
function monthIn({ first, last }: Period, month: number): Period | { refusal: string } {
    const daysInside = (span: DaySpan): number => Math.min(span.last, last) - Math.max(span.first, first) + 1;
    const [found] = yearsOf(first, last)
        .flatMap(year => civilMonth(year, month) ?? [])
        .sort((a, b) => daysInside(b) - daysInside(a));
    return found && daysInside(found) > 0
        ? { first: found.first, last: found.last, label: formatDate(found), breaks: [] }
        : { refusal: `${MONTH_NAMES[month - 1]} does not lie in it` };
}

function termIn({ first, last, label }: Period, name: string, calendar: WorkingCalendar | undefined): Period | { refusal: string } {
    const all = calendar?.terms ?? [];
    const called = all.filter(term => plainName(term.name) === plainName(name));
    const inside = called.filter(term => term.first >= first && term.first <= last);
    if (inside.length === 1) {
        return termPeriod(inside[0]!);
    }
    const names = [...new Set(all.flatMap(term => term.name ?? []))];
    if (called.length > 0) {
        return { refusal: `the calendar lists ${inside.length === 0 ? 'no' : 'more than one'} ${name} term in ${label}` };
    }
    return { refusal: `the calendar lists no ${name} term, only ${names.length === 0 ? 'terms without a name' : names.join(', ')}` };
}

/** `Autumn`, `autumn 2026` and `Autumn Term 2026/27` are one name. */
function plainName(name: string | undefined): string | undefined {
    return name
        ?.toLowerCase()
        .replace(/\bterm\b|\d{4}(?:[/-]\d{2,4})?/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}

/** The day of that month in a period; undefined where it has none. In a year without 29 February it is the 28th. */
export function dayOfYearIn({ first, last }: DaySpan, month: number, day: number): CivilDay | undefined {
    const inYear = (year: number): CivilDay | undefined =>
        civilDay(year, month, day) ?? (isLeapDay(month, day) ? civilDay(year, month, 28) : undefined);
    return yearsOf(first, last)
        .flatMap(year => inYear(year) ?? [])
        .find(each => first <= each && each <= last);
}

function isLeapDay(month: number, day: number): boolean {
    return month === 2 && day === 29;
}

function yearsOf(first: CivilDay, last: CivilDay): number[] {
    const [from, until] = [partsOfDay(first).year, partsOfDay(last).year];
    return Array.from({ length: until - from + 1 }, (_, n) => from + n);
}
