import { addMonths as addMonthsToDate } from 'date-fns';
import { UTCDateMini } from '@date-fns/utc/date/mini';
import type { CivilDay } from './civil-date.ts';

/**
 * The one place where a civil day meets a `Date` and date-fns. Always UTC, never the machine's zone, and the clock only in `todayIn`:
 * a `Date` here is only a way to write down a day, and none leaves this file.
 */

const MILLISECONDS_PER_DAY = 86_400_000;

/** The Gregorian calendar begins anew every 400 years. */
const DAYS_IN_400_YEARS = 146_097;

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

/** Days from 1 March of the year 0, with which 400 years begin, to 1 January 1970. */
const FROM_MARCH_OF_YEAR_0 = 719_468;

/*
 * A day and its parts are worked out of each other in whole numbers, as every date that is shown comes by here and a `Date` takes several
 * times as long. Years begin in March, so that the leap day is the last of its year and five months always have 153 days.
 */

/** The day of these parts without a check: an overflowing part runs on into the next month or year. */
export function dayFromParts(year: number, month: number, day: number): CivilDay {
    const months = year * 12 + month - 3;
    const marchYear = Math.floor(months / 12);
    const cycle = Math.floor(marchYear / 400);
    const yearInCycle = marchYear - cycle * 400;
    const inYear = Math.floor((153 * (months - marchYear * 12) + 2) / 5) + day - 1;
    const inCycle = yearInCycle * 365 + Math.floor(yearInCycle / 4) - Math.floor(yearInCycle / 100) + inYear;
    return (cycle * DAYS_IN_400_YEARS + inCycle - FROM_MARCH_OF_YEAR_0) as CivilDay;
}

/** The parts of a day. */
export function partsOfDay(day: CivilDay): DayParts {
    const cycle = Math.floor((day + FROM_MARCH_OF_YEAR_0) / DAYS_IN_400_YEARS);
    const inCycle = day + FROM_MARCH_OF_YEAR_0 - cycle * DAYS_IN_400_YEARS;
    const leapDays = Math.floor(inCycle / 1_460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
    const yearInCycle = Math.floor((inCycle - leapDays) / 365);
    const inYear = inCycle - (365 * yearInCycle + Math.floor(yearInCycle / 4) - Math.floor(yearInCycle / 100));
    const monthsSinceMarch = Math.floor((5 * inYear + 2) / 153);
    return {
        year: cycle * 400 + yearInCycle + (monthsSinceMarch > 9 ? 1 : 0),
        month: monthsSinceMarch > 9 ? monthsSinceMarch - 9 : monthsSinceMarch + 3,
        day: inYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1,
    };
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
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(
        new Date(),
    );
    const numberOf = (type: string): number => Number(parts.find(part => part.type === type)?.value);
    return dayFromParts(numberOf('year'), numberOf('month'), numberOf('day'));
}
