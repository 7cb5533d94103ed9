import type { LangiumDocument } from 'langium';
import {
    InsertTextFormat,
    MarkupKind,
    type CompletionClientCapabilities,
    type CompletionItem,
    type Range,
} from 'vscode-languageserver-protocol';
import type { Candidate } from './ranking.ts';

/** Where an item is to be written. Offsets are UTF-16 offsets into the document. */
export interface ItemPlace {
    document: LangiumDocument;
    /** Where the text begins that it completes. */
    start: number;
    offset: number;
    /** Unknown while no client has spoken: then it can do everything but choose between inserting and replacing. */
    client: CompletionClientCapabilities | undefined;
}

/** What an item carries until it is looked at. */
export interface ItemData {
    uri: string;
    /** What it would replace, and by what, where its date is worth showing. */
    preview?: { range: Range; text: string };
    node?: { uri: string; path: string };
    phrase?: string;
}

/** A candidate as the editor shows it, `order` counted from 0. Its explanation and its date come when it is looked at. */
export function itemOf(candidate: Candidate, place: ItemPlace, order: number): CompletionItem {
    const {
        document: { textDocument },
        start,
        offset,
        client,
    } = place;
    const { label, kind, detail, snippet, says, node, phrase, hasDate, besides } = candidate;
    const isSnippet = snippet !== undefined && (client === undefined || client.completionItem?.snippetSupport === true);
    const newText = isSnippet ? snippet : snippet !== undefined ? withoutStops(snippet) : label;
    const insert: Range = { start: textDocument.positionAt(start), end: textDocument.positionAt(offset) };
    const behind = /^[\p{L}\d_'\u2019-]*/u.exec(textDocument.getText().slice(offset, offset + 100))![0];
    const replace: Range = { start: insert.start, end: textDocument.positionAt(offset + behind.length) };
    const data: ItemData = {
        uri: textDocument.uri,
        node,
        phrase,
        ...(hasDate && !isSnippet && { preview: { range: insert, text: newText } }),
    };
    return {
        label,
        kind,
        detail,
        data,
        sortText: String(order).padStart(4, '0'),
        filterText: label,
        insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        ...(says !== undefined && {
            documentation: { kind: MarkupKind.Markdown, value: `${says}\n\n\`\`\`mou\n${withoutStops(snippet ?? label)}\n\`\`\`` },
        }),
        ...(besides && { additionalTextEdits: besides.map(({ range, newText }) => ({ range, newText })) }),
        textEdit: client?.completionItem?.insertReplaceSupport ? { newText, insert, replace } : { range: insert, newText },
    };
}

/** The text of a snippet for an editor that knows no stops: each with what it proposes, of several words the first. */
function withoutStops(snippet: string): string {
    return snippet
        .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
        .replace(/\$\{\d+:([^}]*)\}/g, '$1')
        .replace(/\$\d+/g, '')
        .replace(/\\([\\$}])/g, '$1');
}
