import type { TimePhrase } from '../time-expression.ts';
import type { Evaluated } from './value.ts';

/** What a time phrase asks for: a day by which, a day from which, both, or neither when it only limits how. */
export interface Limits {
    due?: Evaluated;
    opens?: Evaluated;
    /** The due day ends a keeping ("for at least 6 years"): another limit may come later. */
    keeps?: boolean;
    /** It goes on until the due day rather than having to be done by it. */
    lasts?: boolean;
    /** It says nothing because it repeats, and the answer is about a time of something else that does. */
    elsewhere?: boolean;
}

/** Whether a phrase says by when, rather than in what way, at what hours or how long something goes on. */
export function saysWhenDue(phrase: TimePhrase): boolean {
    const { kind } = phrase;
    return (
        !(phrase.kind === 'in-period' && phrase.negated) &&
        kind !== 'between-times' &&
        kind !== 'window' &&
        kind !== 'throughout' &&
        kind !== 'on-request' &&
        kind !== 'only-after'
    );
}
