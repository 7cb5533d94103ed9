import { describe, expect, test } from 'vitest';
import { calendarFile, event, readingOf } from './ics.ts';

const reading = (...events: string[]): string[] => readingOf(calendarFile(...events));
const AUTUMN = event('20260901 20261219', 'Autumn term');

describe('terms as councils write them', () => {
    test('as stretches with their half-terms, holidays and in-service days', () => {
        expect(
            reading(
                event('20261026 20261031', 'Autumn half term'),
                AUTUMN,
                event('20260901 20260903', 'INSET days'),
                event('20261219 20270104', 'Christmas holiday'),
                event('20270104 20270326', 'Spring Term 2027'),
                event('20270215 20270220', 'Half term'),
                event('20270326 20270412', 'Easter holidays'),
                event('20270412 20270722', 'Summer term'),
                event('20270531 20270605', 'Half term'),
                event('20270503', 'May Day bank holiday'),
                event('20270722 20270901', 'School holidays'),
            ),
        ).toEqual([
            'Autumn 2026-09-01 to 2026-12-18, break 2026-10-26 to 2026-10-30',
            'Spring 2027-01-04 to 2027-03-25, break 2027-02-15 to 2027-02-19',
            'Summer 2027-04-12 to 2027-07-21, break 2027-05-31 to 2027-06-04',
            'in-service 2026-09-01 INSET days',
            'in-service 2026-09-02 INSET days',
            'closed 2027-05-03 May Day bank holiday',
        ]);
    });

    test('as first and last days', () => {
        expect(
            reading(
                event('20260902', 'Autumn term starts'),
                event('20261026', 'Half term starts'),
                event('20261030', 'Half term ends'),
                event('20261218', 'Autumn term ends'),
                event('20270105', 'Term starts'),
                event('20270212', 'Break up for half term'),
                event('20270222', 'Return to school'),
                event('20270325', 'Last day of Spring term'),
            ),
        ).toEqual([
            'Autumn 2026-09-02 to 2026-12-18, break 2026-10-26 to 2026-10-30',
            'Spring 2027-01-05 to 2027-03-25, break 2027-02-13 to 2027-02-21',
        ]);
    });

    test('as two halves', () => {
        expect(
            reading(
                event('20270104 20270213', 'Spring Term 1'),
                event('20270222 20270326', 'Spring Term 2'),
                event('20270215 20270220', 'Half term'),
            ),
        ).toEqual(['Spring 2027-01-04 to 2027-03-25, break 2027-02-13 to 2027-02-21']);
    });

    test('as six terms with numbers', () => {
        expect(
            reading(
                event('20260901 20261017', 'Term 1'),
                event('20261102 20261219', 'Term 2'),
                event('20261019 20261031', 'October half term'),
            ),
        ).toEqual(['Term 1 2026-09-01 to 2026-10-16', 'Term 2 2026-11-02 to 2026-12-18']);
    });

    test('as Scottish councils do, by when pupils are back and when all break', () => {
        expect(
            reading(
                event('20260817', 'Staff only day'),
                event('20260819', 'Pupils return'),
                event('20260918 20260922', 'September weekend'),
                event('20261009', 'All break'),
                event('20261019', 'In-service day'),
                event('20261020', 'Pupils resume'),
                event('20261218', 'Term ends'),
            ),
        ).toEqual([
            'term 2026-08-19 to 2026-10-09',
            'term 2026-10-20 to 2026-12-18',
            'in-service 2026-08-17 Staff only day',
            'in-service 2026-10-19 In-service day',
            'closed 2026-09-18 to 2026-09-21 September weekend',
        ]);
    });

    test('once where two feeds have been put together', () => {
        expect(
            reading(AUTUMN, AUTUMN, event('20261026 20261031', 'Half term'), event('20261024 20261102', 'Autumn half-term holiday')),
        ).toEqual(['Autumn 2026-09-01 to 2026-12-18, break 2026-10-24 to 2026-11-01']);
    });

    test('with a longer holiday inside a term as a break, and a shorter one as days off', () => {
        expect(reading(AUTUMN, event('20261005 20261010', 'Autumn holiday'), event('20261130', "St Andrew's Day holiday"))).toEqual([
            'Autumn 2026-09-01 to 2026-12-18, break 2026-10-05 to 2026-10-09',
            "closed 2026-11-30 St Andrew's Day holiday",
        ]);
    });
});

