import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension, type Extension } from './start.ts';

let extension: Extension | undefined;

/** Starts the language server in a Node process of its own; gives how long the extension itself took. */
export async function activate(context: ExtensionContext): Promise<Extension['activation']> {
    const run = { module: context.asAbsolutePath('dist/server-node.cjs'), transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    extension = await startExtension(context, options => new LanguageClient('mou', 'MoU', { run, debug }, options));
    return extension.activation;
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
    await extension?.stop();
    extension = undefined;
}
