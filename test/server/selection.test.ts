import type { LinkedEditingRanges, SelectionRange, TextEdit } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMarks } from '../harness/marks.ts';
import { Session } from './harness/session.ts';

let session: Session;
let count = 0;

beforeAll(async () => {
    session = await Session.start();
});

afterAll(() => session.stop());

/** What is selected step by step from the `|` of a text. */
async function expanded(marked: string): Promise<string[]> {
    const { text, cursors } = readMarks(marked);
    const path = `s${count++}.mou`;
    await session.open(path, text);
    const [first] = await session.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
        textDocument: { uri: session.uri(path) },
        positions: cursors.map(cursor => session.text(path).positionAt(cursor)),
    });
    const steps: string[] = [];
    for (let range: SelectionRange | undefined = first; range; range = range.parent) {
        steps.push(session.text(path).getText(range.range));
    }
    return steps;
}

describe('Expand Selection', () => {
    test('goes from a word in quotes to the quotation, the sentence, the block, the clause and the document', async () => {
        const sentence = 'Council must "pay the bill" before 1 June 2027';
        const clause = `clause 1 "Money" { ${sentence} }`;
        expect(await expanded(`party Council is "C"\n${clause.replace('the', 't|he')}\n`)).toEqual([
            'the',
            'pay the bill',
            '"pay the bill"',
            sentence,
            ` ${sentence} `,
            clause,
            `party Council is "C"\n${clause}\n`,
        ]);
    });

    test('goes from a word of a time phrase to the phrase', async () => {
        expect((await expanded('clause 1 { A must "pay" within 5 wor|king days of Audit }')).slice(0, 4)).toEqual([
            'working',
            'working days',
            '5 working days',
            'within 5 working days of Audit',
        ]);
    });

    test('goes from prose to all of it between its quotes', async () => {
        expect((await expanded('clause 1 {\n    """One\n    tw|o"""\n}')).slice(0, 3)).toEqual([
            'two',
            'One\n    two',
            '"""One\n    two"""',
        ]);
    });

    test('each step holds the one before it, at every place of a text', async () => {
        const { text } = readMarks(
            '// note\nparty A is "Alpha", a school {\n    contact "a@b.example"\n}\nclause 1.1 "T" { A must "pay"\n if "x" }\nclause 2 { A must within }\n',
        );
        const path = `s${count++}.mou`;
        await session.open(path, text);
        const document = session.text(path);
        const positions = Array.from({ length: text.length + 1 }, (_, offset) => document.positionAt(offset));
        const found = await session.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
            textDocument: { uri: session.uri(path) },
            positions,
        });
        expect(found).toHaveLength(positions.length);
        found.forEach((first, offset) => {
            let [start, end] = [offset, offset];
            for (let step: SelectionRange | undefined = first; step; step = step.parent) {
                const [from, to] = [document.offsetAt(step.range.start), document.offsetAt(step.range.end)];
                expect(from <= start && end <= to, `at ${offset}: ${from}-${to} does not hold ${start}-${end}`).toBe(true);
                [start, end] = [from, to];
            }
            expect([start, end]).toEqual([0, text.length]);
        });
    });
});

describe('linked editing', () => {
    const MARKED = `party »Council« is "Kent Council"
    also known as "Council"
event Audit is "the audit", at any time
clause 1 {
    »Council« must "pay the Council's share" within 5 days of Audit
    "Kent Council" must "pay" to all parties
}
agreed by { »Council« }
`;

    /** The text with a letter put at the end of each place that changes together with the first `text` of it. */
    async function typed(path: string, marked: string, text: string): Promise<string | undefined> {
        await session.open(path, readMarks(marked).text);
        await session.diagnostics(path);
        const found = await session.connection.sendRequest<LinkedEditingRanges | null>(
            'textDocument/linkedEditingRange',
            session.at(path, text, { move: 1 }),
        );
        if (found) {
            return session.applied(
                path,
                found.ranges.map(({ end }): TextEdit => ({ range: { start: end, end }, newText: 's' })),
            );
        }
        return undefined;
    }

    test("changes a party's name where it is declared and where sentences use it, and nothing in quotes", async () => {
        const expected = MARKED.replace(/»(\w+)«/g, '$1s');
        expect(await typed('linked.mou', MARKED, 'Council is')).toBe(expected);
        expect(await typed('linked.mou', MARKED, 'Council must')).toBe(expected);
    });

    test.each([
        ['a word of the language', 'must "pay'],
        ['a name that stands nowhere else', 'Lonely'],
        ['words of the agreement', '"pay the'],
    ])('has nothing to change with %s', async (_, text) => {
        expect(await typed('linked.mou', `${MARKED}event Lonely is "x", at any time\n`, text)).toBeUndefined();
    });

    test('leaves a name alone that another file speaks of', async () => {
        await session.open('shared.mou', 'party Trust is "Trust"\nclause 1 { Trust must "pay" }\n');
        await session.open('user.mou', 'uses "shared.mou"\nclause 2 { Trust must "go" }\n');
        await session.diagnostics('user.mou');
        expect(await session.connection.sendRequest('textDocument/linkedEditingRange', session.at('shared.mou', 'Trust is'))).toBeNull();
        expect(await session.connection.sendRequest('textDocument/linkedEditingRange', session.at('user.mou', 'Trust must'))).toBeNull();
    });
});

test('the server says that it can do both', () => {
    expect(session.initialized.capabilities).toMatchObject({ selectionRangeProvider: true, linkedEditingRangeProvider: true });
});
