import { describe, expect, test } from 'vitest';
import { explainTrace, knownOccurrences } from '../../language/domain/index.ts';
import { agreement, calendar, date, each, entry, event, norm, on, onceA, place, review, time, when } from './build.ts';
import { ask, asked, lines } from './ask.ts';

describe('reviews', () => {
    const annual = review('Annual', { first: date('June 2025'), cadences: [time.every('12 months')] });
    const wide = { from: '2024-01-01', to: '2027-12-31' };

    test('fall on their first date and every cadence after it, as windows where the date is a month', () => {
        expect(asked(agreement({ reviews: [annual] }), wide)).toEqual([
            'window 2025-06-01..2025-06-30 missed',
            'window 2026-06-01..2026-06-30 overdue',
            'window 2027-06-01..2027-06-30 due',
        ]);
    });

    test('an overdue one is shown although it lies before the range, and names those missed before it', () => {
        const found = ask(agreement({ reviews: [annual] }), { from: '2026-11-22' });
        expect(lines(found)).toEqual(['window 2026-06-01..2026-06-30 overdue', 'window 2027-06-01..2027-06-30 due']);
        expect(explainTrace(found[0]!)).toBe(
            [
                '1. Nothing is recorded as done for June 2025 either',
                '2. The first Annual is due June 2025: 1 to 30 June 2025',
                '3. Every 12 months from June 2025, the 1st time: 1 to 30 June 2026',
            ].join('\n'),
        );
    });

    test('what the history holds settles the one it belongs to, in time or late', () => {
        const history = [entry('Annual', 'held', '3 June 2025', { outcome: 'no change' }), entry('Annual', 'held', '20 July 2026')];
        const found = ask(agreement({ reviews: [annual], history }), wide);
        expect(lines(found)).toEqual([
            'window 2025-06-01..2025-06-30 done',
            'window 2026-06-01..2026-06-30 done',
            'window 2027-06-01..2027-06-30 due',
        ]);
        expect(found.map(({ fulfilled }) => fulfilled)).toEqual([
            { on: '2025-06-03', late: false },
            { on: '2026-07-20', late: true, daysLate: 20 },
            undefined,
        ]);
    });

    test('one held shortly before the next is early for it, even when the last was missed', () => {
        const history = [entry('Annual', 'held', '15 May 2026')];
        expect(asked(agreement({ reviews: [annual], history }), wide).slice(0, 2)).toEqual([
            'window 2025-06-01..2025-06-30 missed',
            'window 2026-06-01..2026-06-30 done',
        ]);
        const late = [entry('Annual', 'held', '20 November 2025')];
        expect(asked(agreement({ reviews: [annual], history: late }), wide).slice(0, 2)).toEqual([
            'window 2025-06-01..2025-06-30 done',
            'window 2026-06-01..2026-06-30 overdue',
        ]);
    });

    test('one held early settles the next', () => {
        const history = [entry('Annual', 'held', '3 June 2025'), entry('Annual', 'held', '20 May 2026')];
        expect(asked(agreement({ reviews: [annual], history }), wide).slice(0, 2)).toEqual([
            'window 2025-06-01..2025-06-30 done',
            'window 2026-06-01..2026-06-30 done',
        ]);
    });

    test('without a first date count from the start of the agreement, and the trace says from which day', () => {
        const regular = review('Regular', { cadences: [time.every('12 months')] });
        const found = ask(agreement({ approved: date('Tuesday 1 December 2020'), reviews: [regular] }), { from: '2026-11-22' });
        expect(lines(found)).toEqual(['date 2025-12-01 overdue', 'date 2026-12-01 due']);
        expect(explainTrace(found[0]!)).toBe(
            [
                '1. Nothing is recorded as done for Wed 1 December 2021, Thu 1 December 2022, Fri 1 December 2023 and Sun 1 December 2024 either',
                '2. No start is written; the agreement was approved Tue 1 December 2020',
                '3. Every 12 months from Tue 1 December 2020, the 5th time: Mon 1 December 2025',
            ].join('\n'),
        );
    });

    test('from the last one count from what is recorded', () => {
        const fromLast = review('Annual', { first: date('3 June 2025'), cadences: [time.every('12 months', 'last')] });
        expect(asked(agreement({ reviews: [fromLast] }), wide)).toEqual(['date 2025-06-03 overdue']);
        const history = [entry('Annual', 'held', '3 June 2025'), entry('Annual', 'held', '20 July 2026')];
        expect(asked(agreement({ reviews: [fromLast], history }), wide)).toEqual(['date 2027-07-20 due']);
    });

    test('at least once a year are looked for in every calendar year since the start', () => {
        const yearly = review('Yearly', { cadences: [time.rate('at least', 1, 'year')] });
        const history = [entry('Yearly', 'held', '5 May 2024')];
        const found = ask(agreement({ approved: date('1 December 2020'), reviews: [yearly], history }), {
            from: '2024-01-01',
            to: '2026-12-31',
        });
        expect(lines(found)).toEqual([
            'window 2024-01-01..2024-12-31 done',
            'window 2025-01-01..2025-12-31 overdue',
            'window 2026-01-01..2026-12-31 due',
        ]);
        expect(found[1]!.trace[0]!.rule).toBe('Nothing is recorded as done for 2021, 2022 and 2023 either');
    });

    test('before an event have its dates; with only a first date just that', () => {
        const before = review('PreMeeting', { cadences: [time.atLeastBefore('1 week', each('KIT'))] });
        const once = review('Mid', { first: date('March 2027') });
        const history = [entry('KIT', 'planned', '14 January 2027')];
        expect(asked(agreement({ events: [event('KIT')], reviews: [before, once], history }))).toEqual([
            'date 2027-01-07 due',
            'window 2027-03-01..2027-03-31 due',
        ]);
    });

    test('on request wait for one, and are open from the day one is received', () => {
        const onRequest = review('Extra', { onRequestBy: { kind: 'any-party', place: place() } });
        expect(asked(agreement({ reviews: [onRequest] }))).toEqual(['waiting request by any party inactive']);
        expect(asked(agreement({ reviews: [onRequest], history: [entry('request', 'received', '2 November 2026')] }))).toEqual([
            'open due',
        ]);
        const answered = [entry('request', 'received', '2 November 2026'), entry('Extra', 'held', '10 November 2026')];
        expect(asked(agreement({ reviews: [onRequest], history: answered }))).toEqual(['waiting request by any party inactive']);
    });
});

