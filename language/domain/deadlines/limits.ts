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
