import type { Term } from './english.ts';
import type { Statement } from './read-text.ts';

/** Words with capitals that stand together, small words between them left out: what may be a name. */
export interface NameRun {
    /** The words with a meaning, as terms; what they are in lower case is `word`. */
    readonly terms: readonly Term[];
}

/** Small words within names. */
const LINKS: ReadonlySet<string> = new Set(['of', 'and', 'for', 'the', 'in', '&']);

const known = new WeakMap<Statement, readonly NameRun[]>();

/** The runs of words with capitals in a statement that are at least two words long; found once for each statement. */
export function nameRunsIn(statement: Statement): readonly NameRun[] {
    let runs = known.get(statement);
    if (!runs) {
        known.set(statement, (runs = findNameRuns(statement)));
    }
    return runs;
}

function findNameRuns(statement: Statement): NameRun[] {
    // Most statements have a capital at their beginning only.
    if (!/\s['"\u2018\u201C(]?\p{Lu}/u.test(statement.text)) {
        return [];
    }
    const runs: NameRun[] = [];
    let run: Term[] = [];
    const close = (): void => {
        if (run.length > 1) {
            runs.push({ terms: run });
        }
        run = [];
    };
    for (const term of statement.terms) {
        if (/^\p{Lu}/u.test(term.text) && !LINKS.has(term.word)) {
            run.push(term);
        } else if (!LINKS.has(term.word)) {
            close();
        }
        if (/[^\s&]/.test(term.behind)) {
            close();
        }
    }
    close();
    return runs;
}

/** The words of a name that carry a meaning, in lower case, to be compared with those of a run. */
export function nameWords(name: string): string[] {
    return (name.toLowerCase().match(/[\p{L}\p{N}]+(?:['\u2019]s(?!\p{L}))?/gu) ?? [])
        .map(word => word.replace(/['\u2019]s$/, ''))
        .filter(word => !LINKS.has(word));
}
