import { distance } from 'fastest-levenshtein';

/** Too little can be told from a shorter word. */
const SHORTEST_GUESSED = 3;

/** Words that everybody writes and that resemble one of the language without being meant for it. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
    'outside',
    'pay',
    'day',
    'way',
    'say',
    'give',
    'gives',
    'other',
    'others',
    'their',
    'them',
    'then',
    'there',
    'these',
    'those',
    'where',
    'were',
    'well',
    'such',
    'some',
    'take',
    'make',
]);

/**
 * The word of the language that a written word probably stands for: the same in other capitals, or a letter or two away. Undefined
 * for what may well be a name, and for what resembles nothing.
 */
export function wordMeantBy(written: string, words: ReadonlySet<string>): string | undefined {
    const lower = written.toLowerCase();
    if (words.has(lower)) {
        return written === lower ? undefined : lower;
    }
    if (written.length < SHORTEST_GUESSED || written !== lower || OTHER_WORDS.has(lower)) {
        return undefined;
    }
    const furthest = written.length > 5 ? 2 : 1;
    let best: string | undefined;
    let bestDistance = furthest + 1;
    for (const word of words) {
        // People rarely mistake the first letter of a word.
        const apart =
            Math.abs(word.length - lower.length) < bestDistance ? apartBy(lower, word) + (word[0] === lower[0] ? 0 : 0.5) : bestDistance;
        if (apart < bestDistance && word.length >= SHORTEST_GUESSED - 1) {
            [best, bestDistance] = [word, apart];
        }
    }
    return best;
}

/** How many letters differ; two neighbours that changed places count as one. */
function apartBy(a: string, b: string): number {
    const plain = distance(a, b);
    return plain === 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('') ? 1 : plain;
}
