import { describe, expect, it } from 'vitest';
import { Answers, queryFrom } from '../../server/answers.ts';
import type { ComputedDeadline } from '../../language/domain/index.ts';
import { mouWorkspace } from '../harness/mou-workspace.ts';

/** The deadlines of clauses counted by a calendar of England and Wales with these readings, as they stand on a day. */
async function deadlinesOf(readings: string, text: string, today: string): Promise<ComputedDeadline[]> {
    const whole = `memorandum M "Sharing" {
    dated 1 January 2015
    calendar England
}
calendar England {
    region England and Wales
    ${readings}
}
calendar Highland {
    region Scotland
}
party A is "A Council"
meeting Board is "the Board", at any time
event Breach is "a breach", at any time
${text}`;
    const workspace = await mouWorkspace({ 'a.mou': whole }, { marks: false, validation: false });
    expect(workspace.document('a.mou').parseResult.parserErrors.map(({ message }) => message)).toEqual([]);
    return new Answers(workspace.services.shared).deadlinesOf([workspace.document('a.mou')], queryFrom({ today }, today));
}

const BOARD = 'history { Board planned for 5 January 2027 }';

describe('what an author leaves open is read as the calendar says', () => {
    it.each<[what: string, readings: string, text: string, today: string, expected: string[]]>([
        [
            'days before an event are counted straight back',
            '',
            `clause 1 { A must "send" at least 5 working days before each Board }\n${BOARD}`,
            '2026-12-01',
            ['2026-12-24'],
        ],
        [
            'unless the calendar counts clear days',
            'counts clear days before an event',
            `clause 1 { A must "send" at least 5 working days before each Board }\n${BOARD}`,
            '2026-12-01',
            ['2026-12-23'],
        ],
        [
            'or the sentence does',
            '',
            `clause 1 { A must "send" at least 5 clear working days before each Board }\n${BOARD}`,
            '2026-12-01',
            ['2026-12-23'],
        ],
        [
            'weeks before an event are the same by either reading',
            'counts clear days before an event',
            `clause 1 { A must "send" at least 2 weeks before each Board }\n${BOARD}`,
            '2026-12-01',
            ['2026-12-22'],
        ],
        [
            'a notice of a local council leaves its days wholly in between, Saturdays counted',
            'working week Monday to Saturday\n    counts clear days before an event',
            'clause 1 { A must "give notice" at least 3 working days before each Board }\nhistory { Board planned for 21 August 2017 }',
            '2017-08-01',
            ['2017-08-16'],
        ],
        [
            'a month from the end of February',
            '',
            'clause 1 { A must "reply" within 1 month of Breach }\nhistory { Breach happened on 28 February 2027 }',
            '2027-03-01',
            ['2027-03-28'],
        ],
        [
            'keeps to the end of the month when the calendar does',
            'keeps month ends',
            'clause 1 { A must "reply" within 1 month of Breach }\nhistory { Breach happened on 28 February 2027 }',
            '2027-03-01',
            ['2027-03-31'],
        ],
        [
            'any other day keeps its number',
            'keeps month ends',
            'clause 1 { A must "reply" within 1 month of Breach }\nhistory { Breach happened on 27 February 2027 }',
            '2027-03-01',
            ['2027-03-27'],
        ],
        [
            'at the end of the month that is reached',
            '',
            'clause 1 { A must "reply" within 2 months of Breach at the end of the month }\nhistory { Breach happened on 15 January 2027 }',
            '2027-02-01',
            ['2027-03-31'],
        ],
        [
            'every three months at the end of the month, without drifting',
            '',
            'clause 1 { A must "report" every 3 months from 30 November 2026 at the end of the month }',
            '2026-12-01',
            ['2027-02-28', '2027-05-31', '2027-08-31', '2027-11-30'],
        ],
        [
            'at the end of each month stays a rule of its own',
            '',
            'clause 1 { A must "report" at the end of each quarter }',
            '2026-12-01',
            ['2026-09-30', '2026-12-31', '2027-03-31', '2027-06-30', '2027-09-30'],
        ],
        ['a Sunday stays', '', 'clause 1 { A must "pay" no later than 20 December 2026 }', '2026-12-01', ['2026-12-20']],
        [
            'or moves on',
            'deadlines move to the next working day',
            'clause 1 { A must "pay" no later than 20 December 2026 }',
            '2026-12-01',
            ['2026-12-21'],
        ],
        [
            'or back',
            'deadlines move to the previous working day',
            'clause 1 { A must "pay" no later than 20 December 2026 }',
            '2026-12-01',
            ['2026-12-18'],
        ],
        [
            'but not into another month',
            'deadlines move to the next working day in the same month',
            'clause 1 { A must "pay" no later than 31 May 2026 }',
            '2026-05-01',
            ['2026-05-29'],
        ],
        [
            'the sentence before the calendar',
            'deadlines move to the next working day',
            'clause 1 { A must "pay" no later than 20 December 2026 or the previous working day }',
            '2026-12-01',
            ['2026-12-18'],
        ],
        [
            'in the same month, said in the sentence',
            '',
            'clause 1 { A must "pay" no later than 31 May 2026 or the next working day in the same month }',
            '2026-05-01',
            ['2026-05-29'],
        ],
        [
            'counted back from an event it never moves towards it',
            'deadlines move to the next working day',
            `clause 1 { A must "send" at least 3 days before each Board }\n${BOARD}`,
            '2026-12-01',
            ['2026-12-31'],
        ],
        [
            'a sentence counted by another calendar',
            '',
            'clause 1 {\n A must "pay" within 1 working day of 31 December 2026\n A must "tell" within 1 working day of 31 December 2026, counted by Highland\n}',
            '2026-12-01',
            ['2027-01-04', '2027-01-05'],
        ],
        [
            'a named deadline counted by another calendar, wherever it is used',
            '',
            'deadline Out is within 1 working day of 31 December 2026, counted by Highland\nclause 1 { A must "pay" no later than Out }',
            '2026-12-01',
            ['2027-01-05'],
        ],
        [
            'a meeting whose rule is counted by another calendar',
            '',
            'meeting Panel is "panel", on the first working day of each year, counted by Highland\nclause 1 { A must "act" within 1 working day of each Panel }',
            '2026-12-01',
            ['2026-01-06', '2027-01-06'],
        ],
        [
            'a quarter of a financial year that starts in the middle of a month',
            'financial year starts 6 April',
            'clause 1 { A must "report" within 1 financial quarter of 1 May 2026 }',
            '2026-05-02',
            ['2026-10-05'],
        ],
        [
            'notice counted by another calendar',
            '',
            "clause 1 { any party may end this agreement on 1 working day's notice, counted by Highland }\nhistory { notice received on 31 December 2026 }",
            '2027-01-02',
            ['2027-01-05'],
        ],
    ])('%s', async (_what, readings, text, today, expected) => {
        expect((await deadlinesOf(readings, text, today)).map(({ date, state }) => date ?? state)).toEqual(expected);
    });

    it('says so in the trace', async () => {
        const rules = async (readings: string, text: string): Promise<string[]> =>
            (await deadlinesOf(readings, text, '2026-12-01')).flatMap(({ trace }) => trace.map(({ rule }) => rule));
        const clause = `clause 1 { A must "send" at least 3 working days before each Board }\n${BOARD}`;
        expect(await rules('', clause)).toContain(
            'Read as clear days, with 3 working days wholly in between, it would be Tue 29 December 2026',
        );
        expect(await rules('counts clear days before an event', clause)).toContain(
            'Calendar England counts clear days before an event; counted straight back it would be Wed 30 December 2026',
        );
        expect(
            await rules(
                'deadlines move to the next working day in the same month',
                'clause 1 { A must "pay" no later than 31 January 2027 }',
            ),
        ).toContain('Sun 31 January 2027 is not a working day (Sunday), so the previous working day, as the other lies in another month');
        expect(await rules('', 'clause 1 { A must "pay" within 1 working day of 31 December 2026, counted by Highland }')).toContain(
            'Counted by calendar Highland',
        );
    });

    it('refuses to count by a calendar that says nothing of working days', async () => {
        const [deadline] = await deadlinesOf(
            '',
            'calendar Empty\nclause 1 { A must "pay" within 1 working day of 31 December 2026, counted by Empty }',
            '2026-12-01',
        );
        expect(deadline).toMatchObject({ state: 'refused', refusal: 'no-calendar' });
    });
});
