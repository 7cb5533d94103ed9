import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isoOf, parseIsoDay, type CivilDay } from '../../language/domain/index.ts';
import { calendarTimeText, clockOf, parseCalendarTime, type CalendarTime } from '../../language/domain/icalendar/calendar-time.ts';
import { parseRecurrenceRule } from '../../language/domain/icalendar/recurrence-rule.ts';
import { firstTimes, recurrenceSet, type RecurrenceSeries, type RecurrenceSet } from '../../language/domain/icalendar/recurrence-set.ts';
import { recurrenceText } from '../../language/domain/icalendar/recurrence-text.ts';

interface Example {
    title: string;
    start: string;
    rule: string;
    exception?: string;
    expected: string[];
    openEnded: boolean;
}

const examples = readFileSync(new URL('../fixtures/recurrence/rfc5545-examples.txt', import.meta.url), 'utf8')
    .split(/\n\n+/)
    .slice(1)
    .map(readExample);

function readExample(block: string): Example {
    const [title, asked, ...answer] = block.trim().split('\n');
    const [start, rule, exception] = asked!.split(' ');
    const expected = answer.flatMap(line => {
        const [, period, values] = /^([\d-]+): (.*)$/.exec(line) ?? [];
        return (values?.split(' ') ?? []).map(value =>
            value.includes(':') ? `${period} ${value}` : `${period}-${value.padStart(2, '0')}`,
        );
    });
    return {
        title: title!.slice(2),
        start: start!,
        rule: rule!,
        exception: exception?.replace('EXDATE=', ''),
        expected,
        openEnded: answer.includes('...'),
    };
}

function series(start: string, rule: string, zone?: string, exceptions: readonly string[] = []): RecurrenceSeries {
    const reading = parseRecurrenceRule(rule);
    if ('problem' in reading) {
        throw new Error(reading.problem);
    }
    const time = (text: string): CalendarTime => parseCalendarTime(text, zone)!;
    return { start: time(start), rule: reading.rule, exceptions: exceptions.map(time) };
}

function told(set: RecurrenceSet): string[] {
    return 'refusal' in set ? [set.refusal] : set.times.map(calendarTimeText);
}

const day = (iso: string): CivilDay => parseIsoDay(iso)!;
const between = (of: RecurrenceSeries, first: string, last: string, most?: number): string[] =>
    told(recurrenceSet(of, { first: day(first), last: day(last) }, most));

describe('the examples of RFC 5545', () => {
    test.each(examples.map(example => [example.title, example.rule, example] as const))(
        '%s: %s',
        (_title, rule, { start, exception, expected, openEnded }) => {
            const of = series(start, rule, 'America/New_York', exception === undefined ? [] : [exception]);
            const set = firstTimes(of, openEnded ? expected.length : 1_000);
            if ('refusal' in set) {
                throw new Error(set.refusal);
            }
            expect(
                set.times.map(({ day, second }) =>
                    expected[0]!.includes(' ') ? `${isoOf(day)} ${clockOf(second!).slice(0, 5)}` : isoOf(day),
                ),
            ).toEqual(expected);
            expect(set.more).toBe(openEnded);
        },
    );

    test.each(examples.map(({ rule }) => rule))('%s means the same when it is written again', rule => {
        const reading = parseRecurrenceRule(rule);
        expect('rule' in reading && parseRecurrenceRule(recurrenceText(reading.rule))).toEqual(reading);
    });
});

describe('days that a month or year does not have (RFC 7529)', () => {
    test.each([
        ['20140131', 'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=4', '20140131 20140228 20140331 20140430'],
        ['20140131', 'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;COUNT=4', '20140131 20140301 20140331 20140501'],
        [
            '20150201',
            'RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;SKIP=FORWARD;COUNT=5',
            '20150228 20150301 20160228 20160229 20170228',
        ],
        [
            '20150131',
            'RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD;COUNT=5',
            '20150131 20150228 20150330 20150331 20150430',
        ],
        ['20150101', 'RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=BACKWARD;COUNT=4', '20150101 20150131 20150301 20150331'],
        ['20150101', 'RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=FORWARD;COUNT=3', '20150101 20150201 20150301'],
        ['20121231', 'RSCALE=GREGORIAN;FREQ=YEARLY;BYYEARDAY=366;SKIP=FORWARD;COUNT=3', '20121231 20140101 20150101'],
        ['20121231', 'RSCALE=GREGORIAN;FREQ=YEARLY;BYYEARDAY=366;SKIP=BACKWARD;COUNT=3', '20121231 20131231 20141231'],
        ['20160229', 'RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT;COUNT=2', '20160229 20200229'],
        ['20160229T120000', 'RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD;COUNT=2;BYHOUR=9,12', '20160229T120000 20170301T090000'],
        ['20160229', 'RSCALE=GREGORIAN;FREQ=WEEKLY;SKIP=FORWARD;COUNT=2', '20160229 20160307'],
    ])('%s %s', (start, rule, expected) => {
        expect(told(firstTimes(series(start, rule), 100)).join(' ')).toBe(expected);
    });
});

