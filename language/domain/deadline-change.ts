import type { ComputedDeadline } from './computed-deadline.ts';

/**
 * What an edit does to due dates, as JSON; its published form is `docs/schemas/deadlines-against.schema.json`.
 */

/**
 * `moved`: another day, window or time; `appeared` and `vanished`: due in one of the two states only; `changed`: it
 * came to be known or ceased to be, or is owed by others, or is said in other words or elsewhere.
 */
export type ChangeKind = 'moved' | 'appeared' | 'vanished' | 'changed';

/** What of a deadline can differ between two states. */
export type Difference =
    /** A date became a wait, a window a date, and so on. */
    | 'state'
    /** The day, the window or the time. */
    | 'day'
    /** It is in force in one of the states only. */
    | 'in-force'
    /** What it waits for, or why it has no day. */
    | 'reason'
    | 'owners'
    | 'recipients'
    | 'strength'
    | 'action'
    | 'clause'
    /** The event it is for, or that event's day. */
    | 'occurrence';

/** One deadline that an edit moves, adds, takes away or changes. */
export interface DeadlineChange {
    kind: ChangeKind;
    /** Of what moved: whole days from the old last day to the new one, negative when earlier; else the first days. */
    days?: number;
    /** What differs, in the order of `Difference`; empty for what appeared or vanished. */
    differences: Difference[];
    /** As it was; absent when it appeared. */
    before?: ComputedDeadline;
    /** As it is now; absent when it vanished. */
    after?: ComputedDeadline;
}
