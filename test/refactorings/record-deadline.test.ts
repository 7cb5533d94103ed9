import { describe, expect, it, test } from 'vitest';
import type { HistoryEdit, Refusal } from '../../language/refactorings/history/record.ts';
import { Recorder } from './recorder.ts';

const TODAY = '2026-10-02';
const HEAD = `memorandum M { calendar England }
calendar England { region England and Wales }
party Council is "Northvale Council"
party Forum is "Northvale Forum"
meeting Board is "the Board", every 3 months from 7 October 2026, of Council and Forum
`;
const PAPERS = 'clause 1 { Council must "send the papers" to Forum at least 5 working days before each Board }\n';

const open = (text: string, others: Record<string, string> = {}): Promise<Recorder> => Recorder.of({ 'a.mou': text, ...others }, TODAY);
/** The line, or why there is none. */
const lineOf = (edit: HistoryEdit | Refusal): string => ('line' in edit ? edit.line : edit.refusal);

describe('a deadline that is marked as done', () => {
    it('is one line in a history that is begun for it, and no deadline any more', async () => {
        const recorder = await open(HEAD + PAPERS);
        const { id } = recorder.deadline('send the papers', '2026-10-07');
        expect(await recorder.apply(recorder.mark(id, 'done', '29 September 2026'))).toBe(
            `${HEAD}${PAPERS.trimEnd()}\n\nhistory {\n    clause 1 done on 29 September 2026 for Board of 7 October 2026\n}\n`,
        );
        expect(recorder.deadline('send the papers', '2026-10-07')).toMatchObject({
            id,
            standing: 'done',
            fulfilled: { on: '2026-09-29', late: false },
        });
        expect(recorder.deadline('send the papers', '2027-01-07').standing).toBe('due');
    });

    it('was done today unless another day is said', async () => {
        const recorder = await open(HEAD + PAPERS);
        expect(recorder.mark(recorder.deadline('send the papers', '2026-10-07').id)).toMatchObject({
            day: '2 October 2026',
            line: 'clause 1 done on 2 October 2026 for Board of 7 October 2026',
        });
    });

    it('is waived by those to whom it is owed, or missed', async () => {
        const recorder = await open(HEAD + PAPERS);
        const { id } = recorder.deadline('send the papers', '2026-10-07');
        expect(lineOf(recorder.mark(id, 'waived'))).toBe('clause 1 waived by Forum on 2 October 2026 for Board of 7 October 2026');
        await recorder.apply(recorder.mark(id, 'missed'));
        expect(recorder.deadline('send the papers', '2026-10-07').standing).toBe('missed');
    });

    test.each<[what: string, clauses: string, action: string, line: string]>([
        [
            'the duty of several in a clause by its words',
            'clause 1 { Council must "send the papers" before each Board Forum must "send the agenda" before each Board }',
            'send the agenda',
            'clause 1 "send the agenda" done on 2 October 2026 for Board of 7 October 2026',
        ],
        [
            'a long duty by as many words as tell it apart',
            'clause 1 { Council must "send the papers of the last three meetings" before each Board Forum must "send the papers of the last year to all" before each Board }',
            'send the papers of the last year to all',
            'clause 1 "send the papers of the last year" done on 2 October 2026 for Board of 7 October 2026',
        ],
        [
            'who owes it where two owe the same',
            'clause 1 { Council must "answer" before each Board Forum must "answer" no later than each Board }',
            'answer',
            'clause 1 done on 2 October 2026 for Board of 7 October 2026 by Council',
        ],
        [
            'a section as a section',
            'section 4 "Papers" { Council must "answer" before 1 December 2026 }',
            'answer',
            'section 4 done on 2 October 2026',
        ],
        [
            'a section that shares its number with a clause',
            'clause 4 { Council must "ask" before 1 December 2026 }\nsection 4 "Papers" { Council must "answer" before 1 December 2026 }',
            'answer',
            'section 4 done on 2 October 2026',
        ],
        [
            'a clause that shares its number with a section',
            'section 4 "Papers" { Council must "answer" before 1 December 2026 }\nclause 4 { Council must "ask" before 1 December 2026 }',
            'ask',
            'clause 4 done on 2 October 2026',
        ],
        [
            'an appendix as an appendix',
            'appendix 2 "Papers" { Council must "answer" before 1 December 2026 }',
            'answer',
            'appendix 2 done on 2 October 2026',
        ],
        [
            'the deadline that a sentence without a number goes by',
            'deadline Answer is before each Board\nclause { Council must "answer" on Answer }',
            'answer',
            'Answer done on 2 October 2026 for Board of 7 October 2026',
        ],
        [
            'a review',
            'review Yearly is "the review", first in December 2026, then every 12 months',
            'the review',
            'Yearly held on 2 October 2026',
        ],
        [
            'the time of a rhythm that its day does not tell',
            'clause 1 { Council must "report" every 6 months from 1 April 2026 Council must "answer" before 1 December 2026 }',
            'report',
            'clause 1 "report" done on 2 October 2026',
        ],
        [
            'the meeting itself where it is to be held',
            'meeting Talk is "the Talk", once a month\nclause 1 { Council must "hold the Talk" once a month }',
            'hold the Talk',
            'Talk held on 2 October 2026',
        ],
    ])('is known by %s', async (_, clauses, action, line) => {
        const recorder = await open(`${HEAD}${clauses}\n`);
        expect(lineOf(recorder.mark(recorder.deadline(action).id))).toBe(line);
    });

    it('counts one time more where it is to be done so often', async () => {
        const recorder = await open(`${HEAD}clause 1 { Council must "call" twice a month }\n`);
        const { id } = recorder.deadline('call');
        await recorder.apply(recorder.mark(id, 'done', '1 October 2026'));
        expect(recorder.deadline('call')).toMatchObject({ standing: 'due', coverage: { recorded: 1, wanted: 2 } });
        await recorder.apply(recorder.mark(id));
        expect(recorder.deadlines().find(deadline => deadline.id === id)).toMatchObject({ standing: 'done', coverage: { recorded: 2 } });
    });
});

