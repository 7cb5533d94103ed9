import { AstUtils, GrammarAST, isCompositeCstNode, type AstNode, type CompositeCstNode, type CstNode } from 'langium';

/** What each part of the grammar assigns to; nothing is the empty text. */
const properties = new WeakMap<AstNode, string>();

/**
 * The pieces of a node's text that are assigned to one of its properties, in order. The same as `GrammarUtils.findNodesForProperty`,
 * which goes up the grammar again for each piece: here each part of the grammar is asked once.
 */
export function textsAssigned(text: CstNode | undefined, property: string): CstNode[] {
    const found: CstNode[] = [];
    if (text && isCompositeCstNode(text)) {
        collect(text, text.astNode, property, found);
    }
    return found;
}

/** The piece of a node's text that is assigned to a property; of several the one with an index, or the last where it is too high. */
export function textAssigned(text: CstNode | undefined, property: string, index = 0): CstNode | undefined {
    if (index === 0) {
        return text && isCompositeCstNode(text) ? firstIn(text, text.astNode, property) : undefined;
    }
    const found = textsAssigned(text, property);
    return found[Math.min(index, found.length - 1)];
}

function firstIn(text: CompositeCstNode, node: AstNode, property: string): CstNode | undefined {
    for (const piece of text.content) {
        const found =
            propertyOf(piece) === property
                ? piece
                : isCompositeCstNode(piece) && piece.astNode === node
                  ? firstIn(piece, node, property)
                  : undefined;
        if (found) {
            return found;
        }
    }
    return undefined;
}

function collect(text: CstNode, node: AstNode, property: string, found: CstNode[]): void {
    for (const piece of isCompositeCstNode(text) ? text.content : []) {
        if (propertyOf(piece) === property) {
            found.push(piece);
        } else if (isCompositeCstNode(piece) && piece.astNode === node) {
            collect(piece, node, property, found);
        }
    }
}

function propertyOf({ grammarSource }: CstNode): string {
    if (!grammarSource) {
        return '';
    }
    let property = properties.get(grammarSource);
    if (property === undefined) {
        property = AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment)?.feature ?? '';
        properties.set(grammarSource, property);
    }
    return property;
}
