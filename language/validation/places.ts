import { AstUtils, type AstNode, type CstNode, type LangiumDocument } from 'langium';
import type { Place } from '../domain/index.ts';
import { textAssigned } from '../parsing/assigned-text.ts';

/** The place of a stretch of a document between two UTF-16 offsets. */
export function placeBetween(document: LangiumDocument, start: number, end: number): Place {
    const { textDocument } = document;
    return { uri: document.uri.toString(), range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) } };
}

/** The place of a piece of text as it stands in its document. */
export function placeOfText(node: CstNode, document: LangiumDocument): Place {
    return { uri: document.uri.toString(), range: node.range };
}

/** The place of a node, or of one of its properties when it has that. */
export function placeOf(node: AstNode, property?: string, index?: number): Place {
    const document = AstUtils.getDocument(node);
    const text = (property && textAssigned(node.$cstNode, property, index)) || node.$cstNode;
    return text ? placeOfText(text, document) : placeBetween(document, 0, 0);
}
