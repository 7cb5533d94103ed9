import { describe, expect, test } from 'vitest';
import { DayFormat } from '../../client/features/format-day.ts';
import { settledDeadlines, upcomingDeadlines } from '../../client/features/upcoming-deadlines-items.ts';
import type { DeadlinesResult } from '../../server/protocol.ts';
import { deadline, due } from './deadlines-fixture.ts';
import { english } from './english.ts';

type Deadline = DeadlinesResult['deadlines'][number];

/** A Sunday, so that the week ends with the day itself unless a test says otherwise. */
const today = '2026-11-22';

function listed(...deadlines: Deadline[]) {
    return upcomingDeadlines({ version: 1, today, from: today, to: '2027-11-22', deadlines }, new DayFormat('en'), english);
}

function rowOf(found: Deadline) {
    const [group] = listed(found);
    return group?.rows[0];
}

describe('grouping by how soon', () => {
    test.each([
        ['a day owed and past', due('2026-11-05', -17, { standing: 'overdue' }), 'Overdue'],
        ['today', due(today, 0), 'This week'],
        ['tomorrow, in the next week but the same month', due('2026-11-23', 1), 'This month'],
        ['the last day of the month', due('2026-11-30', 8), 'This month'],
        ['the next month', due('2026-12-01', 9), 'Later'],
        ['the same month of another year', due('2027-11-22', 365), 'Later'],
        [
            'a window that ends this month',
            deadline({ state: 'window', window: { from: '2026-11-01', to: '2026-11-30' }, days: 8 }),
            'This month',
        ],
        [
            'something waited for',
            deadline({ state: 'waiting', standing: 'inactive', waitingFor: ['KIT'] }),
            'Waiting for something to happen',
        ],
        ['words without an end', deadline({ state: 'open', standing: 'inactive', reason: '"promptly" names no day' }), 'Without a date'],
        ['a date that was refused', deadline({ state: 'refused', standing: 'inactive', reason: 'no such event' }), 'Without a date'],
    ] as const)('%s', (_, found, title) => {
        expect(listed(found).map(group => group.title)).toEqual([title]);
    });

    test('the week reaches from today to Sunday', () => {
        const onWednesday = (date: string, away: number) =>
            upcomingDeadlines(
                { version: 1, today: '2026-11-18', from: '', to: '', deadlines: [deadline({ date, days: away })] },
                new DayFormat('en'),
                english,
            )[0]?.title;
        expect(onWednesday('2026-11-22', 4)).toBe('This week');
        expect(onWednesday('2026-11-23', 5)).toBe('This month');
    });

    test.each(['done', 'waived', 'missed'] as const)('what is %s is not upcoming', standing => {
        expect(listed(due('2026-12-01', 9, { standing }))).toEqual([]);
    });

    test('what is past and owed by nobody is not upcoming', () => {
        expect(listed(due('2026-11-05', -17, { standing: 'inactive' }))).toEqual([]);
    });

    test('the most urgent group comes first and no group is empty', () => {
        const titles = listed(
            deadline({ state: 'waiting', standing: 'inactive' }),
            due('2027-02-01', 71),
            due('2026-11-05', -17, { standing: 'overdue' }),
        ).map(group => group.title);
        expect(titles).toEqual(['Overdue', 'Later', 'Waiting for something to happen']);
    });

    test('within a group the order of the answer is kept', () => {
        const actions = listed(due('2027-01-01', 40, { action: 'first' }), due('2027-02-01', 71, { action: 'second' }))[0]?.rows.map(
            row => row.deadline.action,
        );
        expect(actions).toEqual(['first', 'second']);
    });
});

test('what is settled is told by how: missed, done, waived', () => {
    const deadlines = [
        due('2026-11-01', -21, { standing: 'done', fulfilled: { on: '2026-10-30', late: false }, action: 'pay' }),
        due('2026-11-02', -20, { standing: 'waived' }),
        due('2026-11-03', -19, { standing: 'missed' }),
        due('2026-11-04', -18, { standing: 'done', fulfilled: { late: true } }),
        due('2026-12-01', 9),
    ];
    const found = settledDeadlines({ version: 1, today, from: today, to: today, deadlines }, new DayFormat('en'), english);
    expect(found.map(({ title, rows }) => [title, rows.map(({ description }) => description)])).toEqual([
        ['Missed', ['missed']],
        ['Done', ['done on Fri 30 October 2026', 'done late']],
        ['Waived', ['waived']],
    ]);
});

