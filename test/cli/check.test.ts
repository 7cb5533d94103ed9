import { chmodSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lock, unprivileged } from '../harness/unprivileged.ts';
import { folderOf, mou } from './run-mou.ts';
import { violations } from './schemas.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SOUND = 'party Council is "Kent"\nclause 1 { Council must "pay" }\n';
const BROKEN = 'party Council is "Kent"\nclause 1 {\n    Council must "pay" to Ghost\n}\n';

interface Report {
    files: {
        file: string;
        diagnostics: {
            code: string;
            severity: string;
            message: string;
            range: { start: { line: number; character: number } };
            related: unknown[];
        }[];
    }[];
    summary: Record<string, number>;
}

let folder: string;
let remove: () => void;

beforeAll(() => {
    ({ folder, remove } = folderOf({
        'sound.mou': SOUND,
        'sub/broken.mou': BROKEN,
        'sub/deep/also-broken.mou': 'party\n',
        'node_modules/x/hidden.mou': 'party\n',
        '.git/hidden.mou': 'party\n',
        'x.mou/inside.mou': SOUND,
        'notes.txt': 'no agreement',
        'empty/nothing.txt': '',
        'note/empty.mou': '',
        'odd/utf16.mou': Uint8Array.from([0xff, 0xfe, ...Buffer.from(SOUND, 'utf16le')]),
        'odd/binary.mou': Uint8Array.from([0, 1, 2]),
        'odd/bom.mou': `\uFEFF${SOUND}`,
        'odd/crlf.mou': SOUND.replaceAll('\n', '\r\n'),
        'odd/empty.mou': '',
        'only-binary/a.mou': Uint8Array.from([0, 1, 2]),
        'uses/a.mou': 'uses "../shared/b.mou"\nclause 1 { Council must "pay" }\n',
        'shared/b.mou': 'party Council is "Kent"\nclause 9 { Ghost must "pay" }\n',
    }));
});

afterAll(() => remove());

function report(...args: string[]): Report {
    return JSON.parse(mou(['check', '--format', 'json', '--today', '2026-11-22', ...args], folder).out) as Report;
}

