import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { acceptFinding } from '../../language/validation/fixes/accept-finding.ts';
import type { Fix } from '../../language/validation/fixes/fix.ts';
import { fixesFor } from '../../language/validation/fixes/fixes-for.ts';

/** Quick fixes for what the checks have found, the preferred one when it is the only one; last, to accept the finding with a reason. */
export class MouCodeActions implements CodeActionProvider {
    getCodeActions(document: LangiumDocument, { context }: CodeActionParams): CodeAction[] {
        if (context.only && !context.only.some(kind => kind === CodeActionKind.QuickFix || kind === CodeActionKind.Empty)) {
            return [];
        }
        return context.diagnostics.flatMap(diagnostic => {
            const fixes = fixesFor(diagnostic, document);
            const accept = acceptFinding(diagnostic, document);
            const action = ({ title, edits }: Fix, isPreferred: boolean): CodeAction => ({
                title,
                kind: CodeActionKind.QuickFix,
                diagnostics: [diagnostic],
                isPreferred,
                edit: { changes: { [document.textDocument.uri]: edits.map(({ range, newText }) => ({ range, newText })) } }
            });
            return [...fixes.map(fix => action(fix, fixes.length === 1)), ...accept ? [action(accept, false)] : []];
        });
    }
}
