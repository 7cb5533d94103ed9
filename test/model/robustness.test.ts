import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAgreements } from '../../language/model/build-agreements.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';
import { agreementsIn } from './built.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const paths = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.mou'));
const texts = new Map(paths.map(path => [path, readFileSync(join(EXAMPLES, path), 'utf8')]));

/** Everything that is not plain JSON data: its path and what it is. */
function strangers(value: unknown, path = '$'): string[] {
    if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean') {
        return value === null ? [`${path} is null`] : [];
    }
    if (typeof value === 'number') {
        return Number.isFinite(value) ? [] : [`${path} is ${value}`];
    }
    if (Array.isArray(value)) {
        return value.flatMap((item, index) =>
            item === undefined ? [`${path}[${index}] is a hole`] : strangers(item, `${path}[${index}]`),
        );
    }
    return Object.getPrototypeOf(value) === Object.prototype
        ? Object.entries(value).flatMap(([key, inner]) => strangers(inner, `${path}.${key}`))
        : [`${path} is a ${(value as object).constructor.name}`];
}

describe('the model of every example', () => {
    let workspace: MouWorkspace;
    const build = (path: string) =>
        buildAgreements(workspace.document(path), {
            visibleDocuments: document => workspace.services.shared.workspace.Imports.importedDocuments(document),
        });

    beforeAll(async () => {
        workspace = await mouWorkspace(Object.fromEntries(texts), { marks: false, validation: false });
    });

    it.each(paths)('%s is whole, plain data, and the same after a journey as JSON', path => {
        const agreements = build(path);
        expect(agreements.filter(({ incomplete }) => incomplete)).toEqual([]);
        expect(strangers(agreements)).toEqual([]);
        expect(JSON.parse(JSON.stringify(agreements))).toEqual(agreements);
    });

    it('finds the two real agreements with what they hold', () => {
        const [kent] = build('kent.mou');
        const [oxfordshire] = build('oxfordshire.mou');
        const sorted = (agreement: typeof kent, sort: string) => agreement!.parties.filter(party => party.sort === sort).length;
        expect([sorted(kent, 'party'), kent!.signatures.length]).toEqual([3, 0]);
        expect([sorted(oxfordshire, 'party'), sorted(oxfordshire, 'group'), oxfordshire!.signatures.length]).toEqual([5, 1, 3]);
        expect(kent!.reviews.length).toBeGreaterThan(0);
        expect(oxfordshire!.reviews[0]).toMatchObject({ first: { text: 'June 2025' } });
    });
});

describe('half-typed text', () => {
    it('of an example cut anywhere never stops the model, and gives plain data only', async () => {
        const cut = fc.constantFrom(...texts.values()).chain(text => fc.nat(text.length).map(end => text.slice(0, end)));
        await fc.assert(
            fc.asyncProperty(cut, async text => {
                const agreements = await agreementsIn(text);
                expect(strangers(agreements)).toEqual([]);
            }),
            { numRuns: 150 },
        );
    }, 60_000);

    it('of an example with a stretch torn out never stops the model, and gives plain data only', async () => {
        const torn = fc
            .constantFrom(...texts.values())
            .chain(text =>
                fc
                    .tuple(fc.nat(text.length), fc.integer({ min: 1, max: 120 }))
                    .map(([start, length]) => text.slice(0, start) + text.slice(start + length)),
            );
        await fc.assert(
            fc.asyncProperty(torn, async text => {
                const agreements = await agreementsIn(text);
                expect(strangers(agreements)).toEqual([]);
            }),
            { numRuns: 100 },
        );
    }, 60_000);

    it.each([
        ['an empty file', ''],
        ['white space', ' \r\n\t '],
        ['prose', 'The parties agree to meet from time to time.'],
        ['a brace', '}'],
        [
            'keywords alone',
            'party group event meeting deadline review dispute history agreed clause section appendix amends uses define cite',
        ],
        ['an open quotation', 'clause 1 { """never closed'],
        ['carriage returns', 'clause 1 {\r\n  A must "act"\r\n}'],
        ['right-to-left and astral characters', 'clause 1 { """\u05E9\u05DC\u05D5\u05DD \u{1F91D}""" \u05D0 must "act" }'],
        [
            'a number of 400 digits',
            `clause ${'9'.repeat(400)} { A must "act" within ${'9'.repeat(400)} days on the ${'9'.repeat(400)}th Tuesday of each month }`,
        ],
        ['dates beyond all years', 'memorandum M "M" { dated 1 May 0 approved 1 May 99999 starts 99999 in force until 0000-00-00 }'],
    ])('such as %s is plain data', async (_, text) => {
        expect(strangers(await agreementsIn(text))).toEqual([]);
    });
});

describe('a large agreement', () => {
    const clauses = (count: number): string =>
        Array.from(
            { length: count },
            (_, index) =>
                `clause ${index + 1} {\n  """Words."""\n  A and B must "send ${index}" to B no later than 5 working days before each KIT where possible\n  see ${index + 1}\n}`,
        ).join('\n');

    it('is read whole, the last clause like the first', async () => {
        const [agreement] = await agreementsIn(
            `memorandum M "M" { }\nparty A is "A"\nparty B is "B"\nmeeting KIT is "KIT"\n${clauses(2_000)}`,
        );
        expect(agreement!.provisions).toHaveLength(2_000);
        expect(agreement!.provisions.at(-1)).toMatchObject({
            number: '2000',
            sentences: [{ action: 'send 1999' }],
            references: [{ resolved: true }],
        });
    });

    it('of deeply nested clauses is read to the innermost', async () => {
        const [agreement] = await agreementsIn(`clause 1 ${'{ clause '.repeat(40)}${'{ }'}${' }'.repeat(40)}`);
        let innermost = agreement!.provisions[0]!;
        while (innermost.children[0]) {
            innermost = innermost.children[0];
        }
        expect(innermost.number).toBe(`1${'.1'.repeat(40)}`);
    });

    it('of 10,000 nested braces is plain data', async () => {
        expect(strangers(await agreementsIn(`clause 1 ${'{ clause '.repeat(10_000)}`))).toEqual([]);
    });
});
