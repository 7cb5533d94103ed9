import { describe, expect, it } from 'vitest';
import { Answers, queryFrom } from '../../server/answers.ts';
import { mouWorkspace } from '../harness/mou-workspace.ts';

const HEAD = `memorandum M "Sharing" {
    dated 1 January 2026
    calendar England
}
calendar England {
    region England and Wales
    school term Autumn from 1 September 2026 until 18 December 2026, half-term from 26 October 2026 until 30 October 2026
    school term Spring from 4 January 2027 until 26 March 2027, half-term from 15 February 2027 until 19 February 2027
}
party A is "A Council"
party B is "B Trust"
meeting Board is "the Board", at any time
event Breach is "a breach", at any time
`;

/** The deadlines of a text (after its term, if it begins with one) as they stand on a day: clause, state, date or window or what is awaited, standing. */
async function deadlinesOf(text: string, today: string, to?: string): Promise<string[]> {
    const term = /^in force .*/.exec(text)?.[0] ?? '';
    const whole = HEAD.replace('calendar England\n', `calendar England\n    ${term}\n`) + text.slice(term.length);
    const workspace = await mouWorkspace({ 'a.mou': whole }, { marks: false, validation: false });
    const found = new Answers(workspace.services.shared).deadlinesOf([workspace.document('a.mou')], queryFrom({ today, to }, today));
    return found.map(({ clause, state, date, window, waitingFor, standing }) =>
        [clause, state, date ?? (window ? `${window.from ?? ''}..${window.to ?? ''}` : waitingFor.join(' and ')), standing]
            .filter(Boolean)
            .join(' '),
    );
}

describe('the deadlines of a text', () => {
    it.each<[rule: string, text: string, today: string, expected: string[], to?: string]>([
        [
            'five working days before a meeting skip Christmas',
            'clause 1 { A must "send papers" at least 5 working days before each Board }\nhistory { Board planned for 5 January 2027 }',
            '2026-12-01',
            ['1 date 2026-12-24 due'],
        ],
        [
            'a meeting without a date is waited for',
            'clause 1 { A must "send papers" at least 5 working days before each Board }',
            '2026-12-01',
            ['1 waiting Board inactive'],
        ],
        [
            'ten working days from a request count from the day after it',
            'clause 1 { A must "answer" within 10 working days of a request by B }\nhistory { request received on 30 April 2026 by B }',
            '2026-05-05',
            ['1 date 2026-05-15 due'],
        ],
        [
            'a month ends on the last day of a short month',
            'clause 1 { A must "report" within 1 month of Breach }\nhistory { Breach happened on 31 January 2027 }',
            '2027-02-01',
            ['1 date 2027-02-28 due'],
        ],
        [
            'a day that falls on a Sunday moves when it is said to',
            'clause 1 { A must "pay" no later than 20 December 2026 or the next working day }',
            '2026-12-01',
            ['1 date 2026-12-21 due'],
        ],
        [
            'minutes as soon as possible have their hard limit',
            'clause 1 { A must "circulate minutes" as soon as possible after each Board, and in any case before the following Board }\nhistory {\n Board held on 1 December 2026\n Board planned for 12 January 2027\n}',
            '2026-12-05',
            ['1 date 2027-01-11 due', '1 waiting Board inactive'],
        ],
        [
            'what the history calls done is done',
            'deadline Out is at least 5 working days before each Board\nclause 1 { A must "send papers" no later than Out }\nhistory {\n Board planned for 10 December 2026\n Out done on 2 December 2026 for Board of 10 December 2026\n}',
            '2026-12-03',
            ['1 date 2026-12-03 done'],
        ],
        [
            'a review never held is overdue and comes again',
            'review Annual is "Annual review", every 12 months from 1 February 2026',
            '2027-03-01',
            ['date 2027-02-01 overdue', 'date 2028-02-01 due'],
        ],
        [
            "a review due before the agreement was made is nobody's fault",
            'review Annual is "Annual review", every 12 months from 1 December 2024',
            '2026-11-22',
            ['date 2026-12-01 due'],
        ],
        [
            'a month is a stretch of days',
            'clause 1 { A must "publish" no later than June 2027 }',
            '2027-06-10',
            ['1 window 2027-06-01..2027-06-30 due'],
        ],
        [
            'a notice under a clause is a notice under no other',
            'notices go "by e-mail" and count from receipt\nclause 8 { any party may end this agreement on 3 months\' notice }\nclause 5 { A may suspend clause 6 on 2 weeks\' notice }\nclause 6 { }\nhistory { notice under clause 8 received on 1 May 2027 by B }',
            '2027-05-02',
            ['8 date 2027-08-01 due', '5 waiting notice inactive'],
        ],
        [
            'a receipt belongs to the only notice that names its clause',
            'notices go "by e-mail" and count from receipt\nclause 8 { any party may end this agreement on 3 months\' notice }\nclause 5 { A may suspend clause 6 on 2 weeks\' notice }\nclause 6 { }\nhistory {\n notice under clause 8 given on 28 April 2027 by B\n notice received on 1 May 2027\n}',
            '2027-05-02',
            ['8 date 2027-08-01 due', '5 waiting notice inactive'],
        ],
        [
            'a request for an answer is no request for a review',
            'clause 1 { A must "answer" within 10 working days of a request by B }\nreview Annual is "Annual review", every 12 months from 1 May 2026, or on request by any party\nhistory { request received on 30 April 2026 by B }',
            '2026-05-05',
            ['1 date 2026-05-15 due', 'date 2027-05-01 due'],
        ],
        [
            'an amendment leaves what was set off before it to the former words',
            'clause 1 { A must "report" within 15 working days of the end of each term }\namends M clause 1, from 4 January 2027 { A must "report" within 5 working days of the end of each term }',
            '2026-12-01',
            ['1 date 2027-01-13 due', '1 date 2027-04-05 due'],
            '2027-05-01',
        ],
        [
            'what is due after the end stays in force, as do clauses that continue',
            'in force until 31 May 2027\nclause 1 { A must "return the data" within 30 days after the end of this agreement }\nclause 2 { B must "report" on 1 July 2027 }\nclause 3 { B must "report" on 1 July 2027 }\nclause 4 { clause 2 continues after the end }',
            '2027-06-01',
            ['1 date 2027-06-30 due', '2 date 2027-07-01 due', '3 date 2027-07-01 inactive'],
        ],
        [
            'a clause that ends the agreement on a day ends it',
            'clause 1 { A must "return the data" within 30 days after the end of this agreement }\nclause 4 { this agreement ends on 31 May 2027 }',
            '2027-05-01',
            ['1 date 2027-06-30 due', '4 date 2027-05-31 due'],
        ],
        [
            'the earlier of two ends is taken',
            'clause 1 { A must "report" no later than the earlier of 1 March 2027 and 5 days after Breach }\nhistory { Breach happened on 10 January 2027 }',
            '2027-01-11',
            ['1 date 2027-01-15 due'],
        ],
        [
            'no end of its own is open',
            'clause 1 { A must "tell B" as soon as possible after each Breach }\nhistory { Breach happened on 10 January 2027 }',
            '2027-01-11',
            ['1 open due'],
        ],
    ])('%s', async (_rule, text, today, expected, to?: string) => {
        expect((await deadlinesOf(text, today, to)).toSorted()).toEqual(expected.toSorted());
    });
});
