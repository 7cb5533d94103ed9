import { describe, expect, test } from 'vitest';
import { mouWorkspace, parseMou } from '../harness/mou-workspace.ts';
import { agreementFolder, agreementText } from '../perf/generate.ts';

function syntaxErrors(text: string): string[] {
    const { lexerErrors, parserErrors } = parseMou(text);
    return [...lexerErrors, ...parserErrors].map(({ message }) => message);
}

describe('Generated agreements', () => {
    test.each([100, 200, 2_000, 20_000])('of %i lines have that many lines and no syntax error', lines => {
        const text = agreementText({ lines, seed: 1 });
        expect(text.split('\n')).toHaveLength(lines + 1);
        expect(syntaxErrors(text)).toEqual([]);
    });

    test('have no syntax error whatever the seed', () => {
        for (let seed = 1; seed <= 40; seed++) {
            expect(syntaxErrors(agreementText({ lines: 120 + seed, seed })), `seed ${seed}`).toEqual([]);
        }
    });

    test('are the same for the same seed and others for another', () => {
        expect(agreementText({ lines: 200, seed: 7 })).toBe(agreementText({ lines: 200, seed: 7 }));
        expect(agreementText({ lines: 200, seed: 7 })).not.toBe(agreementText({ lines: 200, seed: 8 }));
    });

    test('of a folder use the shared file, find every name in it and leave a few things to report', async () => {
        const folder = agreementFolder(4, 1);
        const workspace = await mouWorkspace(Object.fromEntries(folder), { marks: false });
        expect([...folder.keys()]).toEqual(['shared.mou', 'agreement-0001.mou', 'agreement-0002.mou', 'agreement-0003.mou']);
        for (const name of folder.keys()) {
            expect(workspace.unresolved(name), name).toEqual([]);
            expect(
                workspace.diagnostics(name).filter(({ severity }) => severity === 1),
                name,
            ).toEqual([]);
        }
        expect(workspace.diagnostics('agreement-0001.mou').map(({ code }) => code)).toContain('time/vague');
    });
});
