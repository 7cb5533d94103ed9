import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { MouServerServices } from '../mou-server-module.ts';

/** Answers the requests for the costly part of hints, lenses and what completion offers, which Langium does not pass on. */
export function addResolveHandlers(connection: Connection, { shared, Mou }: MouServerServices): void {
    const { lsp } = Mou;
    const whenRead = async <T>(shared: LangiumSharedServices, answer: () => T | Promise<T>): Promise<T> => {
        await shared.workspace.WorkspaceManager.ready;
        return shared.workspace.WorkspaceLock.read(answer);
    };
    connection.languages.inlayHint.resolve(hint => whenRead(shared, () => lsp.InlayHintProvider.resolve(hint)));
    connection.onCompletionResolve(item => whenRead(shared, () => lsp.CompletionProvider.resolve(item)));
    connection.onCodeLensResolve(lens => whenRead(shared, () => lsp.CodeLensProvider.resolve(lens)));
}
