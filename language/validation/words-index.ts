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
 * many names are sought: each is looked for by the one of its words that the fewest of them have.
 */
export function spokenOf<T>(names: readonly SoughtName<T>[], texts: readonly SearchedText[]): Set<T> {
    const byWord = indexOf(names);
    const found = new Set<T>();
    for (const { offset, text } of byWord.size > 0 ? texts : []) {
        const words = wordsOf(text);
        for (let at = 0; at < words.length; at++) {
            for (const { name, place } of byWord.get(words[at]!) ?? NO_NAMES) {
                const [start, end] = name.notBetween;
                if (!found.has(name.of) && !(offset >= start && offset < end) && follows(words, at - place, name.words)) {
                    found.add(name.of);
                }
            }
        }
    }
    return found;
}

/** A name by one of its words, and where in the name that stands. */
interface Indexed<T> {
    readonly name: SoughtName<T>;
    readonly place: number;
}

const NO_NAMES: readonly never[] = [];

function indexOf<T>(names: readonly SoughtName<T>[]): Map<string, Indexed<T>[]> {
    const times = new Map<string, number>();
    names.forEach(({ words }) => words.forEach(word => times.set(word, (times.get(word) ?? 0) + 1)));
    const byWord = new Map<string, Indexed<T>[]>();
    const add = (word: string, indexed: Indexed<T>): void => {
        const same = byWord.get(word);
        if (same) {
            same.push(indexed);
        } else {
            byWord.set(word, [indexed]);
        }
    };
    for (const name of names.filter(({ words }) => words.length > 0)) {
        const { words } = name;
        const rarest = words.reduce((best, word) => (times.get(word)! < times.get(best)! ? word : best));
        const place = words.indexOf(rarest);
        add(rarest, { name, place });
        if (place === words.length - 1) {
            add(`${rarest}s`, { name, place });
        }
    }
    return byWord;
}

function follows(words: readonly string[], from: number, sought: readonly string[]): boolean {
    return sought.every((word, i) => words[from + i] === word || (i === sought.length - 1 && words[from + i] === `${word}s`));
}
