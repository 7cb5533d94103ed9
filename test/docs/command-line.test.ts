import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderOf, mou } from '../cli/run-mou.ts';

const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');

/** The agreements of the page by the path that the text before each names last. */
const files = Object.fromEntries([...page.matchAll(/`([\w/]+\.mou)`[^`]*\n```mou\n(.*?)```/gs)].map(([, path, text]) => [path!, text!]));

/** The commands of the page, each with what it says they write. */
const runs = [...page.matchAll(/```console\n\$ mou ([^\n]*)\n(.*?)```/gs)].map(([, command, written]) => ({
    command: command!,
    written: written!,
}));

/** The arguments of a command; what stands in quotes is one. */
function argumentsOf(command: string): string[] {
    return [...command.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
}

describe('the page of the command line', () => {
    let folder: string;
    let remove: () => void;

    beforeAll(() => ({ folder, remove } = folderOf(files)));
    afterAll(() => remove());

    it('has agreements and commands to try', () => {
        expect(Object.keys(files)).toEqual(['agreed/ours.mou', 'ours.mou']);
        expect(runs.length).toBeGreaterThan(1);
    });

    it.each(runs)('says what mou $command writes', ({ command, written }) => {
        const { out, err } = mou(argumentsOf(command), folder);
        expect(err).toBe('');
        expect(out).toBe(written);
    });
});
