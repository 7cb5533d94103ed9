import { expect } from 'chai';
import { languages, Uri, workspace } from 'vscode';
import { openExample } from '../documents.ts';
import { until } from '../until.ts';

describe('a profile that ships with the language', () => {
    before(async () => {
        const { uri } = await openExample('kent.mou');
        await until('the first check', () => languages.getDiagnostics(uri).length > 0);
    });

    it('can be read like a file', async () => {
        const document = await workspace.openTextDocument(Uri.parse('mou-library:/parent-carer-forum.mou'));
        expect(document.languageId).to.equal('mou');
        expect(document.getText()).to.match(/^profile /m);
    });
});
