import { isCompositeCstNode, type CstNode } from 'langium';

/**
 * Where a piece of text stands, from its first to its last token without hidden text. The same as its own `range`, which stays with the
 * piece and with all in it for as long as there is the document: here it goes with whoever asked.
 */
export function rangeOf(text: CstNode): CstNode['range'] {
    const first = firstToken(text);
    const last = lastToken(text);
    const { range } = first;
    if (first === last) {
        return range;
    }
    const { start } = range;
    const { end } = last.range;
    return { start, end: end.line < start.line ? start : end };
}

function firstToken(text: CstNode): CstNode {
    let at = text;
    while (isCompositeCstNode(at) && at.content.length > 0) {
        const { content } = at;
        let from = 0;
        while (from < content.length - 1 && content[from]!.hidden) {
            from++;
        }
        at = content[from]!;
    }
    return at;
}

function lastToken(text: CstNode): CstNode {
    let at = text;
    while (isCompositeCstNode(at) && at.content.length > 0) {
        const { content } = at;
        let from = content.length - 1;
        while (from > 0 && content[from]!.hidden) {
            from--;
        }
        at = content[from]!;
    }
    return at;
}
