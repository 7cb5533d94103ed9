import { partsOfDay } from './date-adapter.ts';
import { MONTH_NAMES, weekdayOf, type CivilDate, type CivilDay, type ClockTime } from './civil-date.ts';

/** A year of at least four digits, so that it is read back as the year it is. */
function formatYear(year: number): string {
    return year < 1000 ? String(year).padStart(4, '0') : String(year);
}

/** `29 June 2026`. */
export function formatPlainDay(day: CivilDay): string {
    const { year, month, day: dayOfMonth } = partsOfDay(day);
    return `${dayOfMonth} ${MONTH_NAMES[month - 1]} ${formatYear(year)}`;
}

/** `Mon 29 June 2026`, or `Monday 29 June 2026` in the long style. */
export function formatDay(day: CivilDay, style: 'short' | 'long' = 'short'): string {
    const weekday = weekdayOf(day);
    return `${style === 'long' ? weekday : weekday.slice(0, 3)} ${formatPlainDay(day)}`;
}

/** A date as exactly as it was said: `Mon 29 June 2026`, `June 2025`, `the 2nd quarter of 2026`, `2025`. */
export function formatDate(date: CivilDate): string {
    const { year, month } = partsOfDay(date.first);
    switch (date.precision) {
        case 'day':
            return formatDay(date.first);
        case 'month':
            return `${MONTH_NAMES[month - 1]} ${formatYear(year)}`;
        case 'quarter':
            return `the ${['1st', '2nd', '3rd', '4th'][(month - 1) / 3]} quarter of ${formatYear(year)}`;
        case 'year':
            return formatYear(year);
    }
}

/** `1 to 30 June 2025`, `26 October to 3 November 2026`; one day alone with its weekday. */
export function formatRange(first: CivilDay, last: CivilDay): string {
    if (first === last) {
        return formatDay(first);
    }
    const a = partsOfDay(first);
    const b = partsOfDay(last);
    const end = formatPlainDay(last);
    if (a.year !== b.year) {
        return `${formatPlainDay(first)} to ${end}`;
    }
    return a.month === b.month ? `${a.day} to ${end}` : `${a.day} ${MONTH_NAMES[a.month - 1]} to ${end}`;
}

/** A range whose ends may be open: `from Mon 1 June 2026`, `up to Tue 30 June 2026`, `1 to 30 June 2026`. */
export function formatWindow(from: CivilDay | undefined, to: CivilDay | undefined): string {
    if (from !== undefined && to !== undefined) {
        return formatRange(from, to);
    }
    if (from !== undefined) {
        return `from ${formatDay(from)}`;
    }
    return to !== undefined ? `up to ${formatDay(to)}` : 'at any time';
}

/** `09:05`. */
export function formatTime(time: ClockTime): string {
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${two(Math.floor(time / 60))}:${two(time % 60)}`;
}
