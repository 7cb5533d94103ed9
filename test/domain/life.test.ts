import { describe, expect, test } from 'vitest';
import { explainTrace } from '../../language/domain/index.ts';
import {
    agreement,
    anchor,
    date,
    effect,
    entry,
    event,
    length,
    norm,
    on,
    party,
    place,
    provision,
    step,
    time,
    timing,
    when,
} from './build.ts';
import { ask, asked, lines } from './ask.ts';

describe('notice', () => {
    const ending = effect('8.1', 'end', { notice: length('3 months') });
    const withHistory = (history: Parameters<typeof agreement>[0] = {}) => agreement({ sentences: [ending], ...history });

    test('waits for notice, then gives the last day of the notice period', () => {
        const [waits] = ask(withHistory());
        expect(waits).toMatchObject({
            state: 'waiting',
            waitingFor: ['notice'],
            source: 'effect',
            action: 'end this agreement',
            standing: 'inactive',
        });
        const [dated] = ask(withHistory({ history: [entry('notice', 'received', '30 November 2026')] }));
        expect(dated).toMatchObject({ state: 'date', date: '2027-02-28' });
    });

    test.each([
        [undefined, ['received 3 March 2027'], 'date 2027-06-03'],
        [undefined, ['given 1 March 2027'], 'date 2027-06-01'],
        [undefined, ['given 1 March 2027', 'received 3 March 2027'], 'date 2027-06-03'],
        ['receipt', ['given 1 March 2027', 'received 3 March 2027'], 'date 2027-06-03'],
        ['receipt', ['given 1 March 2027'], 'window 2027-06-01.. the receipt of the notice'],
        ['sending', ['given 1 March 2027', 'received 3 March 2027'], 'date 2027-06-01'],
        ['sending', ['received 3 March 2027'], 'window ..2027-06-03 the day the notice was sent'],
    ] as const)('with the rule %s and %j it takes effect on %s', (countFrom, recorded, expected) => {
        const history = recorded.map(text => {
            const [verb, ...day] = text.split(' ');
            return entry('notice', verb as 'given', day.join(' '));
        });
        const [found] = asked(withHistory({ history, ...(countFrom && { notices: { countFrom, place: place() } }) }));
        expect(found).toMatch(new RegExp(`^${expected} `));
    });

    test('the trace says from what it counts and that no rule is written', () => {
        const [found] = ask(withHistory({ history: [entry('notice', 'received', '3 March 2027')] }));
        expect(explainTrace(found!)).toBe(
            [
                '1. Notice was received on Wed 3 March 2027; no notice rule is written, so it counts from receipt',
                '2. The day it counts from is not counted; what it ends is in force through the last day',
                '3. 3 months after Wed 3 March 2027: Thu 3 June 2027',
            ].join('\n'),
        );
    });

    test('a notice that could be meant for two sentences settles neither; one by its clause does', () => {
        const sentences = [ending, effect('8.2', 'leave', { notice: length('4 weeks') })];
        expect(asked(agreement({ sentences, history: [entry('notice', 'received', '3 March 2027')] }))).toEqual([
            'waiting notice inactive',
            'waiting notice inactive',
        ]);
        expect(asked(agreement({ sentences, history: [entry('clause 8.2', 'received', '3 March 2027')] }))).toEqual([
            'date 2027-03-31 due',
            'waiting notice inactive',
        ]);
    });

    test('a power that waits for something to be put right opens the day after the time for it', () => {
        const cured = effect('8.3', 'end', { notice: 'none', cure: time.within('14 days', { kind: 'notice', place: place() }) });
        expect(asked(agreement({ sentences: [cured] }))).toEqual(['waiting notice inactive']);
        const [found] = ask(agreement({ sentences: [cured], history: [entry('notice', 'received', '1 December 2026')] }));
        expect(lines([found!])).toEqual(['window 2026-12-16.. inactive']);
        expect(found!.trace.at(-1)!.rule).toBe('If it is not put right by Tue 15 December 2026, it opens the day after');
    });
});

