import { CstUtils, type AstNode, type CstNode, type LangiumDocument } from 'langium';
import type { Position, Range, SelectionRange } from 'vscode-languageserver';

const QUOTES = /^(?:"""|["\u201C])|(?:"""|["\u201D])$/g;

/**
 * What *Expand Selection* selects step by step: the word, the words within their quotes, the quotation, then the phrase, the sentence,
 * what stands between the braces around it, the clause, and so on to the whole document. One list for each position, in their order.
 */
export function selectionRanges(document: LangiumDocument, positions: readonly Position[]): SelectionRange[] {
    return positions.map(position => {
        const { textDocument } = document;
        const offset = textDocument.offsetAt(position);
        const growing: [number, number][] = [];
        for (const [start, end] of rangesAround(document, offset)) {
            const [from, to] = growing.at(-1) ?? [offset, offset];
            if (start <= from && to <= end && (growing.length === 0 || start < from || to < end)) {
                growing.push([start, end]);
            }
        }
        return (
            growing
                .map(([start, end]): Range => ({ start: textDocument.positionAt(start), end: textDocument.positionAt(end) }))
                .reduceRight<SelectionRange | undefined>((parent, range) => ({ range, ...(parent && { parent }) }), undefined) ?? {
                range: { start: position, end: position },
            }
        );
    });
}

/** Stretches of text that may lie around an offset, the smaller ones first. UTF-16 offsets. */
function* rangesAround(document: LangiumDocument, offset: number): Generator<[number, number]> {
    const text = document.textDocument.getText();
    const root = document.parseResult.value.$cstNode;
    const leaf = root && (CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeBeforeOffset(root, offset));
    if (leaf && leaf.offset <= offset && offset <= leaf.end) {
        yield* wordAround(leaf.text, leaf.offset, offset);
        yield* withinQuotes(leaf);
        yield [leaf.offset, leaf.end];
    }
    for (let node: AstNode | undefined = nodeAround(leaf?.astNode, offset); node; node = node.$container) {
        const cst = node.$cstNode;
        if (cst && node.$container) {
            yield* betweenBraces(cst, offset);
            yield [cst.offset, cst.end];
        }
    }
    yield [0, text.length];
}

/** The node itself, or the first one around it that holds the offset. */
function nodeAround(node: AstNode | undefined, offset: number): AstNode | undefined {
    return node?.$cstNode && (offset < node.$cstNode.offset || offset > node.$cstNode.end) ? nodeAround(node.$container, offset) : node;
}

function* wordAround(text: string, start: number, offset: number): Generator<[number, number]> {
    for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}_'\u2019-]+/gu)) {
        if (start + index <= offset && offset <= start + index + word.length) {
            yield [start + index, start + index + word.length];
        }
    }
}

function* withinQuotes({ text, offset, end }: CstNode): Generator<[number, number]> {
    const [opening = '', closing = ''] = text.match(QUOTES) ?? [];
    if (opening !== '') {
        yield [offset + opening.length, Math.max(offset + opening.length, end - closing.length)];
    }
}

/** What a block holds, where the offset lies in it. */
function* betweenBraces(node: CstNode, offset: number): Generator<[number, number]> {
    const leaves = CstUtils.flattenCst(node)
        .filter(({ astNode, text }) => astNode === node.astNode && /^[{}]$/.test(text))
        .toArray();
    const [opening, closing] = [leaves.find(({ text }) => text === '{'), leaves.findLast(({ text }) => text === '}')];
    if (opening && closing && opening.end <= offset && offset <= closing.offset) {
        yield [opening.end, closing.offset];
    }
}
