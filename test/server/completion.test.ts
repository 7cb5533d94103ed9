import type { ClientCapabilities, CompletionItem, CompletionList, MarkupContent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expandSnippet } from '../client/expand-snippet.ts';
import { readMarks } from '../harness/marks.ts';
import { Session } from './harness/session.ts';

const HEAD = `memorandum Ours "Ours" {
    calendar England
}
calendar England {
    region England and Wales
}
party Council is "Council", a local authority
party Forum is "Parent Carer Forum"
meeting KIT is "Keep in Touch", of Council and Forum
event Audit is "the audit", at any time
review Yearly is "yearly review", every 12 months from 1 July 2026, by Council
`;
const HISTORY = 'history {\n    KIT planned for 14 January 2027\n}\n';

const withCompletion = (completionItem: NonNullable<ClientCapabilities['textDocument']>['completion']): ClientCapabilities => ({
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: { completion: completionItem },
});

let session: Session;
let plain: Session;
let count = 0;

beforeAll(async () => {
    const settings = { today: '2026-11-22' };
    session = await Session.start({
        settings,
        files: { 'shared/parties.mou': 'party Trust is "Health Trust"\n' },
        capabilities: withCompletion({
            completionItem: {
                snippetSupport: true,
                insertReplaceSupport: true,
                resolveSupport: { properties: ['detail', 'documentation'] },
            },
        }),
    });
    plain = await Session.start({ settings, capabilities: withCompletion({ completionItem: { snippetSupport: false } }) });
});

afterAll(() => Promise.all([session.stop(), plain.stop()]));

interface Asked {
    path: string;
    items: CompletionItem[];
}

/** What is offered at the `|` of a text. */
async function ask(marked: string, at: Session = session): Promise<Asked> {
    const {
        text,
        cursors: [cursor],
    } = readMarks(marked);
    const path = `c${count++}.mou`;
    await at.open(path, text);
    const position = at.text(path).positionAt(cursor!);
    const { items } = await at.connection.sendRequest<CompletionList>('textDocument/completion', {
        textDocument: { uri: at.uri(path) },
        position,
    });
    return { path, items };
}

/** The text as it is once an item is chosen, its stops filled with what they propose; where the rest of a word is replaced, if it is to be. */
function chosen({ path, items }: Asked, label: string, { replace = false, at = session } = {}): string {
    const item = items.find(each => each.label === label);
    if (!item?.textEdit) {
        throw new Error(`'${label}' is not offered. Offered: ${items.map(each => each.label).join(' | ')}`);
    }
    const { textEdit: edit } = item;
    const range = 'range' in edit ? edit.range : replace ? edit.replace : edit.insert;
    const newText = item.insertTextFormat === 2 ? expandSnippet([edit.newText]) : edit.newText;
    return TextDocument.applyEdits(at.text(path), [{ range, newText }]);
}

/** An item of an answer as the server resolves it. */
function resolved({ items }: Asked, label: string): Promise<CompletionItem> {
    return session.connection.sendRequest(
        'completionItem/resolve',
        items.find(each => each.label === label),
    );
}

const sentence = (marked: string): string => `${HEAD}clause 1 {\n    ${marked}\n}\n${HISTORY}`;

describe('what is written when an item is chosen', () => {
    test.each([
        ['a party where an owner stands', 'Co| must "pay"', 'Council', 'Council must "pay"'],
        ['a strength with its words', 'Council |', 'must "..."', 'Council must "what is to be done"'],
        ['a unit behind a number', 'Council must "pay" within 5 |', 'working days', 'Council must "pay" within 5 working days'],
        [
            'a unit of which the first word stands there',
            'Council must "pay" within 5 working |',
            'working days',
            'Council must "pay" within 5 working days',
        ],
        [
            'a unit of which more than the first word stands there',
            'Council must "pay" within 5 working d|',
            'working days',
            'Council must "pay" within 5 working days',
        ],
        ['an event behind "before each"', 'Council must "pay" before each |', 'KIT', 'Council must "pay" before each KIT'],
        ['a phrase begun', 'Council must "pay" as soon a|', 'as soon as possible', 'Council must "pay" as soon as possible'],
        ['a phrase in other capitals', 'Council must "pay" Where |', 'where possible', 'Council must "pay" where possible'],
        [
            'a date of which the day stands there',
            'Council must "pay" on 22 Nov|',
            '22 November 2026',
            'Council must "pay" on 22 November 2026',
        ],
        [
            'a time phrase whole',
            'Council must "pay" at l|',
            'at least 5 working days before each KIT',
            'Council must "pay" at least 5 working days before each KIT',
        ],
        ['consent', 'Council must "pay" with|', 'with the agreement of Council', 'Council must "pay" with the agreement of Council'],
        ['the next review as a date', 'Council must "pay" no later than |', '1 July 2027', 'Council must "pay" no later than 1 July 2027'],
    ])('%s', async (_, line, label, expected) => {
        expect(chosen(await ask(sentence(line)), label)).toBe(sentence(expected));
    });

    test.each([
        ['a file of the workspace', 'uses |\n', '"shared/parties.mou"', 'uses "shared/parties.mou"\n'],
        ['a profile that ships', 'uses profile |\n', '"parent-carer-forum"', 'uses profile "parent-carer-forum"\n'],
        ['what a clause is about', 'clause 9 about saf|\n', 'safeguarding', 'clause 9 about safeguarding\n'],
        [
            'a day that the history knows',
            `${HEAD}history {\n    KIT planned for 14 January 2027\n    KIT held on |\n}\n`,
            '14 January 2027',
            `${HEAD}history {\n    KIT planned for 14 January 2027\n    KIT held on 14 January 2027\n}\n`,
        ],
    ])('%s', async (_, marked, label, expected) => {
        expect(chosen(await ask(marked), label)).toBe(expected);
    });

    test('inside a word it is put before the rest of it or takes its place, as the editor likes', async () => {
        const asked = await ask(sentence('Cou|ncil must "pay"'));
        expect(chosen(asked, 'Council')).toBe(sentence('Councilncil must "pay"'));
        expect(chosen(asked, 'Council', { replace: true })).toBe(sentence('Council must "pay"'));
    });

    test('an editor without stops gets the words alone', async () => {
        const asked = await ask(sentence('Council must "pay" at l|'), plain);
        expect(chosen(asked, 'at least 5 working days before each KIT', { at: plain })).toBe(
            sentence('Council must "pay" at least 5 working days before each KIT'),
        );
        expect(asked.items.every(({ insertTextFormat }) => insertTextFormat === 1)).toBe(true);
    });
});