describe('the dispute ladder', () => {
    const unsettled = time.within('20 working days', {
        kind: 'edge',
        edge: 'start',
        of: { kind: 'anchor', name: 'Talks', resolved: true },
        place: place(),
    });
    const disputeSteps = [
        step('Talks', { timing: timing([time.within('10 working days')]) }),
        step('Mediation', { opensWhenUnsettled: unsettled }),
        step('Arbitration', { opensWhenUnsettled: time.after(anchor('Mediation')) }),
    ];

    test('each rung waits for the one before', () => {
        expect(ask(agreement({ disputeSteps })).map(({ action, waitingFor }) => [action, ...waitingFor])).toEqual([
            ['Talks', 'Talks'],
            ['Mediation', 'Talks'],
            ['Arbitration', 'Mediation'],
        ]);
    });

    test('once the first has started it has its limit, and the next opens after the time for settling', () => {
        const found = ask(agreement({ disputeSteps, history: [entry('Talks', 'started', '2 November 2026')] }));
        expect(found.map(one => [one.action, ...lines([one])])).toEqual([
            ['Talks', 'date 2026-11-16 overdue'],
            ['Mediation', 'window 2026-12-01.. inactive'],
            ['Arbitration', 'waiting Mediation inactive'],
        ]);
    });

    test('"after" a rung is after its end: until that is recorded its end is awaited', () => {
        const afterTalks = [step('Talks'), step('Arbitration', { opensWhenUnsettled: time.after(anchor('Talks')) })];
        const started = entry('Talks', 'started', '2 November 2026');
        expect(asked(agreement({ disputeSteps: afterTalks }))).toEqual(['waiting Talks inactive']);
        expect(asked(agreement({ disputeSteps: afterTalks, history: [started] }))).toEqual(['waiting the end of Talks inactive']);
        expect(asked(agreement({ disputeSteps: afterTalks, history: [started, entry('Talks', 'ended', '1 December 2026')] }))).toEqual([
            'window 2026-12-02.. inactive',
        ]);
    });

    test('a rung without a word of time gives nothing', () =>
        expect(ask(agreement({ disputeSteps: [step('Talks'), step('Mediation')] }))).toEqual([]));
});

describe('the term of the agreement', () => {
    const starts = { kind: 'date', date: date('1 April 2023'), place: place() } as const;
    const forYears = (text: string) => ({ kind: 'for', length: length(text), place: place() }) as const;

    test('runs through the day before its anniversary', () => {
        const [found] = ask(agreement({ starts, terms: [forYears('5 years')] }), { to: '2028-12-31' });
        expect(found).toMatchObject({ source: 'term', date: '2028-03-31', state: 'date' });
        expect(explainTrace(found!)).toBe(
            [
                '1. The agreement starts Sat 1 April 2023',
                '2. 5 years after Sat 1 April 2023: Sat 1 April 2028',
                '3. In force for 5 years, through the day before: Fri 31 March 2028',
            ].join('\n'),
        );
    });

    test('from a month is a window, by a condition open, by several the earliest', () => {
        const month = { kind: 'date', date: date('June 2024'), place: place() } as const;
        expect(asked(agreement({ starts: month, terms: [forYears('3 years')] }))).toEqual(['window 2027-05-31..2027-06-29 due']);
        expect(asked(agreement({ starts, terms: [{ kind: 'while', text: 'the forum is recognised', place: place() }] }))).toEqual([
            'open inactive',
        ]);
        const until = { kind: 'until', date: date('31 July 2027'), place: place() } as const;
        expect(asked(agreement({ starts, terms: [forYears('5 years'), until] }))).toEqual(['date 2027-07-31 due']);
    });

    test('is extended by the history', () => {
        const history = [entry('agreement', 'extended', '1 March 2028', { length: length('1 year') })];
        expect(ask(agreement({ starts, terms: [forYears('5 years')], history }), { to: '2030-01-01' })[0]!.date).toBe('2029-03-31');
        const until = [entry('agreement', 'extended', undefined, { until: date('31 December 2028') })];
        expect(ask(agreement({ starts, terms: [forYears('5 years')], history: until }), { to: '2030-01-01' })[0]!.date).toBe('2028-12-31');
    });

    test('on the last signature waits for who has not signed', () => {
        const last = { kind: 'last-signature', place: place() } as const;
        const signed = (name: string, day: string) =>
            ({
                party: { name, target: name, place: place() },
                manner: 'signed',
                date: date(day),
                place: place(),
            }) as const;
        const one = agreement({ starts: last, terms: [forYears('1 year')], signatures: [signed('LAP', '27 June 2026')] });
        expect(ask(one)[0]!.waitingFor).toEqual(['signature by OxPCF']);
        const blank = agreement({
            starts: last,
            terms: [forYears('1 year')],
            signatures: [signed('LAP', '____'), signed('OxPCF', '____')],
        });
        expect(ask(blank)[0]!.waitingFor).toEqual(['signature by LAP', 'signature by OxPCF']);
        const both = agreement({
            starts: last,
            terms: [forYears('1 year')],
            signatures: [signed('LAP', '27 June 2026'), signed('OxPCF', '3 July 2026')],
        });
        expect(ask(both)[0]!.date).toBe('2027-07-02');
    });

    test('ends once something has lasted: 70 days from D are over at the end of D+69', () => {
        const rule = { kind: 'ends-once-lasted', event: 'TooFew', resolved: true, length: length('70 days'), place: place() } as const;
        const events = [event('TooFew', [], 'event')];
        const [found] = ask(agreement({ events, lifeRules: [rule], history: [entry('TooFew', 'started', '1 March 2027')] }));
        expect(found!.date).toBe('2027-05-10');
        expect(found!.trace.at(-1)!.rule).toBe('TooFew has lasted 70 days, its first day counted, when Sun 9 May 2027 ends');
        const over = [entry('TooFew', 'started', '1 March 2027'), entry('TooFew', 'ended', '9 April 2027')];
        expect(asked(agreement({ events, lifeRules: [rule], history: over }))).toEqual(['waiting TooFew inactive']);
    });

    test('makes inactive what lies before its start or after its end', () => {
        const sentences = [
            norm('1', 'LAP', 'a', [time.on(on('1 October 2026'))]),
            norm('2', 'LAP', 'b', [time.on(on('1 August 2027'))]),
            norm('3', 'LAP', 'c', [time.on(on('1 March 2027'))]),
        ];
        const bounded = agreement({
            sentences,
            starts: { kind: 'date', date: date('1 November 2026'), place: place() },
            terms: [{ kind: 'until', date: date('31 July 2027'), place: place() }],
        });
        const found = ask(bounded);
        expect(lines(found)).toEqual([
            'date 2026-10-01 inactive',
            'date 2027-03-01 due',
            'date 2027-07-31 due',
            'date 2027-08-01 inactive',
        ]);
        expect([found[0]!.trace[0]!.rule, found[3]!.trace[0]!.rule]).toEqual([
            'It lies before the agreement starts',
            'It lies after the agreement ends',
        ]);
    });

    test('a template has nothing to do', () =>
        expect(asked(agreement({ state: 'template', sentences: [norm('1', 'LAP', 'a', [time.on(on('1 March 2027'))])] }))).toEqual([
            'date 2027-03-01 inactive',
        ]));
});

