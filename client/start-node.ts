import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type BaseLanguageClient } from 'vscode-languageclient/node';
import type { EntryPoints } from './entry-points.ts';
import { startExtension } from './start.ts';

/** Sets up everything with a language server in a Node process of its own. */
export function start(context: ExtensionContext, entryPoints: EntryPoints): BaseLanguageClient {
    // Node 22.1 and later keep there what they have compiled, for the next start; an older one takes no notice.
    const env = { NODE_COMPILE_CACHE: Uri.joinPath(context.globalStorageUri, 'compiled').fsPath };
    const run = { module: context.asAbsolutePath('dist/server-node.cjs'), transport: TransportKind.ipc, options: { env } };
    const debug = { ...run, options: { env, execArgv: ['--nolazy', '--inspect=6009'] } };
    return startExtension(context, entryPoints, options => new LanguageClient('mou', 'MoU', { run, debug }, options));
}
