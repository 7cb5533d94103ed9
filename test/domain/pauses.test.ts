import { describe, expect, test } from 'vitest';
import { explainTrace, type ClockTime, type HistoryEntry, type TimePhrase } from '../../language/domain/index.ts';
import {
    agreement,
    anchor,
    date,
    each,
    effect,
    entry,
    event,
    length,
    norm,
    on,
    place,
    provision,
    relative,
    review,
    time,
} from './build.ts';
import { ask, lines } from './ask.ts';

const received = entry('Request', 'happened', '22 February 2027');
const suspended = (what: string, from: string, until?: string): HistoryEntry =>
    entry(what, 'suspended', from, until === undefined ? {} : { until: date(until) });
const march = suspended('clause 6', '1 March 2027', '1 April 2027');

/** What clause 6 comes to with a history, once the pause is over unless said otherwise. */
function due(phrase: TimePhrase, history: HistoryEntry[], today = '2027-04-05') {
    return ask(
        agreement({
            events: [event('Request', [{ kind: 'at-any-time' }], 'event'), event('KIT')],
            provisions: [provision('6', [norm('6', 'LAP', 'answer', [phrase])])],
            history,
        }),
        { today, from: '2027-01-01', to: '2027-12-31' },
    );
}
const within = (text: string): TimePhrase => time.within(text, anchor('Request'));

describe('a limit of a suspended clause', () => {
    test('goes on with what was left of it on the day after, in its own unit', () => {
        const [found] = due(within('10 working days'), [received, march]);
        expect(lines([found!])).toEqual(['date 2027-04-09 due']);
        expect(
            explainTrace(found!)
                .split('\n')
                .filter(line => !line.startsWith(' ') && !line.includes('Working days are')),
        ).toEqual([
            '1. Request happened on Mon 22 February 2027',
            '2. 10 working days after Mon 22 February 2027: Mon 8 March 2027',
            '4. Clause 6 is suspended, 1 March to 1 April 2027, with 6 working days left of the limit; they go on after it: Fri 9 April 2027',
        ]);
    });

    test.each([
        ['10 days', '2027-04-05'],
        ['10 clear days', '2027-04-05'],
        ['2 weeks', '2027-04-09'],
        ['1 month', '2027-04-23'],
        ['10 school days', '2027-04-19'],
    ])('of %s from 22 February ends on %s', (text, expected) => expect(due(within(text), [received, march])[0]!.date).toBe(expected));

    test('is on hold while the suspension lasts, and says how much is left', () => {
        const [found] = due(within('10 working days'), [received, march], '2027-03-15');
        expect(lines([found!])).toEqual(['waiting the end of the suspension of clause 6 inactive']);
        expect(found!.reason).toBe(
            'waiting for the end of the suspension of clause 6 (on hold since Mon 1 March 2027, 6 working days left)',
        );
        expect(explainTrace(found!)).toContain(
            'If the suspension ends on Thu 1 April 2027 as the history says, they go on after it until Fri 9 April 2027',
        );
    });

    test('stays on hold until an end is recorded, which a later line may give', () => {
        const open = suspended('clause 6', '1 March 2027');
        expect(lines(due(within('10 working days'), [received, open]))).toEqual(['waiting the end of the suspension of clause 6 inactive']);
        const ended = entry('clause 6', 'suspended', undefined, { until: date('1 April 2027') });
        expect(due(within('10 working days'), [received, open, ended])[0]!.date).toBe('2027-04-09');
    });

    test('goes through several suspensions, one after the other or together', () => {
        const twice = [
            received,
            suspended('clause 6', '24 February 2027', '25 February 2027'),
            suspended('clause 6', '3 March 2027', '4 March 2027'),
        ];
        expect(due(within('10 days'), twice)[0]!.date).toBe('2027-03-08');
        const overlapping = [
            received,
            suspended('agreement', '24 February 2027', '28 February 2027'),
            suspended('clause 6', '26 February 2027', '2 March 2027'),
        ];
        expect(due(within('10 days'), overlapping)[0]!.date).toBe('2027-03-11');
    });

    test.each([
        ['before its trigger', suspended('clause 6', '1 February 2027', '22 February 2027')],
        ['after its due day', suspended('clause 6', '9 March 2027', '1 April 2027')],
        ['of another clause', suspended('clause 60', '1 March 2027', '1 April 2027')],
    ])('is not moved by a suspension %s', (_, pause) =>
        expect(due(within('10 working days'), [received, pause])[0]!.date).toBe('2027-03-08'),
    );

    test('that was set off during the suspension begins to run after it', () =>
        expect(due(within('10 working days'), [entry('Request', 'happened', '10 March 2027'), march])[0]!.date).toBe('2027-04-15'));

    test('keeps its time of day, in hours', () => {
        const at = entry('Request', 'happened', '28 February 2027', { at: 600 as ClockTime });
        expect(due(within('48 hours'), [at, march])[0]).toMatchObject({ date: '2027-04-03', time: '10:00' });
    });

    test('that was kept before the suspension is not touched by it', () => {
        const done = entry('clause 6', 'done', '26 February 2027');
        const [found] = due(within('10 working days'), [received, march, done]);
        expect([lines([found!]), found!.fulfilled]).toEqual([['date 2027-03-08 done'], { on: '2027-02-26', late: false }]);
        const late = due(within('10 working days'), [received, march, entry('clause 6', 'done', '12 April 2027')]);
        expect([lines(late), late[0]!.fulfilled]).toEqual([['date 2027-04-09 done'], { on: '2027-04-12', late: true, daysLate: 3 }]);
    });

    test('counted from a point after an event is put off likewise', () =>
        expect(due(time.noLaterThan(relative('10 working days', 'after', anchor('Request'))), [received, march])[0]!.date).toBe(
            '2027-04-09',
        ));

    test('waits for the exact day of a suspension that is known only to the month', () => {
        const [found] = due(within('10 working days'), [received, suspended('clause 6', 'March 2027', '1 April 2027')]);
        expect(lines([found!])).toEqual(['waiting the day on which clause 6 was suspended inactive']);
    });
});

