import { describe, expect, test } from 'vitest';
import { noFilters, type Filters } from '../../../client/webview/timeline/layout/filters.ts';
import { positionIn } from '../../../client/webview/timeline/layout/reveal.ts';
import { rowsOf } from '../../../client/webview/timeline/layout/rows.ts';
import type { TimelineDeadline, TimelineResult } from '../../../server/protocol.ts';
import { agreement, deadline, onLine, result } from './build.ts';

const titles = { agreements: 'Agreements', nobody: 'Owed by nobody' };

/** The rows in words: lanes with what they count, and what stands beneath them with how many days it has. */
function words(of: TimelineResult, filters: Partial<Filters> = {}): string[] {
    return rowsOf(of, { ...noFilters, ...filters }, titles).map(row => {
        switch (row.kind) {
            case 'lane':
                return `${row.title}: ${row.deadlines}, ${row.overdue} overdue`;
            case 'agreement':
                return `  ${row.agreement.name} ${row.items.length}`;
            case 'duty':
                return `  ${row.items[0]!.deadline.action} ${row.items.length}`;
        }
    });
}

const of = (...deadlines: TimelineDeadline[]) => result(deadlines);

describe('the rows of a timeline', () => {
    test('begin with the agreements and what ends them', () => {
        expect(words(of(deadline('end of the agreement', '2029-08-31', { source: 'term', owners: [] })))).toEqual([
            'Agreements: 1, 0 overdue',
            '  Ours 1',
        ]);
    });

    test('have a lane for each who owes, by name, and a row for each sentence in the order of the text', () => {
        const found = words(
            of(
                deadline('report', '2026-11-01', { ...onLine(9), owners: ['Forum'] }),
                deadline('pay', '2026-12-01', onLine(5)),
                deadline('pay', '2027-12-01', onLine(5)),
                deadline('ask', '2027-01-01', onLine(4)),
            ),
        );
        expect(found.slice(2)).toEqual(['Council: 3, 0 overdue', '  ask 1', '  pay 2', 'Forum: 1, 1 overdue', '  report 1']);
    });

    test('have what several owe in the lane of each, and what nobody owes last', () => {
        const found = words(
            of(
                deadline('list', '2026-12-01', { ...onLine(7), owners: [] }),
                deadline('meet', '2026-12-01', { owners: ['Forum', 'Council'] }),
            ),
        );
        expect(found.slice(2)).toEqual([
            'Council: 1, 0 overdue',
            '  meet 1',
            'Forum: 1, 0 overdue',
            '  meet 1',
            'Owed by nobody: 1, 0 overdue',
            '  list 1',
        ]);
    });

    test('tell two sentences on one line, two agreements and two joiners apart', () => {
        const twice = {
            ...onLine(5),
            place: { ...onLine(5).place, range: { ...onLine(5).place.range, start: { line: 5, character: 30 } } },
        };
        const found = words(
            of(
                deadline('pay', '2026-12-01', onLine(5)),
                deadline('pay', '2026-12-01', twice),
                deadline('pay', '2026-12-01', { ...onLine(5), joiner: 'Trust' }),
                deadline('pay', '2026-12-01', { ...onLine(5), agreement: 'Other' }),
            ),
        );
        expect(found.filter(row => row === '  pay 1')).toHaveLength(4);
    });

    test('are none where there is nothing', () => {
        expect(words(result([], { agreements: [] }))).toEqual([]);
    });
});

describe('a filter', () => {
    const all = of(
        deadline('pay the Board', '2026-12-01', { recipients: ['Trust'] }),
        deadline('report', '2026-11-01', { ...onLine(9), clause: '4.5', owners: ['Forum'] }),
        deadline('answer', '2026-10-01', { ...onLine(10), standing: 'done' }),
    );

    test.each<[string, Partial<Filters>, string[]]>([
        ['by standing keeps what has it', { standing: 'done' }, ['answer']],
        ['to do keeps what is due and overdue', { standing: 'todo' }, ['pay the Board', 'report']],
        ['by words keeps what has all of them, in any order and case', { text: 'BOARD pay' }, ['pay the Board']],
        ['by words leaves out what has only some of them', { text: 'pay forum' }, []],
        ['by words looks at who is owed', { text: 'trust' }, ['pay the Board']],
        ['by words looks at clauses', { text: '4.5' }, ['report']],
        ['by agreement keeps what it says', { agreement: 'Ours' }, ['pay the Board', 'answer', 'report']],
        ['that nothing passes keeps nothing', { text: 'nowhere' }, []],
        ['of an agreement without deadlines keeps none', { agreement: 'Other' }, []],
    ])('%s', (_case, filters, expected) => {
        const found = rowsOf(all, { ...noFilters, ...filters }, titles).flatMap(row =>
            row.kind === 'duty' ? [row.items[0]!.deadline.action] : [],
        );
        expect(found).toEqual(expected);
    });

    test('leaves out the agreements that it shows nothing of, but for a choice of agreements', () => {
        expect(words(all, { text: 'pay' })).toEqual(['Council: 1, 0 overdue', '  pay the Board 1']);
        expect(words(result([], { agreements: [agreement('Ours'), agreement('Other')] }), { agreement: 'Other' })).toEqual([
            'Agreements: 0, 0 overdue',
            '  Other 0',
        ]);
    });
});

describe('a place in the text leads to', () => {
    const uri = 'file:///ours.mou';
    const within = (first: number, last: number) => ({
        uri,
        range: { start: { line: first, character: 0 }, end: { line: last, character: 0 } },
    });
    const rows = rowsOf(
        of(
            deadline('answer', '2025-12-01', { ...onLine(5), standing: 'done', days: -356 }),
            deadline('pay', '2027-12-01', { ...onLine(5), days: 374 }),
            deadline('pay', '2026-12-01', { ...onLine(6), days: 9 }),
            deadline('ask', '2026-11-01', { ...onLine(9), days: -21 }),
        ),
        noFilters,
        titles,
    );
    const actionAt = (place: Parameters<typeof positionIn>[1]) => {
        const position = positionIn(rows, place);
        const row = rows.find(({ key }) => key === position?.row);
        const found = row && row.kind !== 'lane' ? row.items.find(({ key }) => key === position!.item)?.deadline : undefined;
        return found ? `${found.action} ${found.date}` : row?.kind;
    };

    test.each([
        ['what is overdue there', within(5, 10), 'ask 2026-11-01'],
        ['what is due next there', within(5, 7), 'pay 2026-12-01'],
        ['what is to be done rather than what is done', within(5, 6), 'pay 2027-12-01'],
        ['the first of the whole file', { uri }, 'ask 2026-11-01'],
        ['the agreement where nothing of it is due', within(0, 1), 'agreement'],
        ['nothing where nothing stands', within(20, 30), undefined],
        ['nothing in another file', { uri: 'file:///other.mou' }, undefined],
    ])('%s', (_case, place, expected) => {
        expect(actionAt(place)).toBe(expected);
    });
});
