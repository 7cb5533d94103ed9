import type { TextEdit } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMarks } from '../harness/marks.ts';
import { Session } from './harness/session.ts';

let session: Session;
let count = 0;

beforeAll(async () => {
    session = await Session.start();
});

afterAll(() => session.stop());

async function format(
    text: string,
    options: { tabSize: number; insertSpaces: boolean } = { tabSize: 4, insertSpaces: true },
): Promise<string> {
    const path = `a${count++}.mou`;
    await session.open(path, text);
    return session.applied(
        path,
        await session.connection.sendRequest<TextEdit[] | null>('textDocument/formatting', {
            textDocument: { uri: session.uri(path) },
            options,
        }),
    );
}

/** A text in a layout that nobody would keep, and as it is laid out. */
const CASES: readonly [string, string, string][] = [
    ['puts every declaration on a line of its own', 'party A is "Alpha" party   B is "Beta"', 'party A is "Alpha"\nparty B is "Beta"\n'],
    [
        'indents by braces',
        'section 1 {\nclause 1.1 {\nA must "pay"\n}\n}',
        'section 1 {\n    clause 1.1 {\n        A must "pay"\n    }\n}\n',
    ],
    ['keeps at most one blank line', '\n\nparty A is "Alpha"\n\n\n\nparty B is "Beta"\n\n\n', 'party A is "Alpha"\n\nparty B is "Beta"\n'],
    ['keeps no blank line at the edges of a block', 'clause 1 {\n\nA must "pay"\n\n}\n', 'clause 1 {\n    A must "pay"\n}\n'],
    ['keeps a block of one sentence on its line', 'clause 1 {A must "pay"}', 'clause 1 { A must "pay" }\n'],
    ['breaks a block of two sentences', 'clause 1 { A must "pay" B must "take" }', 'clause 1 {\n    A must "pay"\n    B must "take"\n}\n'],
    [
        'keeps the line breaks inside a sentence and indents them',
        'clause 1 {\nA must "pay"\nbefore 1 June 2026\n}',
        'clause 1 {\n    A must "pay"\n        before 1 June 2026\n}\n',
    ],
    [
        'puts an opening brace behind what it opens',
        'clause 1\n{\nA must "pay"\nB may "take"\n}',
        'clause 1 {\n    A must "pay"\n    B may "take"\n}\n',
    ],
    [
        'puts one space between words, dates and phrases, and none before a comma',
        'clause 1 {\nA must "pay"  before 1   June 2026 , and in  any case before 2 June 2026   where   possible\n}',
        'clause 1 {\n    A must "pay" before 1 June 2026, and in any case before 2 June 2026 where possible\n}\n',
    ],
    ['leaves the spaces in quotations alone', 'party A is "Alpha   and  more"', 'party A is "Alpha   and  more"\n'],
    [
        'moves prose as a block and never re-flows it',
        'clause 1 {\n"""First line\n      second line, longer than the first by far\n        deeper\n\n      """\n}',
        'clause 1 {\n    """First line\n    second line, longer than the first by far\n      deeper\n\n    """\n}\n',
    ],
    [
        'keeps every comment where it stood',
        '// head\n/* one */ party A is "Alpha" // behind\n/** About B.\n   * More.\n */\nparty B is "Beta"\nclause 1 {\n// inside\nA must /* why */ "pay"\n// last\n}\n// end',
        '// head\n/* one */ party A is "Alpha" // behind\n/** About B.\n * More.\n */\nparty B is "Beta"\nclause 1 {\n    // inside\n    A must /* why */ "pay"\n    // last\n}\n// end\n',
    ],
    [
        'lays out history and signatures line by line',
        'agreed by { A, signed on 1 June 2026 B, by e-mail }\nhistory { Audit held on 1 May 2026 Audit held on 2 May 2026 }',
        'agreed by {\n    A, signed on 1 June 2026\n    B, by e-mail\n}\nhistory {\n    Audit held on 1 May 2026\n    Audit held on 2 May 2026\n}\n',
    ],
    [
        'breaks a line that is too long before the parts of its sentence, and no more often than it has to',
        'clause 1 {\nCouncil must "send the agenda, the papers and the minutes of the last meeting" to Forum at least 5 working days before each Board where possible otherwise Council must "say why in writing, with the names of those who were not there" to all parties within 2 working days of Board\n}',
        'clause 1 {\n    Council must "send the agenda, the papers and the minutes of the last meeting" to Forum\n        at least 5 working days before each Board where possible\n' +
            '        otherwise Council must "say why in writing, with the names of those who were not there" to all parties\n        within 2 working days of Board\n}\n',
    ],
    [
        'never breaks inside a quotation',
        `clause 1 {\nCouncil must "${'send and '.repeat(16)}go" to Forum\n}`,
        `clause 1 {\n    Council must "${'send and '.repeat(16)}go"\n        to Forum\n}\n`,
    ],
    [
        'opens a block on one line that is too long',
        `clause 1 { Council must "${'send and '.repeat(11)}go" }`,
        `clause 1 {\n    Council must "${'send and '.repeat(11)}go"\n}\n`,
    ],
    [
        'keeps Windows line ends',
        'party A is "Alpha"\r\nclause 1 {\r\nA must "pay"\r\n}',
        'party A is "Alpha"\r\nclause 1 {\r\n    A must "pay"\r\n}\r\n',
    ],
    ['empties a document of blank lines', '\n \n', ''],
    ['drops spaces at the ends of lines', 'party A is "Alpha"   \n// note   \n', 'party A is "Alpha"\n// note\n'],
];

