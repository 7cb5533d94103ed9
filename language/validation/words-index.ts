/** A text that names are looked for in, with its UTF-16 offset in the file. */
export interface SearchedText {
    readonly offset: number;
    readonly text: string;
}

/** A name to look for, by the words it is made of, and where its own declaration stands, which does not count as use. */
export interface SoughtName<T> {
    readonly of: T;
    readonly words: readonly string[];
    readonly notBetween: readonly [start: number, end: number];
}

/** The words of a name or text, in lower case, without punctuation. */
export function wordsOf(text: string): string[] {
    const lower = text.toLowerCase();
    // For plain English the second gives the same, several times as fast.
    return lower.match(/[\u0080-\uFFFF]/.test(lower) ? /[\p{L}\p{N}]+/gu : /[a-z0-9]+/g) ?? [];
}

/**
 * Which of the sought names are spoken of in the texts; a plural of the last word counts. One pass over the texts, however
 * many names are sought.
 */
export function spokenOf<T>(names: readonly SoughtName<T>[], texts: readonly SearchedText[]): Set<T> {
    const byFirstWord = new Map<string, SoughtName<T>[]>();
    const add = (word: string, name: SoughtName<T>): void => {
        const same = byFirstWord.get(word);
        if (same) {
            same.push(name);
        } else {
            byFirstWord.set(word, [name]);
        }
    };
    for (const name of names) {
        const [first, second] = name.words;
        if (first !== undefined) {
            add(first, name);
            // A name of one word can stand in the plural right away.
            if (second === undefined) {
                add(`${first}s`, name);
            }
        }
    }
    const found = new Set<T>();
    for (const { offset, text } of byFirstWord.size > 0 ? texts : []) {
        const words = wordsOf(text);
        for (let at = 0; at < words.length; at++) {
            for (const name of byFirstWord.get(words[at]!) ?? NO_NAMES) {
                const [start, end] = name.notBetween;
                if (!found.has(name.of) && !(offset >= start && offset < end) && follows(words, at, name.words)) {
                    found.add(name.of);
                }
            }
        }
    }
    return found;
}

const NO_NAMES: readonly never[] = [];

function follows(words: readonly string[], at: number, sought: readonly string[]): boolean {
    return sought.every((word, i) => words[at + i] === word || (i === sought.length - 1 && words[at + i] === `${word}s`));
}
