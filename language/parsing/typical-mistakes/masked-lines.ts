import { endOfComment } from '../comment-token.ts';
import { endOfString, endOfText } from '../text-token.ts';

const OPENING = /["\u201C]|\/\/|\/\*/g;

/** A text with each character inside quotation marks replaced by `~`, curly marks by straight ones, and comments by blanks; offsets stay. */
export function masked(text: string): string {
    let result = '';
    let at = 0;
    OPENING.lastIndex = 0;
    for (let opening = OPENING.exec(text); opening; opening = OPENING.exec(text)) {
        const start = opening.index;
        const end = endOf(text, start);
        result += text.slice(at, start) + hidden(text.slice(start, end));
        OPENING.lastIndex = at = end;
    }
    return result + text.slice(at);
}

function endOf(text: string, start: number): number {
    if (text[start] === '/') {
        return text[start + 1] === '*' ? endOfComment(text, start) : endOfLine(text, start);
    }
    const end = endOfText(text, start);
    return Math.max(start + 1, end < 0 ? endOfString(text, start) : end);
}

function endOfLine(text: string, start: number): number {
    const end = text.slice(start).search(/[\r\n]/);
    return end < 0 ? text.length : start + end;
}

function hidden(piece: string): string {
    if (piece.startsWith('/')) {
        return piece.replace(/[^\r\n]/g, ' ');
    }
    const marks = piece.startsWith('"""') ? 3 : 1;
    const isClosed = piece.length >= 2 * marks && /["\u201D]$/.test(piece);
    const inner = piece.slice(marks, isClosed ? -marks : undefined).replace(/[^\r\n]/g, '~');
    return '"'.repeat(marks) + inner + (isClosed ? '"'.repeat(marks) : '');
}
