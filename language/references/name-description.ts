import {
    CstUtils,
    GrammarUtils,
    type AstNode,
    type AstNodeDescription,
    type DocumentSegment,
    type LangiumDocument,
    type URI,
} from 'langium';
import { nameProperty } from './name-provider.ts';

/**
 * One name in a file: what it names and where. It keeps no more than that and works the rest out when asked, since there is
 * one for every name of every file and most are never asked.
 */
export class NameDescription implements AstNodeDescription {
    readonly node: AstNode;
    /** The name as it would be referred to, without quotes. */
    readonly name: string;
    readonly document: LangiumDocument;
    /** Whether this is another name of the node (a full name or an alias) than the one it is declared by. */
    readonly isAlias: boolean;

    constructor(node: AstNode, name: string, document: LangiumDocument, isAlias: boolean) {
        this.name = name;
        this.node = node;
        this.document = document;
        this.isAlias = isAlias;
    }

    get type(): string {
        return this.node.$type;
    }

    get documentUri(): URI {
        return this.document.uri;
    }

    get path(): string {
        return pathOf(this.node);
    }

    get nameSegment(): DocumentSegment | undefined {
        const nameNode = GrammarUtils.findNodeForProperty(this.node.$cstNode, nameProperty(this.node));
        return CstUtils.toDocumentSegment(nameNode ?? this.node.$cstNode);
    }

    get selectionSegment(): DocumentSegment | undefined {
        return CstUtils.toDocumentSegment(this.node.$cstNode);
    }
}

/** The way from the root of its file to a node, in the form that Langium's locator follows back. */
export function pathOf(node: AstNode): string {
    if (!node.$container) {
        return '';
    }
    const index = node.$containerIndex === undefined ? '' : `@${node.$containerIndex}`;
    return `${pathOf(node.$container)}/${node.$containerProperty}${index}`;
}
