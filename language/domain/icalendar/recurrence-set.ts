import { RRuleTemporal } from 'rrule-temporal';
import { dayInRange, isoOf, type CivilDay } from '../time/civil-date.ts';
import { formatPlainDay } from '../time/format-date.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { isTimeZone } from '../time/zoned-time.ts';
import { clockOf, inZone, parseCalendarTime, type CalendarTime } from './calendar-time.ts';
import { hasNumberedDays, numberedTimes } from './numbered-days.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';

/** What RFC 5545 makes a recurrence set of: DTSTART with an RRULE, RDATE and EXDATE. */
export interface RecurrenceSeries {
    start: CalendarTime;
    rule?: RecurrenceRule;
    /** Further times (RDATE). */
    additions?: readonly CalendarTime[];
    /** Times left out (EXDATE); a DATE leaves out every time of its day. */
    exceptions?: readonly CalendarTime[];
}

/**
 * The times of a series in order, each of the form of its start and in its start's zone, and whether there are more in
 * the days asked for; or why they cannot be told.
 */
export type RecurrenceSet = { times: CalendarTime[]; more: boolean } | { refusal: string };

/** Years that one question may span. */
export const MOST_YEARS = 100;
/** Times that one answer holds unless told. */
export const MOST_TIMES = 1_000;

/** Steps the library may take for one stretch of days. */
const MOST_STEPS = 10_000;
const DAYS_PER_YEAR = 366;
/** January first, in a leap year. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The times of a series that lie in a span of days, both inclusive. The start itself is only among them when the rule gives
 * it, as RFC 5545 leaves a start that does not fit its rule undefined. Bounded whatever the rule: a span of more than
 * {@link MOST_YEARS} years and a rule that needs too many steps are refused.
 * @param most no more times than these are given, the first ones
 */
export function recurrenceSet(series: RecurrenceSeries, span: DaySpan, most = MOST_TIMES): RecurrenceSet {
    const { start, additions = [], exceptions = [] } = series;
    if (span.last - span.first > MOST_YEARS * DAYS_PER_YEAR) {
        return { refusal: `more than ${MOST_YEARS} years are asked for` };
    }
    if (start.zone !== undefined && !isTimeZone(start.zone)) {
        return { refusal: `there is no time zone '${start.zone}'` };
    }
    const more = additions.map(time => asStart(time, start)).filter(time => time !== undefined && isWithin(time, span)) as CalendarTime[];
    const leftOut = exclusion(exceptions, start);
    const room = most + 1 + exceptions.length;
    try {
        const found = series.rule ? fromRule(start, series.rule, span, room) : isWithin(start, span) ? [start] : [];
        const times = inOrder([...found, ...more]).filter(time => !leftOut(time));
        return { times: times.slice(0, most), more: times.length > most };
    } catch (error) {
        const tooLong = /^Maximum /.test(error instanceof Error ? error.message : '');
        return {
            refusal: tooLong
                ? `its repetition asks for too many steps from ${formatPlainDay(start.day)} on`
                : 'its repetition is of a kind that is not understood',
        };
    }
}

/** The first `count` times of a series, of those within {@link MOST_YEARS} years of its start. */
export function firstTimes(series: RecurrenceSeries, count: number): RecurrenceSet {
    const { day } = series.start;
    return recurrenceSet(series, { first: day, last: dayInRange(day + MOST_YEARS * DAYS_PER_YEAR) ?? day }, count);
}

function fromRule(start: CalendarTime, rule: RecurrenceRule, span: DaySpan, room: number): CalendarTime[] {
    if (isNever(rule)) {
        return [];
    }
    return hasNumberedDays(rule) ? fromNumberedDays(start, rule, span, room) : fromLibrary(start, rule, span, room);
}

/** Whether none of the rule's months ever has one of its days, as with 30 February; the library would look for it to the end of its steps. */
function isNever({ skip = 'OMIT', byMonth, byMonthDay }: RecurrenceRule): boolean {
    return (
        skip === 'OMIT' &&
        byMonth !== undefined &&
        byMonthDay !== undefined &&
        byMonth.every(month => byMonthDay.every(day => Math.abs(day) > LONGEST_MONTHS[month - 1]!))
    );
}

function fromNumberedDays(start: CalendarTime, rule: RecurrenceRule, span: DaySpan, room: number): CalendarTime[] {
    const { day: lastDay, second: lastSecond } = rule.until ? untilIn(start, rule.until) : { day: span.last };
    const times: CalendarTime[] = [];
    let count = 0;
    for (const time of numberedTimes(start, rule, span)) {
        const isOver = time.day > lastDay || (time.day === lastDay && (time.second ?? 0) > (lastSecond ?? Infinity));
        if (isOver || time.day > span.last || count++ === rule.count || times.length === room) {
            break;
        }
        if (isWithin(time, span)) {
            times.push(time);
        }
    }
    return times;
}

