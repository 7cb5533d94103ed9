import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeDeadlines, doubtfulDeadlines, explainTrace, parseIsoDay, type ComputedDeadline } from '../../language/domain/index.ts';
import { recounted } from '../domain/recount.ts';
import { anyAgreement } from './time-agreements.ts';
import { runs } from './time-runs.ts';

const query = fc.constantFrom(
    { today: '2026-11-22', from: '2026-09-01', to: '2027-08-31' },
    { today: '2024-02-29', from: '2024-02-29', to: '2024-03-31' },
    { today: '2026-11-22', from: '0001-01-01', to: '9999-12-31' },
    { today: '9999-12-31', from: '9999-01-01', to: '9999-12-31' },
    { today: '0001-01-01', from: '0001-01-01', to: '0001-02-01' },
    { today: '2026-11-22', from: '2027-01-01', to: '2026-01-01' },
);

/** What every answer must hold, whatever the agreement says. */
function check(deadline: ComputedDeadline): void {
    const { state, date, window, reason, waitingFor, trace } = deadline;
    const last = trace.at(-1);
    expect(last, 'an answer has a trace').toBeDefined();
    switch (state) {
        case 'date':
            expect(parseIsoDay(date!)).toBeDefined();
            expect(last!.date, explainTrace(deadline)).toBe(date);
            break;
        case 'window':
            expect(window).toBeDefined();
            expect(last!.window ?? { from: last!.date, to: last!.date }, explainTrace(deadline)).toEqual(window);
            if (window!.from && window!.to) {
                expect(window!.from <= window!.to).toBe(true);
            }
            break;
        case 'waiting':
            expect(waitingFor.length).toBeGreaterThan(0);
            expect(reason).toMatch(/^waiting for /);
            break;
        default:
            expect(reason).not.toBe('');
            expect(reason).toBeDefined();
    }
    if (state !== 'date') {
        expect(date).toBeUndefined();
    }
    for (const step of trace) {
        expect(step.rule).not.toMatch(/undefined|NaN|\[object/);
    }
}

test('any agreement is computed without throwing, and every trace ends in its answer', () => {
    fc.assert(
        fc.property(anyAgreement, query, (agreement, asked) => {
            for (const deadline of computeDeadlines(agreement, asked)) {
                check(deadline);
            }
        }),
        runs,
    );
}, 600_000);

test('the same question has the same answer, in order, with ids of its own, and as JSON unchanged', () => {
    fc.assert(
        fc.property(anyAgreement, query, (agreement, asked) => {
            const found = computeDeadlines(agreement, asked);
            expect(computeDeadlines(agreement, asked)).toEqual(found);
            expect(JSON.parse(JSON.stringify(found))).toEqual(found);
            expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
            const days = found.map(({ date, window }) => date ?? window?.to ?? window?.from ?? '9999-99-99');
            expect(days).toEqual([...days].sort());
        }),
        runs,
    );
}, 600_000);

test('the doubtful deadlines are those of all that are refused or come with a warning', () => {
    const withoutId = ({ id: _, ...said }: ComputedDeadline): Omit<ComputedDeadline, 'id'> => said;
    fc.assert(
        fc.property(anyAgreement, query, (agreement, asked) => {
            const doubtful = computeDeadlines(agreement, asked).filter(({ state, warnings }) => state === 'refused' || warnings);
            expect(doubtfulDeadlines(agreement, asked).map(withoutId)).toEqual(doubtful.map(withoutId));
        }),
        runs,
    );
}, 600_000);

test('nothing but what is still to be done lies before the asked-for range, and nothing after it', () => {
    fc.assert(
        fc.property(anyAgreement, query, (agreement, asked) => {
            for (const { date, window, standing } of computeDeadlines(agreement, asked)) {
                const last = date ?? window?.to ?? window?.from;
                const first = date ?? window?.from ?? window?.to;
                if (last !== undefined && last < asked.from) {
                    expect(['overdue', 'due']).toContain(standing);
                } else if (first !== undefined) {
                    expect(first <= asked.to).toBe(true);
                }
            }
        }),
        runs,
    );
}, 600_000);

test('a step that counts can be counted again by hand from its own words', () => {
    const isNear = (day: string | undefined): boolean => day === undefined || (day > '1800' && day < '2200');
    fc.assert(
        fc.property(anyAgreement, query, (agreement, asked) => {
            for (const deadline of computeDeadlines(agreement, asked)) {
                for (const [index, step] of deadline.trace.entries()) {
                    const given = step.window ?? { from: step.date, to: step.date };
                    const isShort = !/\d{4,} \w|days passed over/.test(step.rule.replace(/\b\d{4}\b/g, ''));
                    // Of what is only a bound the days passed over stand in the step before, which gives the same day.
                    const saidBefore = deadline.trace
                        .slice(0, index)
                        .findLast(({ rule }) => !/^((Working|School) days are|Warning:) /.test(rule));
                    const isGivenBefore = step.window !== undefined && saidBefore?.date === (given.to ?? given.from);
                    const counted =
                        !isGivenBefore && isShort && isNear(given.from) && isNear(given.to)
                            ? recounted(step, deadline.trace[index - 1])
                            : undefined;
                    if (counted && (given.from ?? given.to) !== undefined) {
                        expect(given, explainTrace(deadline)).toEqual(counted);
                    }
                }
            }
        }),
        runs,
    );
}, 600_000);