describe('a row', () => {
    test('says when and what, how it stands, who for whom, where, and in a line how it was reckoned', () => {
        const skipped = [
            { date: '2026-12-06', why: 'Sunday' },
            { date: '2026-12-05', why: 'Saturday' },
        ];
        const trace = [
            { rule: 'KIT on Thu 10 December 2026', date: '2026-12-10', skipped: [] },
            { rule: 'Working days are Monday to Friday', skipped: [] },
            { rule: '5 working days before', date: '2026-12-03', skipped },
        ];
        expect(rowOf(due('2026-12-03', 11, { trace }))).toMatchObject({
            label: 'Thu 3 December 2026: send the papers',
            description: 'due in 11 days',
            about: 'LAP → OxPCF · clause 4.5 · KentSEND',
            detail: 'LAP → OxPCF · clause 4.5 · KentSEND · KIT on Thu 10 December 2026; 5 working days before; 2 days not counted',
        });
    });

    test('of a long reckoning says where it begins and how it ends', () => {
        const step = (rule: string) => ({ rule, date: '2026-12-03', skipped: [] });
        expect(rowOf(due('2026-12-03', 11, { trace: ['a', 'b', 'c', 'd'].map(step) }))?.detail).toMatch(/ · a; …; c; d$/);
        expect(
            rowOf(due('2026-12-03', 11, { trace: [{ ...step('a'), skipped: [{ date: '2026-12-04', why: 'closed' }] }] }))?.detail,
        ).toMatch(/ · a; 1 day not counted$/);
    });

    test.each([
        ['overdue', due('2026-11-05', -17, { standing: 'overdue' }), 'overdue, was due 17 days ago'],
        ['due today', due(today, 0), 'due today'],
        ['begun and without an end', deadline({ state: 'window', window: { from: '2026-11-13' }, days: -9 }), 'due now'],
        ['not in force', due('2026-11-25', 3, { standing: 'inactive' }), 'nothing to do now, in 3 days'],
    ])('says how it stands: %s', (_, found, description) => {
        const group = listed(found).flatMap(({ rows }) => rows)[0];
        expect(group?.description).toBe(description);
    });

    test('names several owners, and no arrow without a recipient', () => {
        expect(rowOf(due('2026-11-23', 1, { owners: ['OCC', 'OH'], recipients: [] }))?.detail).toBe('OCC, OH · clause 4.5 · KentSEND');
    });

    test('says that it holds where possible', () => {
        expect(rowOf(due(today, 0, { soft: true }))?.detail).toBe('LAP → OxPCF · where possible · clause 4.5 · KentSEND');
    });

    test('says the hour when there is one', () => {
        expect(rowOf(due(today, 0, { time: '14:30' }))?.label).toBe('Sun 22 November 2026 at 14:30: send the papers');
    });

    test.each([
        [{ from: '2026-12-01', to: '2026-12-04' }, 12, 'by Fri 4 December 2026: send the papers'],
        [{ to: '2026-12-04' }, 12, 'by Fri 4 December 2026: send the papers'],
        [{ from: '2026-12-04' }, undefined, 'from Fri 4 December 2026: send the papers'],
    ])('says the end of a window, or else its beginning: %o', (window, away, label) => {
        expect(rowOf(deadline({ state: 'window', window, days: away }))?.label).toBe(label);
    });

    test('says what it waits for once, and what is missing', () => {
        const trace = [
            { rule: 'no KIT is planned', skipped: [] },
            { rule: 'waiting for KIT', skipped: [] },
        ];
        expect(
            rowOf(deadline({ state: 'waiting', standing: 'inactive', waitingFor: ['KIT', 'Feedback'], reason: 'waiting for KIT', trace })),
        ).toMatchObject({
            label: 'Waiting for KIT, Feedback: send the papers',
            description: '',
            detail: 'LAP → OxPCF · clause 4.5 · KentSEND · no KIT is planned',
        });
    });

    test('says why there is no date', () => {
        const reason = 'for as long as the forum is recognised';
        expect(rowOf(deadline({ state: 'open', standing: 'inactive', reason }))?.detail).toBe(
            `LAP → OxPCF · clause 4.5 · KentSEND · ${reason}`,
        );
    });

    test('leaves out a clause and an agreement that have no name', () => {
        expect(rowOf(due(today, 0, { clause: undefined, agreement: '' }))?.detail).toBe('LAP → OxPCF');
    });

    test('writes days as the language of the interface does', () => {
        const [group] = upcomingDeadlines(
            { version: 1, today, from: today, to: today, deadlines: [due('2026-12-03', 11)] },
            new DayFormat('de'),
            english,
        );
        expect(group?.rows[0]).toMatchObject({ label: expect.stringMatching(/3\. Dezember 2026/), description: 'due in 11 Tagen' });
    });
});
