/** Words before the one at the cursor that may begin the same phrase. */
const MOST_WORDS = 4;

/** A stretch of text up to the cursor that may be the beginning of one phrase. */
export interface TypedPhrase {
    /** Where it begins; a UTF-16 offset into the text. */
    start: number;
    /** In lower case, with single spaces. */
    words: string;
}

/** The stretches of several words that end at the cursor, the longest first: in `within 5 working d` it is `5 working d` and `working d`. */
export function typedPhrases(text: string, offset: number): TypedPhrase[] {
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    const found: TypedPhrase[] = [];
    let start = line.length - /[\p{L}\d'\u2019-]*$/u.exec(line)![0].length;
    for (let words = 0; words < MOST_WORDS; words++) {
        const before = /[\p{L}\d'\u2019-]+[ \t]+$/u.exec(line.slice(0, start));
        if (!before) {
            break;
        }
        start = before.index;
        found.unshift({ start: offset - line.length + start, words: line.slice(start).toLowerCase().replace(/\s+/g, ' ') });
    }
    return found;
}
