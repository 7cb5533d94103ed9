import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarFile, event } from '../calendar-files/ics.ts';
import { folderOf, mou } from './run-mou.ts';

const AUTUMN = event('20260901 20261219', 'Autumn term');
const HALF_TERM = event('20261026 20261031', 'Half term');
const MAIN = `memorandum M "M" { dated 1 September 2026 calendar Year }
calendar Year { region England and Wales school terms from "terms.ics" }
party Council is "County Council"
clause 1 { Council must "report" within 10 school days of 20 October 2026 }
`;
const TODAY = ['--today', '2026-09-10'];

let folder: string;
let remove: () => void;

beforeAll(() => {
    ({ folder, remove } = folderOf({
        'old/main.mou': MAIN,
        'old/terms.ics': calendarFile(AUTUMN),
        'new/main.mou': MAIN,
        'new/terms.ics': calendarFile(AUTUMN, HALF_TERM),
        'lost/main.mou': MAIN,
    }));
});

afterAll(() => remove());

test('the command line counts by the school terms of a calendar file, and shows them in the working', () => {
    expect(mou(['deadlines', 'new', ...TODAY], folder).out).toContain('Tue 10 November 2026');
    expect(mou(['deadlines', 'new', '--format', 'json', ...TODAY], folder).out).toContain('half-term break');
});

test('an explanation counts out the days that the calendar file leaves out', () => {
    const { out } = mou(['explain', 'new/main.mou', '1', ...TODAY], folder);
    expect(out).toContain('10 school days after Tue 20 October 2026: Tue 10 November 2026');
    expect(out).toContain('not counted: Mon 26 October 2026 (half-term break)');
});

test('a changed calendar file moves what hangs on it', () => {
    const { out, code } = mou(['deadlines', 'new', '--against', 'old', '--format', 'json', ...TODAY], folder);
    expect(code).toBe(1);
    expect(out).toContain('2026-11-03');
    expect(out).toContain('2026-11-10');
});

test('a calendar file that is not there is told by every command, and nothing is computed without it', () => {
    expect(mou(['check', 'lost', ...TODAY], folder).out).toContain('calendar/term-file-not-found');
    const { out, err } = mou(['deadlines', 'lost', ...TODAY], folder);
    expect(out).not.toContain('November 2026');
    expect(err).toContain(
        "There is no file 'terms.ics', looking from the folder of this file. Check the path, or save the calendar there. Until then what is counted in school days or terms cannot be computed.",
    );
});
