import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf, MOU, mou } from './run-mou.ts';
import { violations } from './schemas.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const COUNTY = `memorandum County { calendar Office }
calendar Office { region England and Wales }
party Council is "Kent County Council" also known as "KCC"
party Forum is "Kent Forum" { role Chair "Chair" }
group Both is "both" of Council and Forum
meeting Board is "the board", every 3 months
event Audit is "the audit", at any time
clause 4.5 { Council must "send papers" to Forum at least 5 working days before each Board }
clause 4.6 { Both should "report" before 1 March 2027 where possible }
clause 4.7 { Forum must "answer" before 1 November 2026 }
clause 4.8 { Council must "reply" within 10 days of Audit }
history { Board planned for 14 January 2027 }
`;

interface Answer {
    today: string;
    from: string;
    to: string;
    deadlines: {
        file: string;
        action: string;
        date?: string;
        standing: string;
        owners: string[];
        range: { start: { line: number } };
        place?: unknown;
    }[];
}

let folder: string;
let remove: () => void;

beforeAll(() => {
    ({ folder, remove } = folderOf({
        'county.mou': COUNTY,
        'other/trust.mou':
            'memorandum Trust { }\nparty Trust is "Health Trust"\nclause 1 { Trust must "pay" no later than 31 December 2026 }\n',
        'broken/a.mou': 'party A is "Alpha"\nclause 1 { A must "pay" no later than 31 December 2026 }\nclause 2 { A must "do" within }\n',
        'odd/a.mou': 'party A is "Alpha"\nclause 1 { A must "pay" no later than 31 December 2026 }\n',
        'odd/b.mou': Uint8Array.from([0, 1]),
    }));
});

afterAll(() => remove());

const TODAY = ['--today', '2026-11-22'];

function answer(...args: string[]): Answer {
    return JSON.parse(mou(['deadlines', '--format', 'json', ...TODAY, ...args], folder).out) as Answer;
}

function rows(given: Answer): string[] {
    return given.deadlines.map(({ date, standing, action }) => `${date ?? '-'} ${standing} ${action}`);
}

describe('mou deadlines --format json', () => {
    test('answers in the published form, for a year from today', () => {
        const given = answer('.');
        expect(violations('deadlines', given)).toEqual([]);
        expect(given).toMatchObject({ version: 1, today: '2026-11-22', from: '2026-11-22', to: '2027-11-22' });
    });

    test('lists all agreements by date, what is overdue first and what waits last', () => {
        expect(rows(answer('county.mou', 'other')).filter(row => !row.startsWith('- inactive send'))).toEqual([
            '2026-10-31 overdue answer',
            '2026-12-31 due pay',
            '2027-01-07 due send papers',
            '2027-02-28 due report',
            '- inactive reply',
        ]);
    });

    test('gives a file and a range in place of an address', () => {
        const [first] = answer('county.mou').deadlines;
        expect(first).toMatchObject({ file: 'county.mou', range: { start: { line: 9, character: 13 } } });
        expect(first).not.toHaveProperty('place');
    });

    test.each([
        ['Forum', ['answer', 'report']],
        ['KCC', ['send papers', 'report', 'reply']],
        ['kent county council', ['send papers', 'report', 'reply']],
    ])('lists what %s owes, by itself and as a member', (party, expected) => {
        expect([...new Set(answer('county.mou', '--party', party).deadlines.map(({ action }) => action))]).toEqual(expected);
    });

    test('keeps to the days it is told', () => {
        expect(rows(answer('county.mou', '--from', '2027-02-01', '--to', '2027-02-28')).filter(row => !row.startsWith('-'))).toEqual([
            '2026-10-31 overdue answer',
            '2027-02-28 due report',
        ]);
    });

    test('gives the same answer for the examples as for the whole of their folder', () => {
        const given = JSON.parse(mou(['deadlines', 'examples', '--format', 'json', ...TODAY], ROOT).out) as Answer;
        expect(violations('deadlines', given)).toEqual([]);
        expect(given.deadlines.some(({ file, date }) => file === 'examples/oxfordshire.mou' && date === '2027-01-07')).toBe(true);
    });
});

describe('mou deadlines', () => {
    test('writes a table, then what waits, and gives code 0', () => {
        const { code, out, err } = mou(['deadlines', 'county.mou', ...TODAY], folder);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toContain('Deadlines of County from Sun 22 November 2026 to Mon 22 November 2027, as of Sun 22 November 2026\n');
        expect(out).toMatch(/^Sat 31 October 2026 {2,}overdue 22 days {2,}4\.7 {2,}Forum {2,}answer$/m);
        expect(out).toMatch(
            /^Thu 7 January 2027 {2,}in 46 days {2,}4\.5 {2,}Council → Forum {2,}send papers \(Board of Thu 14 January 2027\)$/m,
        );
        expect(out).toMatch(/^Sun 28 February 2027 {2,}in 98 days {2,}4\.6 {2,}Both {2,}report, where possible$/m);
        expect(out).toMatch(/\nWaiting for a date\n(?:.*\n)*waiting for the date of Audit\n {2}4\.8 {2}Council {2}reply\n/);
        expect(out).toMatch(/\d deadlines, 1 overdue\.\n$/);
    });

    test('names the agreement of each where there are several', () => {
        const { out } = mou(['deadlines', 'county.mou', 'other', ...TODAY], folder);
        expect(out).toMatch(/^Deadlines from /);
        expect(out).toMatch(/^Thu 31 December 2026 {2,}in 39 days {2,}Trust 1 {2,}Trust {2,}pay$/m);
        expect(out).toMatch(/^ {2}County 4\.8 {2}Council {2}reply$/m);
    });

    test('says when nothing is due', () => {
        expect(mou(['deadlines', 'other', '--from', '2027-06-01', ...TODAY, '--today', '2026-06-01'], folder).out).toContain(
            'Nothing is due in this time.',
        );
    });

    test('tells where text could not be read, since deadlines may be missing', () => {
        const { code, out, err } = mou(['deadlines', 'broken', ...TODAY], folder);
        expect(out).toContain('pay');
        expect(err).toBe("broken/a.mou: Part of this file cannot be read, so deadlines may be missing. 'mou check' says where.\n");
        expect(code).toBe(0);
    });

    test('tells which file could not be read, goes on with the rest, and gives code 1', () => {
        const { code, out, err } = mou(['deadlines', 'odd', ...TODAY], folder);
        expect(out).toContain('pay');
        expect(err).toContain('odd/b.mou: This is not a text file.');
        expect(code).toBe(1);
    });

    test.each([
        ['a day that is none', ['--from', '1 June'], "'1 June' is no day for 'from'"],
        [
            'a range that ends before it begins',
            ['--from', '2027-01-01', '--to', '2026-01-01'],
            'ends (2026-01-01) before it begins (2027-01-01)',
        ],
        [
            'a party that nobody knows',
            ['--party', 'Ghost'],
            "No agreement here knows 'Ghost'. Its parties, groups and outsiders are: Both, Council, Forum",
        ],
    ])('refuses %s with code 2', (_, args, reason) => {
        const { code, out, err } = mou(['deadlines', 'county.mou', ...args], folder);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toContain(reason);
    });
});

test('a reader that stops reading ends the command without a fuss', async () => {
    const child = spawn(process.execPath, [MOU, 'deadlines', 'examples', '--format', 'json', ...TODAY], {
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', data => {
        errors += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise(resolve => child.on('exit', resolve));
    expect(errors).toBe('');
});
