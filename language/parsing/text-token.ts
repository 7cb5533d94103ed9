/**
 * Where a quotation ends, closed or not. An author who has not yet typed the closing quote must not lose the rest of
 * the agreement: the open quotation ends where the next sentence or provision visibly begins, and a check reports it.
 */

/** A line that only structure can be: a brace alone, the head of a provision, or a sentence with its strength. */
const STRUCTURE_LINE =
    /^[ \t]*(?:\}[ \t]*$|(?:section|clause|appendix)\b[^\n"]*(?:"[^"\n]*")?[^\n"]*\{|(?:[A-Z]\w*|each party|all parties|any party)(?:(?: and | or |, )[A-Z]\w*)* (?:must|should|will|shall|may|aims? to)(?: not)? "|(?:party|group|meeting|event|deadline|review|calendar|profile|history|dispute|agreed by)\b[^\n"]*(?:\{|\bis\b))/m;

/** An opening brace or nothing stands before an opening quote; text follows it on the same line. */
function looksLikeAnOpener(text: string, quotes: number): boolean {
    const before = text.slice(text.lastIndexOf('\n', quotes) + 1, quotes);
    return /(?:^|\{)\s*$/.test(before);
}

/**
 * The end offset of the `"""` block that begins at `start` (a UTF-16 offset), or -1 when none begins there.
 */
export function endOfText(text: string, start: number): number {
    if (!text.startsWith('"""', start)) {
        return -1;
    }
    const closing = text.indexOf('"""', start + 3);
    const end = closing < 0 ? text.length : closing + 3;
    if (closing >= 0 && !looksLikeAnOpener(text, closing)) {
        return end;
    }
    const body = text.slice(start + 3, closing < 0 ? text.length : closing);
    const structure = STRUCTURE_LINE.exec(body);
    return structure ? start + 3 + body.slice(0, structure.index).trimEnd().length : end;
}

/**
 * A one-line quotation, closed; or open to the end of its line, leaving trailing braces to the structure.
 * Typographic quotes, as a word processor puts them, work alike.
 */
export const STRING_PATTERN =
    /"(?!"")(?:\\.|[^"\\\r\n])*"|"(?!"")(?:(?![\s{}]*$)[^"\r\n])*|\u201C[^\u201C\u201D\r\n]*\u201D|\u201C(?:(?![\s{}]*$)[^\u201D\r\n])*/my;