/** Asks the library for one stretch of days after the other, so that it never lists many more than are wanted. */
function fromLibrary(start: CalendarTime, rule: RecurrenceRule, span: DaySpan, room: number): CalendarTime[] {
    const library = new RRuleTemporal({
        ...optionsOf(start, rule),
        maxIterations: MOST_STEPS,
        maxCandidateEvaluations: 10 * MOST_STEPS,
        cache: false,
    });
    const end = Math.min(span.last, rule.until ? rule.until.day + 1 : span.last);
    const stretch = daysAtOnce(rule);
    const times: CalendarTime[] = [];
    for (let first = Math.max(span.first, start.day); first <= end && times.length < room; first += stretch) {
        const last = Math.min(end, first + stretch - 1) as CivilDay;
        for (const found of library.between(moment(start, first as CivilDay, '00:00:00'), moment(start, last, '23:59:59'), true)) {
            times.push(timeOf(found.toString(), start));
        }
    }
    return times;
}

/** With COUNT every question goes through the rule from its start: then one question is asked. */
function daysAtOnce({ freq, count }: RecurrenceRule): number {
    if (count !== undefined) {
        return MOST_YEARS * DAYS_PER_YEAR + 1;
    }
    return (freq === 'YEARLY' || freq === 'MONTHLY' ? 10 : freq === 'WEEKLY' || freq === 'DAILY' ? 2 : 1) * DAYS_PER_YEAR;
}

/** What has no zone is reckoned in UTC, whose clock never changes. Of a DATE the parts of the day are left out, as the standard has it. */
function optionsOf(
    start: CalendarTime,
    { skip: _, byDay, byHour, byMinute, bySecond, until, ...rule }: RecurrenceRule,
): ConstructorParameters<typeof RRuleTemporal>[0] {
    return {
        ...rule,
        strict: true,
        includeDtstart: false,
        dtstart: moment(start, start.day, clockOf(start.second ?? 0)),
        ...(start.second !== undefined && { byHour, byMinute, bySecond: bySecond?.map(second => Math.min(second, 59)) }),
        byDay: byDay?.map(({ ordinal = '', weekday }) => `${ordinal}${weekday}`),
        until: until && lastMoment(start, untilIn(start, until)),
    };
}

/** An end that is a DATE is the end of that day; one that names another zone than the start is the same moment there. */
function untilIn({ zone }: CalendarTime, until: CalendarTime): CalendarTime {
    return zone === undefined ? until : (inZone(until, zone) ?? until);
}

function lastMoment(start: CalendarTime, { day, second }: CalendarTime): ReturnType<typeof moment> {
    return moment(start, day, second === undefined ? '23:59:59' : clockOf(second));
}

/** What the library takes for a time: its text, with the zone. */
function moment({ zone = 'UTC' }: CalendarTime, day: CivilDay, clock: string): { timeZoneId: string; toString(): string } {
    return { timeZoneId: zone, toString: () => `${isoOf(day)}T${clock}[${zone}]` };
}

function timeOf(text: string, { second, zone }: CalendarTime): CalendarTime {
    const local = parseCalendarTime(text.slice(0, 19), zone)!;
    return second === undefined ? { day: local.day } : local;
}

/** A time of another form as one of the series: in its zone, without a clock when its start has none. */
function asStart(time: CalendarTime, { second, zone }: CalendarTime): CalendarTime | undefined {
    const local = zone === undefined ? time : inZone(time, zone);
    return local && second === undefined ? { day: local.day } : local;
}

function exclusion(exceptions: readonly CalendarTime[], start: CalendarTime): (time: CalendarTime) => boolean {
    const days = new Set<number>();
    const times = new Set<string>();
    for (const exception of exceptions) {
        const local = asStart(exception, start);
        if (local?.second === undefined) {
            days.add((local ?? exception).day);
        } else {
            times.add(keyOf(local));
        }
    }
    return time => days.has(time.day) || times.has(keyOf(time));
}

function inOrder(times: readonly CalendarTime[]): CalendarTime[] {
    return [...new Map(times.map(time => [keyOf(time), time])).values()].sort((a, b) => a.day - b.day || (a.second ?? 0) - (b.second ?? 0));
}

function keyOf({ day, second }: CalendarTime): string {
    return `${day} ${second}`;
}

function isWithin({ day }: CalendarTime, { first, last }: DaySpan): boolean {
    return first <= day && day <= last;
}
