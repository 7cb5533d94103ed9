import type { Agreement, Place, Position, Provision } from '../../domain/index.ts';

/** Beside which provision of the agreement's file something belongs, by where that begins; nowhere in particular when empty. */
export interface Neighbour {
    readonly after?: Position;
    readonly before?: Position;
}

/**
 * Where a missing matter belongs. `said` tells for each matter of a profile, in the profile's order, where the agreement settles it;
 * `missing` is the place of the missing one in that order. It comes behind what the profile asks for before it and, where that is
 * scattered, ahead of what it asks for next.
 */
export function neighbourOf(missing: number, said: readonly (readonly Place[])[], agreement: Agreement): Neighbour {
    const provisions = agreement.provisions.filter(({ sort, place }) => sort !== 'appendix' && place.uri === agreement.namePlace.uri);
    const positions = said.map(places => places.map(place => provisions.findIndex(provision => holds(provision, place))).filter(index => index >= 0));
    const earlier = positions.slice(0, missing).filter(some => some.length > 0);
    const reached = Math.max(-1, ...earlier.map(first));
    const next = Math.min(Infinity, ...positions.slice(missing + 1).filter(some => some.length > 0).map(first).filter(index => index > reached));
    const previous = Math.max(-1, ...earlier.flat().filter(index => index < next));
    if (previous >= 0) {
        return { after: provisions[previous]!.place.range.start };
    }
    return next < Infinity ? { before: provisions[next]!.place.range.start } : {};
}

function first(indices: readonly number[]): number {
    return indices.reduce((least, index) => Math.min(least, index));
}

function holds({ place }: Provision, { uri, range }: Place): boolean {
    return uri === place.uri && isBefore(place.range.start, range.start) && isBefore(range.end, place.range.end);
}

function isBefore(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
