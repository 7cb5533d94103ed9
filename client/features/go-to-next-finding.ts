import { commands, l10n, languages, Selection, TextEditorRevealType, window } from 'vscode';
import { ruleOf } from './diagnostic-rule.ts';
import type { FeatureContext } from './feature-context.ts';
import { nextFinding } from './next-finding.ts';
import { findsBlanks } from './practice-progress.ts';

/**
 * The command that goes to the next finding of the agreement in the editor, hints too, which F8 passes over; to blanks that are to
 * be filled in only when nothing else is left. Where the walkthrough is in front it goes on in the practice agreement.
 */
export function activateGoToNextFinding({ entryPoints }: FeatureContext): void {
    entryPoints.command('mou.goToNextFinding', async () => {
        if (!window.activeTextEditor && (await commands.executeCommand<boolean>('mou.openPracticeAgreement'))) {
            return;
        }
        const editor = window.activeTextEditor;
        if (!editor) {
            return;
        }
        const findings = languages.getDiagnostics(editor.document.uri);
        const mistakes = findings.filter(finding => !findsBlanks(ruleOf(finding)));
        const next = nextFinding(mistakes.length > 0 ? mistakes : findings, ({ range }) => range.start, editor.selection.active);
        if (!next) {
            void window.showInformationMessage(l10n.t('Nothing is reported in this file.'));
            return;
        }
        await window.showTextDocument(editor.document, { selection: new Selection(next.range.start, next.range.start) });
        editor.revealRange(next.range, TextEditorRevealType.InCenterIfOutsideViewport);
        await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
    });
}
