import type { Placed } from './place.ts';

/**
 * One reference to a party, group, outsider, role or joiner.
 * `name` is what the author wrote (bare name or quoted full name, without quotes);
 * `target` the declared name it resolves to, absent when nothing of that name is in scope.
 */
export interface ActorReference extends Placed {
    name: string;
    target?: string;
    /** `Rep of Council`: the party whose role is meant. */
    of?: ActorReference;
}

/** Who a sentence speaks of. */
export type Actors = Placed &
    (
        | { kind: 'named'; actors: ActorReference[]; joined: 'and' | 'or'; severally: boolean }
        | { kind: 'each-party' | 'all-parties' | 'any-party' | 'other-parties' | 'another-party' }
        | { kind: 'each-of'; group: ActorReference }
        /** `somebody`: nobody is named; reported. */
        | { kind: 'nobody' }
        /** A blank (`____`): to be filled in; reported unless the agreement is a template. */
        | { kind: 'blank' }
    );
