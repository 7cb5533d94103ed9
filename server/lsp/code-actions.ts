import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { fixesFor } from '../../language/validation/fixes/fixes-for.ts';

/** Quick fixes for what the checks have found; the first is the preferred one when it is the only one. */
export class MouCodeActions implements CodeActionProvider {
    getCodeActions(document: LangiumDocument, { context }: CodeActionParams): CodeAction[] {
        if (context.only && !context.only.some(kind => kind === CodeActionKind.QuickFix || kind === CodeActionKind.Empty)) {
            return [];
        }
        return context.diagnostics.flatMap(diagnostic => {
            const fixes = fixesFor(diagnostic, document);
            return fixes.map(({ title, edits }): CodeAction => ({
                title,
                kind: CodeActionKind.QuickFix,
                diagnostics: [diagnostic],
                isPreferred: fixes.length === 1,
                edit: { changes: { [document.textDocument.uri]: edits.map(({ range, newText }) => ({ range, newText })) } }
            }));
        });
    }
}
