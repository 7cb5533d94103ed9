import { describe, expect, it, test } from 'vitest';
import { dayToOffer, eventItems, verbItems } from '../../client/features/event-items.ts';
import type { EventVerb, RecordableEvent } from '../../server/protocol.ts';
import { english } from './english.ts';

const BOARD: RecordableEvent = {
    agreement: 'M',
    uri: 'file:///m.mou',
    name: 'Board',
    title: 'the Board',
    sort: 'meeting',
    people: [],
    verbs: ['held', 'planned', 'cancelled'],
    known: [
        { day: '8 July 2026', status: 'held', isAhead: false },
        { day: '7 October 2026', status: 'by rule', isAhead: false },
        { day: '7 January 2027', status: 'planned', isAhead: true },
    ],
};
const FIRE: RecordableEvent = {
    agreement: 'Other',
    uri: 'file:///o.mou',
    name: 'Fire',
    sort: 'event',
    people: [],
    verbs: ['happened'],
    known: [],
};

test('events are listed under their agreements, with the last day they were held and the next one', () => {
    expect(eventItems([BOARD, { ...BOARD, name: 'KIT' }, FIRE], english)).toEqual([
        {
            agreement: 'M',
            uri: 'file:///m.mou',
            rows: [
                { label: 'Board', description: 'the Board', detail: 'last on 8 July 2026 · next on 7 January 2027', event: BOARD },
                expect.objectContaining({ label: 'KIT' }),
            ],
        },
        { agreement: 'Other', uri: 'file:///o.mou', rows: [{ label: 'Fire', description: '', detail: 'no day is known', event: FIRE }] },
    ]);
});

test('notices and requests are called by their clause, or what they are', () => {
    const notice: RecordableEvent = {
        ...FIRE,
        name: 'notice',
        sort: 'notice',
        clause: '8',
        title: 'end this agreement',
        people: ['Council'],
        verbs: ['given', 'received'],
    };
    const request: RecordableEvent = { ...FIRE, name: 'request', sort: 'request', verbs: ['received'] };
    const rows = eventItems([notice, { ...notice, clause: undefined }, request], english).flatMap(group => group.rows);
    expect(rows.map(({ label }) => label)).toEqual(['Notice under clause 8', 'Notice', 'Request']);
    expect(verbItems(notice, english).map(({ label }) => label)).toEqual(['It was given', 'It was received']);
    expect(dayToOffer(notice, 'given', '9 October 2026')).toBe('9 October 2026');
});

test('what can be entered is said in the order of the answer', () => {
    expect(verbItems(BOARD, english).map(({ label }) => label)).toEqual(['It was held', 'It is planned', 'It is called off']);
});

describe('the day that is offered', () => {
    test.each<[what: string, verb: EventVerb, known: RecordableEvent['known'], day: string]>([
        ['the last that nobody has entered yet', 'held', BOARD.known, '7 October 2026'],
        ['today where the last one is entered', 'held', BOARD.known.slice(0, 1), '9 October 2026'],
        ['the next one to be called off', 'cancelled', BOARD.known, '7 January 2027'],
        ['none for a plan', 'planned', BOARD.known, ''],
        ['today for what begins', 'started', BOARD.known, '9 October 2026'],
    ])('is %s', (_, verb, known, day) => {
        expect(dayToOffer({ ...BOARD, known }, verb, '9 October 2026')).toBe(day);
    });

    it('is today where no day is known', () => {
        expect(dayToOffer(FIRE, 'cancelled', '9 October 2026')).toBe('9 October 2026');
    });
});
