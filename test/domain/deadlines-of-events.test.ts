import { describe, expect, test } from 'vitest';
import { computeNamedDeadline, explainTrace, type Point, type TimePhrase } from '../../language/domain/index.ts';
import {
    agreement,
    anchor,
    deadline,
    each,
    entry,
    event,
    forOccurrence,
    norm,
    on,
    onceA,
    place,
    relative,
    time,
    timing,
    when,
    words,
} from './build.ts';
import { ask, asked, lines } from './ask.ts';

const KIT = [
    entry('KIT', 'held', '24 September 2026'),
    entry('KIT', 'planned', '12 November 2026'),
    entry('KIT', 'planned', '14 January 2027'),
];
const agenda = norm('4.5', 'LAP', 'distribute the agenda', [time.atLeastBefore('5 working days', each('KIT'))]);

describe('at least N units before each event', () => {
    test('gives one date for each known occurrence, and waits for the dates to come', () => {
        expect(asked(agreement({ events: [event('KIT')], sentences: [agenda], history: KIT }))).toEqual([
            'date 2026-09-17 missed',
            'date 2026-11-05 missed',
            'date 2027-01-07 due',
        ]);
        expect(asked(agreement({ events: [event('KIT')], sentences: [agenda], history: KIT }), { today: '2027-02-01' }).at(-1)).toBe(
            'waiting KIT inactive',
        );
    });

    test('names the half-terms in which a meeting held once a half-term has no date yet', () => {
        const found = ask(agreement({ events: [event('KIT', [onceA('half-term')])], sentences: [agenda], history: KIT }));
        expect(lines(found).at(-1)).toBe('waiting KIT inactive');
        expect(found.at(-1)!.reason).toBe('waiting for the date of KIT');
        expect(explainTrace(found.at(-1)!).split('\n')).toEqual([
            '1. KIT takes place once in the half-term of 22 February to 25 March 2027, and no date is known',
            '2. KIT takes place once in the half-term of 12 April to 28 May 2027, and no date is known',
            '3. KIT takes place once in the half-term of 7 June to 21 July 2027, and no date is known',
            '4. 5 working days before it, once its date is known',
            '5. Waiting for the date of KIT',
        ]);
    });

    test('counts out every skipped day with its reason and names the calendar data', () => {
        const [found] = ask(
            agreement({
                events: [event('KIT')],
                sentences: [agenda],
                history: [entry('KIT', 'planned', '31 December 2026')],
            }),
        );
        expect(found).toMatchObject({
            state: 'date',
            date: '2026-12-21',
            days: 29,
            standing: 'due',
            occurrence: { event: 'KIT', on: '2026-12-31' },
        });
        expect(explainTrace(found!)).toBe(
            [
                '1. KIT is planned for Thu 31 December 2026',
                '2. Read as clear days, with 5 working days wholly in between, it would be Fri 18 December 2026',
                '   not counted: Sun 20 December 2026 (Sunday)',
                '   not counted: Sat 19 December 2026 (Saturday)',
                '3. Working days are Monday to Friday, less the bank holidays of England and Wales (GOV.UK, August 2026, known up to 26 December 2028) and the days calendar Year is closed',
                '4. 5 working days before Thu 31 December 2026: Mon 21 December 2026',
                '   not counted: Mon 28 December 2026 (Boxing Day (substitute day))',
                '   not counted: Sun 27 December 2026 (Sunday)',
                '   not counted: Sat 26 December 2026 (Saturday)',
                '   not counted: Fri 25 December 2026 (Christmas Day)',
                '   not counted: Thu 24 December 2026 (Christmas closure)',
            ].join('\n'),
        );
    });

    test('warns where the bank holidays are not known', () => {
        const far = agreement({ events: [event('KIT')], sentences: [agenda], history: [entry('KIT', 'planned', '5 January 2029')] });
        const [found] = ask(far, { from: '2028-12-01', to: '2029-01-31' });
        expect(found!.date).toBe('2028-12-29');
        expect(found!.warnings).toEqual([
            { kind: 'beyond-bank-holidays', message: expect.stringContaining('26 December 2028 (GOV.UK, August 2026)') },
        ]);
        expect(explainTrace(found!)).toContain('Warning: bank holidays are known from');
        const past = agreement({ events: [event('KIT')], sentences: [agenda], history: [entry('KIT', 'held', '6 January 2009')] });
        expect(ask(past, { from: '2008-12-01', to: '2009-01-31' })[0]!.warnings).toHaveLength(1);
    });

    test('a cancelled meeting has no deadline, and one held where it was planned only one', () => {
        const history = [
            entry('KIT', 'planned', '12 November 2026'),
            entry('KIT', 'cancelled', '12 November 2026'),
            entry('KIT', 'planned', '3 December 2026'),
            entry('KIT', 'held', '3 December 2026'),
        ];
        expect(asked(agreement({ events: [event('KIT')], sentences: [agenda], history }), { today: '2026-12-04' })).toEqual([
            'date 2026-11-26 missed',
            'waiting KIT inactive',
        ]);
    });

    test('a date known to the month only gives a window', () => {
        const found = asked(agreement({ events: [event('KIT')], sentences: [agenda], history: [entry('KIT', 'planned', 'June 2027')] }));
        expect(found).toEqual(['window 2027-05-24..2027-06-23 due']);
    });

    test('without a calendar working days are refused, other days are not', () => {
        const sentences = [agenda, norm('4.6', 'LAP', 'book a room', [time.atLeastBefore('2 weeks', each('KIT'))])];
        const found = ask(agreement({ events: [event('KIT')], sentences, history: [KIT[2]!], calendar: undefined }));
        expect(lines(found)).toEqual(['date 2026-12-31 due', 'refused inactive']);
        expect(found[1]).toMatchObject({
            refusal: 'no-calendar',
            reason: 'the agreement names no calendar, so its working days are not known',
        });
    });

    test('several events joined by "or" each give their own', () => {
        const either: Point = { kind: 'any-of', points: [each('Board'), each('Monitoring')], place: place() };
        const found = ask(
            agreement({
                events: [event('Board'), event('Monitoring', [onceA('quarter')])],
                sentences: [norm('2.1.2', 'LAP', 'send the papers', [time.atLeastBefore('5 working days', either)])],
                history: [entry('Board', 'planned', '10 December 2026')],
            }),
            { to: '2026-12-31' },
        );
        expect(found.map(one => [one.state, one.occurrence?.event ?? one.waitingFor.join()])).toEqual([
            ['date', 'Board'],
            ['waiting', 'Monitoring'],
        ]);
    });

    test.each([
        ['2 days', '2026-11-10'],
        ['2 clear days', '2026-11-09'],
        ['2 weeks', '2026-10-29'],
        ['1 month', '2026-10-12'],
        ['1 month and 2 days', '2026-10-10'],
        ['3 school days', '2026-11-09'],
        ['1 half-term', '2026-09-02'],
    ])('%s before Thu 12 November 2026 is %s', (text, expected) => {
        const sentences = [norm('1', 'LAP', 'act', [time.atLeastBefore(text, each('KIT'))])];
        const found = ask(agreement({ events: [event('KIT')], sentences, history: [KIT[1]!] }));
        expect(found[0]!.date).toBe(expected);
    });

    test('is moved off a non-working day when it says so', () => {
        const sentences = [norm('1', 'LAP', 'act', [time.atLeastBefore('5 days', each('KIT'), 'previous-working-day')])];
        const [found] = ask(agreement({ events: [event('KIT')], sentences, history: [KIT[1]!] }));
        expect(found!.date).toBe('2026-11-06');
        expect(found!.trace.at(-1)!.rule).toBe('Sat 7 November 2026 is not a working day (Saturday), so the previous working day');
    });
});

