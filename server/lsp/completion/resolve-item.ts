import { URI, type AstNode, type AstNodeLocator, type LangiumDocuments } from 'langium';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ItemData } from './items.ts';
import { meaningOf } from './phrase-meanings.ts';
import type { Previews } from './preview.ts';

/** What the costly part of an item is made with. */
export interface ResolvePlace {
    documents: LangiumDocuments;
    locator: AstNodeLocator;
    previews: Previews;
    /** Markdown about a declaration. */
    describe: (node: AstNode) => string | undefined;
}

/** An item with what it means and, where it gives a sentence its time, the day that it comes to. */
export async function resolveItem(item: CompletionItem, place: ResolvePlace): Promise<CompletionItem> {
    const data = item.data as ItemData | undefined;
    const document = data && place.documents.getDocument(URI.parse(data.uri));
    if (!data || !document) {
        return item;
    }
    const said = data.preview && (await previewOf(data.preview, document.textDocument, place.previews));
    const documentation = documentationOf(data, place);
    return {
        ...item,
        ...(said === undefined ? {} : { detail: [item.detail, `→ ${said}`].filter(Boolean).join(' ') }),
        ...(documentation === undefined ? {} : { documentation: { kind: 'markdown', value: documentation } }),
    };
}

/** What the day would be; nothing when the document has become shorter than the item knew it. */
async function previewOf(
    { range, text }: NonNullable<ItemData['preview']>,
    document: TextDocument,
    previews: Previews,
): Promise<string | undefined> {
    const start = document.offsetAt(range.start);
    const written = TextDocument.applyEdits(document, [{ range, newText: text }]);
    const changed = TextDocument.create(document.uri, document.languageId, 0, written);
    return previews.at(document.uri, written, changed.positionAt(start + text.length));
}

function documentationOf({ node, phrase }: ItemData, { documents, locator, describe }: ResolvePlace): string | undefined {
    if (node) {
        const document = documents.getDocument(URI.parse(node.uri));
        const declared = document && locator.getAstNode(document.parseResult.value, node.path);
        return declared && describe(declared);
    }
    return phrase === undefined ? undefined : meaningOf(phrase);
}
