import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf, mou } from './run-mou.ts';
import { violations } from './schemas.ts';

const OFFICE = 'calendar Office { region England and Wales }\n';
const COUNTY = `memorandum County { calendar Office }
party Council is "Kent County Council" also known as "KCC"
party Forum is "Kent Forum"
meeting Board is "the board", every 3 months
event Audit is "the audit", at any time
clause 4.5 { Council must "send papers" to Forum at least 5 working days before each Board }
clause 4.6 { Forum must "report" before 1 March 2027 }
clause 4.7 { Council must "answer" before 1 December 2026 }
clause 4.8 { Council must "reply" within 10 days of Audit }
history { Board planned for 14 January 2027 }
`;
const NEWER =
    COUNTY.replace('14 January', '21 January')
        .replace('1 March 2027', '1 April 2027')
        .replace('Council must "answer"', 'Forum must "answer"')
        .replace('of Audit', 'of 1 June 2027') + 'clause 5 { Forum must "pay" on 5 May 2027 }\n';

interface Answer {
    changes: { kind: string; days?: number; differences: string[]; before?: Deadline; after?: Deadline }[];
    summary: Record<string, number>;
}

interface Deadline {
    file: string;
    action: string;
    date?: string;
    owners: string[];
}

let folder: string;
let remove: () => void;

beforeAll(() => {
    const alone = (date: string): string => `${OFFICE}party A is "Alpha"\nclause 1 { A must "pay" no later than ${date} }\n`;
    ({ folder, remove } = folderOf({
        'county.mou': `uses "office.mou"\n${NEWER}`,
        'office.mou': OFFICE,
        'old/county.mou': `uses "office.mou"\n${COUNTY}`,
        'old/office.mou': OFFICE.replace('}', '  closed 7 January 2027 "snow" }'),
        'whole.mou': OFFICE + COUNTY,
        'bare/county.mou': `uses "office.mou"\n${COUNTY}`,
        'now/a.mou': alone('1 May 2027'),
        'now/b.mou': alone('1 June 2027'),
        'now/in/c.mou': alone('1 July 2027'),
        'then/a.mou': alone('1 May 2027'),
        'then/b.mou': alone('3 June 2027'),
        'then/in/c.mou': alone('1 July 2027'),
        'then/d.mou': alone('1 August 2027'),
        'nest/a.mou': alone('2 June 2027'),
        'nest/agreed/a.mou': alone('1 June 2027'),
        'odd/a.mou': alone('1 May 2027'),
        'odd/b.mou': Uint8Array.from([0, 1]),
    }));
});

afterAll(() => remove());

function run(...args: string[]): ReturnType<typeof mou> {
    return mou(['deadlines', ...args, '--today', '2026-11-22'], folder);
}

function answer(...args: string[]): Answer {
    return JSON.parse(run(...args, '--format', 'json').out) as Answer;
}

function rows({ changes }: Answer): string[] {
    return changes.map(({ kind, days, differences, before, after }) =>
        [
            kind,
            (after ?? before)!.action,
            before?.date ?? '-',
            after?.date ?? '-',
            ...(days === undefined ? [] : [days]),
            ...differences,
        ].join(' '),
    );
}

