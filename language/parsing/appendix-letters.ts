import type { IToken, TokenType } from 'chevrotain';

/** A single capital, or a Roman number. */
const LETTER = /^(?:[A-Z]|[IVXL]{2,7})$/;
const NUMBERED = new Set(['appendix', 'section', 'clause']);
const BETWEEN = new Set([',', 'and', 'or']);

/**
 * Turns single capitals and Roman numbers that number a provision into clause numbers, in place: behind `appendix`, `section` and `clause`, and in a list of appendices (`see appendix A and B`).
 * Anywhere else a capital is a name, so that a party may be called A.
 */
export function retagAppendixLetters(tokens: readonly IToken[], name: TokenType, clauseNumber: TokenType): void {
    let isInList = false;
    tokens.forEach((token, i) => {
        const before = tokens[i - 1];
        const isBehindSort = before !== undefined && NUMBERED.has(before.image) && before.tokenType !== name;
        const isFirst = isBehindSort && before.image === 'appendix';
        const isNext =
            isInList &&
            before !== undefined &&
            BETWEEN.has(before.image) &&
            before.startLine === token.startLine &&
            tokens[i - 2]?.endLine === token.startLine;
        if (token.tokenType === name && LETTER.test(token.image) && (isBehindSort || isNext)) {
            token.tokenType = clauseNumber;
            token.tokenTypeIdx = clauseNumber.tokenTypeIdx!;
        }
        const isNumber = token.tokenType === clauseNumber || token.tokenType.name === 'INT';
        // "the dates in appendix A and KIT" is no list of appendices.
        isInList = isFirst ? isNumber && tokens[i - 2]?.image !== 'in' : isInList && (isNumber || BETWEEN.has(token.image));
    });
}
