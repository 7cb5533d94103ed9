import type { Term } from './english.ts';

/** A phrase where it stands among terms: their positions, the end exclusive. */
export interface PhraseMatch<T> {
    readonly from: number;
    readonly until: number;
    readonly of: T;
}

/** Finds phrases among the words of a text; of those that begin at the same word the longest, and none inside another. */
export class PhraseFinder<T> {
    private readonly byFirstWord = new Map<string, { words: readonly string[]; of: T }[]>();

    /** Adds a phrase by its words in lower case. */
    add(words: readonly string[], of: T): void {
        const [first] = words;
        if (first !== undefined) {
            const same = this.byFirstWord.get(first);
            if (same) {
                same.push({ words, of });
                same.sort((a, b) => b.words.length - a.words.length);
            } else {
                this.byFirstWord.set(first, [{ words, of }]);
            }
        }
    }

    /** Its phrases among the terms, in their order. */
    in(terms: readonly Term[]): PhraseMatch<T>[] {
        const found: PhraseMatch<T>[] = [];
        for (let at = 0; at < terms.length;) {
            const phrase = this.byFirstWord
                .get(terms[at]!.word)
                ?.find(({ words }) => words.every((word, i) => terms[at + i]?.word === word));
            if (phrase) {
                found.push({ from: at, until: at + phrase.words.length, of: phrase.of });
            }
            at += phrase?.words.length ?? 1;
        }
        return found;
    }
}

/** The words of a phrase as terms have them. */
export function phraseWords(phrase: string): string[] {
    return phrase
        .toLowerCase()
        .split(/[^\p{L}\p{N}'\u2019.]+/u)
        .map(word => word.replace(/['\u2019]s?$|\.$/, ''))
        .filter(word => word !== '');
}

/** Words that carry no meaning of their own. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
    (
        'a an the and or of to in on at by for from with as is are be been being was were it its their they them this that these those ' +
        'any all each every other will shall must may should not no so than then there where when if which who whom what how up out into within about such has have had do does'
    ).split(' '),
);

/** Whether a word carries a meaning of its own. */
export function isContentWord(word: string): boolean {
    return word.length > 2 && !SMALL_WORDS.has(word) && /\p{L}/u.test(word);
}

/** What the forms of a word have in common: `circulated`, `circulates` and `circulating` are `circulat`. Good for comparing only. */
export function stemOf(word: string): string {
    const stem = (IRREGULAR.get(word) ?? word).replace(/i(?:es|ed)$/, 'y');
    const cut = stem.length > 4 ? stem.replace(/(?:ing|ed|es|e|(?<!s)s)$/, '') : stem.replace(/(?<!s)s$/, '');
    return cut.length > 3 ? cut.replace(/([bdgmnprt])\1$/, '$1') : cut;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
    Object.entries({
        sent: 'send',
        given: 'give',
        gave: 'give',
        taken: 'take',
        took: 'take',
        made: 'make',
        held: 'hold',
        kept: 'keep',
        paid: 'pay',
        shown: 'show',
        seen: 'see',
        heard: 'hear',
        brought: 'bring',
        bought: 'buy',
        sought: 'seek',
        taught: 'teach',
        built: 'build',
        drawn: 'draw',
        written: 'write',
        driven: 'drive',
        chosen: 'choose',
        spoken: 'speak',
        told: 'tell',
        sold: 'sell',
        met: 'meet',
        led: 'lead',
        left: 'leave',
        laid: 'lay',
        spent: 'spend',
        lent: 'lend',
        found: 'find',
        done: 'do',
        undertaken: 'undertake',
        withdrawn: 'withdraw',
        overseen: 'oversee',
        withheld: 'withhold',
        begun: 'begin',
        run: 'run',
        put: 'put',
        set: 'set',
        read: 'read',
    }),
);

/** Whether a word is a past participle, which makes a passive behind `be`. */
export function isParticiple(word: string): boolean {
    return (
        (/[^e]ed$/.test(word) && word.length > 3 && word !== 'shed') || /(?:agreed|guaranteed|decreed)$/.test(word) || IRREGULAR.has(word)
    );
}

/** The stems of the words that carry a meaning. */
export function contentStems(terms: readonly Term[]): Set<string> {
    return new Set(terms.filter(({ word }) => isContentWord(word)).map(({ word }) => stemOf(word)));
}
