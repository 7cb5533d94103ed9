import type { Place } from '../domain/index.ts';
import type { RuleId, Severity } from './catalogue.ts';
import type { FixData } from './fixes/fix-data.ts';

/** Another place that belongs to a finding: the other half of a contradiction, the first of two equal names. */
export interface RelatedPlace {
    readonly place: Place;
    readonly message: string;
}

/** One thing a check has found. */
export interface Finding {
    readonly rule: RuleId;
    readonly place: Place;
    /** Plain English for a reader who does not program: what, why, what to do. */
    readonly message: string;
    /** When milder (or louder) here than the rule usually is. */
    readonly severity?: Severity;
    readonly related?: readonly RelatedPlace[];
    /**
     * Set for what may only follow from another finding: the declarations it hangs on. Where something is wrong in one of
     * them or at the place itself, that is told and this is not.
     */
    readonly hangsOn?: readonly Place[];
    /** What a quick fix needs to know. */
    readonly data?: FixData;
    /** The text could be removed without loss; editors fade it. */
    readonly unnecessary?: boolean;
}
