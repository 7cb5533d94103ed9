import type { Actors } from './actors.ts';
import type { Placed } from './place.ts';
import type { CivilDate, ClockTime, Weekday } from './time/civil-date.ts';

/**
 * Time as an author writes it, before anything is computed. Every form of the language's time phrases has one
 * shape here; a hole in a half-typed phrase is an absent property, never an invented value.
 */

/** The units a length of time is counted in. `day` is a calendar day. */
export type TimeUnit =
    | 'hour'
    | 'day'
    | 'clear day'
    | 'working day'
    | 'clear working day'
    | 'school day'
    | 'clear school day'
    | 'week'
    | 'month'
    | 'quarter'
    | 'financial quarter'
    | 'term'
    | 'half-term'
    | 'year'
    | 'school year'
    | 'financial year';

/**
 * A number of one unit. `amount` is absent where the author left a blank (`____`) or wrote a number beyond all
 * sense; `text` is then what was written.
 */
export interface Span extends Placed {
    amount?: number;
    text?: string;
    unit: TimeUnit;
}

/** One or several spans applied in the written order: `1 month and 5 days`. Never empty. */
export interface Duration extends Placed {
    spans: Span[];
    /** `every 3 months ... at the end of the month`: the last day of the month that is reached. */
    toMonthEnd?: boolean;
}

/** Why a written date names no day. */
export type DateProblem = 'ambiguous' | 'no-such-day' | 'out-of-range' | 'blank';

/** A date as written: either read, with the weekday the author gave, or not readable and why. */
export type WrittenDate = Placed & { text: string } & (
        { date: CivilDate; weekday?: Weekday } | { problem: DateProblem; readings: CivilDate[] }
    );

/**
 * What happens to a date that falls on a non-working day: it stays (`as-is`, the default unless the calendar says
 * otherwise) or moves; `-in-month` moves the other way where it would leave its month.
 */
export type Roll = 'as-is' | 'next-working-day' | 'previous-working-day' | 'next-working-day-in-month' | 'previous-working-day-in-month';

/** Which occurrence of a repeating event, deadline or review is meant. */
export type OccurrenceChoice =
    | { kind: 'each' }
    | { kind: 'unspecified' }
    | { kind: 'that' }
    | { kind: 'first' }
    | { kind: 'last' }
    | { kind: 'next' }
    | { kind: 'following'; after?: Point }
    | { kind: 'on'; date: WrittenDate };

/** One month of each year, January being 1, or the school term of that name: `March each year`, `the autumn term`. */
export type YearPart = { month: number } | { term: string };

/** What a point in time hangs on. */
export type Point = Placed &
    (
        | { kind: 'date'; date: WrittenDate }
        /** An event, named deadline, review or dispute step; `name` is its declared name, `resolved` whether it exists. */
        | { kind: 'anchor'; name: string; resolved: boolean; choice: OccurrenceChoice }
        | {
              kind: 'edge';
              edge: 'start' | 'end';
              of:
                  | { kind: 'agreement' }
                  | { kind: 'anchor'; name: string; resolved: boolean }
                  | { kind: 'period'; unit: TimeUnit; each: boolean; part?: YearPart };
          }
        /** One day of each period: `the last Friday of each month`, `31 March each year`. */
        | { kind: 'nth'; nth: NthDay }
        /** `17:00 on the day before each KIT`. */
        | { kind: 'at-time'; time: ClockTime; point: Point }
        | { kind: 'signature'; by: Actors | 'last party' }
        | { kind: 'request'; by?: Actors }
        | { kind: 'notice' }
        /** The author's own words: nothing computes until an event is declared for them. */
        | { kind: 'words'; text: string }
        | { kind: 'relative'; length: Duration; direction: 'before' | 'after'; point: Point }
        | { kind: 'earlier-of' | 'later-of'; points: Point[] }
        /** Several triggers joined by "or": whichever happens. */
        | { kind: 'any-of'; points: Point[] }
        /** Set elsewhere: a cited text or an appendix. */
        | { kind: 'set-by'; citation?: string; appendix?: string }
    );

