import ICAL from 'ical.js';
import { isTimeZone } from '../time/zoned-time.ts';
import { parseCalendarTime, type CalendarTime } from './calendar-time.ts';
import type { EventText } from './calendar-text.ts';
import { parseRecurrenceRule, type RecurrenceRule } from './recurrence-rule.ts';

/** A VEVENT as plain data, its times as they are written. */
export interface CalendarEvent {
    summary: string;
    categories: string[];
    /** Line of its BEGIN in the file, counted from 0. */
    line: number;
    uid?: string;
    start?: CalendarTime;
    /** The first moment (or day) after it, as RFC 5545 has it. */
    end?: CalendarTime;
    /** How long it lasts when no end is written: whole days and seconds of the clock. */
    duration?: { days: number; seconds: number };
    rule?: RecurrenceRule;
    additions: CalendarTime[];
    exceptions: CalendarTime[];
    /** The time of the series that it takes the place of (RECURRENCE-ID). */
    replaces?: CalendarTime;
    isCancelled: boolean;
    /** Why nothing can be told of its days, as the end of a sentence; the first reason only. */
    problem?: string;
}

/** The properties of an event that are read. */
export const EVENT_PROPERTIES: ReadonlySet<string> = new Set([
    'SUMMARY',
    'CATEGORIES',
    'UID',
    'STATUS',
    'DTSTART',
    'DTEND',
    'DURATION',
    'RRULE',
    'RDATE',
    'EXDATE',
    'RECURRENCE-ID',
]);

/** Names of zones by which Windows programs mean zones that British calendars are written in. */
const WINDOWS_ZONES: Readonly<Record<string, string>> = { 'GMT Standard Time': 'Europe/London', 'Coordinated Universal Time': 'UTC' };

class Unreadable extends Error {}

/** Reads an event. Never throws: what cannot be read is its `problem`, and all else stays. */
export function readCalendarEvent({ line, properties, problem }: EventText): CalendarEvent {
    const event: CalendarEvent = { summary: '', categories: [], line, additions: [], exceptions: [], isCancelled: false, problem };
    for (const property of properties) {
        try {
            readProperty(event, property);
        } catch (error) {
            event.problem ??= error instanceof Unreadable ? error.message : `its line '${property.slice(0, 40)}' cannot be read`;
        }
    }
    if (!event.start) {
        event.problem ??= 'it has no date';
    }
    return event;
}

function readProperty(event: CalendarEvent, property: string): void {
    // The library would take apart a rule by itself, and more leniently.
    const rule = /^RRULE[^:]*:(.*)$/is.exec(property);
    if (rule) {
        event.rule = ruleIn(event.rule, rule[1]!);
        return;
    }
    const [name, parameters, , ...values] = ICAL.parse.property(property) as [string, Record<string, string>, string, ...unknown[]];
    const times = (): CalendarTime[] => values.map(value => timeIn(name, value, parameters));
    switch (name) {
        case 'summary':
            event.summary = String(values[0]).trim();
            break;
        case 'categories':
            event.categories.push(...values.map(value => String(value).trim()));
            break;
        case 'uid':
            event.uid = String(values[0]);
            break;
        case 'status':
            event.isCancelled = String(values[0]).toUpperCase() === 'CANCELLED';
            break;
        case 'dtstart':
            event.start = times()[0];
            break;
        case 'dtend':
            event.end = times()[0];
            break;
        case 'duration':
            event.duration = durationIn(String(values[0]));
            break;
        case 'rdate':
            event.additions.push(...times());
            break;
        case 'exdate':
            event.exceptions.push(...times());
            break;
        case 'recurrence-id':
            event.replaces = times()[0];
            break;
    }
}

function ruleIn(already: RecurrenceRule | undefined, text: string): RecurrenceRule {
    if (already) {
        throw new Unreadable('it repeats by two rules (RRULE)');
    }
    const reading = parseRecurrenceRule(text);
    if ('problem' in reading) {
        throw new Unreadable(`its repetition (RRULE) cannot be read: ${reading.problem}`);
    }
    return reading.rule;
}

/** A DATE that is not marked as one comes from the library with an empty clock. */
function timeIn(name: string, value: unknown, { tzid }: Record<string, string>): CalendarTime {
    const zone = tzid === undefined ? undefined : zoneNamed(tzid);
    const time = typeof value === 'string' ? parseCalendarTime(value.replace(/T::$/, ''), zone) : undefined;
    if (!time) {
        throw new Unreadable(`its ${name.toUpperCase()} is no date`);
    }
    return time;
}

/** The zone of a TZID; some programs put a path before its name. */
function zoneNamed(tzid: string): string {
    const zone = [WINDOWS_ZONES[tzid], tzid, /[A-Za-z_]+\/[A-Za-z_]+$/.exec(tzid)?.[0]].find(
        name => name !== undefined && isTimeZone(name),
    );
    if (zone === undefined) {
        throw new Unreadable(`its time zone '${tzid.slice(0, 60)}' is not known`);
    }
    return zone;
}

function durationIn(text: string): { days: number; seconds: number } {
    try {
        const { weeks, days, hours, minutes, seconds, isNegative } = ICAL.Duration.fromString(text);
        if (!isNegative) {
            return { days: weeks * 7 + days, seconds: hours * 3600 + minutes * 60 + seconds };
        }
    } catch {
        // Told below with all other durations that are none.
    }
    throw new Unreadable(`its DURATION is ${text.slice(0, 40)}, which is no length of time`);
}
