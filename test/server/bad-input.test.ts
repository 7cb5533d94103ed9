import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    CompletionRequest,
    DocumentFormattingRequest,
    DocumentSymbolRequest,
    FoldingRangeRequest,
    HoverRequest,
    SemanticTokensRequest,
} from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CheckWorkspaceRequest, DeadlinesRequest } from '../../server/protocol.ts';
import { lock, unprivileged } from '../harness/unprivileged.ts';
import { Session } from './harness/session.ts';

const GOOD = 'party Council is "Kent"\nclause 1 { Council must "pay" Ghost }\n';

let session: Session;
let count = 0;

beforeAll(async () => {
    session = await Session.start({ settings: { today: '2026-11-22' } });
});

afterAll(() => session.stop());

/** Opens a text, asks for every feature on it, and gives its findings: `line:character code`. */
async function open(text: string): Promise<string[]> {
    const path = `t${count++}.mou`;
    await session.open(path, text);
    const textDocument = { uri: session.uri(path) };
    const position = session.text(path).positionAt(Math.floor(text.length / 2));
    // A refusal is an answer too.
    await Promise.allSettled([
        session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
        session.connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
        session.connection.sendRequest(SemanticTokensRequest.type, { textDocument }),
        session.connection.sendRequest(HoverRequest.type, { textDocument, position }),
        session.connection.sendRequest(CompletionRequest.type, { textDocument, position }),
        session.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options: { tabSize: 4, insertSpaces: true } }),
        session.connection.sendRequest(DeadlinesRequest, { uri: textDocument.uri }),
    ]);
    const found = await session.diagnostics(path);
    await session.close(path);
    return found.map(({ range: { start }, code, message }) => {
        expect(message).toMatch(/^\S.*\S$/s);
        return `${start.line}:${start.character} ${code}`;
    });
}

/** That the server goes on: an ordinary file is checked as ever. */
async function goesOn(): Promise<void> {
    await session.open('good.mou', GOOD);
    expect(await session.diagnostics('good.mou')).toHaveLength(1);
    await session.close('good.mou');
}

describe('a text in the editor', () => {
    test.each<[string, string, string[]]>([
        ['that is empty', '', ['0:0 file/empty']],
        ['of blanks', ' \r\n\t\n', ['0:0 file/empty']],
        ['that is binary', '\u0000\u0001PNG\u0000', ['0:0 file/binary']],
        ['with a byte order mark', `\uFEFFparty Council is "Kent"\nclause 1 { Council must "pay" }\n`, []],
        ['with Windows line ends', GOOD.replaceAll('\n', '\r\n').replace(' Ghost', ' to Ghost'), ['1:33 party/undeclared']],
        ['with old Mac line ends', 'party Council is "Kent"\rclause 1 { Council must "pay" to Ghost }\r', ['1:33 party/undeclared']],
        ['of 5 MB in one line of prose', `clause 1 { """${'word '.repeat(1_000_000)}""" }`, []],
        ['of 5 MB in one word', 'x'.repeat(5_000_000), ['0:0 syntax/unexpected']],
        ['that is larger than any agreement', 'x'.repeat(9_000_000), ['0:0 file/too-large']],
        ['of 10,000 nested braces', '{'.repeat(10_000), ['0:0 syntax/unexpected']],
        ['of 10,000 nested clauses', `${'clause {\n'.repeat(10_000)}${'}'.repeat(10_000)}`, ['60:7 syntax/too-deep']],
        [
            'with a number of 400 digits',
            `party A is "Alpha"\nevent E is "e", once\nclause 1 { A must "pay" within ${'9'.repeat(400)} days of E }`,
            ['2:31 number/out-of-range'],
        ],
        ['with a clause number of 400 digits', `clause ${'9'.repeat(400)} { }`, []],
        ['with the year 0', 'memorandum M { starts 1 January 0 }', ['0:22 date/out-of-range']],
        ['with the year 9999', 'memorandum M { starts 31 December 9999 }', []],
        ['with the year 10000', 'memorandum M { starts 1 January 10000 }', ['0:22 date/out-of-range']],
        ['with the year 99999', 'memorandum M { starts 1 January 99999 }', ['0:22 date/out-of-range']],
        ['with an unclosed quotation', 'party Council is "Kent\nclause 1 { Council must "pay" }\n', ['0:17 syntax/unclosed-text']],
        ['with unclosed prose', 'party Council is "Kent"\nclause 1 { Council must "pay"\n"""and so on', ['2:0 syntax/unclosed-text']],
        [
            'with an unclosed comment',
            'party Council is "Kent"\nclause 1 { Council must "pay" }\n/* and so on',
            ['2:0 syntax/unclosed-text'],
        ],
        ['with half a surrogate pair', 'party Council is "K\uD83D"\nclause 1 { Council must "pay" }\n', []],
    ])(
        '%s is answered clearly at its place',
        async (_, text, expected) => {
            const found = await open(text);
            expect(found.filter(each => !/ (clause\/missing|name\/unused|clause\/empty|deadline\/refused)$/.test(each))).toEqual(expected);
            await goesOn();
        },
        60_000,
    );

    test('in right-to-left writing and with characters beyond the first plane is read, and places are counted in UTF-16', async () => {
        expect(await open('party Council is "\u05DE\u05D5\u05E2\u05E6\u05D4 \u{1F600}\u{1F600}" party\n')).toEqual(['0:29 syntax/wording']);
    });

    test('with such characters outside quotations says so at their place', async () => {
        expect(await open('party Council is "Kent"\nclause 1 { Council must "pay" }\n\u{1F600}\n')).toEqual([
            '2:0 syntax/unreadable-character',
        ]);
    });

    test.each([
        ['otherwise', `party A is "Alpha"\nclause 1 { ${'A must "x" otherwise '.repeat(20_000)} }`],
        ['and', `clause 1 { ${'A and '.repeat(20_000)} }`],
        ['the earlier of', `clause 1 { A must "x" before ${'the earlier of '.repeat(20_000)} }`],
        ['quotes', '"'.repeat(500_000)],
        ['openings of comments', '/* '.repeat(500_000)],
        ['blanks in an open quotation', `party A is "${' '.repeat(100_000)}x`],
    ])(
        'of endless %s has an answer',
        async (_, text) => {
            expect((await open(text)).length).toBeGreaterThan(0);
            await goesOn();
        },
        60_000,
    );
});