describe('within N units of an event', () => {
    const reply = norm('3', 'LAP', 'reply', [time.within('20 working days', anchor('Request'))]);
    const request = event('Request', [{ kind: 'at-any-time' }], 'event');

    test('counts from the day after, and waits while nothing has happened', () => {
        expect(asked(agreement({ events: [request], sentences: [reply] }))).toEqual(['waiting Request inactive']);
        expect(
            asked(agreement({ events: [request], sentences: [reply], history: [entry('Request', 'happened', '26 October 2026')] })),
        ).toEqual(['date 2026-11-23 due']);
    });

    test.each([
        ['5 days', 'after', 'date 2026-10-31'],
        ['5 days', 'beginning-with', 'date 2026-10-30'],
        ['3 months', 'beginning-with', 'date 2027-01-25'],
        ['5 days', 'before', 'window 2026-10-21..2026-10-25'],
    ] as const)('within %s %s Mon 26 October 2026: %s', (text, relation, expected) => {
        const sentences = [norm('3', 'LAP', 'reply', [time.within(text, anchor('Request'), relation)])];
        const [found] = asked(agreement({ events: [request], sentences, history: [entry('Request', 'happened', '26 October 2026')] }));
        expect(found).toMatch(new RegExp(`^${expected} `));
    });

    test('takes its trigger from the condition when it names none', () => {
        const sentences = [norm('3', 'LAP', 'notify', [time.within('2 days')], { conditions: [when('Breach')] })];
        const events = [event('Breach', [{ kind: 'at-any-time' }], 'event')];
        expect(asked(agreement({ events, sentences }))).toEqual(['waiting Breach inactive']);
        expect(asked(agreement({ events, sentences, history: [entry('Breach', 'happened', '20 November 2026')] }))).toEqual([
            'date 2026-11-22 due',
        ]);
    });

    test('is refused when nothing says from when it is counted', () => {
        const [found] = ask(agreement({ sentences: [norm('3', 'LAP', 'reply', [time.within('5 days')])] }));
        expect(found).toMatchObject({ state: 'refused', refusal: 'unreadable', reason: 'nothing says from when it is counted' });
    });

    test('of a quoted anchor waits for the words', () => {
        const [found] = ask(agreement({ sentences: [norm('3', 'LAP', 'pay', [time.within('30 days', words('receipt of the invoice'))])] }));
        expect(found).toMatchObject({
            state: 'waiting',
            waitingFor: ['receipt of the invoice'],
            reason: 'waiting for "receipt of the invoice"',
        });
    });

    test('of something not declared is refused by name', () => {
        const [found] = ask(agreement({ sentences: [norm('3', 'LAP', 'pay', [time.within('30 days', anchor('Receipt'))])] }));
        expect(found).toMatchObject({ state: 'refused', refusal: 'unreadable', reason: '"Receipt" is not declared' });
    });
});

