import { parseCalendarTime, type CalendarTime } from './calendar-time.ts';

/** Units of repetition, longest first. */
export const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;
/** Monday first. */
export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** What may become of days that a month or year does not have (RFC 7529): left out, or moved. */
const SKIPS = ['OMIT', 'BACKWARD', 'FORWARD'] as const;

export type Frequency = (typeof FREQUENCIES)[number];
export type WeekdayCode = (typeof WEEKDAY_CODES)[number];

/**
 * A recurrence rule as plain data, its parts called as RFC 5545 (section 3.3.10) calls them. Every number lies in the range
 * that the standard gives it.
 */
export interface RecurrenceRule {
    freq: Frequency;
    /** 1 when absent. */
    interval?: number;
    /** How many there are at most; never together with `until`. */
    count?: number;
    /** The last time at which there may be one, itself included. */
    until?: CalendarTime;
    bySecond?: number[];
    byMinute?: number[];
    byHour?: number[];
    /** Weekdays; with an ordinal the n-th of the month or year, from its end when negative. */
    byDay?: { weekday: WeekdayCode; ordinal?: number }[];
    byMonthDay?: number[];
    byYearDay?: number[];
    byWeekNo?: number[];
    byMonth?: number[];
    bySetPos?: number[];
    /** The day weeks start on; Monday when absent. */
    wkst?: WeekdayCode;
    /** What becomes of days that a month or year does not have (RFC 7529); left out when absent. */
    skip?: (typeof SKIPS)[number];
}

/** A rule that was read, or why it cannot be, as the end of a sentence: "its COUNT is 0, which is not ...". */
export type RuleReading = { rule: RecurrenceRule } | { problem: string };

/** The parts that are lists of numbers: least and greatest, and whether they may count from the end too. */
export const NUMBER_LISTS = {
    BYSECOND: { key: 'bySecond', least: 0, most: 60, fromEnd: false },
    BYMINUTE: { key: 'byMinute', least: 0, most: 59, fromEnd: false },
    BYHOUR: { key: 'byHour', least: 0, most: 23, fromEnd: false },
    BYMONTHDAY: { key: 'byMonthDay', least: 1, most: 31, fromEnd: true },
    BYYEARDAY: { key: 'byYearDay', least: 1, most: 366, fromEnd: true },
    BYWEEKNO: { key: 'byWeekNo', least: 1, most: 53, fromEnd: true },
    BYMONTH: { key: 'byMonth', least: 1, most: 12, fromEnd: false },
    BYSETPOS: { key: 'bySetPos', least: 1, most: 366, fromEnd: true },
} as const;

/** No rule that somebody keeps is longer, repeats more often or has longer gaps. */
const MOST_CHARACTERS = 2_000;
const MOST_REPETITIONS = 10_000;
const LONGEST_INTERVAL = 10_000;
/** As many times in one day as it has minutes. */
const MOST_TIMES_A_DAY = 1_440;

class Unreadable extends Error {}

/**
 * Reads the value of an RRULE property, with or without `RRULE:` before it. Whatever the standard does not allow is
 * refused, not repaired: an unknown part, a part that comes twice, a number out of its range, parts that may not stand
 * together. Of RFC 7529 it knows the Gregorian calendar with SKIP.
 */
export function parseRecurrenceRule(text: string): RuleReading {
    try {
        const rule = readParts(partsOf(text));
        refuseContradictions(rule);
        return { rule };
    } catch (error) {
        if (error instanceof Unreadable) {
            return { problem: error.message };
        }
        throw error;
    }
}

function partsOf(text: string): Map<string, string> {
    if (text.length > MOST_CHARACTERS) {
        throw new Unreadable(`it is longer than ${MOST_CHARACTERS} characters`);
    }
    const parts = new Map<string, string>();
    for (const part of text
        .trim()
        .replace(/^RRULE:/i, '')
        .replace(/;$/, '')
        .split(';')) {
        const [, name, value] = /^([A-Za-z-]+)=(.+)$/.exec(part) ?? [];
        if (name === undefined || value === undefined) {
            throw new Unreadable(`'${part}' is not of the form NAME=VALUE`);
        }
        if (parts.has(name.toUpperCase())) {
            throw new Unreadable(`${name.toUpperCase()} comes twice`);
        }
        parts.set(name.toUpperCase(), value.toUpperCase());
    }
    return parts;
}

function readParts(parts: ReadonlyMap<string, string>): RecurrenceRule {
    if (!parts.has('FREQ')) {
        throw new Unreadable('it does not say how often (FREQ)');
    }
    if (parts.has('SKIP') && !parts.has('RSCALE')) {
        throw new Unreadable('SKIP needs RSCALE');
    }
    const rule: RecurrenceRule = { freq: 'DAILY' };
    for (const [name, value] of parts) {
        readPart(rule, name, value);
    }
    return rule;
}