describe('files of a folder', () => {
    let folder: Session;

    beforeAll(async () => {
        const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(GOOD, 'utf16le')]);
        folder = await Session.start({
            files: {
                'good.mou': GOOD.replace(' Ghost', ' to Ghost'),
                'empty.mou': '',
                'utf16.mou': utf16,
                'binary.mou': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]),
                'latin1.mou': Uint8Array.from(Buffer.from('party Caf\u00E9 is "Caf\u00E9"\n', 'latin1')),
                'bom.mou': `\uFEFF${GOOD.replace(' Ghost', '')}`,
                'x.mou/inside.mou': 'party',
                'same/a.mou': 'party A is "Alpha"\nclause 1 { A must "pay" }',
                'same/b.mou': 'party A is "Alpha"\nclause 1 { A must "pay" }',
            },
            process: unprivileged(),
            prepare: path => {
                writeFileSync(join(path, 'locked.mou'), GOOD);
                lock(path, join(path, 'locked.mou'));
                symlinkSync('nowhere', join(path, 'dangling.mou'));
                symlinkSync('.', join(path, 'circle'));
                mkdirSync(join(path, 'empty-folder'));
            },
        });
        await folder.connection.sendRequest(CheckWorkspaceRequest, {});
    });

    afterAll(() => folder.stop());

    test.each([
        ['good.mou', ['party/undeclared']],
        ['empty.mou', ['file/empty']],
        ['utf16.mou', ['file/utf-16']],
        ['binary.mou', ['file/binary']],
        ['latin1.mou', ['file/not-utf-8']],
        ['dangling.mou', ['file/missing']],
        ['bom.mou', []],
        ['x.mou/inside.mou', ['syntax/expected']],
        ['same/a.mou', []],
        ['same/b.mou', []],
    ])('%s gives %j', async (path, expected) => {
        expect((await folder.diagnostics(path)).map(({ code }) => code)).toEqual(expected);
    });

    test('a file that may not be opened says so', async () => {
        expect((await folder.diagnostics('locked.mou')).map(({ code }) => code)).toEqual(['file/no-permission']);
    });

    test('using a folder that is called like a file is an error at the path', async () => {
        await folder.open('using.mou', 'uses "x.mou"\n');
        expect((await folder.diagnostics('using.mou')).map(({ code, range }) => [code, range.start.character])).toEqual([
            ['import/unreadable', 5],
        ]);
    });

    test('using oneself, each other, and files outside the folder are errors at the path', async () => {
        await folder.writeFile('one.mou', 'uses "two.mou"\n');
        await folder.open('two.mou', 'uses "one.mou"\nuses "two.mou"\nuses "../../outside.mou"\nuses "/etc/passwd"\nuses ""\n');
        const found = await folder.diagnostics('two.mou', diagnostics => diagnostics.length >= 5);
        expect(found.map(({ code, range }) => `${range.start.line} ${code}`)).toEqual([
            '0 import/cycle',
            '1 import/cycle',
            '2 import/outside-workspace',
            '3 import/bad-path',
            '4 import/bad-path',
        ]);
    });
});

test('requests for a file that nobody opened are answered', async () => {
    const textDocument = { uri: session.uri('nowhere.mou') };
    const answers = await Promise.allSettled([
        session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
        session.connection.sendRequest(HoverRequest.type, { textDocument, position: { line: 5, character: 5 } }),
        session.connection.sendRequest('textDocument/diagnostic', { textDocument }),
    ]);
    expect(answers).toHaveLength(3);
    await goesOn();
});

test('positions outside the text are answered', async () => {
    await session.open('p.mou', GOOD);
    const far = { textDocument: { uri: session.uri('p.mou') }, position: { line: 9999, character: 9999 } };
    expect(await session.connection.sendRequest(HoverRequest.type, far)).toBeNull();
    expect(await session.connection.sendRequest(CompletionRequest.type, far)).not.toBeUndefined();
    await goesOn();
});

test('requests that are no requests do not end the server', async () => {
    await expect(session.connection.sendRequest('mou/unknown', {})).rejects.toThrow();
    await expect(session.connection.sendRequest('textDocument/hover', {})).rejects.toThrow();
    await goesOn();
});
