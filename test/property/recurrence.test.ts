import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoOf, parseIsoDay, type CivilDay } from '../../language/domain/index.ts';
import { parseRecurrenceRule, WEEKDAY_CODES, type RecurrenceRule } from '../../language/domain/icalendar/recurrence-rule.ts';
import { recurrenceSet } from '../../language/domain/icalendar/recurrence-set.ts';
import { recurrenceText } from '../../language/domain/icalendar/recurrence-text.ts';
import { naiveDays } from './naive-recurrence.ts';
import { runs } from './time-runs.ts';

const seldom = <T>(value: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq });
const few = <T>(value: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> =>
    fc.uniqueArray(value, { minLength: 1, maxLength, selector: item => JSON.stringify(item) });
const fromEitherEnd = (most: number): fc.Arbitrary<number> => fc.integer({ min: -most, max: most }).filter(n => n !== 0);
const weekday = fc.constantFrom(...WEEKDAY_CODES);

const rule: fc.Arbitrary<RecurrenceRule> = fc
    .record({
        freq: fc.constantFrom<RecurrenceRule['freq']>('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'),
        interval: seldom(fc.integer({ min: 1, max: 4 })),
        count: seldom(fc.integer({ min: 1, max: 20 })),
        wkst: seldom(weekday),
        byDay: seldom(few(fc.record({ weekday, ordinal: seldom(fromEitherEnd(5)) }), 4)),
        byMonthDay: seldom(few(fromEitherEnd(31), 6)),
        byYearDay: seldom(few(fromEitherEnd(366), 8), 2),
        byMonth: seldom(few(fc.integer({ min: 1, max: 12 }))),
        bySetPos: seldom(few(fromEitherEnd(5)), 1),
    })
    .map(made => JSON.parse(JSON.stringify(made)) as RecurrenceRule)
    .filter(made => 'rule' in parseRecurrenceRule(recurrenceText(made)));

const start = fc.integer({ min: parseIsoDay('1999-01-01')!, max: parseIsoDay('2035-01-01')! }) as fc.Arbitrary<CivilDay>;

test('a recurrence rule gives the days that a look at every single day finds', () => {
    fc.assert(
        fc.property(rule, start, fc.integer({ min: 0, max: 900 }), (of, from, later) => {
            const span = { first: (from + later) as CivilDay, last: (from + 366 * 4) as CivilDay };
            const found = recurrenceSet({ start: { day: from }, rule: of }, span, 5_000);
            if ('refusal' in found) {
                throw new Error(found.refusal);
            }
            expect(found.times.map(({ day }) => isoOf(day))).toEqual(
                naiveDays(from, of, span.last)
                    .filter(day => day >= span.first)
                    .map(isoOf),
            );
        }),
        runs,
    );
}, 1_800_000);

test('a recurrence rule that is written and read again is the same', () => {
    fc.assert(
        fc.property(rule, of => {
            expect(parseRecurrenceRule(recurrenceText(of))).toEqual({ rule: of });
        }),
        runs,
    );
}, 600_000);