function readPart(rule: RecurrenceRule, name: string, value: string): void {
    if (name in NUMBER_LISTS) {
        const { key, least, most, fromEnd } = NUMBER_LISTS[name as keyof typeof NUMBER_LISTS];
        rule[key] = distinct(value.split(',').map(number => numberIn(name, number, least, most, fromEnd)));
        return;
    }
    switch (name) {
        case 'FREQ':
            rule.freq = oneOf(name, value, FREQUENCIES);
            break;
        case 'INTERVAL':
            rule.interval = numberIn(name, value, 1, LONGEST_INTERVAL);
            break;
        case 'COUNT':
            rule.count = numberIn(name, value, 1, MOST_REPETITIONS);
            break;
        case 'UNTIL':
            rule.until = timeIn(name, value);
            break;
        case 'BYDAY':
            rule.byDay = distinct(value.split(',')).map(weekdayIn);
            break;
        case 'WKST':
            rule.wkst = oneOf(name, value, WEEKDAY_CODES);
            break;
        case 'RSCALE':
            oneOf(name, value, ['GREGORIAN']);
            rule.skip ??= 'OMIT';
            break;
        case 'SKIP':
            rule.skip = oneOf(name, value, SKIPS);
            break;
        default:
            throw new Unreadable(`it has a part ${name}, which is not known`);
    }
}

function numberIn(name: string, text: string, least: number, most: number, fromEnd = false): number {
    const number = /^[+-]?\d{1,9}$/.test(text) ? Number(text) : NaN;
    const size = fromEnd ? Math.abs(number) : number;
    if (!(size >= least && size <= most)) {
        throw new Unreadable(
            `its ${name} is ${text}, which is not between ${least} and ${most}${fromEnd ? `, nor between -${most} and -${least}` : ''}`,
        );
    }
    return number;
}

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
    if (!known.some(each => each === value)) {
        throw new Unreadable(`its ${name} is ${value}, which is none of ${known.join(', ')}`);
    }
    return value as T;
}

function timeIn(name: string, value: string): CalendarTime {
    const time = parseCalendarTime(value);
    if (!time) {
        throw new Unreadable(`its ${name} is ${value}, which is no date`);
    }
    return time;
}

function weekdayIn(text: string): NonNullable<RecurrenceRule['byDay']>[number] {
    const [, ordinal = '', weekday = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
    if (weekday === '') {
        throw new Unreadable(`its BYDAY has ${text}, which is no weekday`);
    }
    const code = oneOf('BYDAY', weekday, WEEKDAY_CODES);
    return ordinal === '' ? { weekday: code } : { weekday: code, ordinal: numberIn('BYDAY', ordinal, 1, 53, true) };
}

function distinct<T>(values: readonly T[]): T[] {
    return [...new Set(values)];
}

/** What the standard says may not stand together; each with the reason. */
function refuseContradictions(rule: RecurrenceRule): void {
    const { freq, byDay = [], bySetPos } = rule;
    const ordinals = byDay.flatMap(({ ordinal }) => ordinal ?? []);
    const others = [rule.bySecond, rule.byMinute, rule.byHour, rule.byDay, rule.byMonthDay, rule.byYearDay, rule.byWeekNo, rule.byMonth];
    const contradictions: readonly (readonly [boolean, string])[] = [
        [rule.count !== undefined && rule.until !== undefined, 'it has both COUNT and UNTIL'],
        [ordinals.length > 0 && freq !== 'MONTHLY' && freq !== 'YEARLY', `a number before a weekday has no meaning with FREQ=${freq}`],
        [ordinals.length > 0 && rule.byWeekNo !== undefined, 'a number before a weekday has no meaning with BYWEEKNO'],
        [freq === 'MONTHLY' && ordinals.some(ordinal => Math.abs(ordinal) > 5), 'no month has more than five of a weekday'],
        [rule.byMonthDay !== undefined && freq === 'WEEKLY', 'BYMONTHDAY has no meaning with FREQ=WEEKLY'],
        [rule.byYearDay !== undefined && ['DAILY', 'WEEKLY', 'MONTHLY'].includes(freq), `BYYEARDAY has no meaning with FREQ=${freq}`],
        [rule.byWeekNo !== undefined && freq !== 'YEARLY', `BYWEEKNO has no meaning with FREQ=${freq}`],
        [bySetPos !== undefined && others.every(list => list === undefined), 'BYSETPOS needs another BY part to choose from'],
        [
            rule.skip !== undefined &&
                rule.skip !== 'OMIT' &&
                rule.byMonthDay !== undefined &&
                (ordinals.length > 0 || rule.byYearDay !== undefined),
            'SKIP together with days counted in two ways is not understood',
        ],
        [
            (rule.byHour?.length ?? 1) * (rule.byMinute?.length ?? 1) * (rule.bySecond?.length ?? 1) > MOST_TIMES_A_DAY,
            `it asks for more than ${MOST_TIMES_A_DAY} times in one day`,
        ],
    ];
    const found = contradictions.find(([holds]) => holds);
    if (found) {
        throw new Unreadable(found[1]);
    }
}
