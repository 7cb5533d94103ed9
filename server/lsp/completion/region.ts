import type { IToken } from 'chevrotain';
import type { AstNode, Lexer } from 'langium';
import { isClosedString, isClosedText } from '../../../language/parsing/value-converter.ts';

/** How far behind the cursor text is read to see whether the cursor stands inside a quotation; UTF-16 units. */
const LOOK_AHEAD = 4000;

/** The stretch of text that decides what can come at the cursor. Offsets are UTF-16 offsets into the document. */
export interface CompletionRegion {
    /** Where the top-level element at (or last before) the cursor begins. */
    start: number;
    /** Start of the word the cursor stands in or behind; the cursor itself when there is none. */
    wordStart: number;
    /** What stands of that word before the cursor. */
    word: string;
    /** Tokens before `wordStart`, with offsets relative to `start`. */
    before: IToken[];
    /** The quotation or prose block around the cursor, if any: nothing of the language can be completed in it. */
    quotation?: IToken;
    inComment: boolean;
    /** Whether only blanks stand before that word on its line. */
    onNewLine: boolean;
    /** Whether something new begins there: behind a brace, or on a new line that is not indented as if it went on with the one above. */
    isFresh: boolean;
}

/**
 * Reads the text around the cursor from the beginning of its top-level element only, so that completion costs the
 * same at the end of a long agreement as at its beginning.
 */
export function regionAt(text: string, offset: number, root: AstNode, lexer: Lexer): CompletionRegion {
    const start = startOfElement(root, offset);
    const { tokens, hidden } = lexer.tokenize(text.slice(start, offset + LOOK_AHEAD), { mode: 'partial' });
    const cursor = offset - start;
    const around = (token: IToken): boolean => token.startOffset < cursor && (cursor <= token.endOffset! || isOpenAt(token, cursor));
    const quotation = tokens.find(token => (token.tokenType.name === 'STRING' || token.tokenType.name === 'TEXT') && around(token));
    const inComment = hidden.some(
        token =>
            /^\/[/*]/.test(token.image) &&
            token.startOffset < cursor &&
            cursor <= token.endOffset! + (token.image.startsWith('//') ? 1 : 0),
    );
    const word = /[\p{L}\d_][\p{L}\d_.'\u2019-]*$/u.exec(text.slice(Math.max(start, offset - 100), offset));
    const wordStart = offset - (word?.[0].length ?? 0);
    return { start, quotation, inComment, ...atWord(text, wordStart, { start, before: tokens }), word: word?.[0] ?? '' };
}

/** The same place where another word is completed, one that begins before it. */
export function regionFrom(region: CompletionRegion, text: string, wordStart: number): CompletionRegion {
    return { ...region, ...atWord(text, wordStart, region), word: text.slice(wordStart, region.wordStart) + region.word };
}

function atWord(
    text: string,
    wordStart: number,
    { start, before: tokens }: Pick<CompletionRegion, 'start' | 'before'>,
): Pick<CompletionRegion, 'wordStart' | 'before' | 'onNewLine' | 'isFresh'> {
    const before = tokens.filter(token => token.endOffset! + start < wordStart);
    const last = before.at(-1);
    const onNewLine = !/\S/.test(text.slice(lineStart(text, wordStart), wordStart));
    const isBehindBrace = last === undefined || /^[{}]$/.test(last.image);
    return {
        wordStart,
        before,
        onNewLine,
        isFresh: isBehindBrace || (onNewLine && indentation(text, wordStart) <= indentation(text, start + last.startOffset)),
    };
}

function lineStart(text: string, offset: number): number {
    return text.lastIndexOf('\n', offset - 1) + 1;
}

/** How many blanks the line begins with that an offset lies in. */
function indentation(text: string, offset: number): number {
    return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))![0].length;
}

/** An unclosed quotation goes on at its end. */
function isOpenAt(token: IToken, cursor: number): boolean {
    const isClosed = token.tokenType.name === 'TEXT' ? isClosedText : isClosedString;
    return cursor === token.endOffset! + 1 && !isClosed(token.image);
}

function startOfElement(root: AstNode, offset: number): number {
    const elements = (root as { elements?: AstNode[] }).elements ?? [];
    let start = 0;
    for (const element of elements) {
        const begin = element.$cstNode?.offset ?? 0;
        if (begin >= offset) {
            break;
        }
        start = begin;
    }
    return start;
}
