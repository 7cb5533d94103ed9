import { describe, expect, it, test } from 'vitest';
import { CompletionItemKind, CompletionTriggerKind, type CompletionItem, type CompletionParams } from 'vscode-languageserver-protocol';
import { EmptyFileSystem } from 'langium';
import { createMouCoreServices } from '../../language/mou-module.ts';
import { expandSnippet } from '../client/expand-snippet.ts';
import { mouWorkspace } from '../harness/mou-workspace.ts';
import { completionWorkspace } from './harness.ts';

const PARTIES =
    'party OCC is "Oxfordshire County Council", a local authority\nparty OxPCF is "Oxfordshire Parent Carers Forum"\nmeeting KIT is "Keep in Touch meeting", once a half-term\n';
const LONGEST_CHOICE = 12;
const parser = createMouCoreServices(EmptyFileSystem).Mou.parser.LangiumParser;

interface Offered {
    text: string;
    items: CompletionItem[];
    /** The text once an item is chosen, its stops filled with what they propose, of several words the one with this index. */
    chosen: (label: string, choice?: number) => string;
}

/** What is offered at the `|` of a text; `byBlank` where the editor asks because a blank was typed. */
async function at(marked: string, { byBlank = false } = {}): Promise<Offered> {
    const workspace = await completionWorkspace({ 'a.mou': marked });
    const { text, cursors } = workspace.marks('a.mou');
    const document = workspace.document('a.mou');
    const params: CompletionParams = {
        textDocument: { uri: document.uri.toString() },
        position: document.textDocument.positionAt(cursors[0]!),
        ...(byBlank && { context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' } }),
    };
    const items = (await workspace.services.Mou.lsp.CompletionProvider.getCompletion(document, params))?.items ?? [];
    const chosen = (label: string, choice = 0): string => {
        const edit =
            items.find(item => item.label === label)?.textEdit ??
            expect.unreachable(`'${label}' is not offered. Offered: ${items.map(item => item.label).join(' | ')}`);
        const range = 'range' in edit ? edit.range : edit.insert;
        return (
            text.slice(0, document.textDocument.offsetAt(range.start)) +
            expandSnippet([edit.newText], choice) +
            text.slice(document.textDocument.offsetAt(range.end))
        );
    };
    return { text, items, chosen };
}

/** What writes a declaration or sentence whole: a snippet that says what it is for. */
const openingsOf = ({ items }: Offered): CompletionItem[] =>
    items.filter(({ kind, documentation }) => kind === CompletionItemKind.Snippet && documentation !== undefined);

describe.each([
    [
        'an empty file',
        '|',
        [
            'memorandum',
            'protocol',
            'agreement',
            'party',
            'group',
            'meeting',
            'event',
            'deadline',
            'section',
            'clause',
            'review',
            'dispute',
            'agreed',
            'calendar',
            'profile',
        ],
    ],
    [
        'a file with parties and a meeting',
        `${PARTIES}|\n`,
        ['memorandum', 'party', 'group', 'meeting', 'deadline', 'section', 'clause', 'review', 'dispute', 'agreed', 'history', 'calendar'],
    ],
    ['a clause', `${PARTIES}clause 1 {\n    |\n}\n`, ['OCC', 'any', 'all', 'clause', 'section']],
    ['a clause on one line', `${PARTIES}clause 1 { | }\n`, ['OCC', 'any', 'clause']],
    ['a clause behind a sentence', `${PARTIES}clause 1 {\n    OCC must "pay"\n    |\n}\n`, ['OCC', 'any', 'clause']],
    ['a clause of an agreement without parties', 'clause 1 {\n    |\n}\n', ['Council', 'any', 'clause']],
    ['a history', `${PARTIES}history {\n    |\n}\n`, ['clause', 'notice', 'request']],
])('in %s', (_, marked, begun) => {
    it('declarations and sentences are offered whole, explained, and can be read whatever is chosen from their lists', async () => {
        const offered = await at(marked);
        const openings = openingsOf(offered);
        expect(openings.map(({ label }) => label.split(' ')[0])).toEqual(expect.arrayContaining(begun));
        for (const { label, documentation } of openings) {
            expect((documentation as { value: string }).value, label).toMatch(/^[A-Z][^\n]*\.\n\n```mou\n[^$]+\n```$/);
            for (let choice = 0; choice < LONGEST_CHOICE; choice++) {
                const { lexerErrors, parserErrors } = parser.parse(offered.chosen(label, choice));
                expect(
                    [...lexerErrors, ...parserErrors].map(({ message }) => message),
                    label,
                ).toEqual([]);
            }
        }
    });
});

describe('nothing whole is offered', () => {
    test.each([
        ['behind an owner', 'OCC |'],
        ['behind a strength', 'OCC must |'],
        ['behind what is to be done', 'OCC must "pay" |'],
        ['in a word behind it', 'OCC must "pay" t|'],
        ['behind a number', 'OCC must "pay" within 5 |'],
        ['behind "before each"', 'OCC must "pay" before each |'],
        ['where a sentence goes on below', 'OCC must "pay"\n        |'],
        ['behind a number of a clause', 'clause 1.1 |'],
        ['in words of the agreement', '"""The |"""'],
        ['in a comment', '// the |'],
    ])('%s', async (_, line) => {
        expect(openingsOf(await at(`${PARTIES}clause 1 {\n    ${line}\n}\n`)).map(({ label }) => label)).toEqual([]);
    });

    it('behind a declaration on its line, or where it goes on below', async () => {
        expect(openingsOf(await at(`${PARTIES}party X is "x" |\n`))).toEqual([]);
        expect(openingsOf(await at(`${PARTIES}party X is "x"\n    |\n`))).toEqual([]);
        expect(openingsOf(await at(`${PARTIES}review X is |\n`))).toEqual([]);
    });

    it('of the sentences of a clause outside of it', async () => {
        expect((await at(`${PARTIES}|\n`)).items.map(({ label }) => label)).not.toContain('OCC must "..." to OxPCF');
    });
});

describe('what is written', () => {
    test.each([
        [
            'a half-typed keyword goes on',
            `${PARTIES}meet|\n`,
            'meeting Board is "...", every 3 months from ...',
            `${PARTIES}meeting Board is "the Board", every 3 months from 22 November 2026, of OCC and OxPCF\n`,
        ],
        [
            'a keyword with a blank behind it',
            `${PARTIES}party |\n`,
            'party Council is "..."',
            `${PARTIES}party Council is "Full name", a local authority\n`,
        ],
        [
            'a keyword of two words',
            `${PARTIES}agreed b|\n`,
            'agreed by { ... }',
            `${PARTIES}agreed by {\n    OCC, signed by "____" as "Director" on ____\n    OxPCF, signed by "____" as "Chair" on ____\n}\n`,
        ],
        [
            'a duty with those who are declared',
            `${PARTIES}clause 1 {\n    |\n}\n`,
            'OCC must "..." to OxPCF at least 5 working days before each KIT',
            `${PARTIES}clause 1 {\n    OCC must "what is to be done" to OxPCF at least 5 working days before each KIT\n}\n`,
        ],
        [
            'a duty of whoever is named',
            `${PARTIES}clause 1 {\n    Ox|\n}\n`,
            'OxPCF must "..." to OCC',
            `${PARTIES}clause 1 {\n    OxPCF must "what is to be done" to OCC\n}\n`,
        ],
        [
            'notice to end',
            `${PARTIES}clause 1 {\n    any|\n}\n`,
            "any party may end this agreement on 3 months' notice in writing",
            `${PARTIES}clause 1 {\n    any party may end this agreement on 3 months' notice in writing\n}\n`,
        ],
        [
            'a party where one is called Council',
            'party Council is "C"\n|',
            'party Forum is "..."',
            'party Council is "C"\nparty Forum is "Full name", a parent carer forum',
        ],
    ])('%s', async (_, marked, label, result) => {
        expect((await at(marked)).chosen(label)).toBe(result);
    });

    it('in an empty file is a whole agreement, in which the checker finds nothing but what is left blank and the act it hints at', async () => {
        const label = 'memorandum Ours "..." { ... } and all else';
        for (const marked of ['|', 'memo|', 'uses profile "memorandum"\n\n|']) {
            const offered = await at(marked);
            expect(offered.items[0]?.label).toBe(label);
            const workspace = await mouWorkspace({ 'a.mou': offered.chosen(label) }, { marks: false });
            const findings = (workspace.document('a.mou').diagnostics ?? [])
                .filter(({ severity }) => severity! <= 2)
                .map(({ code, message }) => `${code}: ${message}`);
            expect(findings.filter(finding => !/blank|placeholder/i.test(finding))).toEqual([]);
        }
        expect((await at(`${PARTIES}|`)).items.map(item => item.label)).not.toContain(label);
        expect(openingsOf(await at('memorandum M "M"\n|')).filter(item => item.label.startsWith('memorandum'))).toEqual([]);
    });
});

describe('a blank that is typed', () => {
    const labels = async (line: string): Promise<string[]> =>
        (await at(`${PARTIES}clause 1 {\n    ${line}\n}\n`, { byBlank: true })).items.map(({ label }) => label);

    it('asks what goes on with a sentence', async () => {
        expect((await labels('OCC |'))[0]).toBe('must "..."');
        expect((await labels('OCC must "pay" within 5 |'))[0]).toBe('working days');
    });

    it('asks nothing where it indents a line, begins a block or sets words apart', async () => {
        expect(await labels('|')).toEqual([]);
        expect(await labels('OCC must "pay"  |')).toEqual([]);
        expect((await at(`${PARTIES}clause 1 { | }`, { byBlank: true })).items).toEqual([]);
        expect(await labels('OCC must "pay |"')).toEqual([]);
    });
});

describe('what comes first', () => {
    const first = async (marked: string, count: number): Promise<string[]> =>
        (await at(marked)).items.slice(0, count).map(({ label }) => label);

    it('on a new line is what begins something, before what could go on with the line above', async () => {
        const labels = (await at(`${PARTIES}|`)).items.map(({ label }) => label);
        expect(labels.indexOf('agreed by')).toBeLessThan(labels.indexOf('at any time'));
        expect(await first(`${PARTIES}clause 1 {\n    OCC must "pay"\n        |\n}`, 1)).toEqual(['to']);
    });

    it('of what is missing is said with what is proposed for its blanks, and once', async () => {
        const { items } = await at('memorandum M "M" {\n}\nmeeting KIT is "k", once a year\n|');
        expect(items[0]).toMatchObject({ label: 'party Council is "..."', detail: 'missing: parties' });
        expect(items.filter(({ label }) => label.startsWith('review ')).map(({ label, detail }) => [label, detail])).toEqual([
            ['review Annual is "...", every 12 months from ...', 'recommended: review'],
        ]);
    });

    it('of a phrase and its first word is the phrase', async () => {
        const labels = await first(`${PARTIES}clause 1 {\n    OCC |\n}`, 10);
        expect(labels[0]).toBe('must "..."');
        expect(labels).toContain('aims to');
        expect((await at(`${PARTIES}clause 1 {\n    OCC |\n}`)).items.map(({ label }) => label)).toContain('must');
    });

    it('is a phrase as far as its words must follow', async () => {
        const labels = (await at('memorandum M "M" {\n    legally binding\n    |\n}')).items.map(({ label }) => label);
        expect(labels).toContain('not legally binding');
        expect(labels).not.toContain('not');
    });

    it('a word alone stands behind the missing clauses that begin with it, the last of them too', async () => {
        const agreement =
            'memorandum M "M" {\n    dated 22 November 2026\n}\nparty Council is "C", a local authority\nparty Forum is "F"\n' +
            'clause 1 {\n    Council must "pay" Forum\n}\n';
        const { items } = await at(`${agreement}rev|`);
        expect(items.map(({ label }) => label.split(' ')[0]).filter(word => word === 'review').length).toBeGreaterThan(1);
        const bare = items.findIndex(({ label }) => label === 'review');
        expect(items.findLastIndex(({ label }) => label.startsWith('review '))).toBeLessThan(bare);
    });
});
