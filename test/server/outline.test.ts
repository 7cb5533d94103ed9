import type { DocumentSymbol, FoldingRange, SemanticTokens } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Session } from './harness/session.ts';

const TEXT = `// First line
// of two
memorandum Kent "Working together" {
    starts 1 June 2026
}
party Council is "Kent County Council" {
    role Clerk "Clerk"
}
meeting Board is "the board", every 3 months
deadline PapersOut is at least 5 working days before each Board
section 4 "Meetings" {
    clause 4.5 "Agendas" {
        """
        Prose of
        several lines.
        """
        Council must not "send" no later than PapersOut or 1 May 2026
    }
    clause "Unnumbered" {
        Council must "see 4.5"
        see 4.5
    }
}
appendix 1 "Law" { }
dispute {
    step Talks "talks"
}
history {
    Board held on 1 May 2026
}
`;

let session: Session;

beforeAll(async () => {
    session = await Session.start();
    await session.open('a.mou', TEXT);
    await session.diagnostics('a.mou');
});

afterAll(() => session.stop());

const document = (): { textDocument: { uri: string } } => ({ textDocument: { uri: session.uri('a.mou') } });

function lines(symbols: readonly DocumentSymbol[], depth = 0): string[] {
    return symbols.flatMap(({ name, children = [] }) => [`${'  '.repeat(depth)}${name}`, ...lines(children, depth + 1)]);
}

test('the outline has declarations by name and provisions by number and title, counted where none is written', async () => {
    const symbols = await session.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', document());
    expect(lines(symbols)).toEqual([
        'Kent',
        'Council',
        '  Clerk',
        'Board',
        'PapersOut',
        '4 Meetings',
        '  4.5 Agendas',
        '  4.6 Unnumbered',
        'appendix 1 Law',
        'dispute',
        '  Talks',
        'history',
    ]);
});

test('every symbol selects a place within its own', async () => {
    const inside = ({ range, selectionRange, children = [] }: DocumentSymbol): boolean =>
        session.text('a.mou').offsetAt(selectionRange.start) >= session.text('a.mou').offsetAt(range.start) &&
        session.text('a.mou').offsetAt(selectionRange.end) <= session.text('a.mou').offsetAt(range.end) &&
        children.every(inside);
    const symbols = await session.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', document());
    expect(symbols.every(inside)).toBe(true);
});

test('blocks, prose and comments fold, and leave their closing line visible', async () => {
    const folds = await session.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', document());
    expect(folds.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`).sort()).toEqual([
        '0-1 comment',
        '10-21',
        '11-16',
        '12-15',
        '18-20',
        '2-3',
        '24-25',
        '27-28',
        '5-6',
    ]);
});

test('the files that are used fold as one', async () => {
    await session.open('uses.mou', 'uses "a.mou"\nuses "b.mou"\nuses profile "memorandum"\n\nparty A is "A"\nuses "c.mou"\n');
    const folds = await session.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
        textDocument: { uri: session.uri('uses.mou') },
    });
    expect(folds).toEqual([expect.objectContaining({ startLine: 0, endLine: 2, kind: 'imports' })]);
});

async function colours(): Promise<string[]> {
    const legend = session.initialized.capabilities.semanticTokensProvider!.legend.tokenTypes;
    const { data } = await session.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', document());
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
        character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
        line += data[i]!;
        const text = session.text('a.mou').getText({ start: { line, character }, end: { line, character: character + data[i + 2]! } });
        found.push(`${text} ${legend[data[i + 3]!]}${data[i + 4] ? ' declaration' : ''}`);
    }
    return found;
}

test('words are coloured by what they mean', async () => {
    expect(await colours()).toEqual([
        'Kent namespace declaration',
        '1 June 2026 number',
        'Council class declaration',
        'Clerk interface declaration',
        'Board event declaration',
        'PapersOut variable declaration',
        'Board event',
        '4 enumMember declaration',
        '4.5 enumMember declaration',
        'Council class',
        'must keyword',
        'not keyword',
        'PapersOut variable',
        '1 May 2026 number',
        'Council class',
        'must keyword',
        '4.5 enumMember',
        '1 enumMember declaration',
        'Talks variable declaration',
        'Board event',
        '1 May 2026 number',
    ]);
});

test('a document with syntax errors keeps its outline and its colours', async () => {
    await session.open('b.mou', 'party Council is "Kent"\nclause 1 "One" {\n    Council must "pay" within\n}\nclause 2 "Two" { }\n');
    const symbols = await session.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: session.uri('b.mou') },
    });
    expect(lines(symbols)).toEqual(['Council', '1 One', '2 Two']);
});
