import { expect } from 'chai';
import { commands, languages, Range, Selection, Uri, window, type TextEditor } from 'vscode';
import { inWorkspace, openExample } from '../documents.ts';
import { until } from '../until.ts';

/** Opens the list of deadlines, chooses its first row and gives the editor that is shown then. */
async function chooseFirstDeadline(...args: unknown[]): Promise<TextEditor> {
    const editor = window.activeTextEditor;
    if (editor) {
        editor.selection = new Selection(0, 0, 0, 0);
    }
    await commands.executeCommand('mou.showUpcomingDeadlines', ...args);
    return until('the place of the first deadline', async () => {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        const shown = window.activeTextEditor;
        return shown && (shown !== editor || shown.selection.active.line > 0) && shown;
    });
}

describe('the list of upcoming deadlines', () => {
    before(async () => {
        const { uri } = await openExample('kent.mou');
        await until('the first check', () => languages.getDiagnostics(uri).length > 0);
    });

    it('goes to where a deadline of the workspace is said', async () => {
        const { document, selection, visibleRanges } = await chooseFirstDeadline();
        expect(document.languageId).to.equal('mou');
        expect(document.lineAt(selection.active.line).text.trim()).not.to.equal('');
        expect(visibleRanges.some(range => range.contains(new Range(selection.active, selection.active)))).to.equal(true);
    });

    it('goes to the review of Kent that is overdue, when only Kent is asked for', async () => {
        await openExample('oxfordshire.mou');
        const { document, selection } = await chooseFirstDeadline(inWorkspace('kent.mou'));
        expect(document.uri.path).to.match(/kent\.mou$/);
        expect(document.lineAt(selection.active.line).text).to.match(/^\s*review /);
    });

    it('explains how the date of the active one was reckoned, in a text that can only be read', async () => {
        await openExample('kent.mou');
        await commands.executeCommand('mou.showUpcomingDeadlines', inWorkspace('kent.mou'));
        const { document } = await until('the explanation', async () => {
            await commands.executeCommand('mou.explainDeadline');
            const shown = window.activeTextEditor;
            return shown?.document.uri.scheme === 'mou-explanation' && shown;
        });
        expect(document.getText()).to.match(/^.*Regular review\n(?:.*\n)*\nHow it is reckoned, as of .*:\n\n1\. /);
        await commands.executeCommand('workbench.action.closeActiveEditor');
    });

    it('tells it when the file is no agreement of the workspace', async () => {
        await openExample('kent.mou');
        await commands.executeCommand('mou.showUpcomingDeadlines', Uri.parse('untitled:nowhere.mou'));
        expect(window.activeTextEditor?.document.uri.path).to.match(/kent\.mou$/);
    });
});