describe('days as they are written', () => {
    const due = (phrase: ReturnType<typeof time.on>, more = {}) =>
        asked(agreement({ sentences: [norm('1', 'LAP', 'act', [phrase], more)] }), { from: '2026-06-01' })[0];
    test.each([
        [time.noLaterThan(on('30 June 2027')), 'date 2027-06-30 due'],
        [time.noLaterThan(on('June 2027')), 'window 2027-06-01..2027-06-30 due'],
        [time.before(on('30 June 2027')), 'date 2027-06-29 due'],
        [time.before(on('June 2027')), 'date 2027-05-31 due'],
        [time.after(on('June 2027')), 'window 2027-07-01.. inactive'],
        [time.onlyAfter(on('1 June 2026')), 'window 2026-06-02.. due'],
        [time.until(on('31 March 2027')), 'window ..2027-03-31 due'],
        [time.on(on('27 December 2026'), 'next-working-day'), 'date 2026-12-29 due'],
        [time.noLaterThan(on('31 June 2027')), 'refused inactive'],
        [time.noLaterThan(on('04/05/2027')), 'refused inactive'],
        [time.noLaterThan(on('____')), 'waiting a date left blank inactive'],
        [time.within('____ days', on('1 March 2027')), 'waiting the number of days, left blank inactive'],
        [time.keep('at least', '6 years', on('1 March 2021')), 'date 2027-03-01 due'],
        [time.noLaterThan({ kind: 'set-by', appendix: '1', place: place() }), 'waiting the dates in appendix 1 inactive'],
    ])('%# comes to a limit', (phrase, expected) => expect(due(phrase)).toBe(expected));

    test('in the past they are overdue; for who may, missed; for who must not, nothing to do', () => {
        expect(due(time.noLaterThan(on('1 October 2026')))).toBe('date 2026-10-01 overdue');
        expect(due(time.noLaterThan(on('1 October 2026')), { strength: 'may' })).toBe('date 2026-10-01 missed');
        expect(due(time.until(on('1 October 2026')), { strength: 'must not' })).toBe('window ..2026-10-01 inactive');
        expect(due(time.until(on('1 October 2026')))).toBe('window ..2026-10-01 inactive');
    });

    test('a window is overdue only after its last day', () => {
        expect(asked(agreement({ sentences: [norm('1', 'LAP', 'act', [time.noLaterThan(on('November 2026'))])] }))).toEqual([
            'window 2026-11-01..2026-11-30 due',
        ]);
        expect(
            asked(agreement({ sentences: [norm('1', 'LAP', 'act', [time.noLaterThan(on('November 2026'))])] }), { today: '2026-12-01' }),
        ).toEqual(['window 2026-11-01..2026-11-30 overdue']);
    });
});

