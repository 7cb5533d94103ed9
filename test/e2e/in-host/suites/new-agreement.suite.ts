import { expect } from 'chai';
import { commands, languages, window } from 'vscode';
import { openExample } from '../documents.ts';
import { until } from '../until.ts';

describe('a new agreement', () => {
    it('is made from a profile in a document of its own, in which only blanks are reported', async () => {
        const { uri } = await openExample('kent.mou');
        await until('the first check', () => languages.getDiagnostics(uri).length > 0);
        const made = commands.executeCommand('mou.newAgreement');
        const document = await until('the new document', async () => {
            // What is offered is taken, and what is asked for left empty.
            await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
            const shown = window.activeTextEditor?.document;
            return shown?.isUntitled === true && shown.getText().length > 0 && shown;
        });
        await made;
        expect(document.languageId).to.equal('mou');
        expect(document.getText()).to.match(/^uses profile "[\w-]+"\n\n\w+ Ours "____" \{\n/);
        const codes = () => languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
        // The empty document was reported as empty before.
        await until(
            'the blanks to be reported, and nothing else',
            () => codes().length > 0 && codes().every(code => code === 'blank/unfilled'),
        );
        expect(document.getText(window.activeTextEditor!.selection)).to.equal('____');
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        await until('the document to be closed', () => window.activeTextEditor?.document !== document);
    });
});