describe('every N units', () => {
    const due = (text: string, base: string, query = {}) =>
        ask(agreement({ sentences: [norm('1', 'LAP', 'report', [time.every(text, on(base))])] }), query).map(({ date: day }) => day);

    test('keeps to its anchor: the 31st is not lost in a short month', () => {
        expect(due('1 month', '31 August 2026', { from: '2026-09-01', to: '2027-03-31', today: '2026-09-01' })).toEqual([
            '2026-09-30',
            '2026-10-31',
            '2026-11-30',
            '2026-12-31',
            '2027-01-31',
            '2027-02-28',
            '2027-03-31',
        ]);
    });

    test('of weeks, quarters, years and working days', () => {
        const term = { from: '2026-12-01', to: '2027-01-31' };
        expect(due('2 weeks', '1 December 2026', term)).toEqual(['2026-12-15', '2026-12-29', '2027-01-12', '2027-01-26']);
        expect(due('1 quarter', '30 November 2025', { from: '2026-01-01', to: '2026-12-31', today: '2026-01-01' })).toEqual([
            '2026-02-28',
            '2026-05-30',
            '2026-08-30',
            '2026-11-30',
        ]);
        expect(due('10 working days', '1 December 2026', term)).toEqual(['2026-12-15', '2027-01-04', '2027-01-18']);
        expect(due('1 year', '29 February 2024', { from: '2025-01-01', to: '2028-12-31', today: '2025-01-01' })).toEqual([
            '2025-02-28',
            '2026-02-28',
            '2027-02-28',
            '2028-02-29',
        ]);
    });

    test.each(['0 months', '-1 days', '1.5 weeks'])('every %s is refused', text => {
        expect(asked(agreement({ sentences: [norm('1', 'LAP', 'report', [time.every(text, on('1 June 2026'))])] }))).toEqual([
            'refused inactive',
        ]);
    });

    test('of very many the days passed over are not listed, and the step says so', () => {
        const sentences = [norm('1', 'LAP', 'look', [time.every('1 working day', on('1 June 2026'))])];
        const rules = (to: string) =>
            ask(agreement({ sentences }), { today: '2026-06-01', from: '2026-06-01', to }).at(-1)!.trace.at(-1)!.rule;
        expect(rules('2026-06-30')).toBe('Every 1 working day from Mon 1 June 2026, the 21st time');
        expect(rules('2028-06-30')).toContain('time (too many to list the days passed over)');
    });

    test('never lists without bound', () => {
        const sentences = [norm('1', 'LAP', 'look', [time.every('1 day', on('1 January 0001'))])];
        const [found] = ask(agreement({ sentences }), { from: '0001-01-01', to: '9999-12-31' });
        expect(found).toMatchObject({ state: 'refused', refusal: 'too-many' });
        expect(ask(agreement({ sentences }), { from: '2026-11-22', to: '2026-11-24' }).map(({ date: day }) => day)).toEqual([
            '2026-11-21',
            '2026-11-22',
            '2026-11-23',
            '2026-11-24',
        ]);
    });

    test('a sentence without a base counts from the start; without a start it waits for one', () => {
        const sentences = [norm('1', 'LAP', 'report', [time.every('6 months')])];
        const starts = { kind: 'date', date: date('1 October 2026'), place: place() } as const;
        expect(asked(agreement({ sentences, starts }))).toEqual(['date 2027-04-01 due']);
        expect(asked(agreement({ sentences }))).toEqual(['waiting the start of the agreement inactive']);
    });
});

