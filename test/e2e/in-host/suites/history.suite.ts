import { commands, languages, window, workspace, type TextDocument } from 'vscode';
import { inWorkspace, openExample } from '../documents.ts';
import { until } from '../until.ts';

/** Accepts what the open input offers, again and again, until something holds. */
function accepting<T>(what: string, holds: () => T | undefined | false): Promise<T> {
    return until(what, async () => {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return holds();
    }) as Promise<T>;
}

describe('writing into the history', () => {
    let kept: TextDocument;
    let before: string;

    beforeEach(async () => {
        const { uri } = await openExample('kent.mou');
        await until('the first check', () => languages.getDiagnostics(uri).length > 0);
        kept = await workspace.openTextDocument(inWorkspace('kent-2025-26.mou'));
        before = kept.getText();
    });

    /** One step of undo leaves the file as it was. */
    async function takenBack(): Promise<void> {
        await window.showTextDocument(kept);
        void commands.executeCommand('undo');
        await until('the text as it was', () => kept.getText() === before);
    }

    it('enters a meeting that is chosen, on the day that is offered', async () => {
        void commands.executeCommand('mou.recordEvent');
        await accepting('the line', () => /^ {4}Board held on \d+ \w+ \d{4}$/m.test(withoutLinesOf(before, kept.getText())));
        await takenBack();
    });
});

function withoutLinesOf(before: string, text: string): string {
    const known = new Set(before.split('\n'));
    return text.split('\n').filter(line => !known.has(line)).join('\n');
}