describe('only what can come next is offered', () => {
    const labels = async (marked: string): Promise<string[]> => (await ask(marked)).items.map(({ label }) => label);

    test('behind a number units alone', async () => {
        expect(
            (await labels(sentence('Council must "pay" within 5 |'))).every(label =>
                /(?:day|week|month|quarter|term|year|hour)s?$/.test(label),
            ),
        ).toBe(true);
    });

    test('behind a word of the language nothing that speaks of it as of a party', async () => {
        for (const line of [
            'Council must "pay" within |',
            'Council must "pay" within 5 working |',
            'Council must "pay" as soon |',
            'Council must "pay" no |',
        ]) {
            expect(await labels(sentence(line)), line).not.toContain('must');
        }
        expect(await labels(sentence('all parties |'))).toContain('must');
        expect(await labels(sentence('Undeclared |'))).toContain('must');
    });

    test('no bare number is a date', async () => {
        expect(await labels(`${HEAD}history {\n    KIT held on |\n}\n`)).not.toContain('5');
    });
});

describe('clauses that the agreement still needs', () => {
    test('come first where a declaration can stand, what is required before what is recommended', async () => {
        const { items } = await ask(`${HEAD}|\n`);
        expect(items.slice(0, 2).map(({ label, detail }) => [label, detail])).toEqual([
            ['section "Purpose" about purpose { ... }', 'missing: purpose'],
            ['section "Duties" { ... }', 'missing: duties'],
        ]);
        expect(items.map(({ label }) => label)).not.toContain(
            'review Annual is "Annual review", first on ____, then every 12 months, by all parties',
        );
    });

    test('are written whole, with a stop at each blank', async () => {
        const asked = await ask(`${HEAD}|\n`);
        expect(asked.items[0]!.textEdit!.newText).toContain('${1:____}');
        expect(chosen(asked, 'section "Purpose" about purpose { ... }')).toBe(
            `${HEAD}section "Purpose" about purpose {\n    all parties aim to "____"\n}\n`,
        );
    });

    test('are offered in the head of the agreement when they belong there', async () => {
        const { items } = await ask('memorandum Ours "Ours" {\n    |\n}\n');
        expect(items[0]).toMatchObject({ label: 'not legally binding', detail: 'missing: legal status' });
    });

    test('are not offered inside a clause or behind something on the same line', async () => {
        for (const marked of [sentence('|'), `${HEAD}party X is "x" |\n`]) {
            expect((await ask(marked)).items.filter(({ detail }) => detail?.startsWith('missing'))).toEqual([]);
        }
    });
});

describe('what comes when an item is looked at', () => {
    test.each([
        [
            'an event that a deadline is counted from',
            'Council must "pay" at least 5 working days before each |',
            'KIT',
            'event → next: Thu 7 January 2027',
        ],
        ['a unit', 'Council must "pay" within 40 | after 22 November 2026', 'working days', 'unit of time → next: Wed 20 January 2027'],
        ['an event without a date', 'Council must "pay" within 5 days of |', 'Audit', 'event → waiting for the date of Audit'],
        ['a date', 'Council must "pay" before |', '1 July 2027', 'the next review → next: Wed 30 June 2027'],
    ])('the day that the sentence would come to with %s', async (_, line, label, detail) => {
        const asked = await ask(sentence(line));
        expect(asked.items.find(item => item.label === label)!.detail).not.toContain('→');
        expect((await resolved(asked, label)).detail).toBe(detail);
    });

    test('what a declaration is', async () => {
        const { documentation } = await resolved(await ask(sentence('|')), 'Council');
        expect((documentation as MarkupContent).value).toContain('**Council** Council, a local authority');
    });

    test('what a word of the language means', async () => {
        const { documentation } = await resolved(await ask(sentence('Council |')), 'must');
        expect((documentation as MarkupContent).value).toContain('A duty');
    });

    test('nothing new of a text that has gone', async () => {
        const asked = await ask(sentence('Council must "pay" before each |'));
        await session.change(asked.path, '\n');
        await session.diagnostics(asked.path);
        expect(await resolved(asked, 'KIT')).toMatchObject({ label: 'KIT', detail: 'event' });
    });
});

test('the server says that it explains items when they are looked at', () => {
    expect(session.initialized.capabilities.completionProvider).toMatchObject({ resolveProvider: true });
});
