import { expect } from 'chai';
import {
    commands,
    DocumentHighlightKind,
    FoldingRangeKind,
    languages,
    Selection,
    type Uri,
    window,
    workspace,
    type CallHierarchyIncomingCall,
    type CallHierarchyItem,
    type CallHierarchyOutgoingCall,
    type DocumentHighlight,
    type DocumentLink,
    type FoldingRange,
    type SymbolInformation,
    type TextDocument,
} from 'vscode';
import { openExample } from '../documents.ts';
import { until } from '../until.ts';

function ask<T>(command: string, ...args: unknown[]): Promise<T> {
    return Promise.resolve(commands.executeCommand<T>(command, ...args));
}

/** What docs/editor.md says under "Finding one's way" and "Changing names", asked of the editor itself. */
describe("finding one's way in an agreement", () => {
    let document: TextDocument;
    const at = (text: string, further = 0) => document.positionAt(document.getText().indexOf(text) + further);

    before(async () => {
        document = await openExample('oxfordshire.mou');
        await until('the first check', () => languages.getDiagnostics(document.uri).length > 0);
    });

    it('highlights where a party is declared, where sentences use it, and where prose names it', async () => {
        const found = await ask<DocumentHighlight[]>(
            'vscode.executeDocumentHighlights',
            document.uri,
            at('party OxPCF', 'party '.length + 1),
        );
        expect(found.filter(({ kind }) => kind === DocumentHighlightKind.Write)).to.have.length(1);
        const linesOf = (kind: DocumentHighlightKind): string =>
            found
                .filter(each => each.kind === kind)
                .map(({ range }) => document.lineAt(range.start.line).text)
                .join('\n');
        expect(linesOf(DocumentHighlightKind.Read)).to.match(/OxPCF (?:must|should)|to OxPCF/);
        expect(linesOf(DocumentHighlightKind.Text)).to.include('Made between Oxfordshire Parent Carers Forum');
    });

    it('links used files, profiles that ship, e-mail addresses, and Acts by their titles', async () => {
        const links = await ask<DocumentLink[]>('vscode.executeLinkProvider', document.uri, 200);
        const targetOf = (text: string): Uri | undefined => links.find(({ range }) => document.getText(range) === text)?.target;
        expect(targetOf('calendars/england-schools.mou')?.path).to.match(/\/calendars\/england-schools\.mou$/);
        expect(targetOf('info@oxpcf.org.uk')?.toString(true)).to.equal('mailto:info@oxpcf.org.uk');
        expect(targetOf('Children and Families Act 2014')?.authority).to.equal('www.legislation.gov.uk');
        const profile = await workspace.openTextDocument(targetOf('parent-carer-forum')!);
        expect(profile.getText()).to.include('profile ParentCarerForum');
    });

    it('folds blocks, prose, comments and the files used', async () => {
        const folds = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
        const beginnings = (kind?: FoldingRangeKind): string =>
            folds
                .filter(fold => fold.kind === kind)
                .map(({ start }) => document.lineAt(start).text.trim())
                .join('\n');
        expect(beginnings(FoldingRangeKind.Imports)).to.equal('uses "calendars/england-schools.mou"');
        expect(beginnings(FoldingRangeKind.Comment)).to.include('/*');
        expect(beginnings()).to.include('memorandum OxfordshireSEND').and.to.include('clause 1.1 {').and.to.match(/^"""/m);
    });

    it('tells of a duty to whom it is owed and who owes it', async () => {
        const [duty] = await ask<CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, at('must "distribute the agenda', 1));
        expect(duty?.name).to.include('distribute the agenda');
        const owedTo = await ask<CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', duty);
        expect(owedTo.map(({ to }) => to.name)).to.deep.equal(['OxPCF']);
        const owedBy = await ask<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', duty);
        expect(
            owedBy.map(({ from }) => from.name),
            'the members of LAP',
        ).to.deep.equal(['OCC', 'OH', 'OUH', 'BOB']);
    });

    it('finds symbols by a part of a name or full name, by the title of a clause and by its number', async () => {
        for (const [query, name] of [
            ['SENDIA', 'SENDIASS'],
            ['Buckinghamshire', 'BOB'],
            ['Introduction', 'Introduction'],
            ['4.5', '4.5'],
        ] as const) {
            const found = await ask<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
            expect(
                found
                    .filter(({ location }) => location.uri.path.endsWith('/oxfordshire.mou'))
                    .map(symbol => symbol.name)
                    .join(),
                query,
            ).to.include(name);
        }
    });

    it('changes a name and its uses as one types, with linked editing on', async () => {
        const settings = workspace.getConfiguration('editor');
        await settings.update('linkedEditing', true);
        const content = 'party Forum is "Northvale Forum"\nclause 1 { Forum must "answer" }\n';
        const own = await workspace.openTextDocument({ language: 'mou', content });
        try {
            const editor = await window.showTextDocument(own);
            await until('both changed', async () => {
                const end = own.positionAt('party Forum'.length);
                editor.selection = new Selection(end, end);
                await commands.executeCommand('editor.action.linkedEditing');
                await commands.executeCommand('type', { text: 's' });
                // The other places follow a moment later; the ranges may not be known yet, and then none does.
                const changed = until('the other place', () => own.getText() === content.replaceAll('Forum ', 'Forums '), 2_000).catch(
                    () => false,
                );
                if (await changed) {
                    return true;
                }
                await commands.executeCommand('undo');
                return false;
            });
        } finally {
            await settings.update('linkedEditing', undefined);
            await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        }
    });
});