describe('the n-th day of a period', () => {
    const due = (phrase: ReturnType<typeof time.onNth>, query = {}) =>
        ask(agreement({ sentences: [norm('1', 'LAP', 'report', [phrase])] }), {
            today: '2026-09-01',
            from: '2026-09-01',
            to: '2026-12-31',
            ...query,
        })
            .filter(({ standing }) => standing !== 'overdue')
            .map(({ date: day, refusal }) => day ?? refusal);

    test('weekdays, days, working days and school days, counted from either end', () => {
        expect(due(time.onNth(1, 'Tuesday', 'month'))).toEqual(['2026-09-01', '2026-10-06', '2026-11-03', '2026-12-01']);
        expect(due(time.onNth('last', 'Friday', 'month'))).toEqual(['2026-09-25', '2026-10-30', '2026-11-27', '2026-12-25']);
        expect(due(time.onNth('last', 'working day', 'month'))).toEqual(['2026-09-30', '2026-10-30', '2026-11-30', '2026-12-31']);
        expect(due(time.onNth(5, 'Monday', 'month'))).toEqual(['2026-11-30']);
        expect(due(time.onNth(15, 'day', 'quarter'))).toEqual(['2026-10-15']);
        expect(due(time.onNth(1, 'school day', 'term'))).toEqual(['2026-09-02']);
        expect(due(time.onNth('last', 'Friday', 'month', 'next-working-day')).at(-1)).toBe('2026-12-29');
    });

    test('school days are said only as far as the calendar lists its terms', () => {
        expect(due(time.onNth(1, 'school day', 'month'))).toEqual(['2026-09-02', '2026-10-01', '2026-11-02', '2026-12-01']);
        expect(due(time.onNth(1, 'school day', 'month'), { today: '2027-07-01', from: '2027-07-01', to: '2027-10-31' })).toEqual([
            '2027-07-01',
            'no-calendar',
        ]);
        expect(due(time.onNth('last', 'school day', 'school year'), { to: '2027-08-31' })).toEqual(['2027-07-21']);
        expect(due(time.onNth(2, 'school day', 'financial year'), { to: '2027-04-30' })).toEqual(['no-calendar']);
    });

    test('the days passed over are listed with their reasons, in the order in which they are looked at', () => {
        const passed = (phrase: ReturnType<typeof time.onNth>) =>
            ask(agreement({ sentences: [norm('1', 'LAP', 'report', [phrase])] }), {
                today: '2027-01-01',
                from: '2027-01-01',
                to: '2027-01-31',
            })
                .at(-1)!
                .trace.find(({ date: day }) => day)!
                .skipped.map(({ date: day, why }) => `${day} ${why}`);
        expect(passed(time.onNth(2, 'working day', 'month'))).toEqual([
            "2027-01-01 New Year's Day",
            '2027-01-02 Saturday',
            '2027-01-03 Sunday',
        ]);
        expect(passed(time.onNth('last', 'working day', 'month'))).toEqual(['2027-01-31 Sunday', '2027-01-30 Saturday']);
        expect(passed(time.onNth(1, 'Tuesday', 'month'))).toEqual([]);
    });

    test('of a term leaves out its half-term break', () => {
        expect(due(time.onNth(9, 'Tuesday', 'term'))).toEqual(['2026-11-10']);
        expect(due(time.onNth(1, 'Tuesday', 'half-term'))).toEqual(['2026-09-08', '2026-11-03']);
    });

    test('is refused where it cannot be: no terms, no such day', () => {
        const without = agreement({ calendars: [calendar()], sentences: [norm('1', 'LAP', 'report', [time.onNth(1, 'Tuesday', 'term')])] });
        expect(ask(without)[0]).toMatchObject({ state: 'refused', refusal: 'no-calendar' });
        expect(due(time.onNth(0, 'Tuesday', 'month'))).toEqual(['beyond-sense']);
    });

    test('at the end of each period', () => {
        expect(due(time.endOfEach('month'))).toEqual(['2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31']);
        expect(due(time.endOfEach('half-term'))).toEqual(['2026-10-23', '2026-12-18']);
        expect(due(time.endOfEach('financial year'), { to: '2027-04-30' })).toEqual(['2027-03-31']);
    });

    test('a limit after the end of each quarter', () => {
        const sentences = [
            norm('1', 'LAP', 'report', [
                time.within('10 working days', {
                    kind: 'edge',
                    edge: 'end',
                    of: { kind: 'period', unit: 'quarter', each: true },
                    place: place(),
                }),
            ]),
        ];
        expect(asked(agreement({ sentences }), { today: '2026-09-01', to: '2027-01-31' })).toEqual([
            'date 2026-07-14 overdue',
            'date 2026-10-14 due',
            'date 2027-01-15 due',
        ]);
    });
});

