import { expect } from 'chai';
import { commands, languages, Range, window, workspace, type CodeAction, type TextDocument } from 'vscode';
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

    it('marks what a sentence asks for as done, in the file that keeps the history, and one undo takes it back', async () => {
        const { document } = window.activeTextEditor!;
        const at = document.positionAt(document.getText().indexOf('"meet and talk'));
        const [action] = await commands.executeCommand<CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            new Range(at, at),
            'refactor.rewrite.markDone',
        );
        expect(action?.title).to.match(/^Mark as done: meet and talk.*\.\.\.$/);
        void commands.executeCommand(action!.command!.command, ...action!.command!.arguments!);
        const line = await accepting(
            'the line',
            () => /^ {4}section 5 done on \d+ \w+ \d{4}$/m.exec(withoutLinesOf(before, kept.getText()))?.[0],
        );
        expect(kept.getText().split('\n').length).to.equal(before.split('\n').length + 1);
        expect(kept.getText().replace(`${line}\n`, '')).to.equal(before);
        await takenBack();
    });

    it('enters the notice of a clause and who gave it, in a document that was never saved, and one undo takes it back', async () => {
        const content =
            'memorandum M\nparty A is "A"\nparty B is "B"\nclause 1 { any party may end this agreement on 3 months\' notice }\n';
        const document = await workspace.openTextDocument({ language: 'mou', content });
        await window.showTextDocument(document);
        await until('the first check', () => languages.getDiagnostics(document.uri).length > 0);
        void commands.executeCommand('mou.recordEvent');
        await accepting('the line', () =>
            /^history \{\n {4}notice under clause 1 given on \d+ \w+ \d{4} by A\n\}$/m.test(document.getText()),
        );
        void commands.executeCommand('undo');
        await until('the text as it was', () => document.getText() === content);
    });

    it('enters a meeting that is chosen, on the day that is offered', async () => {
        void commands.executeCommand('mou.recordEvent');
        await accepting('the line', () => /^ {4}Board held on \d+ \w+ \d{4}$/m.test(withoutLinesOf(before, kept.getText())));
        await takenBack();
    });
});

function withoutLinesOf(before: string, text: string): string {
    const known = new Set(before.split('\n'));
    return text
        .split('\n')
        .filter(line => !known.has(line))
        .join('\n');
}
