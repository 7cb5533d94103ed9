import { commands } from 'vscode';
import { INSERT_MISSING_CLAUSES } from '../../server/protocol.ts';
import type { FeatureContext } from './feature-context.ts';

/** The command that inserts all that the agreement in the editor does not say; the editor says so itself when nothing is missing. */
export function activateInsertMissingClauses({ subscriptions }: FeatureContext): void {
    subscriptions.push(commands.registerCommand('mou.insertMissingClauses', () =>
        commands.executeCommand('editor.action.codeAction', { kind: INSERT_MISSING_CLAUSES, apply: 'ifSingle' })));
}
