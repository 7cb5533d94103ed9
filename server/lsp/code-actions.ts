import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
    CodeActionKind,
    CodeActionTriggerKind,
    type CodeAction,
    type CodeActionContext,
    type CodeActionParams,
    type Diagnostic,
} from 'vscode-languageserver';
import type { Document } from '../../language/generated/ast.ts';
import { acceptFinding } from '../../language/validation/fixes/accept-finding.ts';
import { insertAllMissingClauses } from '../../language/validation/fixes/add-missing-clause.ts';
import type { Fix } from '../../language/validation/fixes/fix.ts';
import { fixesFor } from '../../language/validation/fixes/fixes-for.ts';
import { safeFixes } from '../../language/validation/fixes/safe-fixes.ts';
import type { MouServerServices } from '../mou-server-module.ts';
import { INSERT_MISSING_CLAUSES } from '../protocol.ts';
import { MARK_DONE, MarkDoneActions } from './mark-done-actions.ts';
import { Refactorings } from './refactorings.ts';
import { workspaceEditOf } from './workspace-edit.ts';

/** All safe fixes of a file, as an editor asks for them on saving. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.mou`;

/**
 * Quick fixes for what the checks have found, the likeliest preferred; last, to accept the finding with a reason. What an
 * agreement does not say can be inserted at once, from any place of the file; what a sentence asks for next can be marked as done.
 */
export class MouCodeActions implements CodeActionProvider {
    /** Whether the client can put stops into what it inserts. */
    private takesSnippets = false;
    private readonly refactorings: Refactorings;
    private readonly markDone: MarkDoneActions;

    constructor(services: MouServerServices['Mou']) {
        this.refactorings = new Refactorings(services);
        this.markDone = new MarkDoneActions(services.shared.server);
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
            this.takesSnippets = workspace?.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true;
        });
    }

    getCodeActions(document: LangiumDocument, { context, range }: CodeActionParams): CodeAction[] {
        return [
            ...(wants(context, CodeActionKind.QuickFix) ? this.quickFixes(document, context.diagnostics) : []),
            ...this.refactorings.at(
                document as LangiumDocument<Document>,
                range,
                kind => wants(context, kind) && (context.only !== undefined || !kind.startsWith(CodeActionKind.Source)),
            ),
            // Not for the lamp beside the line, which is looked for at each step of the cursor.
            ...(context.triggerKind !== CodeActionTriggerKind.Automatic && wants(context, MARK_DONE)
                ? this.markDone.at(document, range)
                : []),
            ...(context.only && wants(context, FIX_ALL) ? this.fixAll(document) : []),
            ...(context.only && wants(context, INSERT_MISSING_CLAUSES)
                ? this.insertions(document, document.diagnostics ?? [], INSERT_MISSING_CLAUSES, 1)
                : []),
        ];
    }

    private quickFixes(document: LangiumDocument, diagnostics: readonly Diagnostic[]): CodeAction[] {
        const action = (fix: Fix, of: Diagnostic[], isPreferred: boolean): CodeAction => ({
            ...this.action(fix, document, CodeActionKind.QuickFix),
            diagnostics: of,
            isPreferred,
        });
        const fixes = diagnostics.flatMap(diagnostic =>
            fixesFor(diagnostic, document).map((fix, index) => action(fix, [diagnostic], index === 0)),
        );
        // Several findings of a rule in one line are accepted by one comment.
        const accepting = new Map<string, { accept: Fix; of: Diagnostic[] }>();
        for (const diagnostic of diagnostics) {
            const accept = acceptFinding(diagnostic, document);
            const same = accept && accepting.get(JSON.stringify(accept));
            same?.of.push(diagnostic);
            if (accept && !same) {
                accepting.set(JSON.stringify(accept), { accept, of: [diagnostic] });
            }
        }
        const refactored = diagnostics.flatMap(diagnostic =>
            this.refactorings
                .mending(document as LangiumDocument<Document>, diagnostic)
                .map(mending => ({ ...mending, diagnostics: [diagnostic], isPreferred: true })),
        );
        const accepted = [...accepting.values()].map(({ accept, of }) => action(accept, of, false));
        return [...fixes, ...refactored, ...this.insertions(document, diagnostics, CodeActionKind.QuickFix, 2), ...accepted];
    }

    /** Everything at once that changes nothing of what the agreement means. */
    private fixAll(document: LangiumDocument): CodeAction[] {
        const { edits } = safeFixes(document.diagnostics ?? [], document);
        return edits.length > 0 ? [this.action({ title: 'Fix all that can be mended without asking', edits }, document, FIX_ALL)] : [];
    }

    /** For each agreement that these diagnostics miss something of, everything that it misses, if that is `atLeast` so much. */
    private insertions(document: LangiumDocument, diagnostics: readonly Diagnostic[], kind: CodeActionKind, atLeast: number): CodeAction[] {
        const missing = diagnostics.filter(({ code }) => code === 'clause/missing');
        const ranges = new Map(missing.map(({ range }) => [JSON.stringify(range), range]));
        return [...ranges.values()].flatMap(range => {
            const fix = insertAllMissingClauses(document, range, atLeast);
            return fix ? [this.action(fix, document, kind)] : [];
        });
    }

    private action(fix: Fix, document: LangiumDocument, kind: CodeActionKind): CodeAction {
        return { title: fix.title, kind, edit: workspaceEditOf(fix, document, this.takesSnippets) };
    }
}

/** Whether a client asks for actions of a kind: for any at all, or for that or a more general one. */
function wants({ only }: CodeActionContext, kind: CodeActionKind): boolean {
    return !only || only.some(wanted => wanted === CodeActionKind.Empty || kind === wanted || kind.startsWith(`${wanted}.`));
}