describe('mou check', () => {
    test('finds nothing in a sound agreement and says so with code 0', () => {
        expect(mou(['check', 'sound.mou'], folder)).toEqual({ code: 0, out: '1 file checked: nothing found.\n', err: '' });
    });

    test('shows each finding with its line and a mark below it, and gives code 1', () => {
        const { code, out, err } = mou(['check', 'sub/broken.mou'], folder);
        expect(code).toBe(1);
        expect(err).toBe('');
        expect(out).toContain('sub/broken.mou\n');
        expect(out).toContain('3:27  error  party/undeclared\n');
        expect(out).toContain('      3 | Council must "pay" to Ghost\n        |                       ^^^^^\n');
        expect(out).toMatch(/1 file checked: 1 error\.\n$/);
    });

    test('gives code 0 when there are only hints and notes', () => {
        const { code, out } = mou(['check', 'note'], folder);
        expect(out).toMatch(/1 file checked: 1 note\.\n$/);
        expect(code).toBe(0);
    });

    test('looks through folders, but not into node_modules and folders with a dot', () => {
        expect(report('sub', '.').files.map(({ file }) => file)).toEqual([
            'note/empty.mou',
            'odd/binary.mou',
            'odd/bom.mou',
            'odd/crlf.mou',
            'odd/empty.mou',
            'odd/utf16.mou',
            'only-binary/a.mou',
            'shared/b.mou',
            'sound.mou',
            'sub/broken.mou',
            'sub/deep/also-broken.mou',
            'uses/a.mou',
            'x.mou/inside.mou',
        ]);
    });

    test('takes the current folder when it is told no path', () => {
        expect(
            JSON.parse(mou(['check', '--format', 'json'], join(folder, 'sub')).out).files.map(({ file }: { file: string }) => file),
        ).toEqual(['broken.mou', 'deep/also-broken.mou']);
    });

    test('takes a folder called x.mou for a folder', () => {
        expect(report('x.mou').files.map(({ file }) => file)).toEqual(['x.mou/inside.mou']);
    });

    test('reads what a file uses without reporting on it', () => {
        expect(report('uses/a.mou')).toMatchObject({ files: [{ file: 'uses/a.mou', diagnostics: [] }] });
    });

    test('follows links to files, and no links to folders, so that circles end; a link to nowhere is told', () => {
        const linked = folderOf({ 'a/real.mou': SOUND });
        symlinkSync('.', join(linked.folder, 'a', 'circle'));
        symlinkSync('real.mou', join(linked.folder, 'a', 'link.mou'));
        symlinkSync('nowhere.mou', join(linked.folder, 'a', 'dangling.mou'));
        const { files } = JSON.parse(mou(['check', '--format', 'json', 'a'], linked.folder).out) as Report;
        expect(files.map(({ file, diagnostics }) => [file, ...diagnostics.map(({ code }) => code)])).toEqual([
            ['a/dangling.mou', 'file/missing'],
            ['a/link.mou'],
            ['a/real.mou'],
        ]);
        linked.remove();
    });

    test('colours its answer only where that is asked for or a terminal reads it', () => {
        expect(mou(['check', 'sub'], folder).out).not.toContain('\u001B');
        expect(mou(['check', 'sub'], folder, { FORCE_COLOR: '1' }).out).toContain('\u001B[31merror');
        expect(mou(['check', 'sub'], folder, { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain('\u001B');
    });

    test('lets no control character of an agreement reach the terminal', () => {
        const odd = folderOf({ 'a.mou': 'party A is "\u001B[2J\u202Eevil"\nclause 1 { A must "pay" to Ghost } // \u0007\n' });
        const { out } = mou(['check', 'a.mou'], odd.folder);
        // eslint-disable-next-line no-control-regex
        expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
        odd.remove();
    });
});

describe('mou check --format json', () => {
    test('answers in the published form', () => {
        const answer: unknown = report('.');
        expect(violations('check', answer)).toEqual([]);
        expect(answer).toMatchObject({ version: 1, today: '2026-11-22' });
    });

    test('gives every finding its code, severity, place and the counts', () => {
        const { files, summary } = report('sub/broken.mou');
        expect(files[0]!.diagnostics).toMatchObject([
            { code: 'party/undeclared', severity: 'error', range: { start: { line: 2, character: 26 } }, related: [] },
        ]);
        expect(summary).toEqual({ files: 1, errors: 1, warnings: 0, infos: 0, hints: 0 });
    });

    test.each([
        ['odd/utf16.mou', 'file/utf-16'],
        ['odd/binary.mou', 'file/binary'],
        ['odd/empty.mou', 'file/empty'],
    ])('reports %s as %s and goes on with the rest', (path, code) => {
        const found = report('odd').files.find(({ file }) => file === path);
        expect(found?.diagnostics.map(diagnostic => diagnostic.code)).toEqual([code]);
    });

    test.each(['odd/bom.mou', 'odd/crlf.mou'])('reads %s', path => {
        expect(report('odd').files.find(({ file }) => file === path)?.diagnostics).toEqual([]);
    });

    test('reports a file that may not be opened and goes on with the rest', () => {
        const locked = folderOf({ 'locked.mou': SOUND, 'open.mou': SOUND });
        lock(locked.folder, join(locked.folder, 'locked.mou'));
        const { code, out } = mou(['check', '--format', 'json'], locked.folder, {}, unprivileged());
        expect(JSON.parse(out).files).toMatchObject([
            { file: 'locked.mou', diagnostics: [{ code: 'file/no-permission' }] },
            { file: 'open.mou', diagnostics: [] },
        ]);
        expect(code).toBe(1);
        locked.remove();
    });

    test('reports a folder that may not be opened and goes on with the rest', () => {
        const locked = folderOf({ 'sound.mou': SOUND, 'locked/hidden.mou': SOUND });
        lock(locked.folder, join(locked.folder, 'locked'));
        const { code, out } = mou(['check', '--format', 'json'], locked.folder, {}, unprivileged());
        expect(JSON.parse(out).files).toMatchObject([
            { file: 'sound.mou', diagnostics: [] },
            { file: 'locked', diagnostics: [{ code: 'file/no-permission' }] },
        ]);
        expect(code).toBe(1);
        chmodSync(join(locked.folder, 'locked'), 0o700);
        locked.remove();
    });

    test('reports a link in a circle that it was told to check', () => {
        const circle = folderOf({ 'sound.mou': SOUND });
        symlinkSync('circle.mou', join(circle.folder, 'circle.mou'));
        const { code, out } = mou(['check', '--format', 'json', 'circle.mou', 'sound.mou'], circle.folder);
        expect(JSON.parse(out).files).toMatchObject([
            { file: 'circle.mou', diagnostics: [{ code: 'file/unreadable' }] },
            { file: 'sound.mou', diagnostics: [] },
        ]);
        expect(code).toBe(1);
        circle.remove();
    });

    test('follows --today', () => {
        const yearly = folderOf({
            'a.mou': 'party A is "Alpha"\nreview Yearly is "review", first on 1 June 2026, by A\nclause 1 { A must "pay" }\n',
        });
        const codes = (today: string): string[] =>
            (JSON.parse(mou(['check', '--format', 'json', '--today', today], yearly.folder).out) as Report).files[0]!.diagnostics.map(
                ({ code }) => code,
            );
        expect(codes('2026-06-01')).not.toContain('review/passed');
        expect(codes('2026-06-02')).toContain('review/passed');
        yearly.remove();
    });
});

describe('what cannot be done gives code 2 and the reason', () => {
    test.each([
        ['a path that does not exist', ['check', 'sound.mou', 'nowhere'], 'There is no file or folder nowhere.'],
        ['a file that is no agreement', ['check', 'notes.txt'], 'notes.txt is no agreement'],
        ['a folder without agreements', ['check', 'empty'], 'There are no agreements'],
        ['nothing that can be read', ['check', 'only-binary'], 'Nothing could be read.'],
        ['a day that is none', ['check', '--today', 'tomorrow', 'sound.mou'], "'tomorrow' is no day for --today"],
        ['a day that does not exist', ['check', '--today', '2026-02-30', 'sound.mou'], "'2026-02-30' is no day for --today"],
        ['an unknown format', ['check', '--format', 'xml', 'sound.mou'], 'Allowed choices are text, json'],
        ['an unknown option', ['check', '--wrong'], "unknown option '--wrong'"],
        ['an unknown command', ['chekc'], 'check'],
        ['no command', [], 'Usage: mou'],
    ])('%s', (_, args, reason) => {
        const { code, out, err } = mou(args, folder);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toContain(reason);
    });
});

describe('the agreements of the project', () => {
    test('are found with what they truly lack', () => {
        const { code, out } = mou(
            ['check', 'examples/kent.mou', 'examples/oxfordshire.mou', '--format', 'json', '--today', '2026-11-22'],
            ROOT,
        );
        expect(code).toBe(1);
        const { files } = JSON.parse(out) as Report;
        expect(violations('check', JSON.parse(out))).toEqual([]);
        const codes = (file: string): string[] => files.find(each => each.file === file)!.diagnostics.map(diagnostic => diagnostic.code);
        expect(codes('examples/kent.mou')).toEqual(
            expect.arrayContaining(['review/overdue', 'deadline/chain-infeasible', 'clause/missing', 'time/vague', 'party/undeclared']),
        );
        expect(codes('examples/oxfordshire.mou')).toEqual(
            expect.arrayContaining(['party/unsigned', 'review/passed', 'clause/missing', 'time/vague', 'date/ambiguous']),
        );
    });
});
