import { URI, type LangiumDocument } from 'langium';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import { EarlyDiagnostics } from '../../server/lsp/early-diagnostics.ts';
import { checkedWorkspace } from '../checks/check-fixture.ts';

const documentOf = (...lines: string[]): LangiumDocument =>
    ({
        uri: URI.parse('file:///a.mou'),
        textDocument: TextDocument.create('file:///a.mou', 'mou', 1, lines.join('\n')),
    }) as unknown as LangiumDocument;

const found = (code: string, line: number, endLine = line): Diagnostic => ({
    code,
    message: code,
    severity: DiagnosticSeverity.Warning,
    range: { start: { line, character: 0 }, end: { line: endLine, character: 1 } },
});

const places = (diagnostics: readonly Diagnostic[] | undefined): string[] | undefined =>
    diagnostics?.map(({ code, range }) => `${code} ${range.start.line}`);

/** What is told early after an edit, when before it the slow checks had found something on lines 1 and 3. */
function afterEdit(...lines: string[]): string[] | undefined {
    const early = new EarlyDiagnostics(0);
    const before = documentOf('a', 'b', 'c', 'd');
    early.early(before, [found('quick', 0)]);
    early.finished(before, [found('quick', 0), found('slow', 1), found('slow', 3)]);
    return places(early.early(documentOf(...lines), [found('new', 0)]));
}

describe('while the slow checks are under way', () => {
    test('what they found above and below an edit stays, moved along', () => {
        expect(afterEdit('a', 'b', 'c', 'more', 'd')).toEqual(['new 0', 'slow 1', 'slow 4']);
        expect(afterEdit('a', 'b', 'd')).toEqual(['new 0', 'slow 1', 'slow 2']);
        expect(afterEdit('first', 'a', 'b', 'c', 'd')).toEqual(['new 0', 'slow 2', 'slow 4']);
    });

    test('what they found on a changed line is left out', () => {
        expect(afterEdit('a', 'B', 'c', 'd')).toEqual(['new 0', 'slow 3']);
        expect(afterEdit('x', 'y')).toEqual(['new 0']);
    });

    test('what the quick ones found before is not told again', () => {
        expect(afterEdit('a', 'b', 'c', 'd')).toEqual(['new 0', 'slow 1', 'slow 3']);
    });

    test('nothing is told of a document that is checked for the first time, or in less time than an author waits', () => {
        expect(new EarlyDiagnostics(0).early(documentOf('a'), [])).toBeUndefined();
        const patient = new EarlyDiagnostics(Infinity);
        patient.early(documentOf('a'), []);
        patient.finished(documentOf('a'), [found('slow', 0)]);
        expect(patient.early(documentOf('a'), [])).toBeUndefined();
    });

    test('nothing is told of a document that was closed meanwhile', () => {
        const early = new EarlyDiagnostics(0);
        early.early(documentOf('a'), []);
        early.finished(documentOf('a'), []);
        early.forget('file:///a.mou');
        expect(early.early(documentOf('a'), [])).toBeUndefined();
    });
});

test('the quick findings are there before the slow checks begin, and without a word on what only these would show', async () => {
    const text =
        'memorandum M "M" { }\n// accept clause/missing: this is a sketch\nparty A is "Aa"\nclause 1 { A must "pay" within 5 working days of Audit }\n';
    const workspace = await checkedWorkspace({});
    const quick: unknown[][] = [];
    workspace.services.Mou.validation.DocumentValidator.onQuickFindings = async (_, diagnostics) => {
        quick.push(diagnostics.map(({ code }) => code));
    };
    await workspace.write('main.mou', text);
    expect(quick).toEqual([['name/undeclared']]);
    expect(workspace.diagnostics('main.mou').map(({ code }) => code)).toEqual(expect.arrayContaining(['clause/missing', 'silence/unused']));
});
