import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';

let client: LanguageClient | undefined;

/** Starts the language server in a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
    const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/server-browser.js').toString(true));
    client = new LanguageClient('mou', 'MoU', worker, { documentSelector: [{ language: 'mou' }] });
    await client.start();
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
    await client?.stop();
}
