import { addMonths as addMonthsToDate } from 'date-fns';
import { UTCDateMini } from '@date-fns/utc/date/mini';
import type { CivilDay } from './civil-date.ts';

/**
 * The one place where a civil day meets a `Date` and date-fns. Always UTC, never the machine's zone, and the clock only in `todayIn`:
 * a `Date` here is only a way to write down a day, and none leaves this file.
 */

const MILLISECONDS_PER_DAY = 86_400_000;

/** Year, month (1 to 12) and day of the month (1 to 31) of a civil day. */
export interface DayParts {
    year: number;
    month: number;
    day: number;
}

/** For date-fns: a date whose local parts are those of UTC. */
function dateOf(day: CivilDay): Date {
    return new UTCDateMini(day * MILLISECONDS_PER_DAY);
}

function dayOf(date: Date): CivilDay {
    return Math.floor(date.getTime() / MILLISECONDS_PER_DAY) as CivilDay;
}

/** The day of these parts without a check: an overflowing part runs on into the next month or year. */
export function dayFromParts(year: number, month: number, day: number): CivilDay {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return dayOf(date);
}

/** The parts of a day. */
export function partsOfDay(day: CivilDay): DayParts {
    const date = new Date(day * MILLISECONDS_PER_DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same day of the month `months` later (earlier when negative), or that month's last day when it is shorter. */
export function shiftMonths(day: CivilDay, months: number): CivilDay {
    return dayOf(addMonthsToDate(dateOf(day), months));
}

/** The last day of the month that `day` lies in. */
export function lastDayOfMonth(day: CivilDay): CivilDay {
    const { year, month } = partsOfDay(day);
    return dayFromParts(year, month + 1, 0);
}

/** The day it is now in an IANA time zone such as `Europe/London`: the only place that asks the machine's clock. */
export function todayIn(zone: string): CivilDay {
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(new Date());
    const numberOf = (type: string): number => Number(parts.find(part => part.type === type)?.value);
    return dayFromParts(numberOf('year'), numberOf('month'), numberOf('day'));
}