/** Named stretches of the school or working calendar. */
export type CalendarWindow = 'term time' | 'school holidays' | 'working hours' | 'working days';

/** How often within a period, kept apart from recurrences: a coverage to be checked, not dates. */
export interface Rate extends Placed {
    bound: 'at least' | 'exactly' | 'at most';
    times?: number;
    per: TimeUnit;
    /** `in any 12 months`: a rolling period instead of a calendar one. */
    rolling?: Duration;
}

/**
 * The n-th weekday, working day or day of each period: `the first Tuesday of each month`. `31 March each year` is the 31st day of
 * that part of each year; 29 February is the 28th in a year without one.
 */
export interface NthDay {
    nth: number | 'last';
    day: Weekday | 'day' | 'working day' | 'school day';
    of: TimeUnit;
    /** Of this part of each period alone: `the first Monday of October each year`. */
    part?: YearPart;
}

/**
 * A stretch of each period: all of it or of its part, or so much from its first day on or up to its last: `the first two weeks
 * of the autumn term`, `the second week of each term`, `May each year`.
 */
export interface PeriodStretch {
    of: TimeUnit;
    part?: YearPart;
    /** Undefined for the whole. */
    some?: { nth: number | 'last'; length: Duration };
}

/** One time phrase of a norm, an effect, a dispute step, a review or a named deadline. */
export type TimePhrase = Placed &
    (
        | { kind: 'no-later-than'; point: Point; roll: Roll }
        | { kind: 'on'; point: Point; roll: Roll }
        | { kind: 'on-nth'; nth: NthDay; roll: Roll; time?: ClockTime }
        | { kind: 'before'; point: Point }
        | { kind: 'after'; point: Point; roll: Roll }
        /** Without a point: `at least 4 weeks`, before nothing that is named. */
        | { kind: 'at-least-before'; length: Duration; point?: Point; roll: Roll }
        | { kind: 'within'; length: Duration; relation: 'after' | 'before' | 'beginning-with'; point?: Point; roll: Roll }
        | { kind: 'from'; from: Point; until?: Point }
        | { kind: 'until'; point: Point }
        | { kind: 'between-times'; from: ClockTime; until: ClockTime }
        | { kind: 'between-dates'; from: WrittenDate; until: WrittenDate }
        | { kind: 'window'; window: CalendarWindow; negated: boolean }
        | { kind: 'as-soon-as-possible' | 'promptly' | 'immediately'; after?: Point; words: string }
        | { kind: 'keep'; bound: 'at least' | 'up to' | 'exactly'; length: Duration; from?: Point }
        | { kind: 'throughout'; unit: TimeUnit | 'agreement' }
        | { kind: 'rate'; rate: Rate }
        | { kind: 'every'; length: Duration; from?: Point | 'last'; roll: Roll }
        | { kind: 'at-edge-of-period'; edge: 'start' | 'end'; unit: TimeUnit; part?: YearPart; roll: Roll }
        | { kind: 'in-period'; stretch: PeriodStretch; negated: boolean }
        | { kind: 'on-request'; by?: Actors }
        | { kind: 'only-after'; point: Point }
    );

/**
 * All time phrases of one sentence. `phrases` hold together; `hardLimits` are those after "and in any case";
 * `exceptions` are those after "but ... if".
 */
export interface Timing {
    /** `counted by NAME`: the calendar that counts instead of the agreement's own. */
    calendar?: string;
    phrases: TimePhrase[];
    hardLimits: TimePhrase[];
    exceptions: { phrase: TimePhrase; condition: Condition }[];
}

/** A condition of a sentence. */
export type Condition = Placed &
    (
        | { kind: 'if' | 'unless' | 'when'; words: string; subject?: Actors }
        | { kind: 'if' | 'unless' | 'when'; event: string; resolved: boolean }
    );
