import { expect } from 'chai';
import { commands, languages, window, workspace, type Diagnostic } from 'vscode';
import { inWorkspace } from '../documents.ts';
import { until } from '../until.ts';

const TEXT = `memorandum M {
    checked against P
}
party A is "Aa"
profile P {
    requires purpose
    requires term
}
`;

describe('clauses that an agreement lacks', () => {
    it('are inserted by one command, the first blank selected', async () => {
        const uri = inWorkspace('bare.mou');
        await workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
        const document = await workspace.openTextDocument(uri);
        const editor = await window.showTextDocument(document);
        await until(
            'two clauses to be missed',
            () => languages.getDiagnostics(uri).filter(({ code }) => codeOf(code) === 'clause/missing').length === 2,
        );
        await commands.executeCommand('mou.insertMissingClauses');
        await until('them to stand there', () => document.getText().includes('all parties aim to'));
        expect(document.getText()).to.equal(`memorandum M {
    checked against P
    in force for 3 years
}
party A is "Aa"

section 1 "Purpose" about purpose {
    all parties aim to "____"
}
profile P {
    requires purpose
    requires term
}
`);
        const isSelected = (text: string) => until(`${text} to be selected`, () => document.getText(editor.selection) === text);
        await isSelected('3 years');
        await commands.executeCommand('jumpToNextSnippetPlaceholder');
        await isSelected('____');
        await until('nothing to be missed', () => languages.getDiagnostics(uri).every(({ code }) => codeOf(code) !== 'clause/missing'));
    });
});

function codeOf(code: Diagnostic['code']): unknown {
    return typeof code === 'object' ? code.value : code;
}
