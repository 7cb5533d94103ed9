import { expect } from 'chai';
import { commands, languages, window, workspace } from 'vscode';
import { inWorkspace } from '../documents.ts';
import { until } from '../until.ts';

describe('clauses out of order', () => {
    it('are numbered by one command, with what refers to them', async () => {
        const uri = inWorkspace('numbers.mou');
        await workspace.fs.writeFile(uri, new TextEncoder().encode('memorandum M "M"\nclause 2 { see 4 }\nclause 4 { see 2 }\n'));
        const document = await workspace.openTextDocument(uri);
        await window.showTextDocument(document);
        await until('the first check', () => languages.getDiagnostics(uri).length > 0);
        await commands.executeCommand('mou.renumberClauses');
        await until('the new numbers', () => document.getText().includes('clause 1'));
        expect(document.getText()).to.equal('memorandum M "M"\nclause 1 { see 2 }\nclause 2 { see 1 }\n');
    });
});
