import { describe, expect, test } from 'vitest';
import { oracleCases, runCase, NOT_COVERED } from './oracle.ts';

describe('worked dates of courts, statutes and standards', () => {
    const covered = oracleCases.filter(({ op }) => !(op in NOT_COVERED));

    test.each(covered.map(one => [one.id, one.rule, one] as const))('%s: %s', (_id, _rule, one) =>
        expect(runCase(one)).toEqual(one.expected));

    test('what is not covered is exactly what is listed, with its number of cases', () => {
        const counts: Record<string, number> = {};
        for (const { op } of oracleCases) if (op in NOT_COVERED) counts[op] = (counts[op] ?? 0) + 1;
        expect(counts).toEqual(NOT_COVERED);
        expect(covered.length).toBe(oracleCases.length - Object.values(NOT_COVERED).reduce((a, b) => a + b, 0));
    });
});