describe('next, following, first and last', () => {
    const meeting = event('KIT');
    const only = (phrases: TimePhrase[], more = {}) =>
        asked(
            agreement({
                events: [meeting, event('Feedback', [{ kind: 'at-any-time' }], 'event')],
                sentences: [norm('1', 'LAP', 'act', phrases)],
                history: KIT,
                ...more,
            }),
        );

    test('before the next meeting is the day before it', () =>
        expect(only([time.before(anchor('KIT', 'next'))])).toEqual(['date 2027-01-13 due']));

    test('before the next meeting waits until one is planned', () =>
        expect(only([time.before(anchor('KIT', 'next'))], { history: KIT.slice(0, 2) })).toEqual(['waiting KIT inactive']));

    test('the meeting following an event is the first after it', () => {
        const history = [...KIT, entry('Feedback', 'happened', '24 September 2026'), entry('Feedback', 'happened', '20 November 2026')];
        expect(only([time.noLaterThan(anchor('KIT', 'following', anchor('Feedback')))], { history })).toEqual([
            'date 2026-11-12 overdue',
            'date 2027-01-14 due',
        ]);
    });

    test('first and last', () => {
        expect(only([time.within('1 week', anchor('KIT', 'first'))])).toEqual(['date 2026-10-01 overdue']);
        expect(only([time.within('1 month', anchor('KIT', 'last'))])).toEqual(['date 2026-10-24 overdue']);
    });

    test('where a half-term before the next known meeting has no date yet, that meeting is only the latest possible', () => {
        const sentences = [norm('1', 'LAP', 'send minutes', [time.before(anchor('KIT', 'following'))], { conditions: [when('Feedback')] })];
        const found = ask(
            agreement({
                events: [event('KIT', [onceA('half-term')]), event('Feedback', [{ kind: 'at-any-time' }], 'event')],
                sentences,
                history: [KIT[0]!, entry('KIT', 'planned', '24 February 2027'), entry('Feedback', 'happened', '24 September 2026')],
            }),
        );
        expect(lines(found)).toEqual(['window ..2027-02-23 KIT due']);
        expect(found[0]!.reason).toBe('at the latest Tue 23 February 2027; waiting for the date of KIT');
    });

    test('as soon as possible, and in any case before the following: the hard limit is the date, the words are its reason', () => {
        const minutes = norm(
            '4.7',
            'LAP',
            'circulate minutes',
            timing([time.asSoonAsPossible(each('KIT'))], [time.before(anchor('KIT', 'following'))]),
        );
        const found = ask(agreement({ events: [meeting], sentences: [minutes], history: KIT }));
        expect(lines(found)).toEqual(['date 2026-11-11 overdue', 'date 2027-01-13 due', 'waiting KIT inactive']);
        expect(found[0]).toMatchObject({
            occurrence: { event: 'KIT', on: '2026-09-24' },
            reason: 'as soon as possible after Thu 24 September 2026',
        });
    });
});

