import { expect, test } from 'vitest';
import { oracleCases, runCase } from './oracle.ts';

test.each(oracleCases.map(one => [one.id, one.rule, one] as const))('%s: %s', (_id, _rule, one) =>
    expect(runCase(one)).toEqual(one.expected),
);
