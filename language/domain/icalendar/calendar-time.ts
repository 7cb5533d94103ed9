import { civilDay, isoOf, type CivilDay, type ClockTime } from '../time/civil-date.ts';
import { instantOf, wallTimeAt } from '../time/zoned-time.ts';

/** A DATE or DATE-TIME value of iCalendar (RFC 5545, sections 3.3.4 and 3.3.5). */
export interface CalendarTime {
    day: CivilDay;
    /** Seconds since midnight, 0 to 86,399; absent for a DATE. */
    second?: number;
    /** `UTC`, or the IANA name of a time zone; absent for a DATE and for a time that holds wherever its reader is. */
    zone?: string;
}

/** With dashes and colons as jCal (RFC 7265) writes them, or without. */
const DATE = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const TIME = /^(\d{2}):?(\d{2}):?(\d{2})(Z?)$/i;

/**
 * Reads `20260902`, `20260902T090000` or `20260902T080000Z`; undefined when it is of no such form or there is no such
 * day or time. A second 60 is 59, as RFC 5545 asks of those who know no leap seconds.
 * @param zone the zone of a time without Z (its TZID)
 */
export function parseCalendarTime(text: string, zone?: string): CalendarTime | undefined {
    const [date, time, ...more] = text.trim().split(/T/i);
    const parts = DATE.exec(date!);
    const day = parts ? civilDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
    if (day === undefined || more.length > 0) {
        return undefined;
    }
    if (time === undefined) {
        return { day };
    }
    const second = secondOf(time);
    if (second === undefined) {
        return undefined;
    }
    const own = /Z$/i.test(time) ? 'UTC' : zone;
    return { day, second, ...(own !== undefined && { zone: own }) };
}

function secondOf(text: string): number | undefined {
    const parts = TIME.exec(text);
    if (!parts) {
        return undefined;
    }
    const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    return hour < 24 && minute < 60 && second <= 60 ? hour * 3600 + minute * 60 + Math.min(second, 59) : undefined;
}

/** The value as iCalendar writes it; of a zone only UTC is part of it, any other is the property's TZID. */
export function calendarTimeText({ day, second, zone }: CalendarTime): string {
    const date = isoOf(day).replaceAll('-', '');
    return second === undefined ? date : `${date}T${clockOf(second).replaceAll(':', '')}${zone === 'UTC' ? 'Z' : ''}`;
}

/** `09:00:00`: a second of the day as a clock shows it. */
export function clockOf(second: number): string {
    return [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(n => String(n).padStart(2, '0')).join(':');
}

/**
 * A time as the clocks of a zone show it: `20260901T230000Z` is midnight of 2 September in London. A DATE and a time
 * without a zone stay as they are. Undefined when its zone is not known.
 */
export function inZone(time: CalendarTime, zone: string): CalendarTime | undefined {
    if (time.second === undefined || time.zone === undefined || time.zone === zone) {
        return time;
    }
    const instant = instantOf({ day: time.day, time: Math.floor(time.second / 60) as ClockTime }, time.zone);
    const wall = instant === undefined ? undefined : wallTimeAt(instant, zone);
    return wall && { day: wall.day, second: wall.time * 60 + (time.second % 60), zone };
}
