import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { DeadlinesReport } from '../../server/cli/deadlines-json.ts';
import { deadlinesText } from '../../server/cli/deadlines-text.ts';
import { mou } from '../cli/run-mou.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(`${ROOT}README.md`, 'utf8');
/** Columns of the terminal that the README shows. */
const WIDTH = 100;
/** Stands in the README for lines that are left out. */
const LEFT_OUT = '...';

/** Each command of the README whose output it shows, with that output. */
const shown = [...readme.matchAll(/```sh\nnpx mou (.+)\n```\n\n```text\n([^`]+)\n```/g)].map(([, command, output]) => ({
    command: command!,
    output: output!,
}));

describe('the README', () => {
    it('shows what a command says', () => {
        expect(shown.map(({ command }) => command.split(' ')[0])).toEqual(['deadlines']);
    });

    it.each(shown)('has what mou $command says, and tells where it leaves lines out', ({ command, output }) => {
        const { out } = mou([...command.split(' '), '--format', 'json'], ROOT);
        const text = `\n${deadlinesText(JSON.parse(out) as DeadlinesReport, WIDTH)}\n`;
        output.split(`\n${LEFT_OUT}\n`).reduce((from, part) => {
            const at = text.indexOf(`\n${part}\n`, from);
            expect(at, `after ${text.slice(0, from)}\n${part}\nbut what follows is${text.slice(from)}`).toBeGreaterThanOrEqual(0);
            return at + part.length;
        }, 0);
    });

    it('links to files that are there', () => {
        const links = [...readme.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(match => match[1]!).filter(link => !link.startsWith('http'));
        expect(links.length).toBeGreaterThan(5);
        expect(links.filter(link => !existsSync(`${ROOT}${link}`))).toEqual([]);
    });
});
