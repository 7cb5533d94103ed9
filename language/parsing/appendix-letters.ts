import type { IToken, TokenType } from 'chevrotain';

const LETTER = /^[A-Z]$/;
const BETWEEN = new Set([',', 'and', 'or']);

/**
 * Turns single capitals that number an appendix into clause numbers, in place: behind `appendix`, and in a list that begins so (`see appendix A and B`). Anywhere else a capital
 * is a name, so that a party may be called A.
 */
export function retagAppendixLetters(tokens: readonly IToken[], name: TokenType, clauseNumber: TokenType): void {
    let isInList = false;
    tokens.forEach((token, i) => {
        const before = tokens[i - 1];
        const isFirst = before?.image === 'appendix' && before.tokenType !== name;
        const isNext =
            isInList &&
            before !== undefined &&
            BETWEEN.has(before.image) &&
            before.startLine === token.startLine &&
            tokens[i - 2]?.endLine === token.startLine;
        if (token.tokenType === name && LETTER.test(token.image) && (isFirst || isNext)) {
            token.tokenType = clauseNumber;
            token.tokenTypeIdx = clauseNumber.tokenTypeIdx!;
        }
        const isNumber = token.tokenType === clauseNumber || token.tokenType.name === 'INT';
        // "the dates in appendix A and KIT" is no list of appendices.
        isInList = isFirst ? isNumber && tokens[i - 2]?.image !== 'in' : isInList && (isNumber || BETWEEN.has(token.image));
    });
}
