import type { Position, Range } from 'vscode-languageserver-protocol';

/** Whether a position comes before another. */
export function isBefore(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Whether a stretch of text lies in another, which it may fill. */
export function isWithin(inner: Range, outer: Range): boolean {
    return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

/** Whether two stretches of text are the same one. */
export function isSameRange(a: Range, b: Range): boolean {
    return isWithin(a, b) && isWithin(b, a);
}
