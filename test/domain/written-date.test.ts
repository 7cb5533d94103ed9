import { describe, expect, test } from 'vitest';
import { compareDates, formatDate, isoOf, parseWrittenDate, readDate, weekdayMismatch } from '../../language/domain/index.ts';
import { place } from './build.ts';

const read = (text: string): string => {
    const reading = readDate(text);
    if ('date' in reading) {
        return `${reading.date.precision} ${isoOf(reading.date.first)}`;
    }
    return [reading.problem, ...reading.readings.map(formatDate)].join(' | ');
};

describe('a written date', () => {
    test.each([
        ['1 December 2020', 'day 2020-12-01'],
        ['Tuesday 1 December 2020', 'day 2020-12-01'],
        ['Tue 1 Dec 2020', 'day 2020-12-01'],
        ['1st December 2020', 'day 2020-12-01'],
        ['2020-12-01', 'day 2020-12-01'],
        ['  29   February 2024 ', 'day 2024-02-29'],
        ['June 2025', 'month 2025-06-01'],
        ['Sept 2025', 'month 2025-09-01'],
        ['2025-06', 'month 2025-06-01'],
        ['Q2 2026', 'quarter 2026-04-01'],
        ['2025', 'year 2025-01-01'],
        ['1 January 0001', 'day 0001-01-01'],
        ['31 December 9999', 'day 9999-12-31'],
    ])('%s is read as %s', (text, expected) => expect(read(text)).toBe(expected));

    test.each([
        ['27.06.24', 'ambiguous | Thu 27 June 2024'],
        ['04/19/2020', 'ambiguous | Sun 19 April 2020'],
        ['13/04/2020', 'ambiguous | Mon 13 April 2020'],
        ['04/05/2020', 'ambiguous | Mon 4 May 2020 | Sun 5 April 2020'],
        ['05/05/2020', 'ambiguous | Tue 5 May 2020'],
        ['2020/12/01', 'ambiguous | Tue 1 December 2020 | Sun 12 January 2020'],
        ['27.06.97', 'ambiguous | Fri 27 June 1997'],
        ['27 June 24', 'ambiguous | Thu 27 June 2024'],
        ['June 24', 'ambiguous | June 2024'],
        ['31/02/2020', 'no-such-day'],
        ['99.99.2020', 'no-such-day'],
        ['31 June 2026', 'no-such-day'],
        ['29 February 2023', 'no-such-day'],
        ['32 January 2020', 'no-such-day'],
        ['2020-13-01', 'no-such-day'],
        ['2020-02-30', 'no-such-day'],
        ['1 Foo 2020', 'no-such-day'],
        ['soon', 'no-such-day'],
        ['1 June 0', 'out-of-range'],
        ['1 January 0000', 'out-of-range'],
        ['0000', 'out-of-range'],
        ['0000-01-01', 'out-of-range'],
        ['1 June 99999', 'out-of-range'],
        ['June 10000', 'out-of-range'],
        ['9'.repeat(400), 'out-of-range'],
        ['____', 'blank'],
        ['[date]', 'blank'],
        ['TBC', 'blank'],
        ['', 'blank'],
    ])('%s is not read: %s', (text, expected) => expect(read(text)).toBe(expected));

    test('keeps its text and place', () => {
        const at = place();
        expect(parseWrittenDate('June 2025', at)).toMatchObject({ text: 'June 2025', place: at });
    });

    test('tells the real weekday when another is written', () => {
        expect(weekdayMismatch(parseWrittenDate('Tuesday 1 December 2020', place()))).toBeUndefined();
        expect(weekdayMismatch(parseWrittenDate('Monday 1 December 2020', place()))).toBe('Tuesday');
        expect(weekdayMismatch(parseWrittenDate('1 December 2020', place()))).toBeUndefined();
    });
});

describe('comparing dates', () => {
    const order = (a: string, b: string): string => {
        const [first, second] = [readDate(a), readDate(b)];
        if (!('date' in first) || !('date' in second)) {
            throw new Error('unreadable');
        }
        return compareDates(first.date, second.date);
    };
    test.each([
        ['June 2025', '15 June 2025', 'undetermined'],
        ['June 2025', 'June 2025', 'undetermined'],
        ['June 2025', '1 July 2025', 'before'],
        ['2025', '31 December 2024', 'after'],
        ['2025', 'June 2025', 'undetermined'],
        ['15 June 2025', '15 June 2025', 'same'],
        ['15 June 2025', '14 June 2025', 'after'],
    ])('%s against %s is %s', (a, b, expected) => expect(order(a, b)).toBe(expected));
});
