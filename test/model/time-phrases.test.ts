import { describe, expect, it } from 'vitest';
import { bare, phrasesIn } from './built.ts';

const anchor = (name: string, choice: object = { kind: 'unspecified' }) => ({ kind: 'anchor', name, resolved: true, choice });
const EACH_KIT = anchor('KIT', { kind: 'each' });
const date = (text: string) => ({ kind: 'date', date: text });
const length = (amount: number, unit: string) => ({ spans: [{ amount, unit }] });
const COUNCIL = { kind: 'named', actors: [{ name: 'Council', target: 'Council' }], joined: 'and', severally: false };

describe('a time phrase', () => {
    it.each([
        ['no later than 5 May 2026', { kind: 'no-later-than', point: date('5 May 2026'), roll: 'as-is' }],
        ['no later than AgendaOut', { kind: 'no-later-than', point: anchor('AgendaOut'), roll: 'as-is' }],
        [
            'no later than 5 working days before each KIT',
            {
                kind: 'no-later-than',
                point: { kind: 'relative', length: length(5, 'working day'), direction: 'before', point: EACH_KIT },
                roll: 'as-is',
            },
        ],
        ['on 5 May 2026 or the next working day', { kind: 'on', point: date('5 May 2026'), roll: 'next-working-day' }],
        ['on 5 May 2026 or the previous working day', { kind: 'on', point: date('5 May 2026'), roll: 'previous-working-day' }],
        ['on the first Tuesday of each month', { kind: 'on-nth', nth: { nth: 1, day: 'Tuesday', of: 'month' }, roll: 'as-is' }],
        ['on the 2nd working day of each term', { kind: 'on-nth', nth: { nth: 2, day: 'working day', of: 'term' }, roll: 'as-is' }],
        [
            'on the third Friday of each month or the next working day',
            { kind: 'on-nth', nth: { nth: 3, day: 'Friday', of: 'month' }, roll: 'next-working-day' },
        ],
        ['on the last day of each month', { kind: 'on-nth', nth: { nth: 'last', day: 'day', of: 'month' }, roll: 'as-is' }],
        [
            'no later than the last school day of each term',
            { kind: 'on-nth', nth: { nth: 'last', day: 'school day', of: 'term' }, roll: 'as-is' },
        ],
        ['on working days', { kind: 'window', window: 'working days', negated: false }],
        ['on school  days', { kind: 'on', point: { kind: 'words', text: 'on school days' }, roll: 'as-is' }],
        ['on the first week of each month', { kind: 'on', point: { kind: 'words', text: 'the first week of each month' }, roll: 'as-is' }],
        [
            'no later than 31 March each year',
            { kind: 'on-nth', nth: { nth: 31, day: 'day', of: 'year', part: { month: 3 } }, roll: 'as-is' },
        ],
        [
            'on the first Monday of October each school year',
            { kind: 'on-nth', nth: { nth: 1, day: 'Monday', of: 'school year', part: { month: 10 } }, roll: 'as-is' },
        ],
        [
            'before 1 May each calendar year',
            { kind: 'before', point: { kind: 'nth', nth: { nth: 1, day: 'day', of: 'year', part: { month: 5 } } } },
        ],
        [
            'no later than the end of March each year',
            {
                kind: 'no-later-than',
                point: { kind: 'edge', edge: 'end', of: { kind: 'period', unit: 'year', each: true, part: { month: 3 } } },
                roll: 'as-is',
            },
        ],
        [
            'before the end of the autumn term',
            {
                kind: 'before',
                point: { kind: 'edge', edge: 'end', of: { kind: 'period', unit: 'school year', each: false, part: { term: 'autumn' } } },
            },
        ],
        [
            'at the start of the autumn term',
            { kind: 'at-edge-of-period', edge: 'start', unit: 'school year', part: { term: 'autumn' }, roll: 'as-is' },
        ],
        [
            'no later than 17:00 on the day before each KIT',
            {
                kind: 'no-later-than',
                roll: 'as-is',
                point: {
                    kind: 'at-time',
                    time: 1020,
                    point: { kind: 'relative', length: length(1, 'day'), direction: 'before', point: EACH_KIT },
                },
            },
        ],
        [
            'no later than 17:00 on 31 January each year',
            {
                kind: 'on-nth',
                nth: { nth: 31, day: 'day', of: 'year', part: { month: 1 } },
                roll: 'as-is',
                time: 1020,
            },
        ],
        ['before noon on 1 May 2027', { kind: 'before', point: { kind: 'at-time', time: 720, point: date('1 May 2027') } }],
        [
            'no later than 24:10 on 1 May 2027',
            { kind: 'no-later-than', point: { kind: 'words', text: '24:10 on 1 May 2027' }, roll: 'as-is' },
        ],
        [
            'in the first two weeks of the autumn term',
            {
                kind: 'in-period',
                stretch: { of: 'school year', part: { term: 'autumn' }, some: { nth: 1, length: length(2, 'week') } },
                negated: false,
            },
        ],
        [
            'during the last week of each half-term',
            { kind: 'in-period', stretch: { of: 'half-term', some: { nth: 'last', length: length(1, 'week') } }, negated: false },
        ],
        ['not in the spring term', { kind: 'in-period', stretch: { of: 'school year', part: { term: 'spring' } }, negated: true }],
        ['in May each year', { kind: 'in-period', stretch: { of: 'year', part: { month: 5 } }, negated: false }],
        ['in the spring week', { kind: 'on', point: { kind: 'words', text: 'in the spring week' }, roll: 'as-is' }],
        ['on 31 March each term', { kind: 'on', point: { kind: 'words', text: '31 March each term' }, roll: 'as-is' }],
        ['before the week before each KIT', { kind: 'before', point: { kind: 'words', text: 'the week before each KIT' } }],
        ['on request by any party', { kind: 'on-request', by: { kind: 'any-party' } }],
        ['before the next KIT', { kind: 'before', point: anchor('KIT', { kind: 'next' }) }],
        ['before the KIT following Complaint', { kind: 'before', point: anchor('KIT', { kind: 'following', after: anchor('Complaint') }) }],
        ['before the following KIT', { kind: 'before', point: anchor('KIT', { kind: 'following' }) }],
        [
            'after Breach, Complaint or "a near miss"',
            {
                kind: 'after',
                point: { kind: 'any-of', points: [anchor('Breach'), anchor('Complaint'), { kind: 'words', text: 'a near miss' }] },
                roll: 'as-is',
            },
        ],
        [
            'until 14 days after Breach',
            { kind: 'until', point: { kind: 'relative', length: length(14, 'day'), direction: 'after', point: anchor('Breach') } },
        ],
        [
            'at least 4 weeks before that KIT',
            { kind: 'at-least-before', length: length(4, 'week'), point: anchor('KIT', { kind: 'that' }), roll: 'as-is' },
        ],
        [
            'at least 1 month and 5 days before KIT of 12 November 2026',
            {
                kind: 'at-least-before',
                length: {
                    spans: [
                        { amount: 1, unit: 'month' },
                        { amount: 5, unit: 'day' },
                    ],
                },
                point: anchor('KIT', { kind: 'on', date: '12 November 2026' }),
                roll: 'as-is',
            },
        ],
        ['at least 4 weeks', { kind: 'at-least-before', length: length(4, 'week'), roll: 'as-is' }],
        [
            'within 24 hours of the first KIT',
            { kind: 'within', length: length(24, 'hour'), relation: 'after', point: anchor('KIT', { kind: 'first' }), roll: 'as-is' },
        ],
        [
            'within 30 days after "receipt" or the next working day',
            {
                kind: 'within',
                length: length(30, 'day'),
                relation: 'after',
                point: { kind: 'words', text: 'receipt' },
                roll: 'next-working-day',
            },
        ],
        [
            'within two weeks before the last KIT',
            { kind: 'within', length: length(2, 'week'), relation: 'before', point: anchor('KIT', { kind: 'last' }), roll: 'as-is' },
        ],
        [
            'within 10 days beginning with Breach',
            { kind: 'within', length: length(10, 'day'), relation: 'beginning-with', point: anchor('Breach'), roll: 'as-is' },
        ],
        ['within 14 days', { kind: 'within', length: length(14, 'day'), relation: 'after', roll: 'as-is' }],
        [
            'within 20 days of a request by Council',
            { kind: 'within', length: length(20, 'day'), relation: 'after', point: { kind: 'request', by: COUNCIL }, roll: 'as-is' },
        ],
        [
            'within 20 days of notice',
            { kind: 'within', length: length(20, 'day'), relation: 'after', point: { kind: 'notice' }, roll: 'as-is' },
        ],
        [
            'within 3 days of signature by the last party',
            { kind: 'within', length: length(3, 'day'), relation: 'after', point: { kind: 'signature', by: 'last party' }, roll: 'as-is' },
        ],
        [
            'within 3 days of signature by Council',
            { kind: 'within', length: length(3, 'day'), relation: 'after', point: { kind: 'signature', by: COUNCIL }, roll: 'as-is' },
        ],
        [
            'within 5 days of the start of Talks',
            {
                kind: 'within',
                length: length(5, 'day'),
                relation: 'after',
                point: { kind: 'edge', edge: 'start', of: { kind: 'anchor', name: 'Talks', resolved: true } },
                roll: 'as-is',
            },
        ],
        [
            'from 1 May 2026 until the end',
            { kind: 'from', from: date('1 May 2026'), until: { kind: 'edge', edge: 'end', of: { kind: 'agreement' } } },
        ],
        ['until the end of this agreement', { kind: 'until', point: { kind: 'edge', edge: 'end', of: { kind: 'agreement' } } }],
        [
            'before the end of each school year',
            { kind: 'before', point: { kind: 'edge', edge: 'end', of: { kind: 'period', unit: 'school year', each: true } } },
        ],
        [
            'before the start of the term',
            { kind: 'before', point: { kind: 'edge', edge: 'start', of: { kind: 'period', unit: 'term', each: false } } },
        ],
        ['between 10:00 and 14:30', { kind: 'between-times', from: 600, until: 870 }],
        ['between 1 May 2026 and 8 May 2026', { kind: 'between-dates', from: '1 May 2026', until: '8 May 2026' }],
        ['during term time', { kind: 'window', window: 'term time', negated: false }],
        ['not in school  holidays', { kind: 'window', window: 'school holidays', negated: true }],
        ['in a school holiday', undefined],
        ['during school holiday', { kind: 'window', window: 'school holidays', negated: false }],
        ['as soon as   possible after each KIT', { kind: 'as-soon-as-possible', after: EACH_KIT, words: 'as soon as possible' }],
        ['promptly', { kind: 'promptly', words: 'promptly' }],
        ['without undue delay', { kind: 'promptly', words: 'without undue delay' }],
        ['immediately after Breach', { kind: 'immediately', after: anchor('Breach'), words: 'immediately' }],
        ['for at least 6 years after Breach', { kind: 'keep', bound: 'at least', length: length(6, 'year'), from: anchor('Breach') }],
        ['for up to 12 months from 1 May 2026', { kind: 'keep', bound: 'up to', length: length(12, 'month'), from: date('1 May 2026') }],
        ['for a year', { kind: 'keep', bound: 'exactly', length: length(1, 'year') }],
        ['throughout the term', { kind: 'throughout', unit: 'agreement' }],
        ['throughout this agreement', { kind: 'throughout', unit: 'agreement' }],
        ['throughout the school year', { kind: 'throughout', unit: 'school year' }],
        ['6 times a year', { kind: 'rate', rate: { bound: 'exactly', times: 6, per: 'year' } }],
        ['exactly twice each term', { kind: 'rate', rate: { bound: 'exactly', times: 2, per: 'term' } }],
        ['at least once a month', { kind: 'rate', rate: { bound: 'at least', times: 1, per: 'month' } }],
        ['at least three times per financial year', { kind: 'rate', rate: { bound: 'at least', times: 3, per: 'financial year' } }],
        [
            'at most once in any 12 months',
            { kind: 'rate', rate: { bound: 'at most', times: 1, per: 'month', rolling: length(12, 'month') } },
        ],
        ['no more than twice a year', { kind: 'rate', rate: { bound: 'at most', times: 2, per: 'year' } }],
        ['6 times a ____', undefined],
        ['exactly ____ times a year', { kind: 'rate', rate: { bound: 'exactly', per: 'year' } }],
        ['every 12 months from June 2024', { kind: 'every', length: length(12, 'month'), from: date('June 2024'), roll: 'as-is' }],
        ['every 12 months from the last time', { kind: 'every', length: length(12, 'month'), from: 'last', roll: 'as-is' }],
        ['every half-term', { kind: 'every', length: length(1, 'half-term'), roll: 'as-is' }],
        ['at the end of each term', { kind: 'at-edge-of-period', edge: 'end', unit: 'term', roll: 'as-is' }],
        [
            'only after the earlier of 5 days after Breach and KIT',
            {
                kind: 'only-after',
                point: {
                    kind: 'earlier-of',
                    points: [{ kind: 'relative', length: length(5, 'day'), direction: 'after', point: anchor('Breach') }, anchor('KIT')],
                },
            },
        ],
        [
            'before the later of 1 May 2026 and KIT',
            { kind: 'before', point: { kind: 'later-of', points: [date('1 May 2026'), anchor('KIT')] } },
        ],
        [
            'within the time set by CodeOfPractice',
            { kind: 'no-later-than', point: { kind: 'set-by', citation: 'CodeOfPractice' }, roll: 'as-is' },
        ],
        ['before the time set by CodeOfPractice', { kind: 'before', point: { kind: 'set-by', citation: 'CodeOfPractice' } }],
        ['on the dates in appendix 1', { kind: 'on', point: { kind: 'set-by', appendix: '1' }, roll: 'as-is' }],
    ])('%s is read as it is written', async (text, expected) => {
        expect(bare((await phrasesIn(text))[0])).toEqual(expected);
    });

    it.each([
        'no later than',
        'on',
        'before',
        'after',
        'at least',
        'at least 5',
        'within',
        'within 5',
        'from',
        'until',
        'between 10:00 and',
        'during',
        'for at least',
        'every',
        'at the end of',
        'only after',
        'before the',
        'before the earlier of KIT and',
        'within 5 days of',
    ])('%s, half-typed, gives no invented value', async text => {
        for (const phrase of await phrasesIn(text)) {
            expect(JSON.stringify(bare(phrase))).not.toMatch(/null|NaN|"undefined"/);
        }
    });
});

