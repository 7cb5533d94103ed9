import { describe, expect, it } from 'vitest';
import {
    isoOf,
    sayWindow,
    windowReport,
    windowRulesOf,
    type Agreement,
    type CalendarWindow,
    type ClockTime,
    type EventDeclaration,
    type HistoryEntry,
    type TimePhrase,
} from '../../language/domain/index.ts';
import { actors, agreement, calendar, days, entry, event, norm, party, place, schoolYear, time } from './build.ts';

const query = { today: '2026-11-22', from: '2025-11-22', to: '2027-11-22' };
const window = (of: CalendarWindow, negated = false): TimePhrase => ({ kind: 'window', window: of, negated, place: place() });
const within = (...phrases: TimePhrase[]): EventDeclaration =>
    event(
        'KIT',
        phrases.map(phrase => ({ kind: 'constraint', phrase })),
    );
const at = (hours: number): Partial<HistoryEntry> => ({ at: (hours * 60) as ClockTime });

/** The days outside their window, each with the reason. */
function outside(
    events: EventDeclaration[],
    history: HistoryEntry[],
    more: Partial<Agreement> & Parameters<typeof agreement>[0] = {},
): string[] {
    return windowReport(agreement({ events, history, ...more }), query).violations.map(
        ({ event: name, occurrence: { date }, why }) => `${name} ${isoOf(date.first)} ${why}`,
    );
}

describe('a day lies outside its window', () => {
    it.each<[says: string, phrase: TimePhrase, day: string, why: string | undefined, more?: Partial<HistoryEntry>]>([
        ['in term time: the half-term break', window('term time'), '27 October 2026', 'in the half-term break'],
        ['in term time: between two terms', window('term time'), '29 December 2026', 'in the school holidays'],
        ['in term time: the first day of term', window('term time'), '2 September 2026', undefined],
        ['in term time: an in-service day is one of the term', window('term time'), '4 January 2027', undefined],
        ['in term time: a year whose terms are not listed', window('term time'), '27 October 2029', undefined],
        ['in school holidays', window('school holidays'), '3 November 2026', 'in term time'],
        ['not in school holidays', window('school holidays', true), '28 December 2026', 'in the school holidays'],
        ['not in school holidays, and it is none', window('school holidays', true), '3 November 2026', undefined],
        ['on working days: a Sunday', window('working days'), '29 November 2026', 'not a working day (Sunday)'],
        ['on working days: a closure', window('working days'), '24 December 2026', 'not a working day (Christmas closure)'],
        ['on working days: a month has some', window('working days'), 'November 2026', undefined],
        ['in term time: all of a month is not', window('term time'), 'August 2026', undefined],
        ['between times: before', time.betweenTimes(), '3 November 2026', 'at 09:00', at(9)],
        ['between times: as it begins', time.betweenTimes(), '3 November 2026', undefined, at(10)],
        ['between times: as it ends', time.betweenTimes(), '3 November 2026', 'at 14:00', at(14)],
        ['between times: nobody noted when', time.betweenTimes(), '3 November 2026', undefined],
        ['between dates', time.betweenDates('1 November 2026', '30 November 2026'), '1 December 2026', 'after 30 November 2026'],
        ['during working hours: a day without work', window('working hours'), '29 November 2026', 'not a working day (Sunday)', at(12)],
        ['during working hours that nobody named', window('working hours'), '3 November 2026', undefined, at(23)],
    ])('%s', (_says, phrase, day, why, more) => {
        expect(outside([within(phrase)], [entry('KIT', 'planned', day, more)]).map(found => found.replace(/^KIT \S+ /, ''))).toEqual(
            why === undefined ? [] : [why],
        );
    });

    it('when it lies outside the hours that the calendar names', () => {
        const workingHours = { from: 540 as ClockTime, until: 1020 as ClockTime };
        expect(
            outside(
                [within(window('working hours'))],
                [entry('KIT', 'planned', '3 November 2026', at(17)), entry('KIT', 'held', '4 November 2026', at(9))],
                { calendars: [calendar({ workingHours })] },
            ),
        ).toEqual(['KIT 2026-11-03 at 17:00, outside the working hours of 09:00 to 17:00']);
    });

    it('when nothing but its rule brings it, from today on', () => {
        const board = event('Board', [
            { kind: 'nth', nth: { nth: 1, day: 'Monday', of: 'month' }, roll: 'as-is' },
            { kind: 'constraint', phrase: window('working days') },
        ]);
        expect(outside([board], [])).toEqual(['Board 2027-05-03 not a working day (Early May bank holiday)']);
        expect(
            outside(
                [board],
                [entry('Board', 'held', '5 May 2026'), entry('Board', 'planned', '4 May 2027'), entry('Board', 'cancelled', '3 May 2027')],
            ),
        ).toEqual([]);
    });

    it('never in a calendar that knows no terms, and never without one', () => {
        const history = [entry('KIT', 'planned', '27 October 2026')];
        expect(outside([within(window('term time'))], history, { calendars: [calendar()] })).toEqual([]);
        expect(outside([within(window('term time'))], history, { calendars: [] })).toEqual([]);
    });

    it('in a term that ends when another has begun only once both are over', () => {
        const overlapping = calendar({
            terms: [
                { range: days('1 September 2026', '20 December 2026'), breaks: [], place: place() },
                { range: days('1 December 2026', '25 March 2027'), breaks: [], place: place() },
            ],
        });
        expect(outside([within(window('term time'))], [entry('KIT', 'planned', '21 December 2026')], { calendars: [overlapping] })).toEqual(
            [],
        );
    });
});

