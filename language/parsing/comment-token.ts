/**
 * The end offset of the comment that begins at `start`: behind its closing mark, or the end of a text that has none; -1 when no
 * comment begins there. Not a pattern, because a pattern searches the rest of the text anew at each unclosed opening.
 */
export function endOfComment(text: string, start: number): number {
    if (!text.startsWith('/*', start)) {
        return -1;
    }
    const closing = text.indexOf('*/', start + 2);
    return closing < 0 ? text.length : closing + 2;
}

/** Whether a comment has its closing mark. */
export function isClosedComment(image: string): boolean {
    return image.length >= 4 && image.endsWith('*/');
}
