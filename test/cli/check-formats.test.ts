import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RULE_IDS } from '../../language/validation/catalogue.ts';
import { folderOf, MOU, mou } from './run-mou.ts';

const UNOWNED = 'clause 1 {\n    somebody must "send, 100% of it"\n}\n';
const SOUND = 'party Council is "Kent"\nclause 1 { Council must "pay" }\n';

let folder: string;
let remove: () => void;

beforeAll(() => {
    ({ folder, remove } = folderOf({
        'a b.mou': UNOWNED,
        'twice.mou': 'clause 1 "Aims" { }\nclause 1 "Duties" { }\n',
        'sound/a.mou': SOUND,
        'watched/a.mou': SOUND,
    }));
});

afterAll(() => remove());

describe('mou check --format sarif', () => {
    const sarif = (...args: string[]): Log => JSON.parse(mou(['check', '--format', 'sarif', ...args], folder).out) as Log;

    test('gives each finding its rule, level and place, counted from 1', () => {
        const [run] = sarif('a b.mou').runs;
        expect(run!.columnKind).toBe('utf16CodeUnits');
        expect(run!.results).toEqual([
            {
                ruleId: 'obligation/unowned',
                ruleIndex: RULE_IDS.indexOf('obligation/unowned'),
                level: 'warning',
                message: { text: expect.stringContaining('Nobody is named') as string },
                locations: [
                    {
                        physicalLocation: {
                            artifactLocation: { uri: 'a%20b.mou' },
                            region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 13 },
                        },
                    },
                ],
            },
        ]);
    });

    test('describes every rule once, with its page, where the results point', () => {
        const { rules = [] } = sarif('sound').runs[0]!.tool.driver;
        expect(rules.map(({ id }) => id)).toEqual(RULE_IDS);
        expect(rules.find(({ id }) => id === 'obligation/unowned')).toMatchObject({
            shortDescription: { text: 'Nobody is named who has to do it.' },
            help: { markdown: expect.stringMatching(/^# obligation\/unowned/) as string },
            defaultConfiguration: { level: 'warning' },
        });
    });

    test('gives the other half of a contradiction', () => {
        const [found] = sarif('twice.mou').runs[0]!.results!;
        expect(found!.relatedLocations).toMatchObject([
            { physicalLocation: { artifactLocation: { uri: 'twice.mou' } }, message: { text: expect.any(String) as string } },
        ]);
    });

    test('is an empty list of results for a sound agreement, with code 0', () => {
        const outcome = mou(['check', '--format', 'sarif', 'sound'], folder);
        expect((JSON.parse(outcome.out) as Log).runs[0]!.results).toEqual([]);
        expect(outcome.code).toBe(0);
    });
});

describe('mou check --format github', () => {
    test('writes one command for each finding, with what would end it escaped', () => {
        const { out, code } = mou(['check', '--format', 'github', 'a b.mou', '--rule', 'obligation/unowned=error'], folder);
        expect(out).toMatch(
            /^::error file=a b\.mou,line=2,endLine=2,col=5,endColumn=13,title=obligation\/unowned::Nobody is named [^\n]*\n$/,
        );
        expect(code).toBe(1);
    });

    test('writes nothing for a sound agreement', () => {
        expect(mou(['check', '--format', 'github', 'sound'], folder)).toEqual({ code: 0, out: '', err: '' });
    });
});

describe('mou check --watch', () => {
    test('checks again after each change and ends when interrupted, with the code of the last check', async () => {
        const running = spawn(process.execPath, [MOU, 'check', 'watched', '--watch'], { cwd: folder });
        let out = '';
        const reads = new Promise<void>((resolve, reject) => {
            running.on('error', reject);
            let step = 0;
            running.stdout.on('data', (data: Buffer) => {
                out += data.toString();
                const checks = out.split('Waiting for changes.').length - 1;
                if (step === 0 && checks === 1) {
                    step = 1;
                    writeFileSync(join(folder, 'watched', 'a.mou'), UNOWNED);
                } else if (step === 1 && checks > 1 && out.includes('obligation/unowned')) {
                    step = 2;
                    rmSync(join(folder, 'watched', 'a.mou'));
                } else if (step === 2 && out.includes('There are no agreements')) {
                    resolve();
                }
            });
        });
        await reads;
        const ended = new Promise<number | null>(resolve => running.on('exit', code => resolve(code)));
        running.kill('SIGINT');
        expect(await ended).toBe(2);
        expect(out).toMatch(/^1 file checked: nothing found\./);
    });
});
