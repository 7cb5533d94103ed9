import { describe, expect, test } from 'vitest';
import { compileCalendar, countLength, isoOf, parseIsoDay, rollDay, type RollConvention } from '../../language/domain/index.ts';
import type { CalendarDeclaration } from '../../language/domain/index.ts';
import { calendar, date, days, length, schoolYear } from './build.ts';

const day = (iso: string) => parseIsoDay(iso)!;

function count(from: string, text: string, direction: 'before' | 'after', of: CalendarDeclaration, reading?: 'clear'): string {
    const counted = countLength(day(from), length(text), direction, { calendar: compileCalendar(of), reading });
    return 'day' in counted ? isoOf(counted.day) : 'refusal' in counted ? `refused: ${counted.refusal}` : `waiting: ${counted.waitingFor}`;
}

describe('working days', () => {
    test.each([
        ['2026-12-24', '1 working day', 'after', '2026-12-29'],
        ['2026-12-24', '5 working days', 'after', '2027-01-05'],
        ['2026-12-29', '1 working day', 'before', '2026-12-23'],
        ['2026-12-27', '1 working day', 'after', '2026-12-29'],
        ['2026-11-12', '5 working days', 'before', '2026-11-05'],
        ['2026-11-12', '1 week and 1 working day', 'after', '2026-11-20'],
    ] as const)('%s, %s %s is %s', (from, text, direction, expected) => {
        const closed = calendar({ closures: [{ range: days('24 December 2026'), reason: 'Christmas closure' }] });
        expect(count(from, text, direction, closed)).toBe(expected);
    });

    test('a day is passed over for its weekday, its bank holiday or its closure, and says which', () => {
        const { workingDays } = compileCalendar(schoolYear());
        expect(['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-28', '2026-12-29'].map(iso => workingDays.whyNot(day(iso)))).toEqual([
            'Christmas closure',
            'Christmas Day',
            'Saturday',
            'Boxing Day (substitute day)',
            undefined,
        ]);
    });

    test('Saturdays count where the calendar says so', () => {
        const sixDays = calendar({ workingWeekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] });
        expect(count('2026-10-02', '2 working days', 'after', sixDays)).toBe('2026-10-05');
        expect(compileCalendar(sixDays).workingDays.words).toContain('Monday to Saturday');
    });

    test('are refused without a region, unless the calendar lists its holidays', () => {
        expect(count('2026-10-02', '2 working days', 'after', calendar({ region: undefined }))).toMatch(/^refused: .*names no region/);
        const listed = calendar({ region: undefined, closures: [{ range: days('5 October 2026', '6 October 2026') }] });
        expect(count('2026-10-02', '2 working days', 'after', listed)).toBe('2026-10-08');
    });

    test('are refused where no day is a working day', () => {
        expect(count('2026-10-02', '2 working days', 'after', calendar({ workingWeekdays: [] }))).toMatch(/^refused: no weekday/);
        const always = calendar({ closures: [{ range: days('1 January 0001', '31 December 9999') }] });
        expect(count('2026-10-02', '2 working days', 'after', always)).toMatch(/^refused: .*no day to count/);
    });

    test('leave out what cannot be read, and say so', () => {
        const broken = calendar({ closures: [{ range: days('31 June 2026') }, { range: days('9 May 2026', '1 May 2026') }] });
        expect(compileCalendar(broken).problems).toEqual(['2 entries of calendar Year cannot be read and are not counted']);
    });
});

describe('school days and terms', () => {
    const year = schoolYear();
    test.each([
        ['2026-10-23', '1 school day', 'after', '2026-11-02'],
        ['2026-12-18', '1 school day', 'after', '2027-01-05'],
        ['2027-01-05', '1 school day', 'before', '2026-12-18'],
        ['2026-10-01', '1 half-term', 'after', '2026-12-18'],
        ['2026-10-01', '1 term', 'after', '2027-03-25'],
        ['2026-10-28', '1 half-term', 'after', '2026-12-18'],
        ['2027-03-01', '1 half-term', 'before', '2027-01-04'],
        ['2026-10-01', '1 financial year', 'after', '2028-03-31'],
    ] as const)('%s, %s %s is %s', (from, text, direction, expected) => expect(count(from, text, direction, year)).toBe(expected));

    test('are refused where the calendar lists no terms or does not reach', () => {
        expect(count('2026-10-01', '5 school days', 'after', calendar())).toMatch(/^refused: .*lists no school terms/);
        expect(count('2027-07-20', '5 school days', 'after', year)).toMatch(/^refused: .*does not reach/);
        expect(count('2026-08-20', '5 school days', 'after', year)).toMatch(/^refused: .*does not reach/);
        expect(count('2027-06-20', '3 terms', 'after', year)).toMatch(/^refused: .*too few terms/);
    });

    test('a day out of school says why', () => {
        const { schoolDays } = compileCalendar(year);
        expect(['2026-10-24', '2026-10-28', '2027-01-04', '2027-04-05', '2027-05-03'].map(iso => schoolDays.whyNot(day(iso)))).toEqual([
            'Saturday',
            'half-term break',
            'in-service day',
            'school holidays',
            'Early May bank holiday',
        ]);
    });

    test('terms that overlap or run backwards count what they cover once', () => {
        const odd = calendar({
            terms: [
                { range: days('1 September 2026', '18 December 2026'), breaks: [], place: date('2026').place },
                { range: days('1 December 2026', '22 December 2026'), breaks: [], place: date('2026').place },
                { range: days('1 March 2027', '1 January 2027'), breaks: [], place: date('2026').place },
            ],
        });
        expect(count('2026-12-17', '2 school days', 'after', odd)).toBe('2026-12-21');
        expect(compileCalendar(odd).problems).toHaveLength(1);
    });
});

