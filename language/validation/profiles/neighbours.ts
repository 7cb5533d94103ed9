import type { Agreement, Place, Position, Provision } from '../../domain/index.ts';
import { comparePositions } from '../consequences.ts';

/** Beside which provision of the agreement's file something belongs, by where that begins; nowhere in particular when empty. */
export interface Neighbour {
    readonly after?: Position;
    readonly before?: Position;
}

/** The place of what lies in no provision. */
const NOWHERE = -1;

/** Tells beside which provision a missing matter belongs, by its place in a profile's order. */
export class Neighbours {
    private readonly provisions: readonly Provision[];
    /** For each matter the provisions that settle it, by their place among all. */
    private readonly settling: readonly (readonly number[])[];

    /** `said` tells for each matter of a profile, in the profile's order, where the agreement settles it. */
    constructor(said: readonly Iterable<Place>[], { provisions, namePlace: { uri } }: Agreement) {
        this.provisions = provisions
            .filter(({ sort, place }) => sort !== 'appendix' && place.uri === uri)
            .sort((a, b) => comparePositions(a.place.range.start, b.place.range.start));
        this.settling = said.map(places => {
            const found = new Set<number>();
            for (const place of places) {
                found.add(place.uri === uri ? this.around(place) : NOWHERE);
            }
            found.delete(NOWHERE);
            return [...found];
        });
    }

    /** Behind what the profile asks for before a matter and, where that is scattered, ahead of what it asks for next. */
    of(missing: number): Neighbour {
        const earlier = this.settling.slice(0, missing).filter(some => some.length > 0);
        const reached = greatest(earlier.map(least));
        const next = least(
            this.settling
                .slice(missing + 1)
                .filter(some => some.length > 0)
                .map(least)
                .filter(index => index > reached),
        );
        const previous = greatest(earlier.flat().filter(index => index < next));
        if (previous >= 0) {
            return { after: this.provisions[previous]!.place.range.start };
        }
        return next < Infinity ? { before: this.provisions[next]!.place.range.start } : {};
    }

    /** The provision that a place lies in; {@link NOWHERE} when it lies in none. */
    private around({ range }: Place): number {
        let [low, high] = [0, this.provisions.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (comparePositions(this.provisions[middle]!.place.range.start, range.start) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        const found = this.provisions[low - 1];
        return found && comparePositions(range.end, found.place.range.end) <= 0 ? low - 1 : NOWHERE;
    }
}

function least(numbers: readonly number[]): number {
    return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

function greatest(numbers: readonly number[]): number {
    return numbers.reduce((a, b) => Math.max(a, b), -1);
}
