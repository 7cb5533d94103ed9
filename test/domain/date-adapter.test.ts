import { UTCDateMini } from '@date-fns/utc/date/mini';
import { formatISO } from 'date-fns';
import { describe, expect, test } from 'vitest';
import { FIRST_DAY, isoOf, LAST_DAY, type CivilDay } from '../../language/domain/time/civil-date.ts';
import { dayFromParts, lastDayOfMonth, partsOfDay } from '../../language/domain/time/date-adapter.ts';

const isoByLibrary = (day: number): string => formatISO(new UTCDateMini(day * 86_400_000), { representation: 'date' });

describe('the parts of a day', () => {
    test('are those that the date library finds, for every day of 400 years', () => {
        const wrong: string[] = [];
        for (let day = dayFromParts(1800, 1, 1); day < dayFromParts(2200, 1, 1); day++) {
            if (isoOf(day) !== isoByLibrary(day)) {
                wrong.push(`${isoOf(day)} is ${isoByLibrary(day)}`);
            }
        }
        expect(wrong).toEqual([]);
    });

    test('are right at both ends of the years the language knows', () => {
        expect([FIRST_DAY, LAST_DAY].map(day => partsOfDay(day))).toEqual([
            { year: 1, month: 1, day: 1 },
            { year: 9999, month: 12, day: 31 },
        ]);
        expect(isoOf(FIRST_DAY)).toBe('0001-01-01');
        expect(isoOf(LAST_DAY)).toBe('9999-12-31');
    });

    test('make the same day again, in years below 100 too', () => {
        for (let day = FIRST_DAY; day <= LAST_DAY; day = (day + 9_973) as CivilDay) {
            const { year, month, day: dayOfMonth } = partsOfDay(day);
            expect(dayFromParts(year, month, dayOfMonth)).toBe(day);
        }
    });

    test('run on into the next month and year when they are too large', () => {
        expect(isoOf(dayFromParts(2027, 14, 31))).toBe('2028-03-02');
        expect(isoOf(dayFromParts(2028, 1, 0))).toBe('2027-12-31');
    });
});

test('the last day of February is the 29th in leap years only', () => {
    const lastOfFebruary = (year: number): string => isoOf(lastDayOfMonth(dayFromParts(year, 2, 1)));
    expect([1900, 2000, 2027, 2028, 2100].map(lastOfFebruary)).toEqual([
        '1900-02-28',
        '2000-02-29',
        '2027-02-28',
        '2028-02-29',
        '2100-02-28',
    ]);
});
