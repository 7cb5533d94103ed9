import type { AstNode, CstNode, LangiumDocument } from 'langium';
import type { Range } from '../../../domain/index.ts';
import type { Fix, TextEdit } from '../fix.ts';
import { removalOf } from '../remove-declaration.ts';

/** An edit that replaces a stretch of the text. */
export function replacing({ range }: { readonly range: Range }, newText: string): TextEdit {
    return { range, newText };
}

/** The text of a stretch. */
export function textAt(range: Range, document: LangiumDocument): string {
    return document.textDocument.getText(range);
}

/** A fix that removes a node, with its lines where it stands alone. */
export function removing(title: string, node: AstNode | undefined, document: LangiumDocument): Fix[] {
    return node?.$cstNode ? [{ title, edits: [removalOf(node.$cstNode, document)] }] : [];
}

/** A fix that removes a node and the blanks and comma before it. */
export function removingWithJoint(
    title: string,
    node: Pick<CstNode, 'offset' | 'end'> | undefined,
    { textDocument }: LangiumDocument,
): Fix[] {
    if (!node) {
        return [];
    }
    const before = textDocument.getText().slice(0, node.offset);
    const start = node.offset - /[ \t]*,?[ \t]*$/.exec(before)![0].length;
    return [{ title, edits: [{ range: { start: textDocument.positionAt(start), end: textDocument.positionAt(node.end) }, newText: '' }] }];
}

/** The fix that writes what stands at another place, if there is one that says it otherwise. */
export function writingAs(range: Range, other: Range | undefined, document: LangiumDocument): Fix[] {
    const text = other && textAt(other, document).replace(/\s+/g, ' ');
    return text === undefined || text === textAt(range, document)
        ? []
        : [{ title: `Write as in the other place: ${text}`, edits: [{ range, newText: text }] }];
}
