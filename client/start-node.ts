import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type BaseLanguageClient } from 'vscode-languageclient/node';
import type { EntryPoints } from './entry-points.ts';
import { startExtension } from './start.ts';

/** Sets up everything with a language server in a Node process of its own. */
export function start(context: ExtensionContext, entryPoints: EntryPoints): BaseLanguageClient {
    const run = { module: context.asAbsolutePath('dist/server-node.cjs'), transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return startExtension(context, entryPoints, options => new LanguageClient('mou', 'MoU', { run, debug }, options));
}
