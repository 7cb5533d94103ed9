import { expect } from 'chai';
import { commands, window, workspace, type TextDocument } from 'vscode';
import { until } from '../until.ts';

/** Types into a new agreement, key by key, `⏎` for the Enter key. */
async function typed(text: string): Promise<TextDocument> {
    const document = await workspace.openTextDocument({ language: 'mou', content: '' });
    await window.showTextDocument(document);
    for (const key of text) {
        await commands.executeCommand('type', { text: key === '⏎' ? '\n' : key });
    }
    return document;
}

/** Typing the same anew until it comes out: the editor closes quotes only once it has coloured the line. */
async function becomes(text: string, expected: string): Promise<void> {
    let found = '';
    await until(`${JSON.stringify(text)} to become ${JSON.stringify(expected)}`, async () => {
        found = (await typed(text)).getText().replaceAll('\r\n', '\n');
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        return found === expected;
    }).catch((error: Error) => {
        expect(found, error.message).to.equal(expected);
    });
}

describe('typing an agreement', () => {
    it('closes quotes and braces', async () => {
        await becomes('define "us', 'define "us"');
        await becomes('clause 4 {', 'clause 4 {}');
    });

    it('closes a block of text', async () => {
        await becomes('"""We meet', '"""We meet"""');
    });

    it('indents what stands in braces, and no more', async () => {
        await becomes('clause 4 {⏎see 3', 'clause 4 {\n    see 3\n}');
    });

    it('leaves apostrophes alone', async () => {
        await becomes("3 months' notice", "3 months' notice");
    });

    it('continues a doc comment', async () => {
        await becomes('/**⏎Sent by e-mail.⏎Always.', '/**\n * Sent by e-mail.\n * Always.\n */');
    });
});
