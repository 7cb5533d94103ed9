import { isContentWord } from './phrases.ts';

/** Verbs that tell what is so, and nouns that stand behind a name. */
const TELLING: ReadonlySet<string> = new Set(
    (
        'is are was were has have means mean recognises recognise acknowledges acknowledge understands understand believes believe ' +
        'comprises comprise represents represent members representatives officers meetings staff remains remain makes knows know thinks think wants want feels feel'
    ).split(' '),
);
/** Those that tell of an aim where "to" follows, and else of what is so. */
const AIMING: ReadonlySet<string> = new Set(['wishes', 'wish', 'hopes', 'hope', 'intends', 'intend', 'aims', 'aim', 'wants', 'want']);
/** Plain forms that follow a name taken as several: "KCC seek", "OxPCF share". */
const BASES: ReadonlySet<string> = new Set(
    (
        'seek share work meet keep give send provide invite consult involve ensure support attend report publish tell ask agree commit inform circulate review ' +
        'undertake promise consider recognise encourage promote act develop offer hold'
    ).split(' '),
);

/** Whether a word behind a name is a verb in the present tense that says what is done; `next` is the word behind it. */
export function isPresent(word: string, isOne: boolean, next: string | undefined): boolean {
    if (AIMING.has(word)) {
        return next === 'to';
    }
    return (
        /^[a-z]{3,}$/.test(word) &&
        isContentWord(word) &&
        !TELLING.has(word) &&
        !/(?:ing|ly|ed)$/.test(word) &&
        (!isOne || BASES.has(word) || /[^s]s$/.test(word))
    );
}

/** The plain form of a verb in the present tense: `sends` is `send`. */
export function baseOf(word: string, isOne: boolean): string {
    if (!isOne || BASES.has(word)) {
        return word;
    }
    return word
        .replace(/ies$/, 'y')
        .replace(/(ss|x|zz|ch|sh|o)es$/, '$1')
        .replace(/([^s])s$/, '$1');
}

/** Whether a word may be the plain form of a verb, as in "The Council to send": no noun or number that ends as one. */
export function isPlainVerb(word: string): boolean {
    return (
        /^[a-z]{2,}$/.test(word) &&
        !/^(?:the|a|an|and|or|of|in|on|for|be\w+ing|its?|their|any|all|each|every|this|that|these|those|\w+tion|\w+ment|\w+ness)$/.test(
            word,
        )
    );
}