describe('rates', () => {
    test('at least once a month is looked for in each month: recorded, planned, missing', () => {
        const sentences = [norm('5', 'LAP', 'meet and talk', [time.rate('at least', 1, 'month')])];
        const history = [entry('clause 5', 'done', '14 October 2026'), entry('clause 5', 'planned', '10 December 2026')];
        const found = ask(agreement({ sentences, history }), { from: '2026-09-01', to: '2026-12-31' });
        expect(lines(found)).toEqual([
            'window 2026-09-01..2026-09-30 missed',
            'window 2026-10-01..2026-10-31 done',
            'window 2026-11-01..2026-11-30 due',
            'window 2026-12-01..2026-12-31 due',
        ]);
        expect(found.map(({ trace }) => trace[0]!.rule)).toEqual([
            'At least once in September 2026: 0 recorded, 0 planned, 1 missing',
            'At least once in October 2026: 1 recorded, 0 planned, 0 missing',
            'At least once in November 2026: 0 recorded, 0 planned, 1 missing',
            'At least once in December 2026: 0 recorded, 1 planned, 0 missing',
        ]);
        expect(found[2]!.days).toBe(8);
    });

    test('counts the dates of the event that its action names', () => {
        const sentences = [norm('2.1', 'LAP', 'hold KIT', [time.rate('exactly', 6, 'school year')])];
        const history = [entry('KIT', 'held', '24 September 2026'), entry('KIT', 'planned', '12 January 2027')];
        const [found] = ask(agreement({ events: [event('KIT')], sentences, history }));
        expect(lines([found!])).toEqual(['window 2026-09-02..2027-08-31 due']);
        expect(explainTrace(found!)).toBe(
            [
                '1. Exactly 6 times in the school year 2026 to 2027 (dates of KIT count): 1 recorded, 1 planned, 4 missing',
                '2. Recorded: Thu 24 September 2026',
                '3. Planned: Tue 12 January 2027',
                '4. Within the school year 2026 to 2027 (the calendar lists no term after it, so it is taken to end on 31 August 2027): 4 missing, by Tue 31 August 2027 at the latest: 2 September 2026 to 31 August 2027',
            ].join('\n'),
        );
    });

    test('of several times is not done by doing it once', () => {
        const sentences = [norm('5', 'LAP', 'visit', [time.rate('at least', 2, 'quarter')])];
        const history = [
            entry('clause 5', 'done', '14 October 2026'),
            entry('clause 5', 'done', '4 July 2026'),
            entry('clause 5', 'done', '1 September 2026'),
        ];
        const found = ask(agreement({ sentences, history }), { from: '2026-07-01', to: '2026-12-31' });
        expect(found.map(({ standing, coverage }) => [standing, coverage])).toEqual([
            ['done', { bound: 'at least', wanted: 2, recorded: 2, planned: 0 }],
            ['due', { bound: 'at least', wanted: 2, recorded: 1, planned: 0 }],
        ]);
    });

    test('counts what was done late for the period it was done for', () => {
        const sentences = [norm('5', 'LAP', 'meet', [time.rate('at least', 1, 'month')])];
        const history = [entry('clause 5', 'done', '3 November 2026', { forOccurrence: { resolved: true, on: date('October 2026') } })];
        const found = ask(agreement({ sentences, history }), { from: '2026-10-01', to: '2026-11-30' });
        expect(found.map(({ standing, coverage, fulfilled }) => [standing, coverage?.recorded, fulfilled?.daysLate])).toEqual([
            ['done', 1, 3],
            ['due', 0, undefined],
        ]);
    });

    test('per half-term and per financial year', () => {
        const rate = (per: 'half-term' | 'financial year') =>
            asked(agreement({ sentences: [norm('1', 'LAP', 'look', [time.rate('at least', 1, per)])] }), { today: '2026-09-01' });
        expect(rate('half-term').slice(0, 2)).toEqual(['window 2026-09-02..2026-10-23 due', 'window 2026-11-02..2026-12-18 due']);
        expect(rate('financial year')).toEqual(['window 2026-04-01..2027-03-31 due', 'window 2027-04-01..2028-03-31 due']);
    });

    test('a school year without terms in the calendar is refused, naming what is missing', () => {
        const sentences = [norm('1', 'LAP', 'look', [time.rate('at least', 1, 'school year')])];
        const [found] = ask(agreement({ calendars: [calendar()], sentences }));
        expect(found).toMatchObject({
            state: 'refused',
            refusal: 'no-calendar',
            reason: 'no calendar with school terms says when they begin and end',
        });
    });

    test('a rate of days gives no list of days', () => {
        expect(ask(agreement({ sentences: [norm('1', 'LAP', 'look', [time.rate('at least', 2, 'day')])] }))).toEqual([]);
    });

    test('in any 12 months is due when the last one lies 12 months back', () => {
        const rolling = time.rate('at least', 1, 'year');
        if (rolling.kind === 'rate') {
            rolling.rate.rolling = { spans: [{ amount: 12, unit: 'month', place: place() }], place: place() };
        }
        const sentences = [norm('1', 'LAP', 'audit', [rolling])];
        const history = [entry('clause 1', 'done', '3 February 2026')];
        expect(asked(agreement({ sentences, history }))).toEqual(['date 2027-02-03 due']);
    });
});