describe('Format Document', () => {
    test.each(CASES)('%s', async (_, text, expected) => {
        expect(await format(text)).toBe(expected);
    });

    test.each(CASES)('has nothing more to do when it %s', async (_, _text, expected) => {
        expect(await format(expected)).toBe(expected);
    });

    test('indents with tabs where the editor does', async () => {
        expect(await format('clause 1 {\nA must "pay"\nB may "take"\n}', { tabSize: 4, insertSpaces: false })).toBe(
            'clause 1 {\n\tA must "pay"\n\tB may "take"\n}\n',
        );
    });

    test.each([
        ['a syntax error', 'party A is "Alpha"\nclause 1 { A must "pay" within }   \n'],
        ['a character that means nothing', 'party   A is "Alpha";\n'],
        ['an unclosed quotation', 'party   A is "Alpha\nparty B is "Beta"\n'],
        ['unclosed prose', 'clause 1 {\n"""words   \n'],
        ['an unclosed comment', 'party   A is "Alpha"\n/* and'],
    ])('changes nothing in a text with %s', async (_, text) => {
        expect(await format(text)).toBe(text);
    });
});

test('Format Selection changes the selected lines only', async () => {
    await session.open('range.mou', 'party   A is "Alpha"\nparty   B is "Beta"\nparty   C is "Gamma"\n');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
    const edits = await session.connection.sendRequest<TextEdit[]>('textDocument/rangeFormatting', {
        textDocument: { uri: session.uri('range.mou') },
        range,
        options: { tabSize: 4, insertSpaces: true },
    });
    expect(session.applied('range.mou', edits)).toBe('party   A is "Alpha"\nparty B is "Beta"\nparty   C is "Gamma"\n');
});

describe('while typing', () => {
    const options = { tabSize: 4, insertSpaces: true };

    /** The text once what was typed just before the `|` has been laid out. */
    async function typed(marked: string, ch: '\n' | '}'): Promise<string> {
        const {
            text,
            cursors: [cursor],
        } = readMarks(marked);
        const path = `t${count++}.mou`;
        await session.open(path, text);
        const position = session.text(path).positionAt(cursor!);
        return session.applied(
            path,
            await session.connection.sendRequest<TextEdit[] | null>('textDocument/onTypeFormatting', {
                textDocument: { uri: session.uri(path) },
                position,
                ch,
                options,
            }),
        );
    }

    test.each<[string, string, '\n' | '}', string]>([
        ['the line that was left', 'clause 1 {\nA must   "pay"\n|\n}\n', '\n', 'clause 1 {\n    A must "pay"\n\n}\n'],
        [
            'a new line behind an opening brace',
            'section 1 {\n    clause 1 {\n|\n    }\n}\n',
            '\n',
            'section 1 {\n    clause 1 {\n        \n    }\n}\n',
        ],
        ['a new line that the editor has indented already', 'clause 1 {\n    |\n}\n', '\n', 'clause 1 {\n    \n}\n'],
        [
            'a new line in text that cannot be read',
            'clause 0 { A must within }\nclause 1 {\n|\n',
            '\n',
            'clause 0 { A must within }\nclause 1 {\n    \n',
        ],
        [
            'the block that a brace closes',
            'party   A is "A"\nclause 1 {\nA must   "pay"\nA may "go"\n  }|\nparty   B is "B"\n',
            '}',
            'party   A is "A"\nclause 1 {\n    A must "pay"\n    A may "go"\n}\nparty   B is "B"\n',
        ],
        [
            'a closing brace in text that cannot be read',
            'section 1 {\n    clause 1 {\n        A must within\n        }|\n',
            '}',
            'section 1 {\n    clause 1 {\n        A must within\n    }\n',
        ],
    ])('%s', async (_, marked, ch, expected) => {
        expect(await typed(marked, ch)).toBe(expected);
    });

    test.each<[string, string, '\n' | '}']>([
        ['a line of prose', 'clause 1 {\n    """One {\n|two"""\n}\n', '\n'],
        ['an unclosed quotation', 'clause 1 {\n    A must "pay }|\n}\n', '}'],
        ['a comment', 'clause 1 {\n/* one {\n|\n two */ }\n', '\n'],
        ['a line behind the cursor', 'clause 1 {\n    A must "pay"\n|\n  B   may "go"\n}\n', '\n'],
        ['a line that goes on with the one before', 'clause 1 {\n    A must "pay"\n        |\n}\n', '\n'],
    ])('leaves %s alone', async (_, marked, ch) => {
        expect(await typed(marked, ch)).toBe(readMarks(marked).text);
    });

    test('is announced for line breaks and closing braces', () => {
        expect(session.initialized.capabilities.documentOnTypeFormattingProvider).toEqual({
            firstTriggerCharacter: '\n',
            moreTriggerCharacter: ['}'],
        });
    });
});
