import { expect } from 'chai';
import {
    commands,
    DiagnosticSeverity,
    languages,
    Range,
    Selection,
    window,
    workspace,
    WorkspaceEdit,
    type CallHierarchyIncomingCall,
    type CallHierarchyItem,
    type CallHierarchyOutgoingCall,
    type CodeLens,
    type CompletionItem,
    type CompletionList,
    type InlayHint,
    type Position,
    type SelectionRange,
    type TextDocument,
    type TextEdit,
} from 'vscode';
import { codeOf } from '../diagnostics.ts';
import { openExample } from '../documents.ts';
import { until } from '../until.ts';

function ask<T>(command: string, ...args: unknown[]): Promise<T> {
    return Promise.resolve(commands.executeCommand<T>(command, ...args));
}

function positionOf(document: TextDocument, text: string): Position {
    const at = document.getText().indexOf(text);
    if (at < 0) {
        throw new Error(`"${text}" does not stand in ${document.uri.path}`);
    }
    return document.positionAt(at);
}

function labelOf({ label }: InlayHint): string {
    return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}

describe('writing an agreement', () => {
    let document: TextDocument;

    before(async () => {
        document = await openExample('kent.mou');
        await until('the first check', () => languages.getDiagnostics(document.uri).length > 0);
    });

    const hints = (): Promise<InlayHint[]> => ask('vscode.executeInlayHintProvider', document.uri, new Range(0, 0, document.lineCount, 0));
    const lenses = (): Promise<CodeLens[]> => ask('vscode.executeCodeLensProvider', document.uri, 100);

    it('shows the days behind the words that say when', async () => {
        const found = await until('the hints', async () => (await hints()).length > 0 && hints());
        expect(found.map(labelOf).join('\n')).to.include('→ waiting for the date of Board');
        expect(found.map(labelOf).some(label => / 20\d\d/.test(label))).to.equal(true);
    });

    it('says above clauses and reviews when they are due, and leads to the timeline; the list takes the same place', async () => {
        const found = await until('the lenses', async () => (await lenses()).length > 0 && lenses());
        const titles = found.map(({ command }) => command?.title ?? '');
        expect(
            titles.some(title => /^review (?:due|overdue)/.test(title)),
            titles.join('\n'),
        ).to.equal(true);
        const review = found.find(({ command }) => command?.title.startsWith('review'))!;
        window.activeTextEditor!.selection = new Selection(0, 0, 0, 0);
        expect(review.command!.command).to.equal('mou.showTimeline');
        await ask('mou.showUpcomingDeadlines', ...(review.command!.arguments ?? []));
        const editor = await until('the place of the review', async () => {
            await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
            const shown = window.activeTextEditor;
            return shown && shown.selection.active.line > 0 && shown;
        });
        expect(editor.document.lineAt(editor.selection.active.line).text).to.match(/^\s*review /);
    });

    it('hides both at once when they are switched off', async () => {
        const settings = workspace.getConfiguration('mou');
        await settings.update('inlayHints.enabled', false);
        await settings.update('codeLens.enabled', false);
        await until('no hints and no lenses', async () => (await hints()).length === 0 && (await lenses()).length === 0);
        await settings.update('inlayHints.enabled', undefined);
        await settings.update('codeLens.enabled', undefined);
        await until('hints and lenses again', async () => (await hints()).length > 0 && (await lenses()).length > 0);
    });

    it('reckons from another day at once when it is told one', async () => {
        const settings = workspace.getConfiguration('mou');
        const before = settings.get<string>('today');
        const overdue = async (): Promise<boolean> => (await lenses()).some(({ command }) => /^review overdue/.test(command?.title ?? ''));
        await settings.update('today', '2020-01-01');
        await until('nothing overdue yet', async () => (await lenses()).length > 0 && !(await overdue()));
        await settings.update('today', '2030-01-01');
        await until('an overdue review', overdue);
        await settings.update('today', before);
    });

    it('is as loud about a rule as the settings say, at once', async () => {
        const settings = workspace.getConfiguration('mou');
        const codes = (): string[] => languages.getDiagnostics(document.uri).map(codeOf);
        const code = codes()[0]!;
        await settings.update('rules', { [code]: 'off' });
        await until(`silence about ${code}`, () => codes().length > 0 && !codes().includes(code));
        await settings.update('rules', { [code]: 'error' });
        await until(`${code} as an error`, () =>
            languages.getDiagnostics(document.uri).some(found => codeOf(found) === code && found.severity === DiagnosticSeverity.Error),
        );
        await settings.update('rules', undefined);
        await until(`${code} as the catalogue has it`, () => codes().includes(code));
    });

    it('goes on from what is half written, and says of a party who it is', async () => {
        const line = positionOf(document, 'KCC must "reimburse').line;
        const at = document.lineAt(line).range.start;
        const sentence = '            PACT must "answer" within 5 working ';
        const insert = new WorkspaceEdit();
        insert.insert(document.uri, at, `${sentence}\n`);
        await workspace.applyEdit(insert);
        try {
            const { items } = await ask<CompletionList>(
                'vscode.executeCompletionItemProvider',
                document.uri,
                at.translate(0, sentence.length),
                undefined,
                20,
            );
            const unit = items.find(({ label }) => label === 'working days');
            expect(unit?.range, 'the item goes on from the word that stands there').to.be.an('object');
            const owners = await ask<CompletionList>(
                'vscode.executeCompletionItemProvider',
                document.uri,
                at.translate(0, 12),
                undefined,
                20,
            );
            const party: CompletionItem | undefined = owners.items.find(({ label }) => label === 'PACT');
            const { documentation = '' } = party ?? {};
            expect(typeof documentation === 'string' ? documentation : documentation.value).to.include('Kent PACT');
        } finally {
            const back = new WorkspaceEdit();
            back.delete(document.uri, new Range(at, at.translate(1)));
            await workspace.applyEdit(back);
        }
    });

    it('tells who owes what to whom', async () => {
        const [pact] = await ask<CallHierarchyItem[]>(
            'vscode.prepareCallHierarchy',
            document.uri,
            positionOf(document, 'party PACT').translate(0, 'party '.length + 1),
        );
        expect(pact?.name).to.equal('PACT');
        const owed = await ask<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', pact);
        expect(owed.map(({ from }) => from.name).join('\n')).to.include(
            'KCC and ICB must give clear, comprehensive, jargon free, timely information to PACT',
        );
        const owes = await ask<CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', pact);
        expect(owes.map(({ to }) => to.name).join('\n')).to.include('each party must');
    });

    it('selects more step by step', async () => {
        const place = positionOf(document, 'jargon free, timely information" to PACT');
        const [first] = await ask<SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [place]);
        const steps: string[] = [];
        for (let range: SelectionRange | undefined = first; range; range = range.parent) {
            steps.push(document.getText(range.range));
        }
        expect(steps).to.include('jargon');
        expect(steps.some(text => text.startsWith('KCC and ICB must "give') && text.endsWith('to PACT'))).to.equal(true);
        expect(steps.at(-1)).to.equal(document.getText());
    });

    it('lays out a line when it is left', async () => {
        const at = positionOf(document, 'party PACT');
        const insert = new WorkspaceEdit();
        insert.insert(document.uri, at, 'outsider   Friend is "Friend"\n\n');
        await workspace.applyEdit(insert);
        try {
            const edits = await ask<TextEdit[] | undefined>('vscode.executeFormatOnTypeProvider', document.uri, at.translate(1), '\n', {
                tabSize: 4,
                insertSpaces: true,
            });
            const laidOut = (edits ?? []).reduceRight(
                (line, { range, newText }) => line.slice(0, range.start.character) + newText + line.slice(range.end.character),
                document.lineAt(at.line).text,
            );
            expect(laidOut).to.equal('outsider Friend is "Friend"');
        } finally {
            const back = new WorkspaceEdit();
            back.delete(document.uri, new Range(at, at.translate(2)));
            await workspace.applyEdit(back);
        }
    });
});
