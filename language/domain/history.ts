import type { ActorReference, Actors } from './actors.ts';
import type { Place, Placed } from './place.ts';
import type { Duration, WrittenDate } from './time-expression.ts';
import type { ClockTime } from './time/civil-date.ts';

/** What a history line says happened. */
export type HistoryVerb =
    | 'held'
    | 'planned'
    | 'cancelled'
    | 'happened'
    | 'started'
    | 'ended'
    | 'done'
    | 'missed'
    | 'waived'
    | 'received'
    | 'given'
    | 'joined'
    | 'left'
    | 'suspended'
    | 'extended'
    | 'amended';

/** What a history line is about. */
export type HistorySubject = Placed &
    (
        | { kind: 'anchor'; name: string; resolved: boolean }
        /** `number` as sentences give it: `appendix 2` for an appendix, `section 4` for a section where there is a clause 4 as well. `action`: the words of the duty that is meant, of all in the clause when absent. */
        | { kind: 'clause'; number: string; action?: string; actionPlace?: Place; resolved: boolean }
        | { kind: 'actor'; actor: ActorReference }
        /** `clause` is the number of the clause that the notice is given under, when it is said. */
        | { kind: 'notice'; clause?: string }
        | { kind: 'agreement' | 'request' }
    );

/** One line of the history: what happened, when, for which occurrence, by whom, on what evidence. */
export interface HistoryEntry extends Placed {
    subject: HistorySubject;
    verb: HistoryVerb;
    on?: WrittenDate;
    until?: WrittenDate;
    at?: ClockTime;
    /** The occurrence it fulfils: `for KIT of 12 November 2026`, or a bare date. */
    forOccurrence?: { event?: string; resolved: boolean; on?: WrittenDate };
    by?: Actors;
    to?: Actors;
    joinedAs?: ActorReference;
    /** `extended by 1 year`. */
    length?: Duration;
    evidence?: string;
    outcome?: string;
}