describe('what repeats', () => {
    test('is counted on each of its days, without those that are left out, moved or cancelled', () => {
        expect(
            reading(
                AUTUMN,
                event(
                    '20260904 20260905',
                    'INSET day',
                    'UID:inset',
                    'RRULE:FREQ=MONTHLY;BYDAY=1FR;UNTIL=20261231',
                    'EXDATE;VALUE=DATE:20261002',
                ),
                event('20261112 20261113', 'INSET day (moved)', 'UID:other', 'STATUS:CANCELLED'),
                event('20261110', 'INSET day', 'UID:inset', 'RECURRENCE-ID;VALUE=DATE:20261106'),
            ),
        ).toEqual([
            'Autumn 2026-09-01 to 2026-12-18',
            'in-service 2026-09-04 INSET day',
            'in-service 2026-11-10 INSET day',
            'in-service 2026-12-04 INSET day',
        ]);
    });

    test('without end counts as far as the terms go', () => {
        expect(reading(AUTUMN, event('20200106', 'In-service day', 'RRULE:FREQ=MONTHLY;BYDAY=1MO'))).toEqual([
            'Autumn 2026-09-01 to 2026-12-18',
            ...['09-07', '10-05', '11-02', '12-07'].map(day => `in-service 2026-${day} In-service day`),
        ]);
    });

    test('on further days that are listed', () => {
        expect(reading(AUTUMN, event('20260904', 'INSET day', 'RDATE;VALUE=DATE:20261002,20261106')).slice(1)).toEqual([
            'in-service 2026-09-04 INSET day',
            'in-service 2026-10-02 INSET day',
            'in-service 2026-11-06 INSET day',
        ]);
    });

    test.each([
        [
            'RRULE:FREQ=MONTHLY;BYMONTHDAY=45',
            'its repetition (RRULE) cannot be read: its BYMONTHDAY is 45, which is not between 1 and 31, nor between -31 and -1',
        ],
        ['RRULE:FREQ=WEEKLY;BYDAY=MO', 'its own first day is not one of those that its repetition (RRULE) gives'],
        ['RRULE:FREQ=DAILY;COUNT=9999', 'it repeats more than 500 times'],
        ['RRULE:FREQ=SECONDLY;COUNT=10000', 'it repeats more than once a day'],
        ['RRULE:FREQ=DAILY;UNTIL=20501231', 'it repeats more than 500 times'],
        ['RRULE:FREQ=DAILY;COUNT=2\r\nRRULE:FREQ=DAILY;COUNT=3', 'it repeats by two rules (RRULE)'],
        ['RDATE;VALUE=PERIOD:20261002T090000Z/PT1H', 'its RDATE is no date'],
    ])('by %s is told and not counted', (rule, problem) => {
        expect(reading(AUTUMN, event('20260904', 'INSET day', rule))).toEqual([
            'Autumn 2026-09-01 to 2026-12-18',
            `not understood 'INSET day': ${problem}`,
        ]);
    });

    test('is counted for a hundred entries', () => {
        const many = Array.from({ length: 101 }, () => event('20260904', 'INSET day', 'RRULE:FREQ=WEEKLY;COUNT=2'));
        expect(reading(AUTUMN, ...many).slice(1)).toEqual([
            'in-service 2026-09-04 INSET day',
            'in-service 2026-09-11 INSET day',
            "not understood 'INSET day': more than 100 entries repeat",
        ]);
    });

    test('without end and without a term is told', () => {
        expect(reading(event('20260904', 'INSET day', 'RRULE:FREQ=DAILY'))).toEqual([
            "not understood 'INSET day': it repeats without end, and nothing in the file says up to when that matters",
        ]);
    });
});

describe('what does not fit', () => {
    test.each([
        [
            'a beginning without an end',
            [event('20260901', 'Autumn term starts')],
            ["does not fit 'Autumn term starts': nothing says when what begins here ends"],
        ],
        [
            'an end without a beginning',
            [event('20261218', 'Autumn term ends')],
            ["does not fit 'Autumn term ends': nothing says when what ends here begins"],
        ],
        [
            'the end of another term',
            [event('20260901', 'Autumn term starts'), event('20270325', 'Spring term ends')],
            [
                "does not fit 'Autumn term starts': nothing says when what begins here ends",
                "does not fit 'Spring term ends': nothing says when what ends here begins",
            ],
        ],
        [
            'terms that overlap',
            [AUTUMN, event('20261214 20270326', 'Spring term')],
            [
                'Autumn 2026-09-01 to 2026-12-18',
                'Spring 2026-12-14 to 2027-03-25',
                "does not fit 'Spring term': it overlaps with 'Autumn term'",
            ],
        ],
        [
            'a holiday that begins in a term',
            [AUTUMN, event('20261214 20270104', 'Christmas holiday')],
            ['Autumn 2026-09-01 to 2026-12-18', "does not fit 'Christmas holiday': it overlaps with the Autumn term"],
        ],
        [
            'one half of a term',
            [event('20270104 20270213', 'Spring term 1')],
            ['Spring 2027-01-04 to 2027-02-12', "does not fit 'Spring term 1': the second half of this term is not found"],
        ],
        [
            'a half-term without its end',
            [AUTUMN, event('20261026', 'Half term starts')],
            ['Autumn 2026-09-01 to 2026-12-18', "does not fit 'Half term starts': nothing says when what begins here ends"],
        ],
    ])('%s is told', (_, events, expected) => expect(reading(...events)).toEqual(expected));

    test('an entry that is not understood is told by its title, and the others count', () => {
        expect(reading(AUTUMN, event('20261010', 'Harvest festival'), event('20261026 20261031', 'Half term'))).toEqual([
            'Autumn 2026-09-01 to 2026-12-18, break 2026-10-26 to 2026-10-30',
            "not understood 'Harvest festival': its words are not all known",
        ]);
    });
});