describe('a length of time', () => {
    const spans = async (text: string) => bare((await phrasesIn(`within ${text} of KIT`))[0]);

    it.each([
        ['a month', { amount: 1, unit: 'month' }],
        ['an hour', { amount: 1, unit: 'hour' }],
        ['twelve weeks', { amount: 12, unit: 'week' }],
        ["3 months'", { amount: 3, unit: 'month' }],
        ['3 month\u2019s', { amount: 3, unit: 'month' }],
        ['7 calendar days', { amount: 7, unit: 'day' }],
        ['7 clear days', { amount: 7, unit: 'clear day' }],
        ['2 calendar years', { amount: 2, unit: 'year' }],
        ['2 school  days', { amount: 2, unit: 'school day' }],
        ['2 half-terms', { amount: 2, unit: 'half-term' }],
        ['3 quarters', { amount: 3, unit: 'quarter' }],
        ['____ days', { text: '____', unit: 'day' }],
    ])('of %s has its number and unit in one form', async (text, span) => {
        expect(await spans(text)).toMatchObject({ length: { spans: [span] } });
    });

    it('of a number nobody can count with keeps what was written and has no amount', async () => {
        const digits = '9'.repeat(400);
        const [phrase] = await phrasesIn(`within ${digits} days of KIT`);
        const [span] = phrase?.kind === 'within' ? phrase.length.spans : [];
        expect(span).toMatchObject({ text: digits, unit: 'day' });
        expect(span!.amount).toBeUndefined();
    });
});

