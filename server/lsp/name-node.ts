import { CstUtils, GrammarUtils, type AstNode, type CstNode } from 'langium';

/** The properties that say what a node is called, the first that is written counts. */
const NAME_PROPERTIES = ['name', 'number', 'label', 'title', 'target', 'party'];

/** What a node is called, as it is written, or else its first word. */
export function nameNodeOf(node: AstNode, cst: CstNode): CstNode {
    for (const property of NAME_PROPERTIES) {
        const found = property in node && GrammarUtils.findNodeForProperty(cst, property);
        if (found) {
            return found;
        }
    }
    return CstUtils.findLeafNodeAtOffset(cst, cst.offset) ?? cst;
}
