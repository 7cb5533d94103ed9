import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf, mou, type Outcome } from './run-mou.ts';
import { violations } from './schemas.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const COUNTY = `uses "events.mou"
memorandum County { calendar Office }
calendar Office { region England and Wales }
party Council is "Kent County Council" also known as "KCC"
party Forum is "Kent Forum"
group Both is "both" of Council and Forum
deadline PapersOut is at least 5 working days before each Board
review Yearly is "Yearly review", every 12 months from 1 December 2025, by Both
clause 4.5 "Papers" {
    Council must "send papers" to Forum
        no later than PapersOut where possible
    item (a) "Money" { Forum must "pay" no later than 31 October 2026 }
}
clause 4.6 { Both should "be kind" }
clause 4.7 { Council must "count" within 10 days of Audit }
clause 4.8 { Forum must "meet" between 10:00 and 14:00 }
clause 4.9 { Council must "build" before 1 March 2031 }
history {
    Board planned for 5 January 2027
    Board planned for 14 July 2027
    clause 4.5(a) done on 2 November 2026 by Forum with evidence "a\\u001B[31m receipt"
}
`.replace('\\u001B', '\u001B');
const EVENTS = 'meeting Board is "the board", every 6 months\nevent Audit is "the audit", at any time\n';

let folder: string;
let remove: () => void;

beforeAll(() => {
    ({ folder, remove } = folderOf({
        'county.mou': COUNTY,
        'events.mou': EVENTS,
        'both/a.mou': 'memorandum A {}\nparty P is "P"\nclause 1 { P must "pay" no later than 1 March 2027 }\n',
        'both/b.mou': 'memorandum B {}\nparty Q is "Q"\nclause 1 { Q must "ask" no later than 1 April 2027 }\n',
        'broken.mou': 'party A is "Alpha"\nclause 1 { A must "pay" no later than 31 December 2026 }\nclause 2 { A must "do" within }\n',
        'odd/a.mou': 'party A is "Alpha"\nclause 1 { A must "pay" no later than 31 December 2026 }\n',
        'odd/b.mou': Uint8Array.from([0, 1]),
    }));
});

afterAll(() => remove());

const TODAY = ['--today', '2026-11-22'];

function explain(...args: string[]): Outcome {
    return mou(['explain', ...args, ...TODAY], folder);
}

interface Answer {
    today: string;
    occurrence?: unknown;
    explained: {
        agreement: string;
        kind: string;
        name: string;
        title?: string;
        file: string;
        range: { start: { line: number } };
        speaksOfTime: boolean;
        occurrences: { from: string; status: string }[];
        deadlines: { action: string; date?: string; standing: string; place?: unknown; file: string; trace: object[] }[];
    }[];
}

function answer(...args: string[]): Answer {
    return JSON.parse(explain(...args, '--format', 'json').out) as Answer;
}

function rows(given: Answer): string[] {
    return given.explained.flatMap(({ deadlines }) =>
        deadlines.map(({ date, standing, action }) => `${date ?? '-'} ${standing} ${action}`),
    );
}

describe('mou explain', () => {
    test('shows of a clause who owes what, as it is written, and each reckoning step by step, with code 0', () => {
        const { code, out, err } = explain('county.mou', '4.5', '--occurrence', '5 January 2027');
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toBe(`Clause 4.5 "Papers" of County, as of Sun 22 November 2026
county.mou, line 9

