import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { computeDeadlines, parseIsoDay } from '../../language/domain/index.ts';
import { buildAgreements } from '../../language/model/build-agreements.ts';
import { checkedWorkspace } from '../checks/check-fixture.ts';
import { MouWorkspace } from '../harness/mou-workspace.ts';
import { runs } from './time-runs.ts';
import { anyText } from './time-texts.ts';

/** How often the innermost parts of the engine are asked: days taken apart, lengths counted, periods listed, points and occurrences looked up. */
const steps = vi.hoisted(() => ({ taken: 0 }));

const counted = vi.hoisted(
    () =>
        async (load: () => Promise<object>): Promise<object> =>
            Object.fromEntries(
                Object.entries(await load()).map(([name, part]) => [
                    name,
                    typeof part !== 'function'
                        ? part
                        : (...args: unknown[]): unknown => {
                              steps.taken++;
                              return (part as (...all: unknown[]) => unknown)(...args);
                          },
                ]),
            ),
);

vi.mock('../../language/domain/time/date-adapter.ts', counted);
vi.mock('../../language/domain/time/duration.ts', counted);
vi.mock('../../language/domain/time/periods.ts', counted);
vi.mock('../../language/domain/deadlines/evaluate-point.ts', counted);
vi.mock('../../language/domain/deadlines/occurrences.ts', counted);

/** No agreement of the size tried here takes more steps; a loop that is not bounded takes many times as many. */
const MOST_STEPS = 3_000_000;

const query = fc.constantFrom(
    { today: '2026-11-22', from: '2025-11-22', to: '2027-11-22' },
    { today: '2026-11-22', from: '0001-01-01', to: '9999-12-31' },
    { today: '9999-12-31', from: '9999-01-01', to: '9999-12-31' },
    { today: '0001-01-01', from: '0001-01-01', to: '0002-01-01' },
);

let unchecked: MouWorkspace;
let checked: MouWorkspace;
beforeAll(async () => {
    unchecked = new MouWorkspace({ validation: false });
    await unchecked.open();
    checked = await checkedWorkspace({});
});

test('an agreement that can be read is computed in bounded steps, whatever it says of time', async () => {
    await fc.assert(
        fc.asyncProperty(anyText, query, async (text, asked) => {
            await unchecked.write('main.mou', text);
            const document = unchecked.document('main.mou');
            expect(
                [...document.parseResult.lexerErrors, ...document.parseResult.parserErrors].map(({ message }) => message),
                text,
            ).toEqual([]);
            steps.taken = 0;
            const found = buildAgreements(document).flatMap(agreement => computeDeadlines(agreement, asked));
            expect(steps.taken, text).toBeLessThan(MOST_STEPS);
            for (const { date, trace } of found) {
                expect(trace.length).toBeGreaterThan(0);
                if (date !== undefined) {
                    expect(parseIsoDay(date)).toBeDefined();
                }
            }
        }),
        runs,
    );
}, 600_000);

test('and checked, without a check that fails', async () => {
    await fc.assert(
        fc.asyncProperty(anyText, async text => {
            steps.taken = 0;
            await checked.write('main.mou', text);
            expect(steps.taken, text).toBeLessThan(MOST_STEPS);
            expect(
                checked.diagnostics('main.mou').map(({ code }) => code),
                text,
            ).not.toContain('file/check-failed');
        }),
        { ...runs, numRuns: Math.ceil(runs.numRuns / 10) },
    );
}, 600_000);

/** Agreements that grow with a number, each with one thing that could cost more than it is long. */
const GROWING: [says: string, text: (n: number) => string][] = [
    [
        'each deadline hangs twice on the next',
        n =>
            [
                ...Array.from(
                    { length: n },
                    (_, i) => `deadline D${i} is no later than the earlier of D${i + 1} and 1 day after D${i + 1}`,
                ),
                `deadline D${n} is no later than 1 May 2027`,
                'clause 1 { A must "report" no later than D0 }',
            ].join('\n'),
    ],
    [
        'a circle of deadlines, and a sentence about each',
        n =>
            Array.from(
                { length: n },
                (_, i) => `deadline D${i} is within 5 days of D${(i + 1) % n}\nclause ${i + 1} { A must "report" no later than D${i} }`,
            ).join('\n'),
    ],
    [
        'sentences about the same daily meeting',
        n =>
            [
                'meeting KIT is "KIT", every 1 day from 1 January 0001',
                ...Array.from(
                    { length: n },
                    (_, i) => `clause ${i + 1} { A must "report" at least ${i + 1} working days before each KIT in term time }`,
                ),
            ].join('\n'),
    ],
    [
        'windows for meetings that the history is full of',
        n =>
            [
                'meeting KIT is "KIT", once a month, between 10:00 and 14:00',
                ...Array.from({ length: n }, (_, i) => `clause ${i + 1} { A must "hold KIT" on working days }`),
                'history {',
                ...Array.from(
                    { length: 40 },
                    (_, i) => `    KIT planned for ${(i % 28) + 1} ${i < 28 ? 'January' : 'February'} 2027 at 16:00`,
                ),
                '}',
            ].join('\n'),
    ],
    [
        'terms that overlap',
        n =>
            [
                'calendar Terms {',
                ...Array.from({ length: n }, (_, i) => `    school term from ${(i % 28) + 1} January 2027 until 31 December 2027`),
                '}',
                'clause 1 { A must "report" once a half-term counted by Terms }',
            ].join('\n'),
    ],
];

test.each(GROWING)('twice as much takes little more than twice the steps: %s', async (_says, text) => {
    const taken: number[] = [];
    for (const n of [40, 80, 160]) {
        const calendar = 'calendar Year { region Scotland }\nmemorandum M { calendar Year starts 1 January 2026 }\nparty A is "Aa"\n';
        steps.taken = 0;
        await checked.write('main.mou', calendar + text(n));
        expect(
            checked
                .diagnostics('main.mou')
                .map(({ code }) => String(code))
                .filter(code => /^syntax|check-failed/.test(code)),
        ).toEqual([]);
        taken.push(steps.taken);
    }
    const [few, more, most] = taken as [number, number, number];
    expect(most - more).toBeLessThan(3 * Math.max(more - few, 1000));
});
