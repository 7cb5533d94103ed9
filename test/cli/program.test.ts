import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Session } from '../server/harness/session.ts';
import { coloured, printable, wrap } from '../../server/cli/printable.ts';
import { MOU, mou } from './run-mou.ts';

test('mou --version is the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(mou(['--version'], '.')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test.each([[['--help']], [['help']], [['check', '--help']], [['deadlines', '--help']], [['help', 'check']]])(
    'mou %j prints its help and gives code 0',
    args => {
        const { code, out, err } = mou(args, '.');
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toContain('Usage: mou');
    },
);

test('the help of a command names its options and exit codes', () => {
    const { out } = mou(['check', '--help'], '.');
    for (const word of ['--format', '--today', '[paths...]', '0  nothing was found', '2  the command could not run']) {
        expect(out).toContain(word);
    }
});

test('mou lsp serves an editor over standard input and output', async () => {
    for (const args of [['--stdio'], []]) {
        const session = await Session.start({ command: [process.execPath, MOU, 'lsp', ...args] });
        await session.open('a.mou', 'clause 1 { Ghost must "pay" }\n');
        expect(await session.diagnostics('a.mou')).toMatchObject([{ code: 'party/undeclared' }]);
        expect(await session.stop()).toBe(0);
    }
});

test('colours are for terminals, NO_COLOR forbids and FORCE_COLOR demands them', () => {
    expect(coloured({}, true)).toBe(true);
    expect(coloured({}, false)).toBe(false);
    expect(coloured({ TERM: 'dumb' }, true)).toBe(false);
    expect(coloured({ NO_COLOR: '1' }, true)).toBe(false);
    expect(coloured({ FORCE_COLOR: '1' }, false)).toBe(true);
    expect(coloured({ FORCE_COLOR: '0' }, false)).toBe(false);
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }, true)).toBe(false);
});

test('text for a terminal is one line of characters that only show', () => {
    expect(printable('a\tb\r\nc\u001B[31m\u202Ed\u0085')).toBe('a b c\uFFFD[31md\uFFFD');
});

test('text is broken between words, and long words are kept whole', () => {
    expect(wrap('one two three-and-a-bit four', 8)).toEqual(['one two', 'three-and-a-bit', 'four']);
});
