import { AstUtils, CstUtils, type AstNode, type LangiumDocument, type References } from 'langium';
import type { DocumentHighlightProvider, LangiumServices } from 'langium/lsp';
import { DocumentHighlightKind, type DocumentHighlight, type DocumentHighlightParams } from 'vscode-languageserver';
import type { MouServices } from '../../language/mou-module.ts';
import { isWithin } from './positions.ts';
import type { Terms } from './terms.ts';

/**
 * Where a document speaks of what is under the cursor: where it is declared, where sentences use it, and where the agreement's own words
 * call it by one of its names.
 */
export class MouDocumentHighlights implements DocumentHighlightProvider {
    private readonly references: References;
    private readonly nameRegexp: RegExp;
    private readonly terms: Terms;

    constructor(services: LangiumServices & MouServices, terms: Terms) {
        this.references = services.references.References;
        this.nameRegexp = services.parser.GrammarConfig.nameRegexp;
        this.terms = terms;
    }

    getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.nameRegexp);
        if (!leaf) {
            return [];
        }
        const declared = this.references.findDeclarations(leaf);
        const meant = declared.length > 0 ? declared : this.terms.at(document, leaf, offset).map(({ node }) => node);
        return meant.flatMap(node => {
            const uses = this.uses(document, node);
            return [...uses, ...this.mentions(document, node).filter(({ range }) => !uses.some(use => isWithin(range, use.range)))];
        });
    }

    private uses(document: LangiumDocument, node: AstNode): DocumentHighlight[] {
        const isHere = AstUtils.getDocument(node) === document;
        const declaration = isHere
            ? this.references.findReferences(node, { documentUri: document.uri, includeDeclaration: true }).toArray()
            : [];
        const uses = this.references.findReferences(node, { documentUri: document.uri, includeDeclaration: false }).toArray();
        const isUse = new Set(uses.map(({ segment }) => segment.offset));
        return [
            ...declaration
                .filter(({ segment }) => !isUse.has(segment.offset))
                .map(({ segment }) => ({ range: segment.range, kind: DocumentHighlightKind.Write })),
            ...uses.map(({ segment }) => ({ range: segment.range, kind: DocumentHighlightKind.Read })),
        ];
    }

    private mentions(document: LangiumDocument, node: AstNode): DocumentHighlight[] {
        return this.terms.mentionsOf(document, node).map(({ range }) => ({ range, kind: DocumentHighlightKind.Text }));
    }
}
