import { describe, expect, test } from 'vitest';
import { DayFormat } from '../../../client/features/format-day.ts';
import { deadlineSentence, termSentence } from '../../../client/webview/timeline/sentences.ts';
import type { TimelineDeadline } from '../../../server/protocol.ts';
import { english } from '../english.ts';
import { agreement, deadline } from './build.ts';

const speech = { format: new DayFormat('en'), t: english };

describe('a deadline reads as a sentence', () => {
    test.each<[string, TimelineDeadline, string]>([
        [
            'that is due',
            deadline('send the papers', '2026-12-01', { recipients: ['Forum'], days: 9, occurrence: { event: 'Board', on: '2026-12-08' } }),
            'Tue 1 December 2026, due in 9 days: Council must send the papers to Forum, for Board of Tue 8 December 2026, clause 1, Ours',
        ],
        [
            'that is overdue',
            deadline('pay', '2026-11-05', { days: -17 }),
            'Thu 5 November 2026, overdue, was due 17 days ago: Council must pay, clause 1, Ours',
        ],
        [
            'that was done late',
            deadline('pay', '2026-11-05', { standing: 'done', fulfilled: { on: '2026-11-06', late: true, daysLate: 1 } }),
            'Thu 5 November 2026, done on Fri 6 November 2026, 1 day late: Council must pay, clause 1, Ours',
        ],
        [
            'that was missed',
            deadline('pay', '2026-11-05', { standing: 'missed' }),
            'Thu 5 November 2026, missed: Council must pay, clause 1, Ours',
        ],
        [
            'that one of several owes where possible',
            deadline('pay', '2026-11-22', { owners: ['Council', 'Forum'], ownersJoined: 'or', soft: true, strength: 'should', days: 0 }),
            'Sun 22 November 2026, due today: Council or Forum should pay where possible, clause 1, Ours',
        ],
        [
            'with a window and a count',
            deadline('meet', undefined, {
                state: 'window',
                window: { from: '2026-09-01', to: '2027-08-31' },
                standing: 'due',
                days: 282,
                coverage: { bound: 'exactly', wanted: 6, recorded: 1, planned: 0 },
            }),
            'Tue 1 September 2026 to Tue 31 August 2027, due in 282 days (1 of 6 recorded): Council must meet, clause 1, Ours',
        ],
        ['that waits', deadline('pay', undefined), 'Waiting for Board: Council must pay, clause 1, Ours'],
        [
            'without a fixed day',
            deadline('pay', undefined, { state: 'open', reason: 'promptly', waitingFor: [] }),
            'No fixed date (promptly): Council must pay, clause 1, Ours',
        ],
        [
            'of a review',
            deadline('Annual review', '2026-12-01', {
                source: 'review',
                clause: undefined,
                days: 9,
                occurrence: { event: 'Annual', on: '2026-12-01' },
            }),
            'Tue 1 December 2026, due in 9 days: Annual review by Council, Ours',
        ],
        [
            'that nobody owes, in an appendix',
            deadline('review this list', '2026-12-01', { owners: [], clause: 'appendix 2', days: 9 }),
            'Tue 1 December 2026, due in 9 days: review this list, appendix 2, Ours',
        ],
    ])('%s', (_case, of, expected) => {
        expect(deadlineSentence(of, speech)).toBe(expected);
    });
});

test.each([
    [
        'both ends',
        { from: '2026-09-01', to: '2029-08-31' },
        'Ours (Short breaks) is in force from Tue 1 September 2026 to Fri 31 August 2029',
    ],
    [
        'no end',
        { from: '2026-09-01', reason: 'until it is ended' },
        'Ours (Short breaks) is in force from Tue 1 September 2026; no last day is known: until it is ended',
    ],
    ['no beginning', { to: '2029-08-31' }, 'Ours (Short breaks) is in force up to Fri 31 August 2029; no first day is known'],
    ['neither', {}, 'Ours (Short breaks): neither the first nor the last day in force is known'],
])('a term reads as a sentence with %s', (_case, inForce, expected) => {
    expect(termSentence(agreement('Ours', { title: 'Short breaks', inForce }), speech)).toBe(expected);
});
