import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Cancellation } from 'langium';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRuleId } from '../../language/validation/catalogue.ts';
import { checkedWorkspace, diagnosticsIn } from './check-fixture.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const examples = readdirSync(EXAMPLES)
    .filter(name => name.endsWith('.mou'))
    .map(name => readFileSync(join(EXAMPLES, name), 'utf8'));
const alone = (text: string): ReturnType<typeof diagnosticsIn> => diagnosticsIn(new Map([['main.mou', text]]));
const codes = async (text: string): Promise<unknown[]> => (await alone(text)).map(({ code }) => code);

describe('the checker', () => {
    it('gives every diagnostic a code of the catalogue, its source and a sentence', async () => {
        for (const text of examples) {
            for (const { code, source, message, range } of await alone(text)) {
                expect(isRuleId(code)).toBe(true);
                expect(source).toBe('mou');
                expect(String(message)).toMatch(/^[A-Z'"\d_(].*[.})"?!]$|, for example: /s);
                expect(range.end.line - range.start.line).toBeGreaterThanOrEqual(0);
            }
        }
    });

    it('reports one mistake once and goes on with what is whole', async () => {
        const text =
            'memorandum M { dated 31 June 2024 }\nparty A is "Aa"\nclause 1 { A must "answer" within }\nclause 2 { B must "answer promptly" }\nagreed by { }';
        expect(await codes(text)).toEqual(['date/no-such-day', 'syntax/expected', 'party/undeclared', 'time/vague']);
    });

    it('does not look for a name that is declared in a part that cannot be read', async () => {
        expect(await codes('party Council "no is"  is is\nclause 1 { Council must "answer" }')).not.toContain('party/undeclared');
    });

    it('reports a deadline that cannot be computed because of its date only by its date', async () => {
        expect(
            await codes(
                '// a\nmemorandum M { checked against P }\nprofile P\nparty A is "Aa"\nclause 1 { A must "answer" no later than 03/04/2024 }',
            ),
        ).toEqual(['date/ambiguous']);
    });

    it('knows no today until it is told one', async () => {
        const workspace = await checkedWorkspace({ 'a.mou': 'memorandum M\nreview R is "Rr", first in June 2020' }, '');
        const reviewed = (): unknown[] => workspace.diagnostics('a.mou').filter(({ code }) => code === 'review/passed');
        expect(reviewed()).toEqual([]);
        workspace.services.Mou.validation.Today.set(() => '2020-07-01');
        await workspace.write('a.mou', 'memorandum M\nreview R is "Rr", first in June 2020\n');
        expect(reviewed()).toHaveLength(1);
    });

    it('keeps to the day it is told at either end of the calendar', async () => {
        for (const today of ['0001-01-01', '9999-12-31', '2026-02-30']) {
            const workspace = await checkedWorkspace({ 'a.mou': examples[0]! }, today);
            expect(workspace.diagnostics('a.mou').map(({ code }) => code)).not.toContain('file/check-failed');
        }
    });

    it('says so when a check fails by a mistake of its own, and carries out the others', async () => {
        const workspace = await checkedWorkspace({});
        workspace.services.shared.workspace.IndexManager.isUsedElsewhere = () => {
            throw new Error('a slip');
        };
        await workspace.write('a.mou', 'memorandum M { dated 31 June 2024 }\noutsider A is "Aa"');
        const found = workspace.diagnostics('a.mou').map(({ code }) => code);
        expect(found).toContain('file/check-failed');
        expect(found).toContain('date/no-such-day');
        expect(found).toContain('clause/missing');
    });

    it('asks of an agreement without a profile what the shipped profile of memoranda asks', async () => {
        const missing = async (text: string): Promise<string[]> =>
            (await alone(text))
                .filter(({ code }) => code === 'clause/missing')
                .map(({ severity, message }) => `${severity} ${/^[^:]*/.exec(String(message))![0]}`)
                .sort();
        const core = await missing('memorandum M');
        expect(core).toHaveLength(12);
        expect(await missing('uses profile "memorandum"\nmemorandum M { checked against Memorandum }')).toEqual(core);
    });

    it('stops when it is called off', async () => {
        const workspace = await checkedWorkspace({ 'a.mou': examples[0]! });
        const source = new Cancellation.CancellationTokenSource();
        source.cancel();
        await expect(
            workspace.services.Mou.validation.DocumentValidator.validateDocument(workspace.document('a.mou'), {}, source.token),
        ).rejects.toBeTruthy();
    });

    it('carries out only the asked-for categories', async () => {
        const workspace = await checkedWorkspace({ 'a.mou': 'memorandum M { dated 31 June 2024 }\nclause 1 { Nobody1 must "answer" }' });
        const check = async (...categories: string[]): Promise<unknown[]> =>
            (await workspace.services.Mou.validation.DocumentValidator.validateDocument(workspace.document('a.mou'), { categories })).map(
                ({ code }) => code,
            );
        expect(await check('built-in')).toEqual(['party/undeclared']);
        expect(await check('fast')).toEqual(['date/no-such-day']);
        expect(new Set(await check('slow'))).toEqual(new Set(['clause/missing']));
    });

    it('survives torn and hostile text', async () => {
        const text = fc.oneof(
            fc
                .tuple(fc.constantFrom(...examples), fc.nat(), fc.nat(2_000), fc.string({ unit: 'grapheme', maxLength: 30 }))
                .map(([whole, at, length, put]) => whole.slice(0, at % whole.length) + put + whole.slice((at % whole.length) + length)),
            fc.string({ unit: 'binary', maxLength: 200 }),
            fc
                .array(
                    fc.constantFrom(
                        'party',
                        'clause',
                        '{',
                        '}',
                        '"',
                        '"""',
                        '____',
                        'must',
                        'within',
                        '5',
                        'working days',
                        'of',
                        'each',
                        'A',
                        '1.2',
                        '\n',
                        'review',
                        'is',
                        '03/04/2024',
                    ),
                    { maxLength: 60 },
                )
                .map(words => words.join(' ')),
        );
        await fc.assert(
            fc.asyncProperty(text, async content => {
                expect(await codes(content.replace(/[»«|]/g, ''))).not.toContain('file/check-failed');
            }),
            { numRuns: 150, seed: 20261122 },
        );
    }, 60_000);

    it.each([
        ['', 'file/empty'],
        [' \n ', 'file/empty'],
        ['\u0000\u0001', 'file/binary'],
    ])('says what is wrong with the file as a whole: %j', async (text, code) => {
        expect(await codes(text)).toEqual([code]);
    });

    it('takes a file saved by another kind of editor for what it is', async () => {
        const workspace = await checkedWorkspace({ 'a.mou': new TextEncoder().encode('\uFEFFparty A is "Aa"\r\nparty B is "Bb"\r\n') });
        expect(workspace.diagnostics('a.mou')).toEqual([]);
        await workspace.write('a.mou', new Uint8Array([0xff, 0xfe, 0x70, 0, 0x61, 0]));
        expect(workspace.diagnostics('a.mou').map(({ code }) => code)).toEqual(['file/utf-16']);
    });
});