describe('occurrences of events by their rule', () => {
    const query = { today: '2026-11-22', from: '2026-09-01', to: '2026-12-31' };
    const of = (rules: Parameters<typeof event>[1], history = [entry('Other', 'held', '1 May 2020')]) =>
        knownOccurrences(agreement({ events: [event('KIT', rules)], history }), 'KIT', query).map(
            ({ date: { first }, status }) => `${first - date0} ${status}`,
        );
    const found = date('1 September 2026');
    const date0 = 'date' in found ? found.date.first : 0;

    test('every two weeks from a date, the date itself first', () =>
        expect(
            of([
                {
                    kind: 'every',
                    length: { spans: [{ amount: 6, unit: 'week', place: place() }], place: place() },
                    from: date('3 September 2026'),
                    roll: 'as-is',
                },
            ]),
        ).toEqual(['2 by rule', '44 by rule', '86 by rule']));

    test('fixed dates and the first Tuesday of each month', () => {
        expect(
            of([{ kind: 'dates', dates: [date('3 December 2026'), date('1 October 2026'), date('1 May 2030')], roll: 'as-is' }]),
        ).toEqual(['30 by rule', '93 by rule']);
        expect(of([{ kind: 'nth', nth: { nth: 1, day: 'Tuesday', of: 'month' }, roll: 'as-is' }])).toEqual([
            '0 by rule',
            '35 by rule',
            '63 by rule',
            '91 by rule',
        ]);
    });

    test('the history wins over the rule: held, moved within the period, cancelled', () => {
        const history = [
            entry('KIT', 'held', '1 September 2026'),
            entry('KIT', 'held', '8 October 2026'),
            entry('KIT', 'cancelled', '3 November 2026'),
        ];
        expect(of([{ kind: 'nth', nth: { nth: 1, day: 'Tuesday', of: 'month' }, roll: 'as-is' }], history)).toEqual([
            '0 held',
            '37 held',
            '91 by rule',
        ]);
    });

    test('nothing by a rate, a blank date or an unknown name', () => {
        expect(of([onceA('month')])).toEqual([]);
        expect(of([{ kind: 'dates', dates: [date('____')], roll: 'as-is' }])).toEqual([]);
        expect(knownOccurrences(agreement(), 'KIT', query)).toEqual([]);
    });

    test('deadlines hang on the dates of the rule', () => {
        const events = [event('KIT', [{ kind: 'nth', nth: { nth: 2, day: 'Thursday', of: 'month' }, roll: 'as-is' }])];
        const sentences = [norm('1', 'LAP', 'send', [time.atLeastBefore('1 week', each('KIT'))], { conditions: [when('KIT')] })];
        const deadlines = ask(agreement({ events, sentences }), { from: '2026-11-22', to: '2027-01-31' });
        expect(lines(deadlines)).toEqual(['date 2026-12-03 due', 'date 2027-01-07 due']);
        expect(deadlines[0]!.trace.map(({ rule }) => rule)).toEqual([
            'Applies when KIT',
            'the 2nd Thursday of December 2026',
            'KIT falls on Thu 10 December 2026 by its rule',
            '1 week before Thu 10 December 2026',
        ]);
    });
});
