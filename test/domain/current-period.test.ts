import { expect, it } from 'vitest';
import { currentPeriod } from '../../language/domain/index.ts';
import { agreement } from './build.ts';

const ours = agreement({});

it.each([
    ['a day of a school term', ours, '2026-11-22', { unit: 'term', from: '2026-09-02', to: '2026-12-18' }],
    ['a day between terms', ours, '2026-12-25', { unit: 'month', from: '2026-12-01', to: '2026-12-31' }],
    [
        'a day of an agreement without a calendar',
        agreement({ calendars: [], calendar: undefined }),
        '2027-02-10',
        { unit: 'month', from: '2027-02-01', to: '2027-02-28' },
    ],
])('the period of %s', (_, of, today, expected) => {
    expect(currentPeriod(of, { today, from: today, to: today })).toEqual(expected);
});
