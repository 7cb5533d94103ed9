import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beyondOf, CLOSEST, marksOf, marksWithin } from '../../../client/webview/timeline/layout/marks.ts';
import { rowsOf, type DutyRow, type Row } from '../../../client/webview/timeline/layout/rows.ts';
import { noFilters } from '../../../client/webview/timeline/layout/filters.ts';
import { leftOf, widthOf, type Scale } from '../../../client/webview/timeline/layout/scale.ts';
import { isoOf, parseIsoDay, type CivilDay } from '../../../language/domain/time/civil-date.ts';
import type { TimelineDeadline } from '../../../server/protocol.ts';
import { deadline, result, today } from './build.ts';

const day = (iso: string): CivilDay => parseIsoDay(iso)!;
const scale: Scale = { first: day('2025-11-22'), last: day('2029-08-31'), pixelsPerDay: 10 };
const titles = { agreements: 'Agreements', nobody: 'Nobody' };

function dutyOf(...deadlines: TimelineDeadline[]): DutyRow {
    return rowsOf(result(deadlines), noFilters, titles).find((row): row is DutyRow => row.kind === 'duty')!;
}

function agreementRow(inForce: { from?: string; to?: string }): Row {
    const found = result([]);
    return rowsOf({ ...found, agreements: [{ ...found.agreements[0]!, inForce }] }, noFilters, titles).find(
        ({ kind }) => kind === 'agreement',
    )!;
}

const marks = (row: Row) => marksOf(row, scale, day(today));

describe('the marks of a row', () => {
    test('stand in the middle of the day that something is due', () => {
        expect(marks(dutyOf(deadline('pay', '2026-12-01')))).toMatchObject([
            { kind: 'point', anchor: leftOf(scale, day('2026-12-01')) + 5, width: CLOSEST },
        ]);
    });

    test('reach over the days of a window, with the sign on the last of them', () => {
        const [bar] = marks(dutyOf(deadline('meet', undefined, { state: 'window', window: { from: '2026-12-01', to: '2026-12-31' } })));
        expect(bar).toMatchObject({
            kind: 'bar',
            left: leftOf(scale, day('2026-12-01')),
            anchor: leftOf(scale, day('2026-12-31')) + 5,
            openEnd: false,
        });
        expect(bar!.left + bar!.width).toBeGreaterThanOrEqual(leftOf(scale, day('2027-01-01')));
    });

    test.each([
        ['to today while it is to be done', { standing: 'due' as const }, today],
        ['to the day it was done', { standing: 'done' as const, fulfilled: { on: '2026-11-10', late: false } }, '2026-11-10'],
        ['no further than its first day when there is nothing to do', { standing: 'inactive' as const }, '2026-11-01'],
    ])('of what has no last day reach %s', (_case, changes, last) => {
        const [bar] = marks(dutyOf(deadline('act', undefined, { state: 'window', window: { from: '2026-11-01' }, ...changes })));
        expect(bar).toMatchObject({ anchor: leftOf(scale, day(last)) + 5, openEnd: true });
    });

    test('are words behind today and the last sign where something has no day', () => {
        const found = marks(dutyOf(deadline('pay', '2027-03-01'), deadline('pay', undefined)));
        expect(found.map(({ kind }) => kind)).toEqual(['point', 'undated']);
        expect(found[1]!.left).toBeGreaterThanOrEqual(found[0]!.left + found[0]!.width);
        expect(marks(dutyOf(deadline('pay', '2026-01-01'), deadline('pay', undefined)))[1]!.left).toBeGreaterThan(
            leftOf(scale, day(today)),
        );
    });

    test('are one mark where signs would lie on each other', () => {
        const found = marks(dutyOf(deadline('pay', '2026-12-01'), deadline('pay', '2026-12-02'), deadline('pay', '2026-12-20')));
        expect(found.map(({ items }) => items.length)).toEqual([2, 1]);
    });

    test.each([
        [
            'both ends',
            { from: '2026-09-01', to: '2027-08-31' },
            leftOf(scale, day('2026-09-01')),
            leftOf(scale, day('2027-09-01')),
            false,
            false,
        ],
        ['no end', { from: '2026-09-01' }, leftOf(scale, day('2026-09-01')), widthOf(scale), false, true],
        ['no beginning', { to: '2027-08-31' }, 0, leftOf(scale, day('2027-09-01')), true, false],
        ['more days than are drawn', { from: '2000-01-01', to: '2050-01-01' }, 0, widthOf(scale), false, false],
    ])('of an agreement show how long it is in force, with %s', (_case, inForce, left, right, openStart, openEnd) => {
        const [term] = marks(agreementRow(inForce));
        expect(term).toMatchObject({ kind: 'term', left, openStart, openEnd });
        expect(term!.left + term!.width).toBeCloseTo(right);
    });
});