describe('a sentence gives windows to', () => {
    const eventsOf = (action: string, more: Parameters<typeof norm>[4] = {}, owners: string | ReturnType<typeof actors> = 'LAP'): unknown =>
        windowRulesOf(
            agreement({
                events: [
                    event('KIT'),
                    { ...event('Board'), of: actors('OxPCF') },
                    { ...event('Panel'), of: actors('Group') },
                    event('Visit', [], 'event'),
                ],
                parties: [party('LAP'), party('OxPCF'), party('Trust'), party('Group', { sort: 'group', members: actors('Trust', 'LAP') })],
                sentences: [norm('1', owners, action, [window('term time')], more)],
            }),
        ).map(({ events }) => events.join(' and '));

    it.each([
        ['hold KIT', ['KIT']],
        ['attend KIT and Board', ['KIT and Board']],
        ['run each visit', ['Visit']],
        ['hold meetings', ['KIT and Panel']],
        ['arrange regular online meetings with families', ['KIT and Panel']],
        ['meet', ['KIT and Panel']],
        ['meet families', []],
        ['send the papers of KIT', []],
        ['agree the dates of meetings', []],
    ])('whatever "%s" takes place with', (action, events) => {
        expect(eventsOf(action)).toEqual(events);
    });

    it('all meetings when everybody owes it', () => {
        expect(eventsOf('hold meetings', {}, { kind: 'each-party', place: place() } as never)).toEqual(['KIT and Board and Panel']);
    });

    it('nothing when it only permits', () => {
        expect(eventsOf('hold KIT', { strength: 'may' })).toEqual([]);
    });

    it.each([
        [{ strength: 'must' }, 'in term time'],
        [{ strength: 'must not' }, 'not in term time'],
        [{ strength: 'should' }, 'in term time where possible'],
        [
            { soft: true, conditions: [{ kind: 'unless', words: 'both agree', place: place() }] },
            'in term time where possible unless both agree',
        ],
    ] as const)('as it says: %j', (more, words) => {
        const [rule] = windowRulesOf(
            agreement({ events: [event('KIT')], sentences: [norm('1', 'LAP', 'hold KIT', [window('term time')], more as never)] }),
        );
        expect(sayWindow(rule!)).toBe(words);
    });
});

it('is no question where nothing sets a window', () => {
    expect(
        windowReport(agreement({ calendars: [schoolYear()], events: [event('KIT')] }), { today: 'no day', from: '', to: '' }).violations,
    ).toEqual([]);
});
