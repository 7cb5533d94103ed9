import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { DocumentSymbolProvider, LangiumServices, NodeKindProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import { captionOf } from './captions.ts';
import { nameNodeOf } from './name-node.ts';

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
        return AstUtils.streamContents(node)
            .toArray()
            .flatMap(child => this.symbolsOf(child));
    }

    private symbolsOf(node: AstNode): DocumentSymbol[] {
        const caption = captionOf(node);
        const cst = node.$cstNode;
        if (!caption || !cst) {
            return this.symbolsIn(node);
        }
        const { range } = nameNodeOf(node, cst);
        return [
            { ...caption, kind: this.kinds.getSymbolKind(node), range: cst.range, selectionRange: range, children: this.symbolsIn(node) },
        ];
    }
}
