import { expect, test } from 'vitest';
import { formatDate, formatDay, formatRange, formatTime, formatWindow, parseIsoDay, readDate } from '../../language/domain/index.ts';

const day = (iso: string) => parseIsoDay(iso)!;
const said = (text: string): string => {
    const reading = readDate(text);
    return 'date' in reading ? formatDate(reading.date) : reading.problem;
};

test('a day is said with its weekday, short or long', () => {
    expect(formatDay(day('2026-06-29'))).toBe('Mon 29 June 2026');
    expect(formatDay(day('2026-06-29'), 'long')).toBe('Monday 29 June 2026');
    expect(formatDay(day('1900-02-28'))).toBe('Wed 28 February 1900');
});

test('a date is said as exactly as it was written', () => {
    expect(['29 June 2026', 'June 2025', 'Q2 2026', '2025'].map(said)).toEqual([
        'Mon 29 June 2026',
        'June 2025',
        'the 2nd quarter of 2026',
        '2025',
    ]);
});

test('a range names what its ends share only once', () => {
    expect(formatRange(day('2025-06-01'), day('2025-06-30'))).toBe('1 to 30 June 2025');
    expect(formatRange(day('2026-10-26'), day('2026-11-03'))).toBe('26 October to 3 November 2026');
    expect(formatRange(day('2026-12-24'), day('2027-01-01'))).toBe('24 December 2026 to 1 January 2027');
    expect(formatRange(day('2026-12-24'), day('2026-12-24'))).toBe('Thu 24 December 2026');
    expect(formatWindow(day('2026-12-24'), undefined)).toBe('from Thu 24 December 2026');
    expect(formatWindow(undefined, day('2026-12-24'))).toBe('up to Thu 24 December 2026');
});

test('a clock time has two figures for each part', () => expect(formatTime(545 as never)).toBe('09:05'));

test('an ISO day outside the calendar or out of form is not read', () => {
    expect(['2026-02-30', '2026-2-3', '0000-01-01', '2026-06-29T00:00', ''].map(parseIsoDay)).toEqual(Array(5).fill(undefined));
});
