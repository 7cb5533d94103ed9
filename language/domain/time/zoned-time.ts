import { dayFromParts } from './date-adapter.ts';
import { dayInRange, FIRST_DAY, isoOf, LAST_DAY, type CivilDay, type ClockTime } from './civil-date.ts';

/**
 * Clock times in a time zone, right across clock changes. An instant is whole minutes since the start of 1 January
 * 1970 in UTC. Only `Intl` knows the zones' rules here; the clock is never read.
 */

const MINUTES_PER_DAY = 1440;

/** A day and a clock time in some zone. */
export interface WallTime {
    day: CivilDay;
    time: ClockTime;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** The formatter of a zone, undefined when there is no such zone. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
    if (!formats.has(zone)) {
        formats.set(zone, makeFormat(zone));
    }
    return formats.get(zone);
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
    try {
        return new Intl.DateTimeFormat('en-GB', {
            timeZone,
            calendar: 'gregory',
            numberingSystem: 'latn',
            hourCycle: 'h23',
            era: 'short',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
        });
    } catch {
        return undefined;
    }
}

/** Whether the name is that of a time zone, such as `Europe/London`. */
export function isTimeZone(zone: string): boolean {
    return formatOf(zone) !== undefined;
}

/** The names of all time zones that are known here. */
export function timeZones(): string[] {
    return Intl.supportedValuesOf('timeZone');
}

/** Day and clock time of an instant in a zone, to the minute; undefined outside the years 1 to 9999 or without such a zone. */
export function wallTimeAt(instant: number, zone: string): WallTime | undefined {
    const isSpeakable = instant >= (FIRST_DAY - 2) * MINUTES_PER_DAY && instant <= (LAST_DAY + 3) * MINUTES_PER_DAY;
    if (!isSpeakable) {
        return undefined;
    }
    const parts = new Map(
        formatOf(zone)
            ?.formatToParts(instant * 60_000)
            .map(({ type, value }) => [type as string, value]),
    );
    if (parts.size === 0 || parts.get('era') === 'BC') {
        return undefined;
    }
    const part = (name: string): number => Number(parts.get(name));
    const day = dayInRange(dayFromParts(part('year'), part('month'), part('day')));
    return day === undefined ? undefined : { day, time: (part('hour') * 60 + part('minute')) as ClockTime };
}

/** Minutes that the zone's clocks are ahead of UTC at an instant. */
export function offsetAt(instant: number, zone: string): number | undefined {
    const wall = wallTimeAt(instant, zone);
    return wall && minutesOf(wall) - instant;
}

/**
 * The instant at which a zone's clocks show a time. A time that comes twice is its first coming; a time that the
 * clocks skip is as much later as they skip, as RFC 5545 section 3.3.5 has it.
 */
export function instantOf(wall: WallTime, zone: string): number | undefined {
    const local = minutesOf(wall);
    const before = offsetAt(local - MINUTES_PER_DAY, zone);
    const after = offsetAt(local + MINUTES_PER_DAY, zone);
    if (before === undefined || after === undefined) {
        return undefined;
    }
    const first = local - before;
    if (after === before || offsetAt(first, zone) === before) {
        return first;
    }
    const second = local - after;
    return offsetAt(second, zone) === after ? second : first;
}

/** `2007-03-11T03:30-04:00`: day, time and offset of an instant in a zone. */
export function isoInstant(instant: number, zone: string): string | undefined {
    const wall = wallTimeAt(instant, zone);
    if (!wall) {
        return undefined;
    }
    const two = (n: number): string => String(n).padStart(2, '0');
    const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    const offset = minutesOf(wall) - instant;
    return `${isoOf(wall.day)}T${clock(wall.time)}${offset < 0 ? '-' : '+'}${clock(Math.abs(offset))}`;
}

function minutesOf({ day, time }: WallTime): number {
    return day * MINUTES_PER_DAY + time;
}
