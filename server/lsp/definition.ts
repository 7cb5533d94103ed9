import { CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import { DefaultDefinitionProvider, type LangiumServices } from 'langium/lsp';
import type { DefinitionParams, LocationLink, Range } from 'vscode-languageserver';
import { isUsesFile, isUsesProfile } from '../../language/generated/ast.ts';
import type { MouServices } from '../../language/mou-module.ts';
import type { Terms } from './terms.ts';

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Goes to declarations, clauses and used files, and from defined terms in the agreement's words to their definitions. */
export class MouDefinition extends DefaultDefinitionProvider {
    private readonly services: LangiumServices & MouServices;
    private readonly terms: Terms;

    constructor(services: LangiumServices & MouServices, terms: Terms) {
        super(services);
        this.services = services;
        this.terms = terms;
    }

    override getDefinition(document: LangiumDocument, params: DefinitionParams): LocationLink[] | undefined {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(params.position);
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.grammarConfig.nameRegexp);
        return (
            leaf &&
            (this.usedFile(document, leaf) ??
                (super.collectLocationLinks(leaf, params) as LocationLink[] | undefined) ??
                this.terms.at(document, leaf, offset).flatMap(({ node, range }) => this.links(node, range)))
        );
    }

    private usedFile(document: LangiumDocument, leaf: LeafCstNode): LocationLink[] | undefined {
        if (!isUsesFile(leaf.astNode) && !isUsesProfile(leaf.astNode)) {
            return undefined;
        }
        const { Imports, LangiumDocuments } = this.services.shared.workspace;
        const uri = Imports.of(document).find(({ node }) => node === leaf.astNode)?.uri;
        return uri && LangiumDocuments.hasDocument(uri)
            ? [{ targetUri: uri.toString(), targetRange: START, targetSelectionRange: START, originSelectionRange: leaf.range }]
            : [];
    }

    private links(node: Parameters<typeof this.nameProvider.getNameNode>[0], originSelectionRange: Range): LocationLink[] {
        const name = this.nameProvider.getNameNode(node);
        const target = node.$cstNode;
        if (name && target) {
            return [
                {
                    targetUri: name.root.astNode.$document!.textDocument.uri,
                    targetRange: target.range,
                    targetSelectionRange: name.range,
                    originSelectionRange,
                },
            ];
        }
        return [];
    }
}
