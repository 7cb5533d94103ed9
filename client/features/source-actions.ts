import { commands } from 'vscode';
import { INSERT_MISSING_CLAUSES, RENUMBER } from '../../server/protocol.ts';
import type { FeatureContext } from './feature-context.ts';

/** Commands for what the server does to the whole agreement in the editor; the editor says so itself when there is nothing to do. */
const SOURCE_ACTIONS: Readonly<Record<string, string>> = {
    'mou.insertMissingClauses': INSERT_MISSING_CLAUSES,
    'mou.renumberClauses': RENUMBER,
};

/** The commands by which all that is missing is inserted, and the clauses are numbered in order. */
export function activateSourceActions({ entryPoints }: FeatureContext): void {
    for (const [command, kind] of Object.entries(SOURCE_ACTIONS)) {
        entryPoints.command(command, () => commands.executeCommand('editor.action.codeAction', { kind, apply: 'ifSingle' }));
    }
}
