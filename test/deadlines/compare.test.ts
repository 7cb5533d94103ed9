import { describe, expect, it } from 'vitest';
import { compareAgreements, isoOf, parseIsoDay, type AgreementsState, type DeadlineEnvironment } from '../../language/domain/index.ts';
import { Answers, queryFrom } from '../../server/answers.ts';
import { AGENDA, AT_ANY_TIME, changes, HEAD, KIT, lines, PAPERS, planned, workspace } from './comparing.ts';

describe('what moves', () => {
    it('is the due date of a sentence whose date or length was edited, with by how many days', async () => {
        const [change] = await changes(
            'clause 1 { A must "pay" to B no later than 1 March 2027 }',
            'clause 1 { A must "pay" to B no later than 31 March 2027 }',
        );
        expect(change).toMatchObject({
            kind: 'moved',
            days: 30,
            differences: ['day'],
            before: { date: '2027-03-01', clause: '1', owners: ['A'] },
            after: { date: '2027-03-31' },
        });
        expect(
            await lines(
                AT_ANY_TIME + PAPERS + planned('Board', '14 January 2027'),
                AT_ANY_TIME + PAPERS.replace('5', '6') + planned('Board', '14 January 2027'),
            ),
        ).toEqual(['moved send papers 2027-01-07 -> 2027-01-06 by -1 (day)']);
    });

    it('is what hangs on a meeting that was moved within its half-term', async () => {
        expect(
            await lines(
                KIT + AGENDA + planned('KIT', '3 December 2026', '14 January 2027'),
                KIT + AGENDA + planned('KIT', '10 December 2026', '14 January 2027'),
            ),
        ).toEqual(['moved send the agenda 2026-11-26 -> 2026-12-03 by 7 (day, occurrence)']);
    });

    it('is not what hangs on a meeting of another half-term: that one vanished, and the other appeared', async () => {
        expect(
            await lines(
                KIT + AGENDA + planned('KIT', '3 December 2026', '4 March 2027'),
                KIT + AGENDA + planned('KIT', '14 January 2027', '4 March 2027'),
            ),
        ).toEqual(['appeared send the agenda 2027-01-07', 'vanished send the agenda 2026-11-26']);
    });

    it('is, of a meeting without a rule, the one that keeps its place among the others', async () => {
        const text = (...days: string[]): string => AT_ANY_TIME + PAPERS + planned('Board', ...days);
        expect(await lines(text('3 December 2026', '14 January 2027'), text('10 December 2026', '14 January 2027'))).toEqual([
            'moved send papers 2026-11-26 -> 2026-12-03 by 7 (day, occurrence)',
        ]);
        expect(await lines(text('3 December 2026', '14 January 2027'), text('14 January 2027', '4 March 2027'))).toEqual([
            'appeared send papers 2027-02-25',
            'vanished send papers 2026-11-26',
        ]);
        expect(await lines(text('14 January 2027'), text('21 January 2027', '4 March 2027'))).toEqual([
            'appeared send papers 2027-01-14',
            'appeared send papers 2027-02-25',
            'vanished send papers 2027-01-07',
        ]);
    });

    it('is every time of a repetition whose base was moved, as far as the range goes', async () => {
        const text = (day: string): string => `clause 1 { A must "report" every 3 months from ${day} }`;
        expect(await lines(text('1 October 2026'), text('20 October 2026'), { to: '2027-07-31' })).toEqual([
            'moved report 2027-01-01 -> 2027-01-20 by 19 (day)',
            'moved report 2027-04-01 -> 2027-04-20 by 19 (day)',
            'moved report 2027-07-01 -> 2027-07-20 by 19 (day)',
        ]);
    });

    it('is the one that comes as often after its base, though another lies beyond the edge of what is looked at', async () => {
        const sentence = (day: string): string => `clause 1 { A must "report" every 1 month from ${day} }`;
        expect(
            await lines(sentence('1 October 2026'), sentence('20 October 2026'), {
                from: '2027-06-01',
                to: '2027-07-10',
                today: '2026-10-02',
            }),
        ).toEqual(['moved report 2027-06-01 -> 2027-06-20 by 19 (day)', 'moved report 2027-07-01 -> 2027-07-20 by 19 (day)']);
        const meeting = (day: string): string => `meeting Board is "the Board", every 1 month from ${day}\n${PAPERS}`;
        expect(
            await lines(meeting('15 October 2026'), meeting('4 November 2026'), {
                from: '2027-07-01',
                to: '2027-07-25',
                today: '2026-10-02',
            }),
        ).toEqual(['moved send papers 2027-07-08 -> 2027-07-28 by 20 (day, occurrence)']);
    });

    it('is what hangs on a meeting of a half-term, though the half-term has other days now', async () => {
        const before = HEAD + KIT + AGENDA + planned('KIT', '3 December 2026', '14 January 2027');
        const after = before
            .replace('from 26 October 2026 until 30 October 2026', 'from 19 October 2026 until 23 October 2026')
            .replace('3 December', '10 December');
        expect(await lines(before, after)).toEqual(['moved send the agenda 2026-11-26 -> 2026-12-03 by 7 (day, occurrence)']);
    });

    it('is not what is now counted by another period', async () => {
        const text = (unit: string): string => `clause 1 { A must "meet" at least once a ${unit} }`;
        expect(await lines(text('month'), text('quarter'), { from: '2027-01-01', to: '2027-03-31', today: '2027-01-01' })).toEqual([
            'appeared meet 2027-01-01..2027-03-31',
            'vanished meet 2027-01-01..2027-01-31',
            'vanished meet 2027-02-01..2027-02-28',
            'vanished meet 2027-03-01..2027-03-31',
        ]);
    });

    it('is every meeting whose rule names another day of its month', async () => {
        const text = (day: string): string => `meeting Board is "the Board", on the first ${day} of each month\n${PAPERS}`;
        expect(await lines(text('Tuesday'), text('Thursday'), { from: '2027-01-20', to: '2027-03-15' })).toEqual([
            'moved send papers 2027-01-26 -> 2027-01-28 by 2 (day, occurrence)',
            'moved send papers 2027-02-23 -> 2027-02-25 by 2 (day, occurrence)',
        ]);
    });

    it('is a date that left the asked-for time or came into it, however far', async () => {
        const text = (day: string): string => `clause 1 { A must "pay" no later than ${day} }`;
        expect(await lines(text('1 March 2027'), text('1 March 2031'))).toEqual(['moved pay 2027-03-01 -> 2031-03-01 by 1461 (day)']);
        expect(await lines(text('1 March 2031'), text('1 March 2027'))).toEqual(['moved pay 2031-03-01 -> 2027-03-01 by -1461 (day)']);
        expect(await lines(text('1 March 2030'), text('1 March 2031'))).toEqual([]);
    });

    it('is a window by its last day, or by its first when only that moved', async () => {
        const text = (from: string, until: string): string => `clause 1 { A must "meet" between ${from} and ${until} }`;
        expect(await lines(text('1 March 2027', '5 March 2027'), text('1 March 2027', '9 March 2027'))).toEqual([
            'moved meet 2027-03-01..2027-03-05 -> 2027-03-01..2027-03-09 by 4 (day)',
        ]);
        expect(await lines(text('1 March 2027', '5 March 2027'), text('2 March 2027', '5 March 2027'))).toEqual([
            'moved meet 2027-03-01..2027-03-05 -> 2027-03-02..2027-03-05 by 1 (day)',
        ]);
    });

    it('is what a new bank holiday moves', async () => {
        const text = AT_ANY_TIME + PAPERS + planned('Board', '14 January 2027', '4 March 2027');
        const holidays: DeadlineEnvironment = {
            bankHolidays: {
                version: 'test',
                firstDay: '2026-01-01',
                lastDay: '2028-12-31',
                holidays: [{ date: '2027-01-11', nations: ['england-and-wales'], name: 'Extra day' }],
            },
        };
        const [change, ...others] = await changes(text, text, {}, holidays);
        expect(others).toEqual([]);
        expect(change).toMatchObject({ kind: 'moved', days: -1, before: { date: '2027-01-07' }, after: { date: '2027-01-06' } });
        expect(change!.after!.trace.at(-1)!.skipped).toContainEqual({ date: '2027-01-11', why: 'Extra day' });
    });
});

