import { CstUtils, isCompositeCstNode, type AstNode, type LangiumDocument } from 'langium';
import { collectWrittenParts } from '../written-parts.ts';
import { silencesIn, type Silence } from './silences.ts';

/** The silences that a document's comments hold. */
export function silencesOf(document: LangiumDocument): Silence[] {
    const root = document.parseResult.value.$cstNode;
    const comments = root && isCompositeCstNode(root) ? collectWrittenParts(root).comments : [];
    if (!root || !isCompositeCstNode(root) || !comments.some(({ text }) => /^\/\/\s*accept\s/.test(text))) {
        return [];
    }
    const text = document.textDocument.getText();
    const lines = text.split(/\r\n|\r|\n/);
    const elementAt = (line: number): AstNode | undefined => {
        const character = (lines[line]?.length ?? 0) - (lines[line] ?? '').trimStart().length;
        const leaf = CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt({ line, character }));
        return leaf && largestFrom(leaf.astNode, leaf.offset);
    };
    return silencesIn(document.uri.toString(), comments, lines, elementAt);
}

/** The largest element that begins at an offset and has no braces: what stands in braces is accepted for itself. */
function largestFrom(node: AstNode, offset: number): AstNode | undefined {
    let largest: AstNode | undefined;
    for (
        let at: AstNode | undefined = node;
        at?.$cstNode?.offset === offset && !/\{/.test(withoutQuotations(at.$cstNode.text));
        at = at.$container
    ) {
        largest = at;
    }
    return largest;
}

function withoutQuotations(text: string): string {
    return text.replace(/"""[\s\S]*?(?:"""|$)|"[^"\n]*"?/g, '');
}
