import { describe, expect, test } from 'vitest';
import { computeDeadlines, doubtfulDeadlines, parseIsoDay, UK_BANK_HOLIDAYS, type ComputedDeadline } from '../../language/domain/index.ts';
import { dayInRange, isoOf, type CivilDay } from '../../language/domain/time/civil-date.ts';
import { formatPlainDay } from '../../language/domain/time/format-date.ts';
import { buildAgreements } from '../../language/model/build-agreements.ts';
import { mouWorkspace } from '../harness/mou-workspace.ts';

const TIMES = [
    'within 5 working days of each Board',
    'within 3 clear working days of each Board',
    'within 9 school days of each Board',
    'within 5 days of each Board',
    'within 1 month and 2 working days after Board',
    'at least 5 working days before each Board',
    'at least 1 month before each Board',
    'no later than Papers',
    'as soon as possible after each Board, and in any case within 8 working days of each Board',
    'within 5 days of each Board, and in any case within 9 working days of Other',
    'within 9999999 weeks of each Board',
];

const CALENDARS = {
    none: '',
    'nothing but closures': 'calendar Year { closed 24 December 2026 "Closed" }',
    'bank holidays': 'calendar Year { region England and Wales }',
    'clear days before events': 'calendar Year { region England and Wales\n counts clear days before an event }',
    'an entry that cannot be read': 'calendar Year { region England and Wales\n closed 31 February 2026 "Closed" }',
    'school terms': 'calendar Year { region Scotland\n school term Spring from 4 January 2027 until 25 March 2027 }',
};

/** Days of the event, alone and as the middle one of three: far from and close to both ends of what is known of bank holidays. */
const DAYS = [UK_BANK_HOLIDAYS.firstDay, '2027-01-04', '2027-03-19', UK_BANK_HOLIDAYS.lastDay].flatMap(day =>
    [-40, -9, -7, -5, 0, 5, 9, 12, 40].map(offset => dayAfter(parseIsoDay(day)!, offset)),
);

function dayAfter(day: CivilDay, days: number): CivilDay {
    return dayInRange(day + days)!;
}

/** An agreement with duties by all of these times and with these days of its board in the history. */
function agreement(calendar: string, days: readonly string[]): string {
    return [
        calendar,
        `agreement M "M" { ${calendar === '' ? '' : 'calendar Year'} }`,
        'party A is "A Council"',
        'meeting Board is "The board", once a quarter',
        'event Other is "Another", at any time',
        'deadline Papers is at least 4 working days before each Board',
        ...TIMES.map((time, i) => `clause ${i + 1} { A must "meet ${i}" ${time} }`),
        'history {',
        ...days.map(day => `    Board held on ${day}`),
        `    Other happened on ${formatPlainDay(parseIsoDay(UK_BANK_HOLIDAYS.lastDay)!)}`,
        '}',
    ].join('\n');
}

/** A deadline without what is told apart only among all, with its trace, which is worked out when it is read. */
function withoutId({ id: _id, ...deadline }: ComputedDeadline): unknown {
    return JSON.parse(JSON.stringify(deadline));
}

describe('what counts from the days of an event is worked out wherever it may be doubtful', () => {
    test.each(Object.entries(CALENDARS))('calendar: %s', async (_what, calendar) => {
        const workspace = await mouWorkspace({}, { marks: false, validation: false });
        let doubts = 0;
        for (const day of DAYS) {
            for (const days of [[day], [parseIsoDay('2027-01-20')!, day, parseIsoDay('2027-01-25')!]]) {
                await workspace.write(
                    'main.mou',
                    agreement(
                        calendar,
                        days.map(one => formatPlainDay(one)),
                    ),
                );
                const [built] = buildAgreements(workspace.document('main.mou'));
                expect(workspace.document('main.mou').parseResult.parserErrors.map(({ message }) => message)).toEqual([]);
                const asked = { today: '2026-11-22', from: isoOf(dayAfter(day, -400)), to: isoOf(dayAfter(day, 400)) };
                const doubtful = computeDeadlines(built!, asked).filter(({ state, warnings }) => state === 'refused' || warnings);
                doubts += doubtful.length;
                expect(doubtfulDeadlines(built!, asked).map(withoutId)).toEqual(doubtful.map(withoutId));
            }
        }
        expect(doubts).toBeGreaterThan(0);
    });
});
