import type { Duration } from '../time-expression.ts';
import type { CivilDay, ClockTime } from '../time/civil-date.ts';
import type { CountingOptions, Direction } from '../time/duration.ts';
import { instantOf, isTimeZone, wallTimeAt, type WallTime } from '../time/zoned-time.ts';
import { lengthInWords } from '../words.ts';
import { ruleFor } from './shift.ts';
import { evaluated, isSingleDay, knownDay, knownRange, refused, sayKnown, stepFor, waiting, type Evaluated, type Known } from './value.ts';

/** The zone of an agreement whose calendar names none. */
const DEFAULT_ZONE = 'Europe/London';

/** The last minute of a day. */
const LAST_MINUTE = 1439 as ClockTime;

/**
 * Counts hours from something known, in the agreement's time zone. From a clock time the answer is a clock time, as
 * many hours later as have really passed, whatever the clocks do in between. From a day alone it is the window from
 * the first to the last day on which the hours can end.
 */
export function shiftHours(start: Known, length: Duration, direction: Direction, { calendar, times = 1 }: CountingOptions): Evaluated {
    const zone = calendar?.timeZone ?? DEFAULT_ZONE;
    const minutes = minutesIn(length);
    if (typeof minutes !== 'number') {
        return minutes;
    }
    if (!isTimeZone(zone)) {
        return evaluated(refused(`there is no time zone "${zone}"`, 'no-calendar'));
    }
    const moved = (day: CivilDay | undefined, time: number): WallTime | undefined => {
        const instant = day === undefined ? undefined : instantOf({ day, time: time as ClockTime }, zone);
        return instant === undefined ? undefined : wallTimeAt(instant + minutes * times * (direction === 'after' ? 1 : -1), zone);
    };
    const from = moved(start.from, start.time ?? 0);
    const to = moved(start.to, start.time ?? LAST_MINUTE);
    const rule = ruleFor(start, length, direction, times);
    if ((start.from !== undefined && !from) || (start.to !== undefined && !to)) {
        return evaluated(refused(`${rule} lies outside the years 1 to 9999`, 'beyond-sense'));
    }
    if (start.time !== undefined && isSingleDay(start) && from) {
        const known = knownDay(from.day, from.time);
        return evaluated(known, () => [stepFor(`${rule}: ${sayKnown(known)} by the clocks of ${zone}`, known)]);
    }
    const window: Known = { ...knownRange(from?.day, to?.day, start.waitingFor), precision: 'range' };
    const ends = window.from === window.to ? 'at any time of a day' : 'on any of several days';
    return evaluated(window, () => [stepFor(`The time of day is not recorded, so the hours may end ${ends}`), stepFor(rule, window)]);
}

/** The minutes of a length in hours, or why it is none. */
function minutesIn(length: Duration): number | Evaluated {
    const [span] = length.spans;
    if (length.spans.length > 1) {
        return evaluated(refused('hours together with other units cannot be counted', 'unreadable'));
    }
    if (span?.amount === undefined && !/\d/.test(span?.text ?? '')) {
        return evaluated(waiting('the number of hours, left blank'));
    }
    const amount = span?.amount;
    return amount !== undefined && Number.isSafeInteger(amount) && amount >= 1 && amount <= MOST_HOURS
        ? amount * 60
        : evaluated(refused(`${lengthInWords(length)} is no length of time that can be counted`, 'beyond-sense'));
}

/** More hours than between the years 1 and 9999. */
const MOST_HOURS = 88_000_000;
