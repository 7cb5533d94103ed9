import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type BaseLanguageClient } from 'vscode-languageclient/browser';
import type { EntryPoints } from './entry-points.ts';
import { startExtension } from './start.ts';

/** Sets up everything with a language server in a web worker. */
export function start(context: ExtensionContext, entryPoints: EntryPoints): BaseLanguageClient {
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
    return startExtension(context, entryPoints, options => new LanguageClient('mou', 'MoU', startWorker, options));
}
