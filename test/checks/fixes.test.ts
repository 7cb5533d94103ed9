import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { MENDED_BY } from '../../language/refactorings/mending.ts';
import { RULES as CATALOGUE, type Rule } from '../../language/validation/catalogue.ts';
import { RULE_FIXES } from '../../language/validation/catalogue/rule-fixes.ts';
import type { Fix } from '../../language/validation/fixes/fix.ts';
import { fixesFor } from '../../language/validation/fixes/fixes-for.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';
import { applied } from './apply-fix.ts';
import { checkedWorkspace, readFixture } from './check-fixture.ts';

const RULES: Readonly<Record<string, Rule>> = CATALOGUE;
const FOLDER = fileURLToPath(new URL('../fixtures/checks/', import.meta.url));
const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.mou'))
    .sort();

type Diagnostic = ReturnType<MouWorkspace['diagnostics']>[number];
let workspace: Promise<MouWorkspace> | undefined;
let folders = 0;

/** Files in a folder of their own; gives how to check and change the main one. */
async function opened(files: ReadonlyMap<string, string>) {
    const host = await (workspace ??= checkedWorkspace({}));
    const folder = `fix-${++folders}`;
    const main = `${folder}/main.mou`;
    for (const [name, content] of files) {
        host.put(`${folder}/${name}`, content);
    }
    await host.write(main, files.get('main.mou')!);
    return {
        text: (): string => host.document(main).textDocument.getText(),
        diagnostics: (): Diagnostic[] => host.diagnostics(main),
        fixes: (diagnostic: Diagnostic): Fix[] => fixesFor(diagnostic, host.document(main)),
        document: () => host.document(main),
        write: (text: string): Promise<void> => host.write(main, text),
        apply: (fix: Fix): string => applied(fix, host, main),
    };
}

const key = ({ code, message }: Diagnostic): string => `${code} ${String(message)}`;
const errors = (diagnostics: Diagnostic[]): string[] =>
    diagnostics
        .filter(({ severity, code }) => severity === 1 && code !== 'blank/unfilled')
        .map(({ code }) => String(code))
        .sort();

/** What is left of a list when each entry of another has been taken out once. */
function without(list: string[], other: string[]): string[] {
    const rest = [...other];
    return list.filter(entry => !rest.includes(entry) || !rest.splice(rest.indexOf(entry), 1));
}

async function fixed(text: string, code: string, choose: (title: string) => boolean = () => true): Promise<string> {
    const file = await opened(new Map([['main.mou', text]]));
    const diagnostic = file.diagnostics().find(found => found.code === code);
    const fix = diagnostic && file.fixes(diagnostic).find(({ title }) => choose(title));
    if (!fix) {
        throw new Error(`No such fix for ${code}.`);
    }
    return file.apply(fix);
}

describe('the first fix for the bad example of each rule', () => {
    const byRefactoring = Object.keys(MENDED_BY);
    const rules = Object.keys(RULE_FIXES)
        .filter(id => !byRefactoring.includes(id))
        .flatMap(id => (RULES[id]!.bad === undefined ? [] : [[id, RULES[id]!.bad] as const]));

    test.each(rules)('%s: the text can be read then, the finding is gone, and there is nothing left to apply', async (id, bad) => {
        const file = await opened(new Map([['main.mou', bad]]));
        const [diagnostic] = file.diagnostics().filter(({ code }) => code === id);
        const [fix] = file.fixes(diagnostic!);
        await file.write(file.apply(fix!));
        expect(file.diagnostics().map(({ code }) => code)).not.toContain(id);
        expect(file.document().parseResult.parserErrors).toEqual([]);
    });

    it('is offered by at least forty rules, and by just those whose page says so', async () => {
        const offering: string[] = [];
        for (const [id, { bad }] of Object.entries(RULES)) {
            const file = await opened(new Map([['main.mou', bad ?? '']]));
            offering.push(...(file.diagnostics().some(found => found.code === id && file.fixes(found).length > 0) ? [id] : []));
        }
        expect(offering.length).toBeGreaterThanOrEqual(40);
        expect([...offering, ...byRefactoring].sort()).toEqual(Object.keys(RULE_FIXES).sort());
    });
});

