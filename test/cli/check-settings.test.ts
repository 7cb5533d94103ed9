import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf, mou, type Outcome } from './run-mou.ts';

const UNOWNED = 'clause 1 {\n    somebody must "send the agenda"\n}\n';

let folder: string;
let remove: () => void;

beforeAll(() => {
    ({ folder, remove } = folderOf({
        'plain/a.mou': UNOWNED,
        'strict/.moucheck.json': '{ "rules": { "obligation/unowned": "error" } } // for everybody',
        'strict/a.mou': UNOWNED,
        'strict/deep/a.mou': UNOWNED,
        'strict/lenient/.moucheck.json': '{ "rules": { "obligation/unowned": "off" } }',
        'strict/lenient/a.mou': UNOWNED,
        'wrong/.moucheck.json': '{ "rules": {\n  "obligation/unownd": "off"\n} }',
        'wrong/a.mou': UNOWNED,
    }));
});

afterAll(() => remove());

const check = (...args: string[]): Outcome => mou(['check', '--today', '2026-11-22', ...args], folder);

describe('how loud a rule is on the command line', () => {
    test.each([
        ['as it comes', ['plain'], 'warning', 1],
        ['by the settings file of its folder', ['strict/a.mou'], 'error', 1],
        ['by the settings file of a folder above', ['strict/deep'], 'error', 1],
        ['by --rule, over the file', ['strict/a.mou', '--rule', 'obligation/unowned=hint'], 'hint', 0],
    ] as const)('%s', (_case, args, severity, code) => {
        const outcome = check(...args);
        expect(outcome.out).toContain(`${severity}  obligation/unowned`);
        expect(outcome.code).toBe(code);
    });

    test.each([
        ['the nearest file turns it off', ['strict/lenient']],
        ['--rule turns it off', ['plain', '--rule', 'obligation/unowned=off', 'party/unsigned=error']],
    ])('%s', (_case, args) => expect(check(...args)).toEqual({ code: 0, out: '1 file checked: nothing found.\n', err: '' }));

    test.each([
        ['a settings file that cannot be followed', ['wrong'], 'wrong/.moucheck.json, line 2: There is no rule "obligation/unownd".\n'],
        ['an unknown rule', ['plain', '--rule', 'obligation/unownd=off'], 'There is no rule "obligation/unownd".\n'],
        [
            'a level that is none',
            ['plain', '--rule', 'time/vague=loud'],
            'The rule "time/vague" can be "error", "warning", "info", "hint" or "off", not "loud".\n',
        ],
        [
            'a rule without a level',
            ['plain', '--rule', 'time/vague'],
            '--rule time/vague says no level. Write the rule, an equals sign and the level, for example --rule party/unsigned=off.\n',
        ],
    ])('%s is refused with a sentence', (_case, args, err) => expect(check(...args)).toEqual({ code: 2, out: '', err }));
});
