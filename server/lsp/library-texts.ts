import { URI } from 'langium';
import type { TextDocumentContentProvider } from 'langium/lsp';
import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { rulePage, ruleOfPage } from '../../language/validation/catalogue/rule-page.ts';
import { LIBRARY_SCHEME, libraryText } from '../../language/workspace/library.ts';

/** Shows the profiles and the pages of rules that ship with the language to editors that ask for documents of their scheme. */
export class LibraryTexts implements TextDocumentContentProvider {
    readonly schemes = [LIBRARY_SCHEME];

    async provideTextDocumentContent({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult | undefined> {
        const address = URI.parse(uri);
        const rule = ruleOfPage(/^\/rules\/(.+)$/.exec(address.path)?.[1] ?? '');
        const text = rule === undefined ? libraryText(address) : rulePage(rule);
        return text === undefined ? undefined : { text };
    }
}
