import type { Place } from './place.ts';
import type { Rate } from './time-expression.ts';

/**
 * The one answer about a deadline that every view shows. Days are ISO 8601 text (`2026-11-05`), so that the answer
 * travels as JSON unchanged; its published form is `docs/schemas/deadlines.schema.json`.
 */

/** What can be said of a deadline: one day, a range, waiting for a named thing, no end by its own words, or refused. */
export type DeadlineState = 'date' | 'window' | 'waiting' | 'open' | 'refused';

/** Where a deadline stands against `today` and the history. `inactive`: nothing to do now (not yet, or no date). */
export type Standing = 'due' | 'overdue' | 'done' | 'missed' | 'waived' | 'inactive';

/** A day that was passed over while counting, and why ("Saturday", "Christmas Day"). */
export interface SkippedDay {
    date: string;
    why: string;
}

/** Either end may be open. Both ends are inclusive. */
export interface DateWindow {
    from?: string;
    to?: string;
}

/**
 * One numbered step of the reckoning: the rule in words, the date it gave (or the window, where it named no single
 * day), the days it skipped. The last step of a trace gives the answer.
 */
export interface TraceStep {
    rule: string;
    date?: string;
    window?: DateWindow;
    skipped: SkippedDay[];
}

/** Why a deadline is refused, for the checks to report under codes of their own. */
export type RefusalKind =
    /** Its limits exclude each other. */
    | 'contradiction'
    /** It depends on itself. */
    | 'circular'
    /** A name, a length or a date it needs is missing or cannot be read. */
    | 'unreadable'
    /** Working days, school days, terms or clocks are not known: no calendar, no region, no terms, no such time zone. */
    | 'no-calendar'
    /** The calendar lists terms, but not as far as is counted. */
    | 'beyond-calendar'
    /** More repetitions than can be listed. */
    | 'too-many'
    /** Outside the years 1 to 9999, no length of time at all, or hanging on more than can be followed. */
    | 'beyond-sense';

/** Something a reader should know about the answer although it stands. */
export interface DeadlineWarning {
    /** The reckoning touched days for which no bank holidays are known; or the calendar's text has unreadable days. */
    kind: 'beyond-bank-holidays' | 'calendar-incomplete';
    message: string;
}

/** What kind of thing the deadline comes from. */
export type DeadlineSource = 'norm' | 'effect' | 'review' | 'named-deadline' | 'step' | 'term' | 'event';

/** How often something is recorded and, from today on, planned in a period, against how often it must or may be. */
export interface Coverage {
    bound: Rate['bound'];
    wanted: number;
    recorded: number;
    planned: number;
}

export interface ComputedDeadline {
    /**
     * Unlike any other of its agreement, whatever is asked for. Stable over edits that leave the sentence's clause number as
     * written, its owners, its action and the occurrence alone.
     */
    id: string;
    source: DeadlineSource;
    place: Place;
    agreement: string;
    clause?: string;
    owners: string[];
    /** Set when one of the owners is enough; else all of them owe it together. */
    ownersJoined?: 'or';
    /** Who joined, where it counts from the start of one joiner who is none of the owners. */
    joiner?: string;
    recipients: string[];
    strength: string;
    /** `where possible`. */
    soft: boolean;
    action: string;
    state: DeadlineState;
    date?: string;
    /** Clock time in the agreement's time zone, for hourly limits: `14:30`. */
    time?: string;
    window?: DateWindow;
    waitingFor: string[];
    /** Why it is open, waiting or refused, in words. */
    reason?: string;
    refusal?: RefusalKind;
    warnings?: DeadlineWarning[];
    /** What it is for: the event's name and day; for a repetition or a rate the source's name and its due day or period. */
    occurrence?: { event: string; on: string };
    standing: Standing;
    /** Whole days from today to the date or to the window's last day (negative when past); absent without either. */
    days?: number;
    /** Of a rate ("6 times a year") how often the history has it in the period, done and planned, against how often it must be. */
    coverage?: Coverage;
    /** When it was done and on what evidence, from the history; `daysLate` counts whole days after the last day in time; none where only the hour was missed. */
    fulfilled?: { on?: string; late: boolean; daysLate?: number; by?: string[]; evidence?: string };
    trace: TraceStep[];
}

/** What to compute for: `from` and `to` are inclusive ISO days and bound every repetition. */
export interface DeadlineQuery {
    today: string;
    from: string;
    to: string;
    party?: string;
}
