import type { Place } from './place.ts';

/**
 * What an edit does to what an agreement says, as JSON; its published form is `docs/schemas/diff.schema.json`.
 */

/** What kind of thing says something. `words`: the agreement's own; `head`: a line of its head, such as its term. */
export type StatementSort =
    | 'agreement'
    | 'head'
    | 'party'
    | 'definition'
    | 'citation'
    | 'event'
    | 'deadline'
    | 'calendar'
    | 'heading'
    | 'words'
    | 'sentence'
    | 'review'
    | 'step'
    | 'signature'
    | 'notices'
    | 'rule'
    | 'history';

/** What of a statement can differ between two states. `content`: all of what only has one part. */
export type StatementPart =
    'clause' | 'owners' | 'strength' | 'action' | 'recipients' | 'time' | 'conditions' | 'manner' | 'otherwise' | 'content';

/** A statement as one state has it. */
export interface Said {
    /** The text that says it, on one line. */
    text: string;
    /** The number of its clause, as written or as it follows from its position. */
    clause?: string;
    place: Place;
}

/** A statement that only one of two states makes, or that they make otherwise. */
export interface StatementChange {
    kind: 'changed' | 'added' | 'removed';
    agreement: string;
    sort: StatementSort;
    /** What it is declared as, or which line of the head it is; absent for what has no name. */
    name?: string;
    /** What differs, in the order of `StatementPart`; empty for what was added or removed. */
    differences: StatementPart[];
    /** As it was; absent when it was added. */
    before?: Said;
    /** As it is now; absent when it was removed. */
    after?: Said;
}
