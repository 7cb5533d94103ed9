import { likeness } from './likeness.ts';

/** From here on two texts are alike. */
const ALIKE = 0.6;

/** By so much the most alike must be more alike than the next, on either side. */
const LEAD = 0.1;

/** In a group with more than this on one side none are joined by likeness alone: each would be tried against each. */
const MOST_TRIED = 200;

/** How many of one key there may be on both sides for them to be paired: one each, equally many, or any number. */
export type HowMany = 'one' | 'as-many' | 'any';

/** Puts things of an old and a new state together, rule by rule; what has been paired is out of reach of later rules. */
export class Pairing<T> {
    readonly pairs: { before: T; after: T }[] = [];
    private readonly lefts: Set<T>;
    private readonly rights: Set<T>;

    constructor(before: Iterable<T>, after: Iterable<T>) {
        this.lefts = new Set(before);
        this.rights = new Set(after);
    }

    /** What of the old state has no partner yet, in its order. */
    get before(): T[] {
        return [...this.lefts];
    }

    /** What of the new state has no partner yet, in its order. */
    get after(): T[] {
        return [...this.rights];
    }

    /** Pairs one of each side. */
    pair(before: T, after: T): void {
        this.lefts.delete(before);
        this.rights.delete(after);
        this.pairs.push({ before, after });
    }

    /** Pairs what has the same key, in order, where there are so many of it; things without a key stay alone. */
    by(keyOf: (item: T) => string | undefined, howMany: HowMany): void {
        this.groups(keyOf, (before, after) => {
            const fits = howMany === 'any' || (before.length === after.length && (howMany === 'as-many' || before.length === 1));
            if (fits) {
                before.slice(0, after.length).forEach((item, index) => this.pair(item, after[index]!));
            }
        });
    }

    /** Pairs, of what has the same key, those whose words are clearly more like each other than like any other. */
    alike(keyOf: (item: T) => string | undefined, wordsOf: (item: T) => string): void {
        this.groups(keyOf, (before, after) => {
            if (Math.max(before.length, after.length) > MOST_TRIED) {
                return;
            }
            const scores = before.map(old => after.map(now => likeness(wordsOf(old), wordsOf(now))));
            const isBest = (row: readonly number[], at: number): boolean =>
                row.every((score, other) => other === at || score <= row[at]! - LEAD);
            for (const [i, old] of before.entries()) {
                for (const [j, now] of after.entries()) {
                    const row = scores[i]!;
                    if (
                        row[j]! >= ALIKE &&
                        isBest(row, j) &&
                        isBest(
                            scores.map(scored => scored[j]!),
                            i,
                        )
                    ) {
                        this.pair(old, now);
                    }
                }
            }
        });
    }

    /** Calls back for every key that both sides have, with what has it. */
    groups(keyOf: (item: T) => string | undefined, visit: (before: T[], after: T[]) => void): void {
        const news = grouped(this.rights, keyOf);
        for (const [key, before] of grouped(this.lefts, keyOf)) {
            const after = news.get(key);
            if (after) {
                visit(before, after);
            }
        }
    }
}

function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string | undefined): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    for (const item of items) {
        const key = keyOf(item);
        const group = key === undefined ? undefined : groups.get(key);
        if (group) {
            group.push(item);
        } else if (key !== undefined) {
            groups.set(key, [item]);
        }
    }
    return groups;
}