describe('each fix of each fixture leaves a text that can be read, without the finding and without a new mistake', () => {
    test.each(paths)('%s', async path => {
        const { files } = readFixture(readFileSync(join(FOLDER, path), 'utf8'));
        const plain = new Map([...files].map(([name, content]) => [name, content.replace(/[»«]/g, '')]));
        const file = await opened(plain);
        const before = file.text();
        const found = file.diagnostics();
        const mistakes = errors(found);
        const offers = found.flatMap(diagnostic => file.fixes(diagnostic).map(fix => ({ diagnostic, fix, text: file.apply(fix) })));
        for (const { diagnostic, fix, text } of offers) {
            await file.write(text);
            const after = file.diagnostics();
            const still = (list: Diagnostic[]): number => list.filter(other => key(other) === key(diagnostic)).length;
            expect(still(after), `${fix.title}\n${text}`).toBeLessThan(still(found));
            expect(without(errors(after), mistakes), `${fix.title}\n${text}`).toEqual([]);
            // The rules about comments that accept a finding, or ask to confirm something, mend just those comments.
            const mended = String(diagnostic.code).startsWith('silence/')
                ? /\/\/ accept /
                : diagnostic.code === 'obligation/unconfirmed'
                  ? /\/\/ confirm\b/
                  : undefined;
            for (const comment of (before.match(/\/\/.*/g) ?? []).filter(one => !mended?.test(one))) {
                expect(text).toContain(comment);
            }
        }
    });
});

