import { table } from '../perf/table.ts';
import type { Family, Mutation } from './mutation.ts';

/** Counts which planted mistakes were found. */
export class Recall {
    private readonly noted: { mutation: Mutation; path: string; isFound: boolean; where: string }[] = [];

    /** Notes one planted mistake; the first marked words of the text say where it was. */
    note(mutation: Mutation, path: string, isFound: boolean, marked: string): void {
        this.noted.push({ mutation, path, isFound, where: /»([^«\n]*)/.exec(marked)?.[1] ?? '' });
    }

    /** Each mistake that was not found, in words. */
    missed(): string[] {
        return this.noted
            .filter(({ isFound }) => !isFound)
            .map(({ mutation, path, where }) => `${path}: ${mutation.name} (${mutation.rules.join(', ')}) at ${where}`);
    }

    /** How many were planted and found in each family. */
    families(): { family: Family; kinds: number; planted: number; found: number }[] {
        return [...new Set(this.noted.map(({ mutation }) => mutation.family))].map(family => {
            const own = this.noted.filter(({ mutation }) => mutation.family === family);
            return {
                family,
                kinds: new Set(own.map(({ mutation }) => mutation.name)).size,
                planted: own.length,
                found: own.filter(({ isFound }) => isFound).length,
            };
        });
    }

    /** The table of recall, a line for each family and one for all. */
    table(): string {
        const families = this.families();
        const sum = (of: (row: (typeof families)[number]) => number): number => families.reduce((total, row) => total + of(row), 0);
        const all = { family: 'all', kinds: sum(row => row.kinds), planted: sum(row => row.planted), found: sum(row => row.found) };
        return table(
            ['family', 'kinds', 'planted', 'found', 'recall'],
            [...families, all].map(({ family, kinds, planted, found }) => [
                family,
                String(kinds),
                String(planted),
                String(found),
                planted === 0 ? '' : `${((100 * found) / planted).toFixed(1)} %`,
            ]),
        );
    }
}
