import { URI } from 'langium';
import type { TextDocumentContentProvider } from 'langium/lsp';
import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { LIBRARY_SCHEME, libraryText } from '../../language/workspace/library.ts';

/** Shows the files that ship with the language to editors that ask for documents of their scheme. */
export class LibraryTexts implements TextDocumentContentProvider {
    readonly schemes = [LIBRARY_SCHEME];

    async provideTextDocumentContent({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult | undefined> {
        const text = libraryText(URI.parse(uri));
        return text === undefined ? undefined : { text };
    }
}
