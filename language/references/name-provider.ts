import { GrammarUtils, type AstNode, type CstNode, type NameProvider } from 'langium';
import { isListItem, isProvision } from '../generated/ast.ts';

/** Names are names, and provisions go by their own number. */
export class MouNameProvider implements NameProvider {
    getName(node: AstNode): string | undefined {
        const name = (node as AstNode & Record<string, unknown>)[nameProperty(node)];
        return typeof name === 'string' ? name : undefined;
    }

    getNameNode(node: AstNode): CstNode | undefined {
        return GrammarUtils.findNodeForProperty(node.$cstNode, nameProperty(node));
    }
}

/** The property that holds what a node is called by. */
export function nameProperty(node: AstNode): string {
    return isListItem(node) ? 'label' : isProvision(node) ? 'number' : 'name';
}