Council → Forum: send papers, where possible
  line 10: Council must "send papers" to Forum no later than PapersOut where possible

  Thu 24 December 2026, for Board of Tue 5 January 2027: due in 32 days
    1. Board is planned for Tue 5 January 2027
    2. Read as clear days, with 5 working days wholly in between, it would be Wed 23 December 2026
    3. Working days are Monday to Friday, less the bank holidays of England and Wales (GOV.UK, August 2026, known up to 26 December 2028)
    4. 5 working days before Tue 5 January 2027: Thu 24 December 2026
       not counted: Sun 3 January 2027 (Sunday)
       not counted: Sat 2 January 2027 (Saturday)
       not counted: Fri 1 January 2027 (New Year's Day)
       not counted: Mon 28 December 2026 (Boxing Day (substitute day))
       not counted: Sun 27 December 2026 (Sunday)
       not counted: Sat 26 December 2026 (Saturday)
       not counted: Fri 25 December 2026 (Christmas Day)

1 deadline.
`);
    });

    test('what is done says when, by whom, how late and on what evidence, without what a terminal would act on', () => {
        const { out } = explain('county.mou', 'clause', '4.5(a)');
        expect(out).toContain('Item 4.5(a) "Money" of County');
        expect(out).toContain('Sat 31 October 2026: done on Mon 2 November 2026 by Forum, 2 days late, evidence: a\uFFFD[31m receipt\n');
    });

    test('what waits says for what, and what will be counted then', () => {
        const { out } = explain('county.mou', '4.7');
        expect(out).toContain(
            '\n  waiting for the date of Audit\n    1. 10 days after it, once its date is known\n    2. Waiting for the date of Audit\n',
        );
    });

    test('a named deadline shows itself and what hangs on it', () => {
        const { out } = explain('county.mou', 'PapersOut');
        expect(out).toContain('Deadline PapersOut of County');
        expect(out).toContain(
            '\nPapersOut\n  line 7: deadline PapersOut is at least 5 working days before each Board\n\n  Thu 24 December 2026, for Board of Tue 5 January 2027: in 32 days\n',
        );
        expect(out).toContain('\nCouncil → Forum: send papers, where possible\n');
    });

    test('an event shows its dates, where it is declared, and what hangs on it', () => {
        const { out } = explain('county.mou', 'Board');
        expect(out).toContain(
            'Event Board "the board" of County, as of Sun 22 November 2026\nevents.mou, line 1\n\nKnown dates\n  Tue 5 January 2027, planned\n  Wed 14 July 2027, planned\n',
        );
        expect(out).toContain('\n  county.mou, line 10: Council must "send papers"');
        expect(explain('county.mou', 'Audit').out).toContain('No date is known from Sun 22 November 2026 to Mon 22 November 2027.');
    });

    test('a review shows its dates', () => {
        expect(explain('county.mou', 'yearly').out).toMatch(
            /Both: Yearly review\n(?:.*\n)+ {2}Tue 1 December 2026: due in 9 days\n {4}1\. Every 12 months from Mon 1 December 2025, the 1st time: Tue 1 December 2026\n/,
        );
    });

    test.each([
        ['4.6', 'Clause 4.6 says nothing of time, so no deadline follows from it.'],
        ['4.8', 'Clause 4.8 says when, but no deadline follows from it.'],
    ])('a clause without a deadline says why: %s', (clause, reason) => {
        const { code, out } = explain('county.mou', clause);
        expect(code).toBe(0);
        expect(out).toContain(`\n${reason}\n`);
        expect(out).not.toContain('1.');
    });

    test('a date farther than a year is shown all the same', () => {
        expect(explain('county.mou', '4.9').out).toContain('Fri 28 February 2031: due in 1559 days');
    });

    test('colours the standing on a terminal that asks for it', () => {
        const { out } = mou(['explain', 'county.mou', '4.5(a)', ...TODAY], folder, { FORCE_COLOR: '1' });
        expect(out).toContain('\u001B[32mdone on');
    });

    test('a folder is looked through as a whole', () => {
        const { out } = explain('both', '1');
        expect(out).toContain('Clause 1 of A');
        expect(out).toContain('Clause 1 of B');
    });

    test('tells where text could not be read, since deadlines may be missing', () => {
        const { code, out, err } = explain('broken.mou', '1');
        expect(out).toContain('Thu 31 December 2026');
        expect(err).toContain('broken.mou: ');
        expect(err).toContain("'mou check' says where.");
        expect(code).toBe(0);
    });

    test('tells which file could not be read, goes on with the rest, and gives code 1', () => {
        const { code, out, err } = explain('odd', '1');
        expect(out).toContain('Thu 31 December 2026');
        expect(err).toContain('odd/b.mou: This is not a text file.');
        expect(code).toBe(1);
    });
});

describe('mou explain --format json', () => {
    test('answers in the published form', () => {
        for (const args of [['4.5'], ['4.6'], ['Board'], ['PapersOut', '--occurrence', 'January 2027'], ['4.5', '--party', 'Council']]) {
            const given = answer('county.mou', ...args);
            expect(violations('explain', given), args.join(' ')).toEqual([]);
        }
        expect(answer('county.mou', '4.5')).toMatchObject({
            version: 1,
            today: '2026-11-22',
            from: '2026-11-22',
            to: '2027-11-22',
            explained: [
                {
                    agreement: 'County',
                    kind: 'clause',
                    name: '4.5',
                    title: 'Papers',
                    file: 'county.mou',
                    range: { start: { line: 8, character: 0 } },
                    speaksOfTime: true,
                    occurrences: [],
                },
            ],
        });
        expect(answer('county.mou', 'Board').explained[0]!.occurrences).toEqual([
            { from: '2027-01-05', to: '2027-01-05', status: 'planned' },
            { from: '2027-07-14', to: '2027-07-14', status: 'planned' },
        ]);
    });

    test('gives the deadlines of mou deadlines as they are', () => {
        const { deadlines } = JSON.parse(mou(['deadlines', 'county.mou', '--format', 'json', ...TODAY], folder).out) as {
            deadlines: { action: string }[];
        };
        const papers = deadlines.filter(({ action }) => action === 'send papers');
        expect(answer('county.mou', '4.5').explained[0]!.deadlines.filter(({ action }) => action === 'send papers')).toEqual(papers);
        expect(papers.length).toBeGreaterThan(1);
    });

    test.each<[args: string[], expected: string[]]>([
        [['4.5', '--occurrence', '2027-07-14'], ['2027-07-07 due send papers']],
        [['4.5', '--occurrence', 'July 2027'], ['2027-07-07 due send papers']],
        [['4.5', '--occurrence', 'Tuesday 5 January 2027'], ['2026-12-24 due send papers']],
        [['Yearly', '--occurrence', '2035-12-01'], ['2035-12-01 due Yearly review']],
        [['Yearly', '--occurrence', '2035-03-01'], ['2035-12-01 due Yearly review']],
        [
            ['4.5', '--party', 'KCC'],
            ['2026-12-24 due send papers', '2027-07-07 due send papers'],
        ],
        [['4.5', '--party', 'forum'], ['2026-10-31 done pay']],
        [['4.9', '--party', 'Forum'], []],
    ])('gives of %j', (args, expected) => {
        expect(rows(answer('county.mou', ...args))).toEqual(expected);
    });

    test('tells which occurrence it picked', () => {
        expect(answer('county.mou', '4.5', '--occurrence', 'July 2027').occurrence).toEqual({ from: '2027-07-01', to: '2027-07-31' });
    });

    test('explains each clause of the two real agreements that mou deadlines names', () => {
        for (const file of ['examples/kent.mou', 'examples/oxfordshire.mou']) {
            const { deadlines } = JSON.parse(mou(['deadlines', file, '--format', 'json', ...TODAY], ROOT).out) as {
                deadlines: { clause?: string; id: string }[];
            };
            const clause = deadlines.find(each => each.clause)!.clause!;
            const given = JSON.parse(mou(['explain', file, clause, '--format', 'json', ...TODAY], ROOT).out) as {
                explained: { deadlines: { id: string }[] }[];
            };
            expect(violations('explain', given)).toEqual([]);
            expect(given.explained[0]!.deadlines.map(({ id }) => id)).toEqual(
                deadlines.filter(each => each.clause === clause).map(({ id }) => id),
            );
        }
    });
});

describe('mou explain refuses with code 2 and a reason', () => {
    test.each<[what: string, args: string[], reasons: string[]]>([
        [
            'a clause that is not there',
            ['county.mou', '4.10'],
            [
                "county.mou has no clause, deadline, review, dispute step or event '4.10'.\n",
                'It has the numbers 4.5, 4.5(a), 4.6, 4.7, 4.8 and 4.9.',
                'It has the names Board, Audit, PapersOut and Yearly.',
            ],
        ],
        ['a number written otherwise', ['county.mou', '4.5a'], ["'4.5a'. Did you mean 4.5(a)?"]],
        ['a misspelt name', ['county.mou', 'PaperOut'], ["'PaperOut'. Did you mean PapersOut?"]],
        [
            'an occurrence that is no day',
            ['county.mou', '4.5', '--occurrence', 'soon'],
            [`'soon' is no day for --occurrence. Write it as in 2026-11-05 or "5 November 2026"`],
        ],
        [
            'an occurrence in figures that can be read in two ways',
            ['county.mou', '4.5', '--occurrence', '05/01/2027'],
            ["'05/01/2027' is no day for --occurrence."],
        ],
        [
            'a day without an occurrence',
            ['county.mou', '4.5', '--occurrence', '2027-02-03'],
            [
                'Nothing of clause 4.5 is for Wed 3 February 2027.\n',
                'There is something for Sat 31 October 2026, Tue 5 January 2027 and Wed 14 July 2027.',
            ],
        ],
        ['a party that nobody knows', ['county.mou', '4.5', '--party', 'Ghost'], ["No agreement here knows 'Ghost'."]],
        ['a file that only declares', ['events.mou', 'Board'], ['events.mou holds no agreement, only what agreements use.']],
        ['a file that is not there', ['nowhere.mou', '1'], ['There is no file or folder nowhere.mou.']],
        ['nothing to explain', ['county.mou'], ["missing required argument 'clause'"]],
    ])('%s', (_, args, reasons) => {
        const { code, out, err } = explain(...args);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        for (const reason of reasons) {
            expect(err).toContain(reason);
        }
    });
});
