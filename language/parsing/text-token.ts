/**
 * Where a quotation ends, closed or not. An author who has not yet typed the closing quote must not lose the rest of
 * the agreement: the open quotation ends where the next sentence or provision visibly begins, and a check reports it.
 */

/** Ways a line begins that only structure can have: a brace alone, the head of a provision or declaration, a sentence. */
const STRUCTURE_LINES = [
    /\}[ \t]*$/,
    /(?:section|clause|appendix)\b[^\n"]*(?:"[^"\n]*")?[^\n"]*\{/,
    /(?:[A-Z]\w*|each party|all parties|any party)(?:(?: and | or | of |, )[A-Z]\w*)* (?:must|will|should|shall|may|aims? to)(?: not)? "/,
    /(?:party|outsider|group|meeting|event|deadline|review) [^\s"]+ is\b/,
    /(?:calendar|profile|history|dispute|agreed by)\b[^\n"]*(?:"[^"\n]*")?[^\n"]*\{/,
    /(?:uses|cite|define|item|footnote)\b[^\n"]{0,40}"/,
];
const STRUCTURE_LINE = new RegExp(`^[ \\t]*(?:${STRUCTURE_LINES.map(line => line.source).join('|')})`, 'm');

/** What stands before opening quotes on their line: nothing, a brace, or a word that a text belongs to. */
const BEFORE_OPENING = /(?:^|\{|\b(?:as|item|footnote|skeleton)(?:[ \t]+[\w.()]{1,12})?)[ \t]*$/;

/** Whether quotes stand where a block may open. */
function mayOpen(text: string, quotes: number): boolean {
    return BEFORE_OPENING.test(text.slice(text.lastIndexOf('\n', quotes) + 1, quotes));
}

/** Text follows these quotes on their line, as it does behind opening ones. */
function opens(text: string, quotes: number): boolean {
    return mayOpen(text, quotes) && /^[ \t]*[^\s{}]/.test(text.slice(quotes + 3, quotes + 200));
}

/** Where the next three closing quotes stand; of a longer run the last three, since prose may end with a quotation. */
function closingQuotes(text: string, from: number): number {
    let quotes = text.indexOf('"""', from);
    while (quotes >= 0 && text[quotes + 3] === '"') {
        quotes++;
    }
    return quotes;
}

/**
 * Whether quotes alone on their line close the block from `start`: surely after the word `skeleton`, whose text is made
 * of structure; otherwise when the quotes behind them pair up.
 */
function closes(text: string, start: number, quotes: number): boolean {
    if (opens(text, quotes)) {
        return false;
    }
    return /\bskeleton\s*$/.test(text.slice(Math.max(0, start - 40), start)) || (text.slice(quotes + 3).split('"""').length - 1) % 2 === 0;
}

/**
 * The end offset of the `"""` block that begins at `start` (a UTF-16 offset), or -1 when none begins there.
 */
export function endOfText(text: string, start: number): number {
    if (!text.startsWith('"""', start)) {
        return -1;
    }
    const closing = closingQuotes(text, start + 3);
    const end = closing < 0 ? text.length : closing + 3;
    if (closing >= 0 && (!mayOpen(text, closing) || closes(text, start, closing))) {
        return end;
    }
    const body = text.slice(start + 3, closing < 0 ? text.length : closing);
    const structure = STRUCTURE_LINE.exec(body);
    const wordsEnd = structure?.index ?? (closing >= 0 && opens(text, closing) ? body.length : -1);
    return wordsEnd >= 0 ? start + 3 + body.slice(0, wordsEnd).trimEnd().length : end;
}

const CLOSED_STRING =
    /"(?!"")(?:\\.|[^"\\\r\n])*"|\u201C[^\u201C\u201D\r\n]*\u201D|"(?!"")[^"\u201C\u201D\r\n]*\u201D|\u201C[^"\u201C\u201D\r\n]*"/y;
const OPEN_STRING = /"(?!"")[^"\r\n]*|\u201C[^\u201D\r\n]*/y;

/**
 * The end offset of the one-line quotation that begins at `start`, or -1 when none does: behind its closing quote, or, unclosed,
 * where its line ends, leaving trailing braces to the structure. Typographic quotes, as a word processor puts them, work alike, and
 * close what straight ones open.
 */
export function endOfString(text: string, start: number): number {
    CLOSED_STRING.lastIndex = OPEN_STRING.lastIndex = start;
    if (CLOSED_STRING.test(text)) {
        return CLOSED_STRING.lastIndex;
    }
    if (!OPEN_STRING.test(text)) {
        return -1;
    }
    let end = OPEN_STRING.lastIndex;
    while (end > start + 1 && /[\s{}]/.test(text[end - 1]!)) {
        end--;
    }
    return end;
}