describe('named deadlines', () => {
    const events = [event('KIT')];
    const out = deadline('AgendaOut', [time.atLeastBefore('5 working days', each('KIT'))]);

    test('a sentence that names one has its dates, and the deadline is not listed a second time', () => {
        const sentences = [norm('4.5', 'LAP', 'send the agenda', [time.noLaterThan(anchor('AgendaOut'))])];
        const found = ask(agreement({ events, deadlines: [out], sentences, history: KIT }));
        expect(found.map(({ source, date }) => [source, date])).toEqual([
            ['norm', '2026-09-17'],
            ['norm', '2026-11-05'],
            ['norm', '2027-01-07'],
        ]);
    });

    test('one that nothing uses is listed by itself, and any can be asked for by name', () => {
        const deadlines = [out];
        expect(ask(agreement({ events, deadlines, history: KIT })).map(({ source }) => source)).toEqual(Array(3).fill('named-deadline'));
        const sentences = [norm('4.5', 'LAP', 'send', [time.noLaterThan(anchor('AgendaOut'))])];
        const query = { today: '2026-11-22', from: '2026-11-22', to: '2027-08-31' };
        expect(
            computeNamedDeadline(agreement({ events, deadlines, sentences, history: KIT }), 'AgendaOut', query).map(({ date }) => date),
        ).toEqual(['2027-01-07']);
    });

    test('a deadline of a deadline counts on from it', () => {
        const sentences = [norm('4.4', 'LAP', 'ask for items', [time.atLeastBefore('1 week', anchor('AgendaOut'))])];
        expect(ask(agreement({ events, deadlines: [out], sentences, history: [KIT[2]!] }))[0]!.date).toBe('2026-12-31');
    });

    test('deadlines that hang on each other in a circle are refused, the others are computed', () => {
        const deadlines = [
            deadline('A', [time.atLeastBefore('1 day', anchor('B'))]),
            deadline('B', [time.within('1 day', anchor('A'))]),
            out,
        ];
        const found = ask(agreement({ events, deadlines, history: [KIT[2]!] }));
        expect(lines(found)).toEqual(['date 2027-01-07 due', 'refused inactive', 'refused inactive']);
        expect(found[1]).toMatchObject({ refusal: 'circular', reason: 'the deadline depends on itself: B, then A, then B' });
    });

    test('a chain of thousands and a fan of combinations are refused in bounded time', () => {
        const chain = Array.from({ length: 3000 }, (_, i) => deadline(`D${i}`, [time.within('1 day', anchor(`D${i + 1}`))]));
        const sentences = [norm('1', 'LAP', 'act', [time.noLaterThan(anchor('D0'))])];
        expect(ask(agreement({ deadlines: chain, sentences }))[0]).toMatchObject({ state: 'refused', refusal: 'beyond-sense' });
        const both = (name: string): Point => ({ kind: 'earlier-of', points: [anchor(name), anchor(name)], place: place() });
        const fan = Array.from({ length: 50 }, (_, i) => deadline(`D${i}`, [time.noLaterThan(both(`D${i + 1}`))]));
        expect(ask(agreement({ deadlines: [...fan, deadline('D50', [time.on(on('1 March 2027'))])], sentences }))[0]).toMatchObject({
            state: 'refused',
            refusal: 'beyond-sense',
        });
        let nested = on('1 March 2027');
        for (let i = 0; i < 3000; i++) {
            nested = relative('1 day', 'after', nested);
        }
        expect(ask(agreement({ sentences: [norm('1', 'LAP', 'act', [time.on(nested)])] }))[0]).toMatchObject({
            state: 'refused',
            refusal: 'beyond-sense',
        });
    });
});

