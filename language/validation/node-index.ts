import type { AstNode } from 'langium';
import type { MouAstType } from '../generated/ast.ts';

/** All nodes of a syntax tree by their type, each list in the order of the text. */
export class NodeIndex {
    private readonly byType = new Map<string, AstNode[]>();

    constructor(root: AstNode) {
        this.add(root);
    }

    /** The nodes of a type that is no union of others. */
    of<T extends keyof MouAstType>(type: T): readonly (MouAstType[T] & AstNode)[] {
        return (this.byType.get(type) ?? []) as (MouAstType[T] & AstNode)[];
    }

    private add(node: AstNode): void {
        const same = this.byType.get(node.$type);
        if (same) {
            same.push(node);
        } else {
            this.byType.set(node.$type, [node]);
        }
        const properties = node as AstNode & Record<string, unknown>;
        for (const key in properties) {
            if (key.charCodeAt(0) === 36) {
                continue;
            }
            const value = properties[key];
            if (Array.isArray(value)) {
                for (const item of value) {
                    if (isNode(item)) {
                        this.add(item);
                    }
                }
            } else if (isNode(value)) {
                this.add(value);
            }
        }
    }
}

/** References, which point elsewhere in the tree, have no type of their own. */
function isNode(value: unknown): value is AstNode {
    return typeof value === 'object' && value !== null && '$type' in value;
}
