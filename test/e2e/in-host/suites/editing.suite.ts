import { expect } from 'chai';
import {
    commands,
    DiagnosticSeverity,
    languages,
    Range,
    workspace,
    WorkspaceEdit,
    type CompletionList,
    type DocumentSymbol,
    type FoldingRange,
    type Hover,
    type Location,
    type LocationLink,
    type Position,
    type SemanticTokens,
    type SymbolInformation,
    type TextDocument,
    type TextEdit,
} from 'vscode';
import { openExample } from '../documents.ts';
import { until } from '../until.ts';

/** Where a text begins in a document; the nth time it stands there, counted from 1. */
function positionOf(document: TextDocument, text: string, nth = 1): Position {
    let at = -1;
    for (let left = nth; left > 0; left -= 1) {
        at = document.getText().indexOf(text, at + 1);
        if (at < 0) {
            throw new Error(`"${text}" does not stand ${nth} times in ${document.uri.path}`);
        }
    }
    return document.positionAt(at);
}

function ask<T>(command: string, ...args: unknown[]): Promise<T> {
    return Promise.resolve(commands.executeCommand<T>(command, ...args));
}

describe('editing an agreement', () => {
    let document: TextDocument;

    before(async () => {
        document = await openExample('kent.mou');
        await until('the first check', () => languages.getDiagnostics(document.uri).length > 0);
    });

    it('tells a mistake while it stands there, and only then', async () => {
        const mistake = 'nonsense of a line\n';
        const place = positionOf(document, 'party PACT');
        const told = () =>
            languages
                .getDiagnostics(document.uri)
                .some(({ range, severity }) => severity === DiagnosticSeverity.Error && range.start.line === place.line);
        const edit = new WorkspaceEdit();
        edit.insert(document.uri, place, mistake);
        await workspace.applyEdit(edit);
        await until('the mistake to be told', told);
        const back = new WorkspaceEdit();
        back.delete(document.uri, new Range(place, place.translate(1)));
        await workspace.applyEdit(back);
        await until('the mistake to be gone', () => !told());
    });

    it('shows who a party is on hover', async () => {
        const hovers = await until('a hover', async () => {
            const found = await ask<Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, 'PACT', 3));
            return found.length > 0 && found;
        });
        const text = hovers
            .flatMap(({ contents }) => contents)
            .map(content => (typeof content === 'string' ? content : content.value))
            .join('\n');
        expect(text).to.include('Kent PACT');
    });

    it('goes from a name to its declaration', async () => {
        const use = positionOf(document, 'PACT must').translate(0, 1);
        const found = await ask<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, use);
        const lines = found.map(target => ('range' in target ? target.range : target.targetRange).start.line);
        expect(lines).to.include(positionOf(document, 'party PACT').line);
    });

    it('goes from a name to a declaration in another file', async () => {
        const use = positionOf(document, 'calendar EnglandSchools').translate(0, 'calendar '.length + 1);
        const found = await until('the declaration', async () => {
            const targets = await ask<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, use);
            return targets.length > 0 && targets;
        });
        const paths = found.map(target => ('uri' in target ? target.uri : target.targetUri).path);
        expect(paths.join()).to.match(/england-schools\.mou$/);
    });

    it('finds every use of a name', async () => {
        const found = await ask<Location[]>(
            'vscode.executeReferenceProvider',
            document.uri,
            positionOf(document, 'party PACT').translate(0, 'party '.length + 1),
        );
        expect(found.length).to.be.greaterThan(3);
    });

    it('renames a party everywhere', async () => {
        const place = positionOf(document, 'party PACT').translate(0, 'party '.length + 1);
        const edit = await ask<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, place, 'Forum');
        const uses = await ask<Location[]>('vscode.executeReferenceProvider', document.uri, place);
        const changed = edit
            .entries()
            .flatMap(([uri, edits]) => edits.map(({ range }) => `${uri.toString()} ${range.start.line}:${range.start.character}`));
        const used = uses.map(({ uri, range }) => `${uri.toString()} ${range.start.line}:${range.start.character}`);
        // Besides the uses, the editor asks about the party's name in the agreement's own words.
        expect(changed).to.include.members(used);
        expect(changed.length).to.be.greaterThan(used.length);
    });

    it('offers the parties where a sentence begins', async () => {
        const place = positionOf(document, 'PACT must');
        const { items } = await ask<CompletionList>('vscode.executeCompletionItemProvider', document.uri, place);
        expect(items.map(({ label }) => (typeof label === 'string' ? label : label.label))).to.include('PACT');
    });

    it('outlines its clauses by number', async () => {
        const symbols = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
        const names: string[] = [];
        const collect = (list: readonly DocumentSymbol[]) =>
            list.forEach(({ name, detail, children }) => {
                names.push(`${name} ${detail}`);
                collect(children);
            });
        collect(symbols);
        expect(names.some(name => name.includes('2.1.2'))).to.equal(true);
    });

    it('is found by name in the whole workspace', async () => {
        const found = await ask<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'PACT');
        expect(found.map(({ name }) => name).join()).to.include('PACT');
    });

    it('folds its clauses', async () => {
        const ranges = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
        expect(ranges.length).to.be.greaterThan(20);
    });

    it('is coloured by meaning', async () => {
        const tokens = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
        expect(tokens.data.length).to.be.greaterThan(500);
    });

    it('is formatted as the examples are', async () => {
        const edits = await ask<TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', document.uri, {
            tabSize: 4,
            insertSpaces: true,
        });
        expect((edits ?? []).map(({ range, newText }) => `${range.start.line + 1}: ${newText}`).join('\n')).to.equal('');
    });
});