describe('mou deadlines --against --format json', () => {
    test('answers in the published form what moved, appeared and changed, with both states of each', () => {
        const given = answer('county.mou', '--against', 'old/county.mou');
        expect(violations('deadlines-against', given)).toEqual([]);
        expect(given).toMatchObject({
            version: 1,
            today: '2026-11-22',
            from: '2026-11-22',
            to: '2027-11-22',
            before: 'old/county.mou',
            after: 'county.mou',
        });
        expect(rows(given)).toEqual([
            'moved send papers 2027-01-06 2027-01-14 8 day occurrence',
            'moved report 2027-02-28 2027-03-31 31 day',
            'appeared pay - 2027-05-05',
            'changed answer 2026-11-30 2026-11-30 owners',
            'changed reply - 2027-06-11 state',
        ]);
        expect(given.summary).toEqual({ moved: 2, appeared: 1, vanished: 0, changed: 2 });
        expect(given.changes[0]).toMatchObject({ before: { file: 'old/county.mou', owners: ['Council'] }, after: { file: 'county.mou' } });
    });

    test('the other way round tells the same the other way', () => {
        expect(rows(answer('old/county.mou', '--against', 'county.mou'))).toEqual([
            'moved send papers 2027-01-14 2027-01-06 -8 day occurrence',
            'moved report 2027-03-31 2027-02-28 -31 day',
            'vanished pay 2027-05-05 -',
            'changed answer 2026-11-30 2026-11-30 owners',
            'changed reply 2027-06-11 - state',
        ]);
    });

    test('compares folders file by file', () => {
        const given = answer('now', '--against', 'then');
        expect(violations('deadlines-against', given)).toEqual([]);
        expect(rows(given)).toEqual(['moved pay 2027-06-03 2027-06-01 -2 day', 'vanished pay 2027-08-01 -']);
        expect(given.changes[0]).toMatchObject({ before: { file: 'then/b.mou' }, after: { file: 'now/b.mou' } });
    });

    test('leaves a folder out of the one it lies in, whichever is the older', () => {
        expect(rows(answer('nest', '--against', 'nest/agreed'))).toEqual(['moved pay 2027-06-01 2027-06-02 1 day']);
        expect(rows(answer('nest/agreed', '--against', 'nest'))).toEqual(['moved pay 2027-06-02 2027-06-01 -1 day']);
    });

    test('keeps to the party and the days it is told', () => {
        expect(rows(answer('county.mou', '--against', 'old/county.mou', '--party', 'KCC')).map(row => row.split(' ')[1])).toEqual([
            'send',
            'answer',
            'reply',
        ]);
        expect(
            rows(answer('county.mou', '--against', 'old/county.mou', '--from', '2027-03-20', '--to', '2027-04-30')).filter(row =>
                row.includes(' 2027'),
            ),
        ).toEqual(['moved report 2027-02-28 2027-03-31 31 day', 'changed reply - 2027-06-11 state']);
    });

    test('tells what a new bank holiday moves', () => {
        const given = answer('whole.mou', '--against', 'whole.mou', '--bank-holiday', '2027-01-11=Jubilee', '--bank-holiday', '2027-01-12');
        expect(violations('deadlines-against', given)).toEqual([]);
        expect(given).toMatchObject({
            bankHolidays: [
                { date: '2027-01-11', name: 'Jubilee' },
                { date: '2027-01-12', name: 'Additional bank holiday' },
            ],
        });
        expect(rows(given)).toEqual(['moved send papers 2027-01-07 2027-01-05 -2 day']);
    });
});