describe('a fix', () => {
    it('writes each reading of a date in figures', async () => {
        expect(await fixed('memorandum M { dated 03/04/2024 }', 'date/ambiguous', title => title.includes('April'))).toBe(
            'memorandum M { dated 3 April 2024 }',
        );
        expect(await fixed('memorandum M { dated 03/04/2024 }', 'date/ambiguous', title => title.includes('March'))).toBe(
            'memorandum M { dated 4 March 2024 }',
        );
    });

    it('corrects a weekday or leaves it out', async () => {
        const text = 'memorandum M { dated Wednesday 1 December 2020 }';
        expect(await fixed(text, 'date/weekday-mismatch')).toBe('memorandum M { dated Tuesday 1 December 2020 }');
        expect(await fixed(text, 'date/weekday-mismatch', title => title.includes('without'))).toBe(
            'memorandum M { dated 1 December 2020 }',
        );
    });

    it('adds to the head of an agreement, with and without braces', async () => {
        const add = (title: string): boolean => title.includes('legal status');
        expect(await fixed('memorandum M', 'clause/missing', () => true)).toContain('party ____ is "____"\nparty ____ is "____"');
        const withoutBraces = await opened(new Map([['main.mou', 'memorandum M\nparty A is "A"']]));
        const missing = withoutBraces
            .diagnostics()
            .flatMap(found => withoutBraces.fixes(found))
            .find(({ title }) => add(title))!;
        expect(withoutBraces.apply(missing)).toBe('memorandum M {\n    not legally binding\n}\nparty A is "A"');
        const withBraces = await opened(new Map([['main.mou', 'memorandum M {\n    dated June 2024 // that was it\n}\n']]));
        const same = withBraces
            .diagnostics()
            .flatMap(found => withBraces.fixes(found))
            .find(({ title }) => add(title))!;
        expect(withBraces.apply(same)).toBe('memorandum M {\n    dated June 2024 // that was it\n    not legally binding\n}\n');
    });

    it('keeps the line endings of the file', async () => {
        const text = await fixed(
            'memorandum M\r\nparty A is "A"\r\n',
            'clause/missing',
            title => title.includes('purpose') || title.includes('parties'),
        );
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    });

    it('puts the name that was meant, or declares the one that is written', async () => {
        const text = 'party Council is "Kent County Council"\nclause 1 { Coucil must "listen" }';
        expect(await fixed(text, 'party/undeclared')).toContain('clause 1 { Council must');
        expect(await fixed(text, 'party/undeclared', title => title.startsWith('Declare'))).toBe(
            'party Council is "Kent County Council"\nparty Coucil is "Coucil"\nclause 1 { Coucil must "listen" }',
        );
    });

    it('adds a line to those who agreed', async () => {
        const text = 'memorandum M\nparty A is "Aa"\nparty B is "Bb"\nagreed by {\n    A, by e-mail\n}';
        expect(await fixed(text, 'party/unsigned')).toContain('    A, by e-mail\n    B, signed by ____ as ____ on ____\n}');
    });

    it('removes a declaration with its line and nothing else', async () => {
        expect(await fixed('memorandum M\n// the charity\noutsider C is "Charity"\nparty A is "Aa"', 'name/unused')).toBe(
            'memorandum M\n// the charity\nparty A is "Aa"',
        );
    });

    it('offers three times that can be checked in place of a vague one', async () => {
        const file = await opened(
            new Map([
                [
                    'main.mou',
                    'party A is "Aa"\nmeeting K is "Kk", once a month\nclause 1 { A must "send minutes" promptly after each K where possible }',
                ],
            ]),
        );
        const [vague] = file.diagnostics().filter(({ code }) => code === 'time/vague');
        expect(file.fixes(vague!).map(fix => file.apply(fix).split('\n')[2])).toEqual([
            'clause 1 { A must "send minutes" promptly after each K, and in any case before the following K where possible }',
            'clause 1 { A must "send minutes" promptly after each K, and in any case within 5 working days of each K where possible }',
            'clause 1 { A must "send minutes" promptly after each K, and in any case within 10 working days of each K where possible }',
        ]);
    });

    it('swaps what runs backwards, or ends it in the next year where the turn of the year was forgotten', async () => {
        const spring = 'calendar Y { region Scotland closed 8 May 2026 /* both */ until 4 May 2026 }';
        expect(await fixed(spring, 'date/backwards')).toBe('calendar Y { region Scotland closed 4 May 2026 /* both */ until 8 May 2026 }');
        const christmas = 'calendar Y { region Scotland closed 24 December 2026 until 1 January 2026 }';
        expect(await fixed(christmas, 'date/backwards')).toBe(
            'calendar Y { region Scotland closed 24 December 2026 until 1 January 2027 }',
        );
        expect(await fixed(christmas, 'date/backwards', title => title.startsWith('Swap'))).toBe(
            'calendar Y { region Scotland closed 1 January 2026 until 24 December 2026 }',
        );
    });

    it('takes a minus sign away', async () => {
        expect(
            await fixed('party A is "Aa"\nclause 1 { A must "answer" within \u22125 days of "receipt" }', 'number/out-of-range'),
        ).toContain('within 5 days of');
    });

    it('keeps the region of a calendar that counts', async () => {
        expect(
            await fixed('calendar Y {\n    region Scotland\n    // which one?\n    region England and Wales\n}', 'calendar/repeated'),
        ).toBe('calendar Y {\n    region Scotland\n    // which one?\n}');
    });

    it('says by which calendar an agreement counts, or declares one for each region', async () => {
        const clause = 'party A is "Aa"\nclause 1 { A must "answer" within 5 working days of "receipt" }';
        expect(await fixed(`memorandum M\ncalendar Year { region Scotland }\n${clause}`, 'calendar/not-named')).toBe(
            `memorandum M {\n    calendar Year\n}\ncalendar Year { region Scotland }\n${clause}`,
        );
        expect(await fixed(`memorandum M\n${clause}`, 'calendar/not-named', title => title.includes('Northern Ireland'))).toBe(
            `memorandum M {\n    calendar Ours\n}\n\ncalendar Ours {\n    region Northern Ireland\n}\n${clause}`,
        );
    });

    it('says whose bank holidays a calendar keeps', async () => {
        expect(await fixed('calendar Year\nmemorandum M { calendar Year }', 'calendar/empty', title => title.includes('Scotland'))).toBe(
            'calendar Year {\n    region Scotland\n}\nmemorandum M { calendar Year }',
        );
    });

    it('has nothing to offer for a diagnostic that is not ours', async () => {
        const file = await opened(new Map([['main.mou', 'party A is "Aa"']]));
        expect(file.fixes({ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } }, message: 'x' })).toEqual([]);
    });
});
