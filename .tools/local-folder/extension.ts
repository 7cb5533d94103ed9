import { workspace, type Disposable, type ExtensionContext, type Uri } from 'vscode';
import { ServedFolder } from './file-system.ts';

/** The part of VS Code's proposed search API that `workspace.findFiles` and `workspaceContains:` stand on. */
interface FileSearch {
    registerFileSearchProvider?(
        scheme: string,
        provider: { provideFileSearchResults(query: unknown, options: { folder: Uri }): Promise<Uri[]> },
    ): Disposable;
}

/** Gives the window the files of the folder that the server at the extension's own address serves. */
export function activate(context: ExtensionContext): void {
    const folder = new ServedFolder(context.extensionUri);
    context.subscriptions.push(workspace.registerFileSystemProvider('local', folder, { isCaseSensitive: true }));
    const search = (workspace as FileSearch).registerFileSearchProvider?.('local', {
        provideFileSearchResults: (_query, options) => folder.files(options.folder),
    });
    if (search) {
        context.subscriptions.push(search);
    }
}
