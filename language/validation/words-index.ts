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
    for (const name of names) {
        const [first] = name.words;
        if (first !== undefined) {
            // A name of one word can stand in the plural right away.
            for (const word of name.words.length === 1 ? [first, `${first}s`] : [first]) {
                byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), name]);
            }
        }
    }
    const found = new Set<T>();
    for (const { offset, text } of byFirstWord.size > 0 ? texts : []) {
        const words = wordsOf(text);
        words.forEach((word, at) => {
            for (const name of byFirstWord.get(word) ?? []) {
                const [start, end] = name.notBetween;
                if (!(offset >= start && offset < end) && follows(words, at, name.words)) {
                    found.add(name.of);
                }
            }
        });
    }
    return found;
}

function follows(words: readonly string[], at: number, sought: readonly string[]): boolean {
    return sought.every((word, i) => words[at + i] === word || (i === sought.length - 1 && words[at + i] === `${word}s`));
}