describe('nothing is written', () => {
    const marked = async (text: string, action: string, { day, on }: { day?: string; on?: string } = {}) => {
        const recorder = await open(text);
        const edit = recorder.mark(recorder.deadline(action, on).id, 'done', day);
        return 'line' in edit ? { line: edit.line } : edit;
    };

    test.each<[what: string, day: string, reason: string]>([
        ['ahead of its day', '5 October 2026', 'still to come'],
        ['on a day that is none', '31 September 2026', 'There is no such day as 31 September 2026'],
        ['on a date in figures', '01/10/2026', 'can mean 1 October 2026 or 10 January 2026'],
        ['on the wrong weekday', 'Monday 1 October 2026', '1 October 2026 is a Thursday, not a Monday'],
        ['on a quarter', 'Q3 2026', 'names a day, a month or a year'],
        ['on what is no date', 'last week', 'There is no such day as last week'],
    ])('%s', async (_, day, reason) => {
        expect(await marked(HEAD + PAPERS, 'send the papers', { day })).toMatchObject({
            refusal: expect.stringContaining(reason),
            day: expect.any(String),
        });
    });

    test.each<[what: string, text: string, action: string, reason: string, on?: string]>([
        [
            'where two sentences cannot be told apart',
            'clause 1 { Council must "answer" before each Board Council must "answer" at least 2 days before each Board }',
            'answer',
            'No line of the history can say this of "answer" alone',
        ],
        ['in a clause without a number', 'clause { Council must "answer" before 1 December 2026 }', 'answer', 'no clause with a number'],
        [
            'of what waits',
            'event Fire is "a fire"\nclause 1 { Council must "answer" within 3 days of Fire }',
            'answer',
            'This waits for Fire',
        ],
        ['of what is forbidden', 'clause 1 { Council must not "sell" before 1 December 2026 }', 'sell', 'This forbids'],
        [
            'of the end of the agreement',
            'memorandum N { in force until 1 January 2027 }',
            'end of the agreement',
            'comes to its end by itself',
        ],
        [
            'of what is due after a meeting that is still to come',
            'clause 1 { Council must "report" within 5 days of each Board }',
            'report',
            'before the Board on 7 January 2027',
            '2027-01-07',
        ],
        [
            'twice',
            `${PAPERS}history { clause 1 done on 1 October 2026 for Board of 7 October 2026 }`,
            'send the papers',
            'This is done already',
            '2026-10-07',
        ],
    ])('%s', async (_, text, action, reason, on) => {
        expect(await marked((text.startsWith('memorandum') ? '' : HEAD) + text, action, { on })).toMatchObject({
            refusal: expect.stringContaining(reason),
        });
    });

    it('where part of the file cannot be read', async () => {
        const recorder = await open(`${HEAD}${PAPERS}clause 2 { Council must must }\n`);
        expect(recorder.mark(recorder.deadline('send the papers', '2026-10-07').id)).toEqual({
            refusal: 'Part of a.mou cannot be read, so nothing is written into it. Mend what is marked there first.',
        });
    });

    it('where the deadline is gone', async () => {
        expect((await open(HEAD + PAPERS)).mark('M/1/gone')).toEqual({ refusal: expect.stringContaining('no longer there') });
    });
});

