import type { ILexingError } from 'chevrotain';

const TOO_INVOLVED =
    'A sentence in this text goes on without end, so the text is not checked. Close it, or split it into several sentences.';
const UNCLOSED_COMMENT = "This comment has no end. Close it with '*/'.";

/** The error of a text whose sentences are nested so deep that reading it exhausts the stack. */
export function tooInvolved(): ILexingError {
    return { message: TOO_INVOLVED, offset: 0, length: 1, line: 1, column: 1 };
}

/** The error of a comment that nothing closes, at its opening mark. */
export function unclosedComment(offset: number, line: number | undefined, column: number | undefined): ILexingError {
    return { message: UNCLOSED_COMMENT, offset, length: 2, line, column };
}