describe('combinations', () => {
    const known = on('1 March 2027');
    const pick = (kind: 'earlier-of' | 'later-of', ...points: Point[]): Point => ({ kind, points, place: place() });
    const due = (point: Point) =>
        ask(agreement({ events: [event('KIT')], sentences: [norm('1', 'LAP', 'act', [time.noLaterThan(point)])] }))[0]!;

    test('choices in choices are looked through as often as there are choices, however deep they lie', () => {
        let looks = 0;
        const watched = (points: Point[]): Point => ({
            ...pick('later-of'),
            get points() {
                looks++;
                return points;
            },
        });
        const looksAt = (depth: number): number => {
            let nested = on('1 March 2027');
            for (let i = 0; i < depth; i++) {
                nested = watched([nested, relative('1 day', 'after', anchor('KIT', 'each'))]);
            }
            looks = 0;
            due(nested);
            return looks;
        };
        expect(looksAt(50)).toBeGreaterThan(50);
        expect(looksAt(200)).toBeLessThanOrEqual(looksAt(100) * 2.1);
    });

    test('the earlier and the later of two dates', () => {
        expect(due(pick('earlier-of', known, on('15 February 2027'))).date).toBe('2027-02-15');
        expect(due(pick('later-of', known, on('15 February 2027'))).date).toBe('2027-03-01');
        expect(due(pick('later-of', known, relative('2 weeks', 'after', on('26 February 2027')))).date).toBe('2027-03-12');
    });

    test('while one waits, the earliest is "at the latest" and the latest "not before"', () => {
        expect(lines([due(pick('earlier-of', known, anchor('KIT', 'next')))])).toEqual(['window ..2027-03-01 KIT due']);
        expect(lines([due(pick('later-of', known, anchor('KIT', 'next')))])).toEqual(['window 2027-03-01.. KIT inactive']);
    });

    test('a window of dates is a window, from one until another as well', () => {
        const window = (phrase: TimePhrase) => asked(agreement({ sentences: [norm('1', 'LAP', 'act', [phrase])] }));
        expect(window(time.betweenDates('1 June 2027', '30 June 2027'))).toEqual(['window 2027-06-01..2027-06-30 due']);
        expect(window(time.from(on('1 June 2027'), on('30 June 2027')))).toEqual(['window 2027-06-01..2027-06-30 inactive']);
        expect(window(time.betweenDates('30 June 2027', '1 June 2027'))).toEqual(['refused inactive']);
    });

    test('an exception replaces the limit once the history holds its condition', () => {
        const exception = { phrase: time.immediately(), condition: when('Breach') };
        const sentences = [norm('1', 'LAP', 'report', timing([time.noLaterThan(known)], [], [exception]))];
        const events = [event('Breach', [{ kind: 'at-any-time' }], 'event')];
        expect(asked(agreement({ events, sentences }))).toEqual(['date 2027-03-01 due']);
        expect(asked(agreement({ events, sentences, history: [entry('Breach', 'happened', '20 November 2026')] }))).toEqual([
            'date 2026-11-20 overdue',
        ]);
    });
});

describe('what gives no deadline', () => {
    test('a sentence without a time phrase, or with nothing but a window of the day or the year', () => {
        const sentences = [norm('1', 'LAP', 'listen', []), norm('2', 'LAP', 'meet', [time.betweenTimes(), time.inTermTime()])];
        expect(ask(agreement({ sentences }))).toEqual([]);
    });

    test('as soon as possible is open, with its words', () => {
        const found = ask(
            agreement({
                events: [event('KIT')],
                history: [KIT[0]!],
                sentences: [
                    norm('1', 'LAP', 'listen', [time.asSoonAsPossible()]),
                    norm('2', 'LAP', 'send minutes', [time.asSoonAsPossible(anchor('KIT', 'first'))]),
                ],
            }),
        );
        expect(lines(found)).toEqual(['open inactive', 'open due']);
        expect(found.map(({ reason }) => reason)).toEqual(['as soon as possible', 'as soon as possible after Thu 24 September 2026']);
    });

    test('immediately after an event is the day of the event', () => {
        const sentences = [norm('1', 'LAP', 'report', [time.immediately(each('KIT'))])];
        expect(asked(agreement({ events: [event('KIT')], sentences, history: [KIT[2]!] }))[0]).toBe('date 2027-01-14 due');
    });
});

