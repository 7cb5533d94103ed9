import type { Reference } from 'langium';
import type { ActorReference, Actors } from '../domain/actors.ts';
import type { Place } from '../domain/place.ts';
import type * as ast from '../generated/ast.ts';
import type { Source } from './source.ts';

const QUANTIFIERS: Record<ast.EveryParty['quantifier'], 'each-party' | 'all-parties' | 'any-party' | 'other-parties' | 'another-party'> = {
    each: 'each-party',
    all: 'all-parties',
    any: 'any-party',
    other: 'other-parties',
    another: 'another-party',
};

/** Who a sentence speaks of; undefined while nobody is typed. */
export function actorsOf(node: ast.ActorList | undefined, source: Source): Actors | undefined {
    if (!node) {
        return undefined;
    }
    const place = source.place(node);
    switch (node.$type) {
        case 'EveryParty': {
            const kind = QUANTIFIERS[node.quantifier];
            return kind && { kind, place };
        }
        case 'EachOf': {
            const group = actorOf(node.group, source);
            return group && { kind: 'each-of', group, place };
        }
        case 'Nobody':
            return { kind: 'nobody', place };
        case 'NamedActors': {
            const actors = node.actors.map(actor => actorOf(actor, source)).filter(actor => actor !== undefined);
            return actors.length === 1 && isBlank(actors[0]!.name)
                ? { kind: 'blank', place }
                : { kind: 'named', actors, joined: node.joins.at(-1) ?? 'and', severally: node.severally, place };
        }
        default:
            return undefined;
    }
}

/** Whether a name is still to be filled in. */
function isBlank(name: string): boolean {
    return /^_{3,}$/.test(name);
}

/** Who a sentence speaks of, where the model always says somebody: a list of nobody while nobody is typed. */
export function actorsOrNone(node: ast.ActorList | undefined, place: Place, source: Source): Actors {
    return actorsOf(node, source) ?? { kind: 'named', actors: [], joined: 'and', severally: false, place };
}

/** One party, group, outsider, post or joiner: `Rep of Council`; undefined while no name is typed. */
export function actorOf(node: ast.ActorRef | undefined, source: Source): ActorReference | undefined {
    const actor = node && actorReference(node.actor, source.place(node), source);
    return actor && { ...actor, of: actorReference(node.of, source.placeOf(node, 'of'), source) };
}

/** A single reference to somebody, by its bare name or its quoted full name. */
export function actorReference(reference: Reference | undefined, place: Place, source: Source): ActorReference | undefined {
    const named = source.named(reference);
    return named && { name: reference!.$refText, target: named.resolved ? named.name : undefined, place };
}
