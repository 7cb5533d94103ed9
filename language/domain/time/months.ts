import { dayInRange, type CivilDay } from './civil-date.ts';
import type { CountedDays } from './counted-days.ts';
import { lastDayOfMonth, shiftMonths } from './date-adapter.ts';

/**
 * What becomes of a day at the end of its month: `clip` keeps the day of the month and takes a shorter month's last
 * day only where it must (the corresponding date rule, the default); `last-day` keeps a month's last day the last day;
 * `last-working-day` keeps a month's last working day the last working day.
 */
export type EndOfMonth = 'clip' | 'last-day' | 'last-working-day';

/** More months than between the years 1 and 9999. */
const MOST_MONTHS = 120_000;

/**
 * The corresponding date `months` later (earlier when negative). Undefined outside the years 1 to 9999.
 * `workingDays` is needed for `last-working-day` only; without it that reading clips.
 */
export function addMonths(day: CivilDay, months: number, endOfMonth: EndOfMonth = 'clip', workingDays?: CountedDays): CivilDay | undefined {
    if (Math.abs(months) > MOST_MONTHS) {
        return undefined;
    }
    const moved = dayInRange(shiftMonths(day, months));
    if (moved === undefined || endOfMonth === 'clip') {
        return moved;
    }
    if (endOfMonth === 'last-day') {
        return day === lastDayOfMonth(day) ? lastDayOfMonth(moved) : moved;
    }
    return workingDays && day === lastWorkingDayOfMonth(day, workingDays) ? lastWorkingDayOfMonth(moved, workingDays) : moved;
}

/** The last working day of the month that `day` lies in; undefined when there is none up to it. */
export function lastWorkingDayOfMonth(day: CivilDay, workingDays: CountedDays): CivilDay | undefined {
    const last = lastDayOfMonth(day);
    return workingDays.has(last) ? last : workingDays.step(last, -1);
}
