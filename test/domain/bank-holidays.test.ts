import { describe, expect, test } from 'vitest';
import source from '../fixtures/oracle/bank-holidays.json' with { type: 'json' };
import { compileCalendar, isoOf, parseIsoDay, type CivilDay } from '../../language/domain/index.ts';
import { holidaysOf, UK_BANK_HOLIDAYS, type Nation } from '../../language/domain/time/bank-holidays.ts';
import { calendar } from './build.ts';

const NATIONS: Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];

describe('the bank holidays that ship', () => {
    test.each(NATIONS)('are those published for %s, day for day', nation => {
        const published = source[nation].map(({ date }) => date).sort();
        expect([...holidaysOf(UK_BANK_HOLIDAYS, nation).keys()].sort()).toEqual(published);
    });

    test('say for each substitute day that it is one', () => {
        for (const nation of NATIONS) {
            const names = holidaysOf(UK_BANK_HOLIDAYS, nation);
            for (const { date, notes } of source[nation]) {
                expect(names.get(date)?.endsWith('(substitute day)'), `${nation} ${date}`).toBe(notes === 'Substitute day');
            }
        }
    });

    test('for any part of the UK are the union of the nations', () => {
        const union = new Set(NATIONS.flatMap(nation => source[nation].map(({ date }) => date)));
        const any = holidaysOf(UK_BANK_HOLIDAYS, 'any-part-of-uk');
        expect([...any.keys()].sort()).toEqual([...union].sort());
        expect(any.get('2026-03-17')).toBe("St Patrick's Day in Northern Ireland");
        expect(any.get('2026-12-25')).toBe('Christmas Day');
        expect(any.get('2012-06-04')).toContain('Spring bank holiday');
    });

    test('name the last day they are known for', () => {
        const dates = NATIONS.flatMap(nation => source[nation].map(({ date }) => date)).sort();
        expect(UK_BANK_HOLIDAYS.lastDay).toBe(dates.at(-1));
        expect(UK_BANK_HOLIDAYS.firstDay <= dates[0]!).toBe(true);
    });

    test.each([...NATIONS, 'any-part-of-uk'] as const)('a calendar of %s works on exactly the other weekdays', region => {
        const { workingDays } = compileCalendar(calendar({ region }));
        const holidays = holidaysOf(UK_BANK_HOLIDAYS, region);
        const aSaturday = parseIsoDay('2011-12-24')!;
        for (let day = aSaturday; day < parseIsoDay('2029-01-07')!; day = (day + 1) as CivilDay) {
            const weekend = (day - aSaturday) % 7 < 2;
            expect(workingDays.days!.has(day), isoOf(day)).toBe(!weekend && !holidays.has(isoOf(day)));
        }
    });
});
