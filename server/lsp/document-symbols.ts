import { AstUtils, CstUtils, GrammarUtils, type AstNode, type CstNode, type LangiumDocument } from 'langium';
import type { DocumentSymbolProvider, LangiumServices, NodeKindProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import { captionOf } from './captions.ts';

/** The properties that say what a node is called, the first that is written counts. */
const NAME_PROPERTIES = ['name', 'number', 'label', 'title', 'target', 'party'];

/** The outline of a document: declarations by name, provisions by number and title, nested as they are written. */
export class MouDocumentSymbols implements DocumentSymbolProvider {
    private readonly kinds: NodeKindProvider;

    constructor(services: LangiumServices) {
        this.kinds = services.shared.lsp.NodeKindProvider;
    }

    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        return this.symbolsIn(document.parseResult.value);
    }

    private symbolsIn(node: AstNode): DocumentSymbol[] {
        return AstUtils.streamContents(node).toArray().flatMap(child => this.symbolsOf(child));
    }

    private symbolsOf(node: AstNode): DocumentSymbol[] {
        const caption = captionOf(node);
        const cst = node.$cstNode;
        if (!caption || !cst) {
            return this.symbolsIn(node);
        }
        const { range } = nameNodeOf(node, cst);
        return [{ ...caption, kind: this.kinds.getSymbolKind(node), range: cst.range, selectionRange: range, children: this.symbolsIn(node) }];
    }
}

function nameNodeOf(node: AstNode, cst: CstNode): CstNode {
    for (const property of NAME_PROPERTIES) {
        const found = property in node && GrammarUtils.findNodeForProperty(cst, property);
        if (found) {
            return found;
        }
    }
    return CstUtils.findLeafNodeAtOffset(cst, cst.offset) ?? cst;
}
