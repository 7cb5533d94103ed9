import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { checkedWorkspace } from '../checks/check-fixture.ts';
import { readMarks } from '../harness/marks.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';
import { Random } from '../perf/random.ts';
import type { Mutation } from './mutation.ts';
import { AGREED, BLANKS, DISPUTES, HISTORY, REFERENCES } from './paper.ts';
import { Recall } from './recall-table.ts';
import { DATES, DEADLINES, ENDINGS, REVIEWS } from './when.ts';
import { MISSING, OBLIGATIONS, PARTIES } from './who.ts';

const MUTATIONS: readonly Mutation[] = [
    ...MISSING,
    ...PARTIES,
    ...OBLIGATIONS,
    ...DEADLINES,
    ...DATES,
    ...REVIEWS,
    ...ENDINGS,
    ...REFERENCES,
    ...AGREED,
    ...HISTORY,
    ...DISPUTES,
    ...BLANKS,
];
/** The same seed plants the same mistakes. */
const SEED = 4;
/** Of the places where a mistake can be made in one agreement, so many are tried. */
const TRIES = 2;
/** What has to be found, of all and of each family. */
const WANTED = 0.95;

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const filesIn = (path: string): Record<string, string> =>
    Object.fromEntries(
        readdirSync(path, { recursive: true, encoding: 'utf8' })
            .filter(name => name.endsWith('.mou'))
            .map(name => [name.replaceAll('\\', '/'), readFileSync(join(path, name), 'utf8')]),
    );
const OWN = filesIn(folder('../fixtures/recall/'));
const EXAMPLES = filesIn(folder('../../examples/'));
const AGREEMENTS = [...Object.keys(OWN), 'minimal.mou', 'amendment/northvale.mou', 'kent.mou', 'oxfordshire.mou'];

type Diagnostic = ReturnType<MouWorkspace['diagnostics']>[number];
let workspace: MouWorkspace;
const recall = new Recall();

beforeAll(async () => {
    workspace = await checkedWorkspace({ ...EXAMPLES, ...OWN });
});

afterAll(() => {
    console.log([recall.table(), ...recall.missed().map(missed => `missed: ${missed}`)].join('\n'));
});

/** What is found in a text that stands beside an agreement, so that it sees the same files. */
async function findingsIn(text: string, path: string): Promise<Diagnostic[]> {
    const planted = join(dirname(path), 'planted.mou').replaceAll('\\', '/');
    await workspace.write(planted, text);
    const found = workspace.diagnostics(planted);
    await workspace.remove(planted);
    return found;
}

const told = ({ code, message }: Diagnostic): string => `${code} ${String(message)}`;

/** Whether one of the rules finds something new at a marked place. */
async function isReported(marked: string, { rules }: Mutation, path: string, before: readonly string[]): Promise<boolean> {
    const { text, ranges } = readMarks(marked);
    const found = await findingsIn(text, path);
    const fresh = found.filter(
        finding => found.map(told).filter(other => other === told(finding)).length > before.filter(other => other === told(finding)).length,
    );
    const offsetOf = ({ line, character }: Diagnostic['range']['start']): number =>
        text
            .split('\n')
            .slice(0, line)
            .reduce((sum, each) => sum + each.length + 1, character);
    return fresh.some(
        ({ code, range }) =>
            (rules as readonly string[]).includes(String(code)) &&
            ranges.some(({ start, end }) => offsetOf(range.start) < end && offsetOf(range.end) > start),
    );
}

describe('mistakes planted one at a time', () => {
    it('go into agreements that are clean', () => {
        expect(Object.keys(OWN).flatMap(path => workspace.diagnostics(path).map(finding => `${path} ${told(finding)}`))).toEqual([]);
    });

    it('are of at least 15 kinds in at least ten families, each of which can be made somewhere', () => {
        expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
        expect(MUTATIONS.length).toBeGreaterThanOrEqual(15);
        expect(new Set(MUTATIONS.map(({ family }) => family)).size).toBeGreaterThanOrEqual(10);
        const texts = Object.values({ ...EXAMPLES, ...OWN });
        expect(MUTATIONS.filter(({ plant }) => texts.every(text => plant(text).length === 0)).map(({ name }) => name)).toEqual([]);
    });

    test.each(AGREEMENTS)('into %s are reported where they are', { timeout: 300_000 }, async path => {
        const text = (OWN[path] ?? EXAMPLES[path])!;
        const before = (await findingsIn(text, path)).map(told);
        const random = new Random(SEED);
        for (const mutation of MUTATIONS) {
            const places = mutation.plant(text);
            for (let i = 0; i < TRIES && places.length > 0; i++) {
                const [planted] = places.splice(random.below(places.length), 1);
                recall.note(mutation, path, await isReported(planted!, mutation, path, before), planted!);
            }
        }
    });

    it('are found, nearly all of them, in every family', () => {
        expect(
            recall.families().filter(({ found, planted }) => found < WANTED * planted),
            recall.missed().join('\n'),
        ).toEqual([]);
    });
});
