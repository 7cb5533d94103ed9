import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

/** The project's rules without those that need types, which would load the whole project. */
const eslint = new ESLint({ overrideConfigFile: '.tools/eslint.config.js', overrideConfig: [tseslint.configs.disableTypeChecked] });

/** Rules broken by a text, were it the content of a file. */
async function rulesBrokenBy(text: string, filePath: string): Promise<(string | null)[]> {
    const [result] = await eslint.lintText(`${text}\n`, { filePath });
    return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

describe('outside the date adapter', () => {
    test.each([
        'export const today = new Date();',
        'export const today = new Date(2026, 0, 1);',
        'export const today = Date();',
        'export const today = Date.now();',
        'export const day = Date.parse("2026-01-01");',
        'export const day = (date: Date) => date.getDate();',
        'export const hours = (date: Date) => date.getHours();',
        'export const minutes = (date: Date) => date.getTimezoneOffset();',
        'export const text = (date: Date) => date.toLocaleDateString();',
        'export const today = Temporal.Now.plainDateISO();',
        'import { addBusinessDays } from "date-fns";\nexport const due = addBusinessDays;',
    ])('%s is an error', async text => {
        expect(await rulesBrokenBy(text, 'language/model/example.ts')).toContain('no-restricted-syntax');
    });

    test('the date library is not imported', async () => {
        expect(await rulesBrokenBy('import { addDays } from "date-fns";\nexport const later = addDays;', 'server/lsp/example.ts')).toEqual([
            'no-restricted-imports',
        ]);
    });

    test('a field called date and a type called Date are no errors', async () => {
        expect(await rulesBrokenBy('export const due = (deadline: { date: Date }) => deadline.date;', 'language/model/example.ts')).toEqual(
            [],
        );
    });
});

describe('in the date adapter', () => {
    const adapter = 'language/domain/time/date-adapter.ts';

    test('dates may be made and read', async () => {
        expect(await rulesBrokenBy('export const year = (time: number): number => new Date(time).getUTCFullYear();', adapter)).toEqual([]);
    });

    test("working days are still counted from the agreement's calendar", async () => {
        expect(await rulesBrokenBy('import { addBusinessDays } from "date-fns";\nexport const due = addBusinessDays;', adapter)).toContain(
            'no-restricted-syntax',
        );
    });
});
