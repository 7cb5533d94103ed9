import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, leftOf } from '../../../client/webview/timeline/layout/scale.ts';
import { termBands } from '../../../client/webview/timeline/layout/term-bands.ts';
import { ticksIn } from '../../../client/webview/timeline/layout/ticks.ts';
import { daysShown, zoomBy, zooms } from '../../../client/webview/timeline/layout/zoom.ts';
import { isoOf, parseIsoDay, weekdayIndex, type CivilDay } from '../../../language/domain/time/civil-date.ts';
import { agreement, today } from './build.ts';

const day = (iso: string): CivilDay => parseIsoDay(iso)!;
const anyDay = fc.integer({ min: day('1990-01-01'), max: day('2080-12-31') }).map(n => n as CivilDay);
const written = (tick: { first: CivilDay; last: CivilDay }) => `${isoOf(tick.first)} ${isoOf(tick.last)}`;

describe('the axis', () => {
    test('has months above days, months above weeks from Monday, years above months', () => {
        const [first, last] = [day('2026-12-30'), day('2027-01-05')];
        expect(ticksIn('week', first, last).map(line => line.map(written))).toEqual([
            ['2026-12-01 2026-12-31', '2027-01-01 2027-01-31'],
            ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05'].map(
                each => `${each} ${each}`,
            ),
        ]);
        expect(ticksIn('term', first, last)[1].map(written)).toEqual(['2026-12-28 2027-01-03', '2027-01-04 2027-01-10']);
        expect(ticksIn('year', first, last)[0].map(written)).toEqual(['2026-01-01 2026-12-31', '2027-01-01 2027-12-31']);
    });

    test('covers every day once, whatever the days', () => {
        fc.assert(
            fc.property(fc.constantFrom(...zooms), anyDay, fc.nat(800), (zoom, first, length) => {
                const last = (first + length) as CivilDay;
                for (const line of ticksIn(zoom, first, last)) {
                    expect(line[0]!.first).toBeLessThanOrEqual(first);
                    expect(line.at(-1)!.last).toBeGreaterThanOrEqual(last);
                    expect(line.slice(1).every((tick, index) => tick.first === line[index]!.last + 1)).toBe(true);
                    expect(line.filter(({ unit }) => unit === 'week').every(tick => weekdayIndex(tick.first) === 0)).toBe(true);
                }
            }),
            { seed: 1 },
        );
    });

    test('finds the day that lies at a distance', () => {
        fc.assert(
            fc.property(anyDay, fc.nat(2000), fc.double({ min: 0.5, max: 90, noNaN: true }), (first, length, pixelsPerDay) => {
                const scale = { first, last: (first + length) as CivilDay, pixelsPerDay };
                const middle = (first + Math.floor(length / 2)) as CivilDay;
                expect(dayAt(scale, leftOf(scale, middle + 0.5))).toBe(middle);
                expect(dayAt(scale, -50)).toBe(first);
                expect(dayAt(scale, 1e9)).toBe(scale.last);
            }),
            { seed: 2 },
        );
    });
});

describe('school terms on the axis', () => {
    const autumn = { name: 'Autumn', from: '2026-09-02', to: '2026-12-18', breaks: [] };
    const earlier = { ...autumn, from: '2026-09-01' };

    test('stand once where several agreements have the same, and name them', () => {
        expect(termBands([agreement('Ours', { terms: [autumn] }), agreement('Other', { terms: [autumn] })])).toMatchObject([
            { name: 'Autumn', line: 0, agreements: ['Ours', 'Other'] },
        ]);
    });

    test('of calendars that differ stand in lines of their own', () => {
        expect(
            termBands([agreement('Ours', { terms: [autumn] }), agreement('Other', { terms: [earlier] })]).map(
                ({ line, agreements }) => `${line} ${agreements[0]}`,
            ),
        ).toEqual(['0 Other', '1 Ours']);
    });

    test('never overlap in a line, and have three lines at most', () => {
        const anyTerm = fc
            .record({ from: fc.integer({ min: 0, max: 400 }), length: fc.integer({ min: 10, max: 120 }) })
            .map(({ from, length }) => ({
                from: isoOf((day(today) + from) as CivilDay),
                to: isoOf((day(today) + from + length) as CivilDay),
                breaks: [],
            }));
        fc.assert(
            fc.property(fc.array(fc.array(anyTerm, { maxLength: 6 }), { maxLength: 6 }), calendars => {
                const bands = termBands(calendars.map((terms, index) => agreement(String(index), { terms })));
                for (const line of [0, 1, 2]) {
                    const own = bands.filter(band => band.line === line);
                    expect(own.slice(1).every((band, index) => band.first > own[index]!.last)).toBe(true);
                }
                expect(bands.every(({ line }) => line <= 2)).toBe(true);
            }),
            { seed: 1 },
        );
    });
});

describe('the zoom', () => {
    const terms = [
        { name: 'Summer', from: '2026-04-12', to: '2026-07-21', breaks: [] },
        { name: 'Autumn', from: '2026-09-02', to: '2026-12-18', breaks: [] },
    ];

    test('by term shows the whole term it is, and without terms a month', () => {
        expect(daysShown('term', { today, agreements: [agreement('Ours', { terms })] })).toBeGreaterThan(107);
        expect(daysShown('term', { today, agreements: [agreement()] })).toBeGreaterThan(31);
        expect(daysShown('term', { today: '2027-01-01', agreements: [agreement('Ours', { terms })] })).toBe(
            daysShown('term', { today, agreements: [] }),
        );
    });

    test('shows more from week to year, and stops at either end', () => {
        const shown = zooms.map(zoom => daysShown(zoom, { today, agreements: [] }));
        expect([...shown].sort((a, b) => a - b)).toEqual(shown);
        expect([zoomBy('week', -1), zoomBy('week', 1), zoomBy('year', 1)]).toEqual(['week', 'term', 'year']);
    });
});