describe('a written date', () => {
    it.each([
        ['on Tuesday 1 December 2020', '1 December 2020'],
        ['on 2026-05-01', '2026-05-01'],
        ['on June 2025', 'June 2025'],
        ['on 2025', '2025'],
    ])('%s is read', async (text, written) => {
        const [phrase] = await phrasesIn(text);
        expect(JSON.stringify(bare(phrase))).toContain(written);
        expect(JSON.stringify(bare(phrase))).not.toContain(': ');
    });

    it.each([
        ['on 27.06.24', '27.06.24: ambiguous'],
        ['on 31 February 2026', '31 February 2026: no-such-day'],
        ['on ____', '____: blank'],
    ])('%s keeps why it names no day', async (text, problem) => {
        expect((await phrasesIn(text)).map(bare)).toMatchObject([{ kind: 'on', point: { kind: 'date', date: problem } }]);
    });

    it('keeps the weekday that was written', async () => {
        expect(await phrasesIn('on Monday 1 December 2020')).toMatchObject([{ point: { date: { weekday: 'Monday' } } }]);
    });
});

describe('a time of the clock', () => {
    it('that no clock shows makes no phrase', async () => {
        expect(await phrasesIn('between 10:00 and 25:00')).toEqual([]);
    });
});

describe('an anchor', () => {
    it('that nobody declared keeps its written name', async () => {
        expect(bare(await phrasesIn('before the next Picnic'))).toEqual([
            { kind: 'before', point: { kind: 'anchor', name: 'Picnic', resolved: false, choice: { kind: 'next' } } },
        ]);
    });
});
