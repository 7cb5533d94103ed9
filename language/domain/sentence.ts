import type { Actors } from './actors.ts';
import type { Placed } from './place.ts';
import type { ClauseReference } from './agreement.ts';
import type { Condition, Duration, Point, TimePhrase, Timing, WrittenDate } from './time-expression.ts';

/**
 * Strength of a commitment. `will` and `shall` are written as `must`: in an agreement they bind alike.
 * `aims` is a best-endeavours duty.
 */
export type Strength = 'must' | 'should' | 'aims' | 'may' | 'must not' | 'should not' | 'may not' | 'need not';

/** Whose agreement a sentence needs. */
export interface Consent extends Placed {
    share: 'all' | 'most' | 'two thirds' | 'three quarters' | 'half' | 'named';
    /** `at least four of`: how many must agree. */
    atLeast?: number;
    of?: Actors;
    exceptTheOneConcerned: boolean;
}

/** What both sentence forms share: who, how strongly, when and under which conditions. */
export interface Sentence extends Placed {
    owners: Actors;
    strength: Strength;
    timing: Timing;
    conditions: Condition[];
    /** `where possible`. */
    soft: boolean;
    via: (Actors | { words: string })[];
    consent?: Consent;
    inWriting: boolean;
    /** `to ...`: who receives what is done, or the notice of it. */
    recipients?: Actors;
    /** `on 3 months' notice`; `'none'` for `without notice`. */
    notice?: Duration | 'none';
    /** `not put right within ...`. */
    cure?: TimePhrase;
    /** What it is found under: the number of the clause it stands in, as the document gives it or as derived; `appendix 2`, `section 4` as in clause-keys.ts. */
    clause?: string;
    otherwise?: Norm | Effect;
}

/** A norm: an obligation, permission or prohibition to do something said in quoted words. */
export interface Norm extends Sentence {
    form: 'norm';
    /** Absent while it is not yet typed. */
    action?: string;
    actionPlace?: Placed['place'];
}

/** What an effect does to the agreement itself. */
export type EffectAct = Placed &
    (
        | { kind: 'end' | 'leave' | 'change' | 'add-party' | 'remove-party' }
        | { kind: 'suspend'; clauses: ClauseReference[]; wholeAgreement: boolean; until?: string }
        | { kind: 'refuse'; words?: string }
        | { kind: 'delegate'; words?: string; to?: Actors | { words: string } }
        | { kind: 'extend'; by?: Duration }
    );

/** An effect sentence: who may or must end, leave, change, suspend ... */
export interface Effect extends Sentence {
    form: 'effect';
    act: EffectAct;
}

/**
 * A rule of the agreement's life that nobody performs. `appliesFrom` and `appliesUntil` (exclusive) are set where a
 * dated amendment brings or replaces it.
 */
export type LifeRule = Placed & { clause?: string; unless?: string; appliesFrom?: WrittenDate; appliesUntil?: WrittenDate } & (
        | { kind: 'ends-when'; words: string }
        | { kind: 'ends-once-lasted'; event: string; resolved: boolean; length: Duration }
        | { kind: 'ends-at'; phrase: TimePhrase }
        /** `for` is how long after the end; without end when absent. */
        | { kind: 'clauses-continue'; clauses: ClauseReference[]; for?: Duration }
        | { kind: 'silence-counts-as-agreement'; until: Point }
    );