describe('mou deadlines --against', () => {
    test('writes what moved with both days, what appeared, what vanished and what else changed, and gives code 1', () => {
        const { code, out, err } = run('county.mou', '--against', 'old/county.mou');
        expect({ code, err }).toEqual({ code: 1, err: '' });
        expect(out).toBe(
            [
                'What moves from old/county.mou to county.mou',
                'Deadlines from Sun 22 November 2026 to Mon 22 November 2027, as of Sun 22 November 2026',
                '',
                'Moved',
                'Wed 6 January 2027 → Thu 14 January 2027  8 days later   4.5  Council → Forum  send papers (Board of Thu 21 January 2027)',
                '    for: Board of Thu 14 January 2027 → Board of Thu 21 January 2027',
                'Sun 28 February 2027 → Wed 31 March 2027  31 days later  4.6  Forum            report',
                '',
                'Appeared',
                'Wed 5 May 2027  5  Forum  pay',
                '',
                'Changed',
                'Mon 30 November 2026                              4.7  Forum    answer',
                '    owed by: Council → Forum',
                'waiting for the date of Audit → Fri 11 June 2027  4.8  Council  reply',
                '',
                '2 moved, 1 appeared, 2 changed.',
                '',
            ].join('\n'),
        );
    });

    test('says when nothing moves, with code 0', () => {
        const { code, out } = run('whole.mou', '--against', 'whole.mou');
        expect(out).toMatch(/^What moves in whole\.mou\n(?:.*\n)+\nNo due date moves\.\n$/);
        expect(code).toBe(0);
    });

    test('says in one line what a bank holiday moves', () => {
        const { out } = run('whole.mou', '--against', 'whole.mou', '--bank-holiday', '2027-01-11=Jubilee');
        expect(out).toContain('What moves in whole.mou, when Mon 11 January 2027 (Jubilee) is a bank holiday\n');
        expect(out).toMatch(/^Thu 7 January 2027 → Wed 6 January 2027 {2,}1 day earlier {2,}/m);
    });

    test('is coloured where colours are wanted', () => {
        const { out } = mou(['deadlines', 'now', '--against', 'then', '--today', '2026-11-22'], folder, { FORCE_COLOR: '1' });
        expect(out).toContain('\u001B[33m1 moved\u001B[39m, \u001B[31m1 vanished\u001B[39m.');
    });

    test('reads what the older file uses from beside it, and tells what is missing there', () => {
        const { code, err } = run('whole.mou', '--against', 'bare/county.mou');
        expect(err).toBe(
            "bare/county.mou: There is no file 'office.mou', looking from the folder of this file. Check the path, or create the file. " +
                'Until then deadlines may be missing or wait for what it declares.\n',
        );
        expect(code).toBe(1);
    });

    test('tells which file could not be read and gives code 1 although nothing else moves', () => {
        const { code, err } = run('odd', '--against', 'odd');
        expect(err).toBe(
            'odd/b.mou: This is not a text file. Was a document of a word processor or a picture saved under this name? Copy its text into a text file.\n'.repeat(
                2,
            ),
        );
        expect(code).toBe(1);
    });

    test.each([
        ['a file against a folder', ['county.mou', '--against', 'old'], 'old is a folder, county.mou is not.'],
        ['a folder against a file', ['.', '--against', 'old/county.mou'], '. is a folder, old/county.mou is not.'],
        ['several paths', ['county.mou', 'whole.mou', '--against', 'old/county.mou'], 'There are 2 paths to compare with old/county.mou.'],
        ['an older file that is not there', ['county.mou', '--against', 'gone.mou'], 'There is no file or folder gone.mou.'],
        [
            'a party that neither knows',
            ['county.mou', '--against', 'old/county.mou', '--party', 'Ghost'],
            "No agreement here knows 'Ghost'. Its parties, groups and outsiders are: Council, Forum.",
        ],
        [
            'a bank holiday that is no day',
            ['county.mou', '--against', 'old/county.mou', '--bank-holiday', '10 May 2027'],
            "'10 May 2027' is no day for a bank holiday. Write",
        ],
        [
            'a range that ends before it begins',
            ['county.mou', '--against', 'old/county.mou', '--from', '2027-01-01', '--to', '2026-12-01'],
            'before it begins',
        ],
    ])('refuses %s with code 2', (_, args, reason) => {
        const { code, out, err } = run(...args);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toContain(reason);
    });
});

describe('mou deadlines --bank-holiday', () => {
    test('counts the day as a bank holiday and says so in the reckoning', () => {
        const [papers] = (
            JSON.parse(run('whole.mou', '--bank-holiday', '2027-01-11=Jubilee', '--format', 'json').out) as {
                deadlines: (Deadline & { trace: unknown })[];
            }
        ).deadlines.filter(({ action }) => action === 'send papers');
        expect(papers!.date).toBe('2027-01-06');
        expect(JSON.stringify(papers!.trace)).toContain('{"date":"2027-01-11","why":"Jubilee"}');
        expect(JSON.stringify(papers!.trace)).toContain('with 2027-01-11 added');
    });
});
