import { describe, expect, test } from 'vitest';
import { filterChoices } from '../../client/features/deadline-filter-choices.ts';
import {
    applicable,
    everything,
    filteredDeadlines,
    filterFrom,
    narrowing,
    type DeadlineFilter,
} from '../../client/features/deadline-filter.ts';
import { DayFormat } from '../../client/features/format-day.ts';
import { answered, deadline, due } from './deadlines-fixture.ts';
import { english } from './english.ts';

/** A Wednesday. */
const today = '2026-11-18';
const choices = { parties: [{ name: 'LAP', fullName: 'Local Area Partnership' }, { name: 'OxPCF' }], endOfTerm: '2026-12-18' };

const deadlines = [
    due('2026-11-05', -13, { standing: 'overdue', action: 'overdue' }),
    due('2026-11-22', 4, { action: 'on Sunday' }),
    due('2026-11-30', 12, { action: 'in November' }),
    due('2026-12-18', 30, { action: 'on the last day of term' }),
    due('2027-02-16', 90, { action: 'in 90 days' }),
    due('2027-02-17', 91, { action: 'in 91 days' }),
    deadline({ state: 'window', window: { from: '2026-10-01', to: '2026-11-21' }, days: 3, action: 'by Saturday' }),
    deadline({ state: 'waiting', standing: 'inactive', action: 'once held' }),
    due('2026-11-10', -8, { standing: 'done', action: 'done' }),
];

function listed(filter: Partial<DeadlineFilter>): string[] {
    const groups = filteredDeadlines(answered(today, deadlines, choices), { ...everything, ...filter }, new DayFormat('en'), english);
    return groups.flatMap(({ rows }) => rows.map(({ deadline: { action } }) => action));
}

describe('the list is narrowed', () => {
    test('to nothing less than all that is to be done, unless it is asked', () => {
        expect(listed({})).toEqual([
            'overdue',
            'on Sunday',
            'by Saturday',
            'in November',
            'on the last day of term',
            'in 90 days',
            'in 91 days',
            'once held',
        ]);
    });

    test.each([
        ['week', ['overdue', 'on Sunday', 'by Saturday']],
        ['month', ['overdue', 'on Sunday', 'by Saturday', 'in November']],
        ['term', ['overdue', 'on Sunday', 'by Saturday', 'in November', 'on the last day of term']],
        ['90 days', ['overdue', 'on Sunday', 'by Saturday', 'in November', 'on the last day of term', 'in 90 days']],
    ] as const)('to a period, what is overdue kept: %s', (period, actions) => {
        expect(listed({ period })).toEqual(actions);
    });

    test.each([
        ['overdue', ['overdue']],
        ['due', ['on Sunday', 'by Saturday', 'in November', 'on the last day of term', 'in 90 days', 'in 91 days']],
        ['waiting', ['once held']],
        ['settled', ['done']],
    ] as const)('to a standing: %s', (standing, actions) => {
        expect(listed({ standing })).toEqual(actions);
    });

    test('by several at once', () => {
        expect(listed({ standing: 'due', period: 'week' })).toEqual(['on Sunday', 'by Saturday']);
    });
});

describe('a filter', () => {
    test.each([
        [undefined, everything],
        ['week', everything],
        [{}, everything],
        [{ period: 'decade', standing: 7, party: '' }, everything],
        [
            { period: 'week', standing: 'due', party: 'LAP' },
            { period: 'week', standing: 'due', party: 'LAP' },
        ],
    ])('is read as it was kept: %o', (kept, filter) => {
        expect(filterFrom(kept)).toEqual(filter);
    });

    test('lets go of a party and a term that these agreements do not know', () => {
        const filter: DeadlineFilter = { party: 'OCC', period: 'term', standing: 'due' };
        expect(applicable(filter, { choices: { parties: choices.parties } })).toEqual({ period: 'year', standing: 'due' });
        expect(applicable({ ...filter, party: 'LAP' }, { choices })).toEqual({ party: 'LAP', period: 'term', standing: 'due' });
    });

    test('says in words what it narrows', () => {
        expect(narrowing(everything, english)).toEqual([]);
        expect(narrowing({ party: 'LAP', period: 'week', standing: 'overdue' }, english)).toEqual(['LAP', 'this week', 'overdue']);
    });
});

describe('the choices', () => {
    const filter: DeadlineFilter = { party: 'OxPCF', period: 'week', standing: 'due' };

    test('of a party are everybody and each party, the other parts kept', () => {
        expect(filterChoices('party', filter, choices, english)).toEqual([
            { label: 'Everybody', isChosen: false, filter: { period: 'week', standing: 'due' } },
            {
                label: 'LAP',
                description: 'Local Area Partnership',
                isChosen: false,
                filter: { party: 'LAP', period: 'week', standing: 'due' },
            },
            { label: 'OxPCF', description: undefined, isChosen: true, filter },
        ]);
    });

    test('of a period have the school term only where one is known', () => {
        const labels = (known: typeof choices | { parties: [] }): string[] =>
            filterChoices('period', filter, known, english).map(({ label }) => label);
        expect(labels(choices)).toContain('This school term');
        expect(labels({ parties: [] })).toEqual(['Within a year', 'This week', 'This month', 'Within 90 days']);
    });

    test('of a standing set it and nothing else', () => {
        const found = filterChoices('standing', filter, choices, english);
        expect(found.filter(({ isChosen }) => isChosen).map(({ label }) => label)).toEqual(['Due on a day']);
        expect(found.at(-1)).toEqual({ label: 'Done, waived or missed', isChosen: false, filter: { ...filter, standing: 'settled' } });
    });
});
