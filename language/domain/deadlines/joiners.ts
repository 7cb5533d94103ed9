import type { ActorReference, Actors } from '../actors.ts';
import type { Agreement } from '../agreement.ts';
import type { HistoryEntry } from '../history.ts';
import type { Place } from '../place.ts';
import { namesOf } from './actor-names.ts';
import { valueOfWritten, waiting, type Value } from './value.ts';

/** Somebody who joined an open party: bound from the day of joining until it left. */
export interface Joiner {
    name: string;
    /** The declared name of the open party. */
    as: string;
    /** The day it joined; of an agreement that starts on the signature of each, the day it signed where that is written. */
    joined: Value;
    place: Place;
}

/** Everybody who joined an open party, in the order of the history; somebody entered twice counts from the first line. */
export function joinersOf({ history, starts, signatures }: Agreement): Joiner[] {
    const found = new Map<string, Joiner>();
    for (const { subject, verb, joinedAs, on, place } of history) {
        if (verb !== 'joined' || subject.kind !== 'actor' || !joinedAs) {
            continue;
        }
        const { name } = subject.actor;
        const as = joinedAs.target ?? joinedAs.name;
        const signed =
            starts?.kind === 'each-joiner' ? signatures.find(({ party }) => (party.target ?? party.name) === name)?.date : undefined;
        const written = signed ?? on;
        if (!found.has(name)) {
            found.set(name, { name, as, joined: written ? valueOfWritten(written) : waiting(`the day on which ${name} joined`), place });
        }
    }
    return [...found.values()];
}

/** The day on which each party that left did so, by its declared name. */
export function leavingDays({ history }: Agreement): ReadonlyMap<string, Value> {
    const found = new Map<string, Value>();
    for (const { subject, verb, on } of history) {
        if (verb === 'left' && subject.kind === 'actor' && on) {
            found.set(subject.actor.target ?? subject.actor.name, valueOfWritten(on));
        }
    }
    return found;
}

/** Whether an open party is named among some: itself, each of it, or a post of it. */
export function mentions(actors: Actors | undefined, party: string): boolean {
    const isIt = (reference: ActorReference): boolean =>
        (reference.target ?? reference.name) === party || (reference.of !== undefined && isIt(reference.of));
    return actors?.kind === 'named' ? actors.actors.some(isIt) : actors?.kind === 'each-of' && isIt(actors.group);
}

/** The same with a joiner in the place of the open party it joined. */
export function withJoiner(actors: Actors, { name, as }: Joiner): Actors {
    const replaced = (reference: ActorReference): ActorReference => {
        if (reference.of) {
            return { ...reference, of: replaced(reference.of) };
        }
        return (reference.target ?? reference.name) === as ? { ...reference, name, target: name } : reference;
    };
    switch (actors.kind) {
        case 'named':
            return { ...actors, actors: actors.actors.map(replaced) };
        case 'each-of':
            return mentions(actors, as)
                ? { kind: 'named', actors: [replaced(actors.group)], joined: 'and', severally: false, place: actors.place }
                : actors;
        default:
            return actors;
    }
}

/** Whether a line of the history may be about a joiner: it names it, or none of those who joined. */
export function isAboutJoiner({ by, to }: HistoryEntry, joiner: Joiner, all: readonly Joiner[]): boolean {
    const named = [...namesOf(by), ...namesOf(to)];
    return named.includes(joiner.name) || !all.some(({ name }) => named.includes(name));
}
