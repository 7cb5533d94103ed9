import type { IToken } from 'chevrotain';
import type { Lexer } from 'langium';
import { isClosedString, isClosedText } from '../../language/parsing/value-converter.ts';

/** Where a line stands among the blocks of a text, read from its words alone, so that half-written text has a place too. */
export interface BlockPlace {
    /** Blocks that are open where the line begins. */
    depth: number;
    /** The text of the last word before it; empty at the beginning of a document. */
    before: string;
    /** Where the block begins that was closed last: a UTF-16 offset; undefined when none was. */
    closedFrom?: number;
}

/** Where a UTF-16 offset stands among the blocks; undefined inside quotations and comments, whose lines are the author's. */
export function placeInBlocks(text: string, offset: number, lexer: Lexer): BlockPlace | undefined {
    const { tokens, hidden, errors } = lexer.tokenize(text.slice(0, offset));
    const last = tokens.at(-1);
    const isInComment =
        hidden.some(({ image, endOffset }) => image.startsWith('/') && endOffset! + 1 >= offset) ||
        errors.some(({ offset: at }) => text.startsWith('/*', at));
    if (isInComment || (last && isOpen(last))) {
        return undefined;
    }
    const open: number[] = [];
    let closedFrom: number | undefined;
    for (const { image, startOffset } of tokens) {
        if (image === '{') {
            open.push(startOffset);
        } else if (image === '}') {
            closedFrom = open.pop();
        }
    }
    return { depth: open.length, before: last?.image ?? '', closedFrom };
}

function isOpen({ tokenType: { name }, image }: IToken): boolean {
    return name === 'STRING' ? !isClosedString(image) : name === 'TEXT' && !isClosedText(image);
}