describe('a day of a suspended clause that nothing sets off', () => {
    test('is put off by a suspension it falls into, and by no other', () => {
        expect(due(time.noLaterThan(on('15 March 2027')), [march])[0]!.date).toBe('2027-04-16');
        expect(due(time.noLaterThan(on('30 April 2027')), [march])[0]!.date).toBe('2027-04-30');
        expect(due(time.before(on('16 March 2027')), [march])[0]!.date).toBe('2027-04-16');
    });

    test('that hangs on a meeting is on hold, and afterwards asks for nothing', () => {
        const papers = time.atLeastBefore('5 days', each('KIT'));
        const history = [entry('KIT', 'held', '10 March 2027'), march];
        expect(lines(due(papers, history, '2027-03-02')).slice(0, 1)).toEqual(['waiting the end of the suspension of clause 6 inactive']);
        const [found] = due(papers, history);
        expect(lines([found!])).toEqual(['date 2027-03-05 inactive']);
        expect(found!.trace[0]!.rule).toBe('Clause 6 is suspended, 1 March to 1 April 2027');
    });

    test('a period that lies wholly in the suspension asks for nothing, one that does not is counted', () => {
        const rate = time.rate('at least', 1, 'month');
        expect(lines(due(rate, [march], '2027-05-02')).slice(1, 5)).toEqual([
            'window 2027-02-01..2027-02-28 missed',
            'window 2027-03-01..2027-03-31 inactive',
            'window 2027-04-01..2027-04-30 missed',
            'window 2027-05-01..2027-05-31 due',
        ]);
    });

    test('what is to go on is not put off', () =>
        expect(lines(due(time.until(on('15 March 2027')), [march], '2027-03-10'))).toEqual(['window ..2027-03-15 due']));
});

describe('what a suspension reaches', () => {
    const parts = provision('6', [], { children: [provision('7', [norm('7', 'LAP', 'b', [time.noLaterThan(on('15 March 2027'))])])] });
    const sentences = [
        norm('6.1', 'LAP', 'a', [time.noLaterThan(on('15 March 2027'))]),
        norm('8', 'LAP', 'c', [time.noLaterThan(on('15 March 2027'))]),
    ];
    const all = (history: HistoryEntry[]) =>
        agreement({
            provisions: [parts, provision('8', sentences)],
            history,
            terms: [{ kind: 'until', date: date('31 March 2027'), place: place() }],
            reviews: [review('Mid', { first: date('20 March 2027') })],
        });
    const days = (history: HistoryEntry[]) =>
        Object.fromEntries(ask(all(history), { today: '2027-02-01' }).map(({ clause, source, date: day }) => [clause ?? source, day]));

    test('a clause with everything inside it, by number or by place', () =>
        expect(days([march])).toEqual({
            '6.1': '2027-04-16',
            '7': '2027-04-16',
            '8': '2027-03-15',
            review: '2027-03-20',
            term: '2027-03-31',
        }));

    test('the whole agreement, but not its term', () =>
        expect(days([suspended('agreement', '1 March 2027', '1 April 2027')])).toEqual({
            '6.1': '2027-04-16',
            '7': '2027-04-16',
            '8': '2027-04-16',
            review: '2027-04-21',
            term: '2027-03-31',
        }));

    test('a notice under the clause', () => {
        const notice = agreement({
            provisions: [provision('6', [effect('6', 'end', { notice: length('2 weeks') })])],
            history: [entry('notice', 'received', '22 February 2027'), march],
        });
        expect(ask(notice, { today: '2027-04-05' })[0]!.date).toBe('2027-04-09');
    });
});