describe('what is asked', () => {
    const sentences = [
        norm('2', 'OxPCF', 'b', [time.on(on('1 March 2027'))]),
        norm('1', 'LAP', 'a', [time.on(on('1 March 2027'))]),
        norm('3', 'Council', 'c', [time.on(on('1 February 2027'))]),
        norm('4', 'LAP', 'd', [time.asSoonAsPossible()]),
    ];
    const parties = [
        party('OxPCF'),
        party('Council', { fullName: 'County Council', roles: [{ name: 'Clerk', place: place() }] }),
        party('LAP', {
            sort: 'group',
            members: { kind: 'named', actors: [{ name: 'Council', place: place() }], joined: 'and', severally: false, place: place() },
        }),
    ];

    test('is answered by date, then by place, those without a date last', () =>
        expect(ask(agreement({ parties, sentences })).map(({ clause }) => clause)).toEqual(['3', '2', '1', '4']));

    test('for a party gives what it owes by name, as a member of a group, through a post, or as every party', () => {
        const more = [
            ...sentences,
            norm('5', 'Clerk', 'e', [time.on(on('2 March 2027'))]),
            norm('6', { kind: 'each-party', place: place() }, 'f', [time.on(on('3 March 2027'))]),
        ];
        const owed = (who: string) => ask(agreement({ parties, sentences: more }), { party: who }).map(({ clause }) => clause);
        expect(owed('county council')).toEqual(['3', '1', '5', '6', '4']);
        expect(owed('OxPCF')).toEqual(['2', '6']);
        expect(owed('Nobody')).toEqual([]);
    });

    test('ids are distinct and stay when limits, places and other sentences change', () => {
        const before = ask(agreement({ parties, sentences }));
        expect(new Set(before.map(({ id }) => id)).size).toBe(4);
        const edited = [norm('0', 'LAP', 'new', [time.on(on('1 May 2027'))]), norm('1', 'LAP', 'a', [time.on(on('8 March 2027'))])];
        const after = ask(agreement({ parties, sentences: edited }));
        expect(after.find(({ clause }) => clause === '1')!.id).toBe(before.find(({ clause }) => clause === '1')!.id);
    });

    test('of two sentences that say the same each keeps its id, whatever days are asked for', () => {
        const twice = agreement({
            sentences: [norm('1', 'LAP', 'pay', [time.on(on('1 March 2027'))]), norm('1', 'LAP', 'pay', [time.on(on('1 June 2027'))])],
        });
        const [march, june] = ask(twice).map(({ id }) => id);
        expect(march).not.toBe(june);
        expect(ask(twice, { from: '2027-05-01' }).map(({ id }) => id)).toEqual([june]);
    });

    test('under an amendment the new wording counts from its day and the old one until then', () => {
        const old = provision('4', [norm('4', 'LAP', 'report', [time.every('1 month', on('31 December 2026'))])]);
        const amended = provision('4', [norm('4', 'LAP', 'report', [time.every('3 months', on('31 December 2026'))])], {
            appliesFrom: date('1 March 2027'),
            former: old,
        });
        const provisions = [amended];
        expect(ask(agreement({ provisions })).map(({ date: day }) => day)).toEqual([
            '2027-01-31',
            '2027-02-28',
            '2027-03-31',
            '2027-06-30',
        ]);
    });

    test('a fallback says that it is one', () => {
        const fallback = norm('2', 'LAP', 'use another forum', [time.within('5 days', anchor('Breach'))], { conditions: [when('Breach')] });
        const found = ask(
            agreement({
                events: [event('Breach', [], 'event')],
                sentences: [norm('2', 'LAP', 'ask', [], { otherwise: fallback })],
                history: [entry('Breach', 'happened', '20 November 2026')],
            }),
        );
        expect(found[0]!.trace.map(({ rule }) => rule).slice(0, 2)).toEqual([
            'Only where what stands before "otherwise" is not done',
            'Applies when Breach',
        ]);
    });

    test('with days that are no days it is a programming error', () => {
        expect(() => ask(agreement(), { today: 'today' })).toThrow(RangeError);
        expect(ask(agreement({ sentences }), { from: '2027-12-31', to: '2027-01-01' }).map(({ state }) => state)).toEqual(['open']);
    });
});
