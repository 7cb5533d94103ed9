/** A marked stretch of text: UTF-16 offsets into the text without marks, and the text itself. */
export interface MarkedRange {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}

/** A text freed of its marks, with what they marked, each list in the order of appearance. */
export interface MarkedText {
    readonly text: string;
    /** What stood between `»` and `«`; ranges may nest and are listed by where they begin. */
    readonly ranges: readonly MarkedRange[];
    /** Where `|` stood: UTF-16 offsets into `text`. */
    readonly cursors: readonly number[];
}

/**
 * Reads the marks of a test's text: `»…«` round a range, `|` for a cursor.
 * @throws if the marks do not pair, so that a mistyped test fails instead of checking nothing
 */
export function readMarks(marked: string): MarkedText {
    const ranges: { start: number; end: number }[] = [];
    const cursors: number[] = [];
    const open: { start: number; end: number }[] = [];
    let text = '';
    for (const piece of marked.split(/([»«|])/)) {
        if (piece === '»') {
            const range = { start: text.length, end: -1 };
            ranges.push(range);
            open.push(range);
        } else if (piece === '«') {
            const range = open.pop();
            if (!range) {
                throw new Error(`A '«' without its '»' at offset ${text.length}.`);
            }
            range.end = text.length;
        } else if (piece === '|') {
            cursors.push(text.length);
        } else {
            text += piece;
        }
    }
    if (open.length > 0) {
        throw new Error(`A '»' without its '«' at offset ${open.at(-1)!.start}.`);
    }
    return { text, ranges: ranges.map(range => ({ ...range, text: text.slice(range.start, range.end) })), cursors };
}