describe('for an occurrence', () => {
    test('a line of the history settles the occurrence it names and no other', () => {
        const history = [
            ...KIT,
            entry('clause 4.5', 'done', '5 November 2026', { ...forOccurrence('KIT', '12 November 2026'), evidence: 'email' }),
        ];
        const found = ask(agreement({ events: [event('KIT')], sentences: [agenda], history }));
        expect(lines(found)).toEqual(['date 2026-09-17 missed', 'date 2026-11-05 done', 'date 2027-01-07 due']);
        expect(found[1]!.fulfilled).toEqual({ on: '2026-11-05', late: false, evidence: 'email' });
    });

    test('of two lines for the same occurrence the first counts', () => {
        const history = [
            KIT[1]!,
            ...['4 November 2026', '9 November 2026'].map(day =>
                entry('clause 4.5', 'done', day, forOccurrence('KIT', '12 November 2026')),
            ),
        ];
        const [found] = ask(agreement({ events: [event('KIT')], sentences: [agenda], history }));
        expect(found!.fulfilled).toEqual({ on: '2026-11-04', late: false });
    });

    test('without naming one it settles the coming occurrence of what is due before it', () => {
        const history = [...KIT, entry('clause 4.5', 'done', '9 November 2026')];
        const found = ask(agreement({ events: [event('KIT')], sentences: [agenda], history }));
        expect(lines(found)[1]).toBe('date 2026-11-05 done');
        expect(found[1]!.fulfilled).toEqual({ on: '2026-11-09', late: true, daysLate: 4 });
    });

    test('and the last occurrence of what is due after it', () => {
        const sentences = [norm('4.7', 'LAP', 'send minutes', [time.within('2 weeks', each('KIT'))])];
        const history = [...KIT, entry('clause 4.7', 'done', '20 November 2026')];
        expect(asked(agreement({ events: [event('KIT')], sentences, history }))).toEqual([
            'date 2026-10-08 overdue',
            'date 2026-11-26 done',
            'date 2027-01-28 due',
        ]);
    });

    test('between the limit and the meeting it is overdue, after the meeting missed; waived stays waived', () => {
        const one = agreement({ events: [event('KIT')], sentences: [agenda], history: [KIT[1]!] });
        expect(asked(one, { today: '2026-11-05' })[0]).toBe('date 2026-11-05 due');
        expect(asked(one, { today: '2026-11-06' })[0]).toBe('date 2026-11-05 overdue');
        expect(asked(one, { today: '2026-11-12' })[0]).toBe('date 2026-11-05 overdue');
        expect(asked(one, { today: '2026-11-13' })[0]).toBe('date 2026-11-05 missed');
        const waived = [KIT[1]!, entry('clause 4.5', 'waived', '1 November 2026', forOccurrence('KIT', '12 November 2026'))];
        expect(asked(agreement({ events: [event('KIT')], sentences: [agenda], history: waived }))[0]).toBe('date 2026-11-05 waived');
    });

    test('that an event took place does not settle what hangs on it', () => {
        const sentences = [norm('1', 'LAP', 'tidy up', [time.within('1 day', each('KIT'))])];
        expect(asked(agreement({ events: [event('KIT')], sentences, history: [KIT[0]!] }))[0]).toBe('date 2026-09-25 overdue');
    });

    test('lengths longer than the asked-for range still find the occurrence they start from', () => {
        const sentences = [norm('1', 'LAP', 'delete', [time.keep('up to', '6 years', each('KIT'))])];
        const found = ask(agreement({ events: [event('KIT')], sentences, history: [entry('KIT', 'held', '1 December 2020')] }));
        expect(found[0]).toMatchObject({ date: '2026-12-01', occurrence: { on: '2020-12-01' } });
    });
});
