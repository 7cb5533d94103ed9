import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readOptions } from '../../.tools/start/options.ts';

describe('npm start', () => {
    let folder: string;

    beforeAll(() => {
        folder = realpathSync(mkdtempSync(join(tmpdir(), 'mou-start-')));
        writeFileSync(join(folder, 'a.mou'), '');
    });

    afterAll(() => rmSync(folder, { recursive: true }));

    test('without options serves the examples in the browser and saves nothing to disk', () => {
        expect(readOptions([])).toEqual({ help: false, serve: true, desktop: false, folder: undefined, port: 8080 });
    });

    test('stops after the terminal part when told', () => {
        expect(readOptions(['--no-serve']).serve).toBe(false);
    });

    test('takes a folder from where the person stands', () => {
        vi.stubEnv('INIT_CWD', join(folder, '..'));
        expect(readOptions(['--write', folder.split(/[\\/]/).at(-1) ?? '']).folder).toBe(folder);
        vi.unstubAllEnvs();
    });

    test.each([
        ['a port that is no number', ['--port', 'eighty'], /--port needs a number/],
        ['a port that is too high', ['--port', '65536'], /--port needs a number/],
        ['a folder that is not there', ['--write', 'no/such/folder'], /--write needs a folder/],
        ['an option that does not exist', ['--wrtie', '.'], /--wrtie/],
        ['a word that is no option', ['examples'], /examples/],
    ])('refuses %s', (_case, args, message) => {
        expect(() => readOptions(args)).toThrow(message);
    });

    test('refuses a file where a folder is needed', () => {
        expect(() => readOptions(['--write', join(folder, 'a.mou')])).toThrow(/--write needs a folder/);
    });
});
