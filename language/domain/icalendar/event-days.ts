import { dayInRange, type CivilDay } from '../time/civil-date.ts';
import type { DaySpan } from '../time/school-terms.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { inZone, type CalendarTime } from './calendar-time.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';
import { recurrenceSet } from './recurrence-set.ts';

/** Longer than a school year: an event that lasts so long is a slip. */
const LONGEST = 400;
/** Repetitions of one event that are read. */
const MOST_REPETITIONS = 500;
/** Days from the first to the last repetition that is looked for. */
const LONGEST_SERIES = 50 * 366;
const SECONDS_PER_DAY = 86_400;

/** Whether an event comes more than once. */
export function isRepeating({ rule, additions }: CalendarEvent): boolean {
    return rule !== undefined || additions.length > 0;
}

/**
 * The days of an event's first coming, as a calendar in some zone shows them; or why they cannot be told, as the end of a
 * sentence. Its end is the first moment after it: an event to midnight of 2 September, or to the DATE 2 September, ends on
 * the 1st. Without an end it lasts its DURATION, or else its one day.
 * @param zone the calendar's zone, which times without one are in
 */
export function daysOfEvent(event: CalendarEvent, zone: string): DaySpan | { problem: string } {
    return event.problem !== undefined || !event.start
        ? { problem: event.problem ?? 'it has no date' }
        : spanFrom(event, event.start, zone);
}

/**
 * The days of each coming of an event that repeats, in order; or why they cannot be told.
 * @param own the days of its first coming, as {@link daysOfEvent} gives them
 * @param within up to when a repetition without end is looked for
 */
export function repetitionsOf(
    event: CalendarEvent,
    own: DaySpan,
    zone: string,
    within?: DaySpan,
): { spans: DaySpan[] } | { problem: string } {
    const { rule, additions, exceptions } = event;
    const start: CalendarTime = { ...event.start!, ...(event.start!.second !== undefined && { zone: event.start!.zone ?? zone }) };
    const isEndless = rule !== undefined && rule.count === undefined && rule.until === undefined;
    const problem = rule && unsuitable(rule, start);
    if (problem !== undefined) {
        return { problem };
    }
    if (isEndless && !within) {
        return { problem: 'it repeats without end, and nothing in the file says up to when that matters' };
    }
    const days = own.last - own.first;
    const span =
        isEndless && within
            ? { first: Math.max(start.day, within.first - days) as CivilDay, last: within.last }
            : { first: start.day, last: dayInRange(start.day + LONGEST_SERIES) ?? start.day };
    const set = recurrenceSet({ start, rule, additions: rule ? additions : [start, ...additions], exceptions }, span, MOST_REPETITIONS);
    if ('refusal' in set) {
        return { problem: set.refusal };
    }
    if (set.more) {
        return { problem: TOO_OFTEN };
    }
    return {
        spans: set.times.flatMap(time => {
            const local = inZone(time, zone);
            return local ? [{ first: local.day, last: (local.day + days) as CivilDay }] : [];
        }),
    };
}

const TOO_OFTEN = `it repeats more than ${MOST_REPETITIONS} times`;

/** Why a rule is none for whole days, told before any time is spent on it. */
function unsuitable(rule: RecurrenceRule, start: CalendarTime): string | undefined {
    const timesADay = (rule.byHour?.length ?? 1) * (rule.byMinute?.length ?? 1) * (rule.bySecond?.length ?? 1);
    if (timesADay > 1 || ['HOURLY', 'MINUTELY', 'SECONDLY'].includes(rule.freq)) {
        return 'it repeats more than once a day';
    }
    if ((rule.count ?? 0) > MOST_REPETITIONS) {
        return TOO_OFTEN;
    }
    const first = recurrenceSet({ start, rule }, { first: start.day, last: start.day }, 1);
    return 'times' in first && first.times.length === 0
        ? 'its own first day is not one of those that its repetition (RRULE) gives'
        : undefined;
}

function spanFrom({ end, duration }: CalendarEvent, start: CalendarTime, zone: string): DaySpan | { problem: string } {
    const from = inZone(start, zone);
    const to = end ? inZone(end, zone) : from && after(from, duration);
    if (!from || !to) {
        return { problem: 'its times cannot be read' };
    }
    const seconds = (time: CalendarTime): number => time.day * SECONDS_PER_DAY + (time.second ?? 0);
    if (seconds(to) < seconds(from)) {
        return { problem: 'it ends before it begins' };
    }
    const endsAtMidnight = (to.second ?? 0) === 0 && to.day > from.day;
    const last = dayInRange(endsAtMidnight ? to.day - 1 : to.day);
    if (last === undefined) {
        return { problem: 'it lies outside the years 1 to 9999' };
    }
    return last - from.day > LONGEST ? { problem: 'it lasts longer than a year' } : { first: from.day, last };
}

/** The end that a duration gives; whole days are days of the calendar, however long each is. */
function after(
    { day, second }: CalendarTime,
    { days, seconds } = { days: second === undefined ? 1 : 0, seconds: 0 },
): CalendarTime | undefined {
    const total = (second ?? 0) + seconds;
    const last = dayInRange(day + days + Math.floor(total / SECONDS_PER_DAY));
    return last === undefined ? undefined : { day: last, second: total % SECONDS_PER_DAY };
}
