import { commands } from 'vscode';
import type { Position } from 'vscode-languageclient';
import { RENAME_AT } from '../../server/protocol.ts';
import type { FeatureContext } from './feature-context.ts';

/** The command by which a refactoring that has put a proposed name into the text lets the user type another one in its place. */
export function activateRenameAt({ client, entryPoints }: FeatureContext): void {
    const { protocol2CodeConverter: convert } = client;
    entryPoints.command(RENAME_AT, (uri: string, position: Position) =>
        commands.executeCommand('editor.action.rename', [convert.asUri(uri), convert.asPosition(position)]),
    );
}
