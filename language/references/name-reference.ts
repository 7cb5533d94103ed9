import type { AstNode, CstNode, LinkingError, Reference } from 'langium';
import type { NameDescription } from './name-description.ts';

/** Finds what a reference means; the linker. */
export interface ReferenceResolver {
    resolve(reference: NameReference): void;
}

/** Stands in a reference while it is being resolved. */
export const RESOLVING: unique symbol = Symbol('resolving');

/** A reference as it stands in the syntax tree. It knows where it stands, so that linking needs no walk of the tree. */
export class NameReference implements Reference {
    /** What it led to, or why to nothing; undefined while nobody asked. */
    target: AstNode | LinkingError | typeof RESOLVING | undefined = undefined;
    /** The name it was found by. */
    $nodeDescription: NameDescription | undefined = undefined;

    private readonly resolver: ReferenceResolver;
    readonly container: AstNode;
    readonly property: string;
    readonly $refNode: CstNode | undefined;
    readonly $refText: string;

    constructor(resolver: ReferenceResolver, container: AstNode, property: string, refNode: CstNode | undefined, refText: string) {
        this.resolver = resolver;
        this.container = container;
        this.property = property;
        this.$refNode = refNode;
        this.$refText = refText;
    }

    get ref(): AstNode | undefined {
        if (this.target === undefined) {
            this.resolver.resolve(this);
        }
        return isNode(this.target) ? this.target : undefined;
    }

    get error(): LinkingError | undefined {
        return typeof this.target === 'object' && 'info' in this.target ? this.target : undefined;
    }

    /** Whether a blank stands where the name will be: nothing to resolve, and no mistake. */
    get isBlank(): boolean {
        return isBlank(this.$refText);
    }
}

/** Whether a text is a blank to be filled in, `____`. */
export function isBlank(text: string): boolean {
    return /^_{3,}$/.test(text);
}

function isNode(target: NameReference['target']): target is AstNode {
    return typeof target === 'object' && '$type' in target;
}