/** Deadlines of one sentence on any days around today, some of them windows. */
const anyDeadlines = fc
    .array(fc.record({ from: fc.integer({ min: -300, max: 900 }), length: fc.constantFrom(0, 0, 0, 5, 40) }), {
        minLength: 1,
        maxLength: 60,
    })
    .map(spans =>
        spans.map(({ from, length }, index) => {
            const [first, last] = [isoOf((day(today) + from) as CivilDay), isoOf((day(today) + from + length) as CivilDay)];
            return length === 0
                ? deadline('pay', first, { id: String(index) })
                : deadline('pay', undefined, { id: String(index), state: 'window', window: { from: first, to: last } });
        }),
    );
const anyScale = fc.double({ min: 0.5, max: 80, noNaN: true }).map((pixelsPerDay): Scale => ({ ...scale, pixelsPerDay }));

describe('whatever the days and the zoom', () => {
    test('each deadline is in one mark of its row, and no two signs lie on each other', () => {
        fc.assert(
            fc.property(anyDeadlines, anyScale, (deadlines, at) => {
                const found = marksOf(dutyOf(...deadlines), at, day(today));
                expect(found.flatMap(({ items }) => items.map(({ deadline: { id } }) => id)).sort()).toEqual(
                    deadlines.map(({ id }) => id).sort(),
                );
                const anchors = found.map(({ anchor }) => anchor);
                expect(anchors.slice(1).every((anchor, index) => anchor - anchors[index]! >= CLOSEST)).toBe(true);
            }),
            { seed: 1 },
        );
    });

    test('each mark is wide enough to be hit and holds its sign', () => {
        fc.assert(
            fc.property(anyDeadlines, anyScale, (deadlines, at) => {
                for (const { left, width, anchor } of marksOf(dutyOf(...deadlines), at, day(today))) {
                    expect(width).toBeGreaterThanOrEqual(CLOSEST / 2);
                    expect(anchor).toBeGreaterThanOrEqual(left);
                    expect(anchor).toBeLessThanOrEqual(left + width + 1e-6);
                }
            }),
            { seed: 2 },
        );
    });

    test('each mark is on the screen or counted at one of its sides', () => {
        fc.assert(
            fc.property(anyDeadlines, anyScale, fc.double({ min: 0, max: 1, noNaN: true }), (deadlines, at, share) => {
                const all = marksOf(dutyOf(...deadlines), at, day(today));
                const screen = { left: share * widthOf(at), right: share * widthOf(at) + 800 };
                const { before, after } = beyondOf(all, screen);
                const seen = new Set([...marksWithin(all, screen.left, screen.right), ...before, ...after]);
                expect(seen.size).toBe(all.length);
            }),
            { seed: 3 },
        );
    });

    test('no more points are drawn than the screen has room for', () => {
        fc.assert(
            fc.property(anyDeadlines, anyScale, (deadlines, at) => {
                const points = marksOf(dutyOf(...deadlines), at, day(today)).filter(({ kind }) => kind === 'point');
                expect(marksWithin(points, 4000, 5000).length).toBeLessThanOrEqual(1000 / CLOSEST + 3);
            }),
            { seed: 4 },
        );
    });
});
