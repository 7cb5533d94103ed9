import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilters } from '../../../client/webview/timeline/layout/filters.ts';
import { marksOf } from '../../../client/webview/timeline/layout/marks.ts';
import { markAt, moved, moves, type Ground, type Move, type Position } from '../../../client/webview/timeline/layout/navigation.ts';
import { rowsOf, type Row } from '../../../client/webview/timeline/layout/rows.ts';
import { ROW_HEIGHT, visibleRows } from '../../../client/webview/timeline/layout/visible-rows.ts';
import { parseIsoDay } from '../../../language/domain/time/civil-date.ts';
import { deadline, onLine, result, today } from './build.ts';

const scale = { first: parseIsoDay('2025-11-22')!, last: parseIsoDay('2029-08-31')!, pixelsPerDay: 10 };
const rows = rowsOf(
    result([
        deadline('pay', '2026-12-01', onLine(5)),
        deadline('pay', '2027-03-01', onLine(5)),
        deadline('pay', '2027-06-01', onLine(5)),
        deadline('ask', '2027-02-15', onLine(7)),
        deadline('wait', undefined, onLine(8)),
        deadline('report', '2027-06-02', { ...onLine(9), owners: ['Forum'] }),
    ]),
    noFilters,
    { agreements: 'Agreements', nobody: 'Nobody' },
);
const ground: Ground = { rows, marksOf: row => marksOf(row, scale, parseIsoDay(today)!) };

function nameOf(position: Position | undefined): string {
    const row = rows.find(({ key }) => key === position?.row);
    if (!row || row.kind === 'lane' || position?.item === undefined) {
        return row?.kind === 'lane' ? row.title : (row?.kind ?? 'nowhere');
    }
    const { action, date } = row.items.find(({ key }) => key === position.item)!.deadline;
    return `${action} ${date ?? ''}`.trim();
}

/** Where a row of moves leads from nowhere; the column is that of what was last gone to sideways, as in the page. */
function walk(...steps: Move[]): string {
    let at: Position | undefined;
    let column = 0;
    for (const move of steps) {
        at = moved(ground, at, move, column);
        const row = rows.find(({ key }) => key === at?.row);
        const mark = row && at && markAt(ground.marksOf(row), at);
        if (mark && mark.kind !== 'term' && (move === 'left' || move === 'right' || move.startsWith('row'))) {
            column = mark.anchor;
        }
    }
    return nameOf(at);
}

describe('the keyboard', () => {
    test.each<[string, Move[], string]>([
        ['begins at the first row', ['down'], 'Agreements'],
        ['goes from row to row, lanes too', ['down', 'down', 'down', 'down'], 'pay 2026-12-01'],
        [
            'goes from mark to mark and no further than the last',
            ['down', 'down', 'down', 'down', 'right', 'right', 'right'],
            'pay 2027-06-01',
        ],
        ['goes back', ['down', 'down', 'down', 'down', 'right', 'left', 'left'], 'pay 2026-12-01'],
        ['goes to the ends of the row', ['down', 'down', 'down', 'down', 'row-end'], 'pay 2027-06-01'],
        ['keeps to the column', ['down', 'down', 'down', 'down', 'row-end', 'down', 'up'], 'pay 2027-06-01'],
        ['reaches what has no day', ['down', 'down', 'down', 'down', 'down', 'down'], 'wait'],
        ['goes from lane to lane', ['down', 'lane-down', 'lane-down'], 'Forum'],
        ['goes back to the lane it is in', ['end', 'lane-up'], 'Forum'],
        ['goes to the end', ['end'], 'report 2027-06-02'],
        ['goes to the beginning', ['end', 'start'], 'Agreements'],
        ['stops at the first row', ['down', 'up', 'up', 'left'], 'Agreements'],
    ])('%s', (_case, steps, expected) => {
        expect(walk(...steps)).toBe(expected);
    });

    test('goes nowhere where there is nothing', () => {
        expect(moved({ rows: [], marksOf: () => [] }, undefined, 'down', 0)).toBeUndefined();
    });

    test('begins anew where what it was at is gone', () => {
        expect(nameOf(moved(ground, { row: 'gone', item: 'gone' }, 'right', 0))).toBe('Agreements');
    });

    test('always stands at something that is there, and can get everywhere', () => {
        const reached = new Set<string>();
        fc.assert(
            fc.property(fc.array(fc.constantFrom(...Object.values(moves)), { minLength: 1, maxLength: 40 }), steps => {
                const name = walk(...steps);
                reached.add(name);
                expect(name).not.toBe('nowhere');
            }),
            { seed: 1, numRuns: 300 },
        );
        const all = rows.flatMap((row: Row) =>
            row.kind === 'duty'
                ? row.items.map(({ deadline: { action, date } }) => `${action} ${date ?? ''}`.trim())
                : [row.kind === 'lane' ? row.title : row.kind],
        );
        expect([...reached].sort()).toEqual([...new Set(all)].sort());
    });
});

describe('the rows that are drawn', () => {
    test('are as few as the screen needs, in order, and hold every row on it and the active one', () => {
        fc.assert(
            fc.property(
                fc.nat(20_000),
                fc.nat(600_000),
                fc.integer({ min: 0, max: 2_000 }),
                fc.option(fc.nat(20_000), { nil: undefined }),
                (count, top, height, active) => {
                    const drawn = visibleRows(count, top, height, active);
                    expect(drawn.length).toBeLessThanOrEqual(height / ROW_HEIGHT + 16);
                    expect(drawn.every((row, index) => row >= 0 && row < count && (index === 0 || row > drawn[index - 1]!))).toBe(true);
                    for (let y = top; y <= top + height; y += ROW_HEIGHT) {
                        const row = Math.floor(y / ROW_HEIGHT);
                        expect(row >= count || drawn.includes(row)).toBe(true);
                    }
                    expect(active === undefined || active >= count || drawn.includes(active)).toBe(true);
                },
            ),
            { seed: 1, numRuns: 300 },
        );
    });
});
