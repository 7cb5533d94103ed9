import { beforeAll, describe, expect, it } from 'vitest';
import { compareStatements, type StatementChange, type StatementsState } from '../../language/domain/index.ts';
import { Answers } from '../../server/answers.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';

const HEAD = `memorandum M "Sharing" {
    dated 1 January 2026
}
party A is "A Council"
party B is "B Trust"
party C is "C Forum"
meeting Board is "the Board", every 3 months
`;
const PAPERS =
    'clause 1 "Papers" {\n    """Papers go out early."""\n    A must "send the papers" to B at least 5 working days before each Board\n    B may "ask for more"\n}\n';

let workspace: MouWorkspace;

beforeAll(async () => {
    workspace = await mouWorkspace({}, { marks: false, validation: false });
});

async function changes(before: string, after: string): Promise<StatementChange[]> {
    const whole = (text: string): string => (text.startsWith('memorandum') ? text : HEAD + text);
    await workspace.replaceAll({ 'old/m.mou': whole(before), 'new/m.mou': whole(after) });
    const answers = new Answers(workspace.services.shared);
    const state = (folder: string): StatementsState => ({
        agreements: answers.agreementsOf(workspace.document(`${folder}/m.mou`)),
        root: workspace.uri(`${folder}/`).toString(),
        textAt: place => answers.textAt(place),
    });
    return compareStatements(state('old'), state('new'));
}

/** One line for each change: `changed sentence 1 (time): OLD -> NEW`. */
async function lines(before: string, after: string): Promise<string[]> {
    return (await changes(before, after)).map(({ kind, sort, name, differences, before: old, after: now }) =>
        [
            [kind, sort, name ?? '', now?.clause ?? old?.clause ?? ''].filter(Boolean).join(' '),
            differences.length > 0 ? ` (${differences.join(', ')})` : '',
            ': ',
            [old?.text, now?.text].filter(text => text !== undefined).join(' -> '),
        ].join(''),
    );
}

describe('nothing is said otherwise', () => {
    it.each([
        [
            'the layout, a comment or the order of declarations changes',
            PAPERS,
            `// new\n${PAPERS.replaceAll('    ', '  ').replace(' to B', '\n        to   B')}`,
        ],
        [
            'a date is written in another way',
            'clause 1 { A must "pay" on 1 March 2027 }\n',
            'clause 1 { A must "pay" on Monday 1 March 2027 }\n',
        ],
        ['someone is called by a full name', PAPERS, PAPERS.replace('A must', '"A Council" must')],
        ['"will" becomes "must"', PAPERS.replace('must', 'will'), PAPERS],
        ['prose is broken into other lines', PAPERS, PAPERS.replace('Papers go', 'Papers\n    go')],
    ])('when %s', async (_, before, after) => {
        expect(await lines(before, after)).toEqual([]);
    });
});

describe('what is said otherwise', () => {
    it.each([
        ['when', 'at least 5', 'at least 7', ['time']],
        ['how strongly', 'A must', 'A should', ['strength']],
        ['by whom', 'A must', 'C must', ['owners']],
        ['to whom', 'to B', 'to C', ['recipients']],
        ['in which words', 'send the papers', 'send all the papers', ['action']],
        ['on what condition', 'each Board', 'each Board if "it is asked to"', ['conditions']],
        ['by whom and when', 'A must "send the papers" to B at least 5', 'C must "send the papers" to B at least 7', ['owners', 'time']],
    ])('tells of a sentence %s', async (_, old, now, differences) => {
        const [change, ...others] = await changes(PAPERS, PAPERS.replace(old, now));
        expect(others).toEqual([]);
        expect(change).toMatchObject({
            kind: 'changed',
            sort: 'sentence',
            agreement: 'M',
            differences,
            before: { clause: '1' },
            after: { clause: '1' },
        });
        expect(change!.before!.text).toBe('A must "send the papers" to B at least 5 working days before each Board');
        expect(change!.after!.text).toContain(now);
        expect(change!.after!.place.range.start.line).toBe(9);
    });

    it('tells that a sentence moved to another clause', async () => {
        const moved = `${PAPERS.replace('    B may "ask for more"\n', '')}clause 2 { B may "ask for more" }\n`;
        expect(await lines(`${PAPERS}clause 2 { }\n`, moved)).toEqual([
            'changed sentence 2 (clause): B may "ask for more" -> B may "ask for more"',
        ]);
    });

    it('knows a sentence again that was renumbered and given to others, by its words and its time', async () => {
        const old = 'clause 1 { A must "report" before 1 March 2027 }\nclause 2 { }\n';
        expect(await lines(old, 'clause 1 { }\nclause 2 { A and C must "report" before 1 March 2027 }\n')).toEqual([
            'changed sentence 2 (clause, owners): A must "report" before 1 March 2027 -> A and C must "report" before 1 March 2027',
        ]);
    });

    it('does not take a clause for another because one was put before it, where no author numbered them', async () => {
        const clause = (words: string): string => `clause { A must "${words}" }\n`;
        expect(await lines(clause('send the papers'), clause('report') + clause('send the papers'))).toEqual([
            'added sentence: A must "report"',
            'added heading: clause',
        ]);
    });

    it("tells what was added and what was removed, the agreement's own words and headings too", async () => {
        expect(
            await lines(
                PAPERS,
                PAPERS.replace('    B may "ask for more"\n', '    C must "listen"\n')
                    .replace('early', 'in time')
                    .replace('"Papers"', '"All papers"'),
            ),
        ).toEqual([
            'changed heading 1 (content): clause 1 "Papers" -> clause 1 "All papers"',
            'changed words 1 (content): Papers go out early. -> Papers go out in time.',
            'added sentence 1: C must "listen"',
            'removed sentence 1: B may "ask for more"',
        ]);
    });

    it('tells two sentences with the same words apart', async () => {
        const two = 'clause 1 {\n    A must "report" before 1 March 2027\n    A must "report" before 1 June 2027\n}\n';
        expect(await lines(two, two.replace('1 June', '1 July'))).toEqual([
            'changed sentence 1 (time): A must "report" before 1 June 2027 -> A must "report" before 1 July 2027',
        ]);
        expect(await lines(two, two.replace('    A must "report" before 1 June 2027\n', ''))).toEqual([
            'removed sentence 1: A must "report" before 1 June 2027',
        ]);
    });

    it('tells what is declared otherwise: head, parties, meetings, history', async () => {
        const old = `${HEAD}history {\n    Board held on 1 March 2026\n}\n`;
        const now = old
            .replace('1 January', '2 January')
            .replace('"C Forum"', '"C Parents\' Forum"')
            .replace('every 3', 'every 2')
            .replace('1 March 2026\n', '1 March 2026\n    Board held on 2 June 2026\n');
        expect(await lines(old, now)).toEqual([
            'changed head dated (content): 1 January 2026 -> 2 January 2026',
            'changed party C (content): party C is "C Forum" -> party C is "C Parents\' Forum"',
            'changed event Board (content): meeting Board is "the Board", every 3 months -> meeting Board is "the Board", every 2 months',
            'added history: Board held on 2 June 2026',
        ]);
    });

    it('tells of a new agreement and of one that is gone in a line each', async () => {
        expect(await lines('memorandum M "One" {}\nmemorandum N "Two" {}\n', 'memorandum M "One" {}\nmemorandum O "Three" {}\n')).toEqual([
            'changed head title (content): Two -> Three',
        ]);
        expect(await lines('memorandum M "One" {}\n', 'memorandum M "One" {}\nmemorandum O "Three" {}\n')).toEqual([
            'added agreement: Three',
        ]);
    });
});
