import { dayFromParts, lastDayOfMonth, partsOfDay } from './date-adapter.ts';

/** A day of the proleptic Gregorian calendar without zone or clock: whole days since 1 January 1970. */
export type CivilDay = number & { readonly __civilDay: unique symbol };

/** How exactly a date was said. */
export type Precision = 'day' | 'month' | 'quarter' | 'year';

/** A date with its precision: all days from `first` to `last`, both inclusive; equal for precision `day`. */
export interface CivilDate {
    precision: Precision;
    first: CivilDay;
    last: CivilDay;
}

export type Weekday = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday';

/** Minutes since midnight, 0 to 1439. */
export type ClockTime = number & { readonly __clockTime: unique symbol };

/** Monday first, as ISO 8601 counts. */
export const WEEKDAYS: readonly Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** January first. */
export const MONTH_NAMES: readonly string[] = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];

/** The years the language can speak of; every day outside them is refused. */
export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;
export const FIRST_DAY = dayFromParts(FIRST_YEAR, 1, 1);
export const LAST_DAY = dayFromParts(LAST_YEAR, 12, 31);

/** The day when it lies in the years 1 to 9999, else undefined. */
export function dayInRange(day: number): CivilDay | undefined {
    return Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY ? (day as CivilDay) : undefined;
}

/** The day of a year (1 to 9999), month (1 to 12) and day of the month, or undefined when there is no such day. */
export function civilDay(year: number, month: number, day: number): CivilDay | undefined {
    if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31)) {
        return undefined;
    }
    const made = dayFromParts(year, month, day);
    const parts = partsOfDay(made);
    return parts.month === month && parts.day === day ? made : undefined;
}

/** A date of precision `day`. */
export function exactly(day: CivilDay): CivilDate {
    return { precision: 'day', first: day, last: day };
}

/** The date `June 2025` stands for, or undefined outside the years 1 to 9999 and months 1 to 12. */
export function civilMonth(year: number, month: number): CivilDate | undefined {
    const first = civilDay(year, month, 1);
    return first === undefined ? undefined : { precision: 'month', first, last: lastDayOfMonth(first) };
}

/** The date of a quarter (1 to 4) of a calendar year. */
export function civilQuarter(year: number, quarter: number): CivilDate | undefined {
    const first = civilMonth(year, quarter * 3 - 2);
    const last = civilMonth(year, quarter * 3);
    return first && last && { precision: 'quarter', first: first.first, last: last.last };
}

/** The date a bare year stands for. */
export function civilYear(year: number): CivilDate | undefined {
    const first = civilDay(year, 1, 1);
    const last = civilDay(year, 12, 31);
    return first === undefined || last === undefined ? undefined : { precision: 'year', first, last };
}

/** Days since the Monday of its week, 0 to 6. */
export function weekdayIndex(day: CivilDay): number {
    return (((day + 3) % 7) + 7) % 7;
}

/** The weekday of a day. */
export function weekdayOf(day: CivilDay): Weekday {
    return WEEKDAYS[weekdayIndex(day)]!;
}

/** `00` to `31`. */
const TWO_FIGURES: readonly string[] = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'));

/** `2026-06-29`; the year has always four digits. */
export function isoOf(day: CivilDay): string {
    const { year, month, day: dayOfMonth } = partsOfDay(day);
    return `${year < 1000 ? String(year).padStart(4, '0') : year}-${TWO_FIGURES[month]!}-${TWO_FIGURES[dayOfMonth]!}`;
}

/** Reads `2026-06-29`; undefined when it is not of that form or names no day of the years 1 to 9999. */
export function parseIsoDay(text: string): CivilDay | undefined {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return parts ? civilDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** How two dates lie; `undetermined` when their ranges overlap and at least one names no single day. */
export type DateOrder = 'before' | 'same' | 'after' | 'undetermined';

/** Compares two dates as far as their precision allows: June 2025 against 15 June 2025 is undetermined. */
export function compareDates(a: CivilDate, b: CivilDate): DateOrder {
    if (a.last < b.first) {
        return 'before';
    }
    if (a.first > b.last) {
        return 'after';
    }
    return a.first === a.last && b.first === b.last ? 'same' : 'undetermined';
}