describe('the line comes', () => {
    const texts = async (history: string, day: string, action = 'send the papers'): Promise<string> => {
        const recorder = await open(HEAD + PAPERS + history);
        const text = await recorder.apply(recorder.mark(recorder.deadline(action, '2026-10-07').id, 'done', day));
        return text.slice((HEAD + PAPERS).length);
    };
    const LINE = 'clause 1 done on 20 September 2026 for Board of 7 October 2026';

    it('in the order of the days', async () => {
        expect(
            await texts(
                'history {\n    Board held on 1 July 2026 // late\n    // accept style: no\n    Board held on 1 October 2026\n}\n',
                '20 September 2026',
            ),
        ).toBe(
            `history {\n    Board held on 1 July 2026 // late\n    ${LINE}\n    // accept style: no\n    Board held on 1 October 2026\n}\n`,
        );
    });

    it('ahead of all that is later', async () => {
        expect(await texts('history { // what was\n\t// of the board\n\tBoard held on 1 October 2026\n}\n', '20 September 2026')).toBe(
            `history { // what was\n\t${LINE}\n\t// of the board\n\tBoard held on 1 October 2026\n}\n`,
        );
    });

    it('among the lines on the same clause where the history is kept by subject', async () => {
        const kept =
            'history {\n    clause 1 done on 1 July 2026 for Board of 7 January 2027\n    clause 1 done on 25 September 2026 for Board of 7 April 2027\n    Board held on 1 January 2026\n}\n';
        expect(await texts(kept, '20 September 2026')).toBe(kept.replace('of 7 January 2027\n', `of 7 January 2027\n    ${LINE}\n`));
    });

    it('into an empty history, and into one on a line, which it opens', async () => {
        expect(await texts('history {\n}\n', '20 September 2026')).toBe(`history {\n    ${LINE}\n}\n`);
        expect(await texts('history { Board held on 1 July 2026 Board held on 1 October 2026 /* short */ }\n', '20 September 2026')).toBe(
            `history {\n    Board held on 1 July 2026\n    ${LINE}\n    Board held on 1 October 2026 /* short */\n}\n`,
        );
    });

    it('with the line endings of the file', async () => {
        const recorder = await open((HEAD + PAPERS).replaceAll('\n', '\r\n'));
        const text = await recorder.apply(recorder.mark(recorder.deadline('send the papers', '2026-10-07').id));
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    });

    it('before the next agreement of the file', async () => {
        const recorder = await open(`${HEAD}${PAPERS}memorandum Other\nclause 9 { Council must "wait" }\n`);
        expect(await recorder.apply(recorder.mark(recorder.deadline('send the papers', '2026-10-07').id))).toMatch(
            /\n\nhistory \{\n {4}clause 1 done on 2 October 2026 for Board of 7 October 2026\n\}\nmemorandum Other/,
        );
    });

    it('into the companion of the year', async () => {
        const history = (days: string): string => `uses "a.mou"\nhistory {\n    Board held on ${days}\n}\n`;
        const recorder = await open(HEAD + PAPERS, {
            'year-1.mou': history('1 July 2025'),
            'year-2.mou': history('1 September 2026'),
            'year-3.mou': history('1 October 2026'),
        });
        const edit = recorder.mark(recorder.deadline('send the papers', '2026-10-07').id, 'done', '20 September 2026');
        expect(edit).toMatchObject({ document: { uri: { path: '/workspace/year-2.mou' } } });
        expect(await recorder.apply(edit)).toBe(`uses "a.mou"\nhistory {\n    Board held on 1 September 2026\n    ${LINE}\n}\n`);
        expect(recorder.deadline('send the papers', '2026-10-07').standing).toBe('done');
    });
});
