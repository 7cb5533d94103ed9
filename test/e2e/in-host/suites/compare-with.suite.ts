import { expect } from 'chai';
import { commands, languages, Range, window, workspace, WorkspaceEdit, type DocumentLink, type TextDocument } from 'vscode';
import { inWorkspace } from '../documents.ts';
import { until } from '../until.ts';

const TEXT = `memorandum M {
    dated 1 January 2026
}
party A is "Aa"
clause 1 { A must "pay" no later than 1 March 2027 }
`;

/** The comparison that is shown once it says something that fits. */
function comparison(expected: RegExp): Promise<TextDocument> {
    return until(`a comparison that says ${String(expected)}`, () => {
        const document = window.activeTextEditor?.document;
        return document?.uri.scheme === 'mou-comparison' && expected.test(document.getText()) && document;
    });
}

describe('comparing an agreement', () => {
    let document: TextDocument;

    before(async () => {
        for (const [name, text] of [
            ['compared.mou', TEXT],
            ['agreed.mou', TEXT.replace('1 March', '1 May')],
        ] as const) {
            await workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
        }
        document = await workspace.openTextDocument(inWorkspace('compared.mou'));
        await window.showTextDocument(document);
        await until('the first check', () => languages.getDiagnostics(document.uri).length > 0);
    });

    after(async () => {
        await window.showTextDocument(document);
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        await commands.executeCommand('workbench.action.closeAllEditors');
        await workspace.fs.delete(inWorkspace('compared.mou'));
        await workspace.fs.delete(inWorkspace('agreed.mou'));
    });

    it('with the version saved tells what the edit makes it say otherwise and which due dates move', async () => {
        const edit = new WorkspaceEdit();
        edit.replace(document.uri, new Range(4, 0, 5, 0), 'clause 1 { A must "pay" no later than 8 March 2027 }\n');
        await workspace.applyEdit(edit);
        await commands.executeCommand('mou.compareWith', document.uri, 'saved');
        const shown = await comparison(/compared with the version saved on disk/);
        expect(shown.getText()).to.include(
            '- **Clause 1 · sentence**: when\n  - before: A must "pay" no later than 1 March 2027\n  - now: A must "pay" no later than 8 March 2027\n',
        );
        expect(shown.getText()).to.match(/\*\*.*1 March 2027 → .*8 March 2027\*\*: pay\n.*7 days later/);
    });

    it('leads from each change to where it stands', async () => {
        const shown = await comparison(/8 March 2027/);
        const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', shown.uri, 10);
        const targets = links.map(({ target }) => `${target?.path.split('/').at(-1)}#${target?.fragment}`);
        expect(targets).to.include('compared.mou#L5,12');
    });

    it('with another agreement reads that one from where it lies, and tells it as the older', async () => {
        await commands.executeCommand('mou.compareWith', document.uri, inWorkspace('agreed.mou').toString());
        const shown = await comparison(/compared with agreed\.mou/);
        expect(shown.getText()).to.include('before: A must "pay" no later than 1 May 2027');
    });

    it('leaves the list of deadlines as it is: a former text is no agreement', async () => {
        await commands.executeCommand('mou.compareWith', document.uri, 'saved');
        const shown = await comparison(/saved on disk/);
        const lenses = await until('the way to both texts', async () => {
            const found = await commands.executeCommand<{ command?: { title: string; arguments?: unknown[] } }[]>(
                'vscode.executeCodeLensProvider',
                shown.uri,
            );
            return found.length > 0 && found;
        });
        const [{ command } = {}] = lenses;
        expect(command?.title).to.equal('Show both texts side by side');
        await commands.executeCommand('vscode.diff', ...(command?.arguments ?? []));
        const former = await until('the former text', () => workspace.textDocuments.find(({ uri }) => uri.scheme === 'mou-older'));
        expect(former.getText()).to.equal(TEXT);
        expect(former.languageId).to.equal('mou');
        expect(languages.getDiagnostics(former.uri)).to.deep.equal([]);
    });
});
