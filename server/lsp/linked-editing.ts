import { AstUtils, CstUtils, isAstNode, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { LinkedEditingRanges, Position } from 'vscode-languageserver';
import { isProvision } from '../../language/generated/ast.ts';
import type { MouServices } from '../../language/mou-module.ts';

/** What a name is made of while it is typed, as an editor reads regular expressions. */
const NAME_PATTERN = "[A-Za-z_\\u00C0-\\u024F][\\w\\u00C0-\\u024F'\\u2019-]*";

/**
 * The places of a declared name that change together while one of them is typed at: its declaration and its uses in sentences, where they
 * are written alike. Nothing for a name that another file speaks of, since that file would be left behind: there *Rename* helps.
 */
export function linkedEditingRanges(
    document: LangiumDocument,
    position: Position,
    services: LangiumServices & MouServices,
): LinkedEditingRanges | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf =
        root &&
        CstUtils.findDeclarationNodeAtOffset(root, document.textDocument.offsetAt(position), services.parser.GrammarConfig.nameRegexp);
    const [node] = leaf ? services.references.References.findDeclarations(leaf) : [];
    const name = isAstNode(node) ? services.references.NameProvider.getName(node) : undefined;
    if (!leaf || !node || name === undefined || leaf.text !== name || isProvision(node) || AstUtils.getDocument(node) !== document) {
        return undefined;
    }
    const places = services.references.References.findReferences(node, { includeDeclaration: true }).toArray();
    if (places.some(({ sourceUri }) => sourceUri.toString() !== document.uri.toString())) {
        return undefined;
    }
    const ranges = places.map(({ segment }) => segment.range).filter(range => document.textDocument.getText(range) === name);
    return ranges.length < 2 ? undefined : { ranges, wordPattern: NAME_PATTERN };
}
