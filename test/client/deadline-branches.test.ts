import { describe, expect, test } from 'vitest';
import { deadlineBranches, overdueIn, type Grouping } from '../../client/features/deadline-branches.ts';
import { DayFormat } from '../../client/features/format-day.ts';
import type { DeadlinesResult } from '../../server/protocol.ts';
import { english } from './english.ts';

type Deadline = DeadlinesResult['deadlines'][number];

const start = { line: 3, character: 4 };
const deadline = (action: string, days: number, changes: Partial<Deadline> = {}): Deadline => ({
    id: action,
    source: 'norm',
    place: { uri: 'file:///kent.mou', range: { start, end: start } },
    agreement: 'KentSEND',
    owners: ['LAP'],
    recipients: [],
    strength: 'must',
    soft: false,
    action,
    state: 'date',
    date: days < 0 ? '2026-11-05' : '2026-12-01',
    days,
    waitingFor: [],
    standing: days < 0 ? 'overdue' : 'due',
    trace: [],
    ...changes,
});

const result = (...deadlines: Deadline[]): DeadlinesResult => ({
    version: 1,
    today: '2026-11-22',
    from: '2026-11-22',
    to: '2027-11-22',
    deadlines,
});

function branches(grouping: Grouping, ...deadlines: Deadline[]): Record<string, string[]> {
    const found = deadlineBranches(result(...deadlines), grouping, new DayFormat('en'), english);
    return Object.fromEntries(found.map(({ title, rows }) => [title, rows.map(row => row.deadline.action)]));
}

describe('the branches of the deadlines view', () => {
    test('by time are those of the list', () => {
        expect(branches('time', deadline('report', -17), deadline('pay', 9))).toEqual({ Overdue: ['report'], Later: ['pay'] });
    });

    test('by party hold what each owes, soonest first, and what several owe under each of them', () => {
        const found = branches(
            'party',
            deadline('report', -17, { owners: ['OxPCF'] }),
            deadline('meet', 9, { owners: ['OxPCF', 'LAP'] }),
            deadline('pay', 9),
        );
        expect(found).toEqual({ LAP: ['meet', 'pay'], OxPCF: ['report', 'meet'] });
        expect(Object.keys(found)).toEqual(['LAP', 'OxPCF']);
    });

    test('by party keep what nobody owes by itself, last', () => {
        expect(Object.keys(branches('party', deadline('AgendaOut', 9, { owners: [] }), deadline('pay', 9)))).toEqual([
            'LAP',
            'Owed by nobody',
        ]);
    });

    test('by agreement stand in the order of their names', () => {
        expect(
            Object.keys(branches('agreement', deadline('pay', 9, { agreement: 'Zoo' }), deadline('meet', 9, { agreement: 'Kent' }))),
        ).toEqual(['Kent', 'Zoo']);
    });

    test('hold nothing that is over', () => {
        expect(branches('party', deadline('report', -17, { standing: 'done' }))).toEqual({});
    });
});

test('what is overdue is counted', () => {
    expect(overdueIn(result(deadline('a', -17), deadline('b', -17), deadline('c', 9)))).toBe(2);
});
