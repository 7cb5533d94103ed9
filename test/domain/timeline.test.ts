import { describe, expect, test } from 'vitest';
import { lastDayOfTimeline, schoolTermsIn, timeInForce, timelineSpan } from '../../language/domain/index.ts';
import { agreement, date, length, place } from './build.ts';

const query = { today: '2026-11-22', from: '2026-11-22', to: '2027-11-22' };
const starting = { kind: 'date' as const, date: date('1 September 2026'), place: place() };

describe('the time an agreement is in force', () => {
    test('goes from its start through the last day of its term', () => {
        const ours = agreement({ starts: starting, terms: [{ kind: 'for', length: length('3 years'), place: place() }] });
        expect(timeInForce(ours, query)).toEqual({ from: '2026-09-01', to: '2029-08-31' });
    });

    test('has no last day where a condition keeps it, and says so', () => {
        const ours = agreement({ starts: starting, terms: [{ kind: 'while', text: 'the Forum is recognised', place: place() }] });
        expect(timeInForce(ours, query)).toEqual({ from: '2026-09-01', reason: 'for as long as the Forum is recognised' });
    });

    test('is not known where nothing says it', () => {
        expect(
            timeInForce(agreement({ starts: undefined, dated: undefined, approved: undefined, signatures: [], terms: [] }), query),
        ).toEqual({});
    });
});

describe('the school terms of a timeline', () => {
    test('are those with a day in the range, with their breaks', () => {
        const terms = schoolTermsIn(agreement({}), { ...query, from: '2026-12-18', to: '2026-12-18' });
        expect(terms).toMatchObject([{ from: '2026-09-02', to: '2026-12-18', breaks: expect.any(Array) }]);
        expect(schoolTermsIn(agreement({}), { ...query, from: '2026-12-19', to: '2026-12-19' })).toEqual([]);
    });

    test('are none without a calendar', () => {
        expect(schoolTermsIn(agreement({ calendars: [], calendar: undefined }), query)).toEqual([]);
    });
});

test.each([
    ['nothing is known', [{}], '2025-11-22', '2027-11-22'],
    ['all lie within a year of today', [{ from: '2026-09-01', to: '2027-01-01' }], '2025-11-22', '2027-11-22'],
    ['they last longer than that', [{ from: '2024-09-01' }, { from: '2025-01-01', to: '2029-08-31' }], '2024-09-01', '2029-08-31'],
    ['they last longer than can be looked through', [{ from: '1990-01-01', to: '2090-01-01' }], '2016-11-22', '2036-11-22'],
])('a timeline shows a year before and after today, and the agreements: %s', (_case, inForce, from, to) => {
    expect(timelineSpan(inForce, '2026-11-22')).toEqual({ from, to });
});

test('a timeline reaches thirty years, or to the end of the calendar', () => {
    expect(lastDayOfTimeline('2026-11-22')).toBe('2056-11-22');
    expect(lastDayOfTimeline('9990-01-01')).toBe('9999-12-31');
});