describe('a series', () => {
    test('leaves out a day, or the time that is the same moment in another zone', () => {
        const daily = {
            ...series('20260831T090000', 'FREQ=DAILY;COUNT=5', 'Europe/London'),
            exceptions: [parseCalendarTime('20260901')!, parseCalendarTime('20260902T080000Z')!],
        };
        expect(told(firstTimes(daily, 9))).toEqual(['20260831T090000', '20260903T090000', '20260904T090000']);
    });

    test('has further times, each once, and one without a rule is its start', () => {
        const additions = ['20260904', '20260902', '20260904'].map(text => parseCalendarTime(text)!);
        expect(told(firstTimes({ start: parseCalendarTime('20260902')!, additions }, 9))).toEqual(['20260902', '20260904']);
    });

    test('keeps its time of day when the clocks change, and has none at a time that the clocks skip', () => {
        expect(told(firstTimes(series('20261024T013000', 'FREQ=DAILY;COUNT=3', 'Europe/London'), 9))).toEqual([
            '20261024T013000',
            '20261025T013000',
            '20261026T013000',
        ]);
        expect(told(firstTimes(series('20260328T013000', 'FREQ=DAILY;COUNT=2', 'Europe/London'), 9))).toEqual([
            '20260328T013000',
            '20260330T013000',
        ]);
    });

    test('ends with the day of an UNTIL that is a day, and at the moment of one that is a time', () => {
        expect(told(firstTimes(series('20260901T230000', 'FREQ=DAILY;UNTIL=20260902', 'Europe/London'), 9))).toEqual([
            '20260901T230000',
            '20260902T230000',
        ]);
        expect(told(firstTimes(series('20260901T000000', 'FREQ=DAILY;UNTIL=20260901T230000Z', 'Europe/London'), 9))).toEqual([
            '20260901T000000',
            '20260902T000000',
        ]);
    });

    test('of days has neither hours nor their parts', () => {
        expect(told(firstTimes(series('20260901', 'FREQ=DAILY;BYHOUR=9,10;COUNT=2'), 9))).toEqual(['20260901', '20260902']);
    });

    test('is asked about far from its start without walking there, and only as far as asked', () => {
        expect(between(series('00010101', 'FREQ=WEEKLY;BYDAY=MO'), '2026-09-01', '2026-09-20')).toEqual(['20260907', '20260914']);
        expect(between(series('00010131', 'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD'), '2026-09-01', '2026-10-31')).toEqual([
            '20260930',
            '20261031',
        ]);
        expect(between(series('20260901', 'FREQ=DAILY'), '2026-08-01', '2026-12-31', 2)).toEqual(['20260901', '20260902']);
        expect(between(series('20260901', 'FREQ=DAILY;COUNT=3'), '2026-09-02', '2026-12-31')).toEqual(['20260902', '20260903']);
    });

    test.each(['YEARLY', 'MONTHLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'])(
        'by FREQ=%s on 30 February has no time, and is soon done',
        freq => {
            expect(told(firstTimes(series('20260901T090000', `FREQ=${freq};BYMONTH=2;BYMONTHDAY=30`, 'Europe/London'), 9))).toEqual([]);
            expect(told(firstTimes(series('20260901T090000', `FREQ=${freq};BYMONTH=2;BYMONTHDAY=30;COUNT=2`, 'Europe/London'), 9))).toEqual(
                [],
            );
        },
    );

    test.each([
        ['20260901T090000', 'FREQ=SECONDLY', 'too many steps from 1 September 2026 on'],
        ['20260901T090000', 'FREQ=MINUTELY;COUNT=10000', undefined],
        [
            '20260901T090000',
            `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTHDAY=1,-1;BYHOUR=${[...Array(24).keys()].join(',')};BYSETPOS=366`,
            undefined,
        ],
    ])('%s %s is bounded', (start, rule, refusal) => {
        const answer = told(firstTimes(series(start, rule), 10));
        if (refusal === undefined) {
            expect(answer.length).toBeLessThanOrEqual(10);
        } else {
            expect(answer).toEqual([expect.stringContaining(refusal)]);
        }
    });

    test('is refused for a zone that does not exist and for more than a hundred years at once', () => {
        expect(told(firstTimes(series('20260901T090000', 'FREQ=DAILY', 'Nowhere/Else'), 1))).toEqual([
            "there is no time zone 'Nowhere/Else'",
        ]);
        expect(between(series('20260901', 'FREQ=DAILY'), '2026-09-01', '2226-09-01')).toEqual(['more than 100 years are asked for']);
    });
});
