import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startExtension, type Extension } from './start.ts';

let extension: Extension | undefined;

/** Starts the language server in a web worker; gives how long the extension itself took. */
export async function activate(context: ExtensionContext): Promise<Extension['activation']> {
    const script = Uri.joinPath(context.extensionUri, 'dist/server-browser.js').toString(true);
    let worker: Worker | undefined;
    const endWorker = () => {
        worker?.terminate();
        worker = undefined;
    };
    // A worker cannot be started anew, so each start of the client, a restart too, makes one.
    const startWorker = async () => {
        endWorker();
        worker = new Worker(script, { name: 'MoU language server' });
        // The editor's own kind of Worker is no `instanceof Worker`, which the client would ask, so the ends are given.
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    context.subscriptions.push({ dispose: endWorker });
    extension = await startExtension(context, options => new LanguageClient('mou', 'MoU', startWorker, options));
    return extension.activation;
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
    await extension?.stop();
    extension = undefined;
}