describe('the comparison', () => {
    const text = `${AT_ANY_TIME}${PAPERS}clause 2 { A must "pay" no later than 1 March 2027 }\n${planned('Board', '14 January 2027')}`;

    it('of a text with itself is empty', async () => {
        expect(await lines(text, text)).toEqual([]);
    });

    it('turned round tells the same the other way', async () => {
        const other = text
            .replace('1 March', '3 March')
            .replace('clause 1 { A', 'clause 1 { B')
            .replace('history', 'clause 3 { C must "act" on 1 May 2027 }\nhistory');
        expect(await lines(text, other)).toEqual([
            'moved pay 2027-03-01 -> 2027-03-03 by 2 (day)',
            'appeared act 2027-05-01',
            'changed send papers 2027-01-07 -> 2027-01-07 (owners)',
        ]);
        expect(await lines(other, text)).toEqual([
            'moved pay 2027-03-03 -> 2027-03-01 by -2 (day)',
            'vanished act 2027-05-01',
            'changed send papers 2027-01-07 -> 2027-01-07 (owners)',
        ]);
    });

    it('of one party tells what it owed as well as what it owes', async () => {
        const other = text.replace('clause 1 { A', 'clause 1 { B').replace('1 March', '3 March');
        expect(await lines(text, other, { party: 'B' })).toEqual(['changed send papers 2027-01-07 -> 2027-01-07 (owners)']);
        expect(await lines(text, other, { party: 'A' })).toEqual([
            'moved pay 2027-03-01 -> 2027-03-03 by 2 (day)',
            'changed send papers 2027-01-07 -> 2027-01-07 (owners)',
        ]);
        expect(await lines(text, other, { party: 'C' })).toEqual([]);
    });

    it('keeps to the days it is asked for', async () => {
        const other = text.replace('1 March', '3 March');
        expect(await lines(text, other, { from: '2027-03-02', to: '2027-03-04' })).toHaveLength(1);
        expect(await lines(text, other, { from: '2027-03-04', to: '2027-03-05', today: '2027-02-01' })).toEqual([]);
    });

    it('tells what is overdue in either state, as the list of deadlines does', async () => {
        const other = text.replace('1 March 2027', '2 November 2026');
        expect(await lines(text.replace('1 March 2027', '1 November 2026'), other)).toEqual([
            'moved pay 2026-11-01 -> 2026-11-02 by 1 (day)',
        ]);
    });

    it('does not care how an agreement is called, but tells one from another', async () => {
        expect(await lines(HEAD + text, HEAD.replace('memorandum M', 'memorandum N') + text)).toEqual([]);
        const two = `${HEAD}clause 1 { A must "pay" on 1 March 2027 }\nmemorandum N { calendar England }\nclause 1 { A must "pay" on 1 April 2027 }\n`;
        expect(await lines(two, two.replace('1 April', '2 April'))).toEqual(['moved pay 2027-04-01 -> 2027-04-02 by 1 (day)']);
    });

    it('of a folder knows an agreement again by its name in another file, by its file under another name, and when it is the only one left', async () => {
        const file = (name: string, day: string): string =>
            `memorandum ${name} { }\nparty A is "A Council"\nclause 1 { A must "pay" on ${day} }\n`;
        const told = async (before: Record<string, string>, after: Record<string, string>): Promise<string[]> => {
            const inFolder = (folder: string, texts: Record<string, string>): [string, string][] =>
                Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text]);
            await workspace.replaceAll(Object.fromEntries([...inFolder('old', before), ...inFolder('new', after)]));
            const answers = new Answers(workspace.services.shared);
            const state = (folder: string, texts: Record<string, string>): AgreementsState => ({
                agreements: answers.agreementsIn(Object.keys(texts).map(path => workspace.document(`${folder}/${path}`))),
                root: workspace.uri(`${folder}/`).toString(),
            });
            return compareAgreements(state('old', before), state('new', after), queryFrom({}, '2026-11-22')).map(
                ({ kind, before: old, after: now }) => `${kind} ${old?.date ?? '-'} ${now?.date ?? '-'}`,
            );
        };
        const before = { 'x.mou': file('P', '1 March 2027'), 'y.mou': file('Q', '1 April 2027'), 'z.mou': file('R', '1 May 2027') };
        expect(
            await told(before, {
                'v.mou': file('P', '2 March 2027'),
                'w.mou': file('Q', '1 April 2027'),
                'z.mou': file('R', '1 May 2027'),
            }),
        ).toEqual(['moved 2027-03-01 2027-03-02']);
        expect(
            await told(before, {
                'x.mou': file('S', '2 March 2027'),
                'y.mou': file('T', '1 April 2027'),
                'z.mou': file('R', '1 May 2027'),
            }),
        ).toEqual(['moved 2027-03-01 2027-03-02']);
        expect(
            await told(before, {
                'v.mou': file('S', '2 March 2027'),
                'y.mou': file('Q', '1 April 2027'),
                'z.mou': file('R', '1 May 2027'),
            }),
        ).toEqual(['moved 2027-03-01 2027-03-02']);
        expect(
            await told(before, {
                'v.mou': file('S', '2 March 2027'),
                'w.mou': file('T', '1 April 2027'),
                'z.mou': file('R', '1 May 2027'),
            }),
        ).toEqual(['appeared - 2027-03-02', 'appeared - 2027-04-01', 'vanished 2027-03-01 -', 'vanished 2027-04-01 -']);
    });

    it('says nothing of what was done meanwhile, for that moves no day', async () => {
        expect(await lines(text, text.replace('history {', 'history {\n clause 2 done on 1 November 2026'))).toEqual([]);
    });

    it('counts from the old last day to the new', async () => {
        for (const { before, after, days } of await changes(text, text.replaceAll(/\b(14 January|1 March)/g, '11 February'))) {
            expect(isoOf((parseIsoDay(before!.date!)! + days!) as NonNullable<ReturnType<typeof parseIsoDay>>)).toBe(after!.date);
        }
    });
});