describe('other units', () => {
    test.each([
        ['2026-01-31', '1 month', 'after', '2026-02-28'],
        ['2024-01-31', '1 month', 'after', '2024-02-29'],
        ['2026-03-31', '1 month', 'before', '2026-02-28'],
        ['2026-11-30', '1 quarter', 'after', '2027-02-28'],
        ['2024-02-29', '1 year', 'after', '2025-02-28'],
        ['2026-03-16', '3 clear days', 'before', '2026-03-12'],
        ['2026-03-16', '3 clear days', 'after', '2026-03-19'],
        ['2008-07-21', '2 months and 10 days', 'after', '2008-10-01'],
        ['2026-03-29', '6 weeks', 'after', '2026-05-10'],
    ] as const)('%s, %s %s is %s', (from, text, direction, expected) => expect(count(from, text, direction, calendar())).toBe(expected));

    test.each([
        ['0 days', /no length of time/],
        ['-3 days', /no length of time/],
        ['1.5 months', /no length of time/],
        ['9999999 days', /outside the years/],
        ['200000 months', /outside the years/],
        ['24 hours', /clock time/],
    ])('%s is refused', (text, why) => expect(count('2026-01-01', text, 'after', calendar())).toMatch(why));

    test('a blank number is waited for', () =>
        expect(count('2026-01-01', '____ working days', 'after', calendar())).toBe('waiting: the number of working days, left blank'));

    test('a month that is too short says that it took its last day', () => {
        const counted = countLength(day('2026-01-31'), length('1 month'), 'after');
        expect('why' in counted && counted.why()[0]!.rule).toBe(
            '1 month after Sat 31 January 2026 (the month has no day 31, so its last day)',
        );
    });

    test('the clear reading leaves as many whole days between', () => {
        expect(count('2017-03-14', '5 working days', 'before', calendar(), 'clear')).toBe('2017-03-06');
        expect(count('2017-03-30', '7 days', 'before', calendar(), 'clear')).toBe('2017-03-22');
    });

    test('the days passed over are listed in the order of counting, each with its reason', () => {
        const counted = countLength(day('2026-12-29'), length('2 working days'), 'before', { calendar: compileCalendar(calendar()) });
        expect('why' in counted && counted.why()[0]).toEqual({
            rule: '2 working days before Tue 29 December 2026',
            date: '2026-12-23',
            skipped: [
                { date: '2026-12-28', why: 'Boxing Day (substitute day)' },
                { date: '2026-12-27', why: 'Sunday' },
                { date: '2026-12-26', why: 'Saturday' },
                { date: '2026-12-25', why: 'Christmas Day' },
            ],
        });
    });

    test('a very long count lists its first skipped days and counts the others', () => {
        const counted = countLength(day('2026-01-01'), length('5000 working days'), 'after', { calendar: compileCalendar(calendar()) });
        if (!('why' in counted)) {
            throw new Error('not counted');
        }
        expect(counted.why()[0]!.skipped).toHaveLength(400);
        expect(counted.why()[0]!.rule).toMatch(/and \d+ more days passed over/);
    });
});

describe('rolling off a non-working day', () => {
    const { days: working } = compileCalendar(calendar()).workingDays;
    test.each([
        ['2026-12-26', 'as-is', '2026-12-26'],
        ['2026-12-26', 'next-working-day', '2026-12-29'],
        ['2026-12-26', 'previous-working-day', '2026-12-24'],
        ['2026-12-24', 'next-working-day', '2026-12-24'],
        ['2026-05-31', 'next-working-day-in-month', '2026-05-29'],
        ['2026-11-01', 'previous-working-day-in-month', '2026-11-02'],
        ['2026-11-15', 'next-working-day-in-half-month', '2026-11-13'],
        ['2026-11-14', 'nearest', '2026-11-13'],
    ] as [string, RollConvention, string][])('%s by %s is %s', (from, convention, expected) =>
        expect(isoOf(rollDay(day(from), convention, working!)!)).toBe(expected),
    );
});
