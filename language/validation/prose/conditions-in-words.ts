import type { Term } from './english.ts';

/** A condition that a statement names; positions among the terms, the end exclusive. */
export interface ConditionInWords {
    readonly from: number;
    readonly until: number;
    readonly kind: 'if' | 'unless';
    /** Where its own words begin. */
    readonly words: number;
}

/** Words with which a condition begins, the longer ones first; "where possible" and "when possible" are none. */
const BEGINNINGS: readonly (readonly [kind: ConditionInWords['kind'], words: readonly string[], onlyAhead?: true])[] = [
    ['if', ['in', 'the', 'event', 'that']],
    ['if', ['on', 'condition', 'that']],
    ['unless', ['except', 'where']],
    ['unless', ['except', 'when']],
    ['unless', ['except', 'if']],
    ['if', ['provided', 'that']],
    ['if', ['only', 'if']],
    ['if', ['if']],
    ['unless', ['unless']],
    ['if', ['where'], true],
    ['if', ['when'], true],
    ['if', ['whenever'], true],
    ['if', ['wherever'], true],
];

/** The conditions of what begins at a position: ahead of its subject up to a comma, behind its verb up to the next mark. */
export function conditionsIn(terms: readonly Term[], start = 0): ConditionInWords[] {
    const found: ConditionInWords[] = [];
    const first = /^(?:and|but|or)$/.test(terms[start]?.word ?? '') ? start + 1 : start;
    for (let at = first; at < terms.length;) {
        const isAhead = at === first || (/[,;:]/.test(terms[at - 1]!.behind) && found.at(-1)?.until === at);
        const beginning = BEGINNINGS.find(
            ([, words, onlyAhead]) => (isAhead || !onlyAhead) && words.every((word, i) => terms[at + i]?.word === word),
        );
        const words = at + (beginning?.[1].length ?? 0);
        if (!beginning || /^(?:possible|practicable|not|necessary\/possible)$/.test(terms[words]?.word ?? 'possible')) {
            at++;
            continue;
        }
        let until = words;
        while (until < terms.length && !/[,;:]/.test(terms[until - 1]!.behind)) {
            until++;
        }
        // Without a comma nothing tells where a condition ends that stands ahead.
        if (!isAhead || until < terms.length) {
            found.push({ from: at, until, kind: beginning[0], words });
        }
        at = until;
    }
    return found;
}
