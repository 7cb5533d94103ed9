import { type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts the language server in a Node process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
    const module = context.asAbsolutePath('dist/server-node.cjs');
    client = new LanguageClient(
        'mou',
        'MoU',
        { module, transport: TransportKind.ipc },
        { documentSelector: [{ language: 'mou' }] },
    );
    await client.start();
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
    await client?.stop();
}
