import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../language/domain/index.ts';
import { calendarTimeText, inZone, parseCalendarTime } from '../../language/domain/icalendar/calendar-time.ts';
import { parseRecurrenceRule } from '../../language/domain/icalendar/recurrence-rule.ts';
import { recurrenceText } from '../../language/domain/icalendar/recurrence-text.ts';

const problemOf = (text: string): string | undefined => {
    const reading = parseRecurrenceRule(text);
    return 'problem' in reading ? reading.problem : undefined;
};

describe('a recurrence rule', () => {
    test('is read into plain data', () => {
        const reading = parseRecurrenceRule('RRULE:freq=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU,MO;BYMONTHDAY=1,-1,+7;WKST=SU');
        expect(JSON.parse(JSON.stringify(reading))).toEqual({
            rule: {
                freq: 'MONTHLY',
                interval: 2,
                count: 10,
                byMonthDay: [1, -1, 7],
                wkst: 'SU',
                byDay: [{ weekday: 'SU', ordinal: 1 }, { weekday: 'SU', ordinal: -1 }, { weekday: 'MO' }],
            },
        });
        expect(parseRecurrenceRule('FREQ=DAILY;UNTIL=19971224T000000Z;')).toEqual({
            rule: { freq: 'DAILY', until: { day: parseIsoDay('1997-12-24'), second: 0, zone: 'UTC' } },
        });
    });

    test.each([
        ['BYMONTHDAY=45', 'FREQ=MONTHLY;BYMONTHDAY=45', 'its BYMONTHDAY is 45, which is not between 1 and 31, nor between -31 and -1'],
        ['BYMONTHDAY=0', 'FREQ=MONTHLY;BYMONTHDAY=0', 'its BYMONTHDAY is 0'],
        ['BYMONTHDAY=-32', 'FREQ=MONTHLY;BYMONTHDAY=1,-32', 'its BYMONTHDAY is -32'],
        ['BYYEARDAY=367', 'FREQ=YEARLY;BYYEARDAY=367', 'its BYYEARDAY is 367'],
        ['BYWEEKNO=54', 'FREQ=YEARLY;BYWEEKNO=54', 'its BYWEEKNO is 54'],
        ['BYMONTH=13', 'FREQ=YEARLY;BYMONTH=13', 'its BYMONTH is 13, which is not between 1 and 12'],
        ['BYMONTH=-1', 'FREQ=YEARLY;BYMONTH=-1', 'its BYMONTH is -1'],
        ['BYHOUR=24', 'FREQ=DAILY;BYHOUR=24', 'its BYHOUR is 24'],
        ['BYMINUTE=60', 'FREQ=DAILY;BYMINUTE=60', 'its BYMINUTE is 60'],
        ['BYSECOND=61', 'FREQ=DAILY;BYSECOND=61', 'its BYSECOND is 61'],
        ['BYSETPOS=0', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0', 'its BYSETPOS is 0'],
        ['a number that is none', 'FREQ=MONTHLY;BYMONTHDAY=1.5', 'its BYMONTHDAY is 1.5'],
        ['an empty item of a list', 'FREQ=MONTHLY;BYMONTHDAY=1,,2', 'its BYMONTHDAY is ,'],
        ['INTERVAL=0', 'FREQ=DAILY;INTERVAL=0', 'its INTERVAL is 0'],
        ['a huge INTERVAL', 'FREQ=DAILY;INTERVAL=999999999', 'its INTERVAL is 999999999'],
        ['COUNT=0', 'FREQ=DAILY;COUNT=0', 'its COUNT is 0'],
        ['a huge COUNT', 'FREQ=DAILY;COUNT=100000000', 'its COUNT is 100000000'],
        ['a day that does not exist', 'FREQ=DAILY;UNTIL=20260231', 'its UNTIL is 20260231, which is no date'],
        ['no weekday', 'FREQ=WEEKLY;BYDAY=XX', 'its BYDAY is XX'],
        ['a sixth Monday of a month', 'FREQ=MONTHLY;BYDAY=6MO', 'no month has more than five of a weekday'],
        ['a zeroth Monday', 'FREQ=MONTHLY;BYDAY=0MO', 'its BYDAY is 0'],
        ['a first Monday of a week', 'FREQ=WEEKLY;BYDAY=1MO', 'a number before a weekday has no meaning with FREQ=WEEKLY'],
        ['days of the month by week', 'FREQ=WEEKLY;BYMONTHDAY=1', 'BYMONTHDAY has no meaning with FREQ=WEEKLY'],
        ['days of the year by month', 'FREQ=MONTHLY;BYYEARDAY=1', 'BYYEARDAY has no meaning with FREQ=MONTHLY'],
        ['weeks by month', 'FREQ=MONTHLY;BYWEEKNO=1', 'BYWEEKNO has no meaning with FREQ=MONTHLY'],
        ['positions of nothing', 'FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS needs another BY part'],
        ['two ends', 'FREQ=DAILY;COUNT=1;UNTIL=20260101', 'it has both COUNT and UNTIL'],
        ['no frequency', 'INTERVAL=2', 'it does not say how often'],
        ['an unknown frequency', 'FREQ=FORTNIGHTLY', 'its FREQ is FORTNIGHTLY'],
        ['a part twice', 'FREQ=DAILY;FREQ=WEEKLY', 'FREQ comes twice'],
        ['an unknown part', 'FREQ=DAILY;BYEASTER=0', 'it has a part BYEASTER, which is not known'],
        ['another calendar', 'RSCALE=CHINESE;FREQ=YEARLY', 'its RSCALE is CHINESE'],
        ['SKIP by itself', 'FREQ=YEARLY;SKIP=FORWARD', 'SKIP needs RSCALE'],
        ['no rule at all', 'every Monday', "'every Monday' is not of the form NAME=VALUE"],
        ['nothing', '', 'is not of the form'],
        [
            'every minute of each hour of each second',
            `FREQ=DAILY;BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=0,30`,
            'more than 1440 times in one day',
        ],
        ['a very long text', `FREQ=DAILY;BYHOUR=${'1,'.repeat(5_000)}1`, 'it is longer than 2000 characters'],
    ])('with %s is refused', (_, text, problem) => {
        expect(problemOf(text)).toContain(problem);
    });

    test.each([
        'FREQ=DAILY',
        'FREQ=WEEKLY;UNTIL=20261218;INTERVAL=2;BYDAY=MO,WE;WKST=SU',
        'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR,-1FR',
        'FREQ=YEARLY;COUNT=3;BYWEEKNO=20,-1;BYMONTH=1,2',
        'FREQ=YEARLY;BYYEARDAY=1,-1',
        'FREQ=DAILY;BYSECOND=0,60;BYMINUTE=0,59;BYHOUR=0,23;BYSETPOS=1,-1',
        'RSCALE=GREGORIAN;FREQ=MONTHLY;COUNT=4;BYMONTHDAY=31;SKIP=BACKWARD',
        'RSCALE=GREGORIAN;FREQ=YEARLY',
    ])('%s is written as it was read', text => {
        const reading = parseRecurrenceRule(text);
        expect('rule' in reading && recurrenceText(reading.rule)).toBe(text);
    });
});

describe('a date or time of a calendar file', () => {
    test.each(['20260902', '20260902T090000', '20260902T080000Z'])('%s is written as it was read', text => {
        expect(calendarTimeText(parseCalendarTime(text)!)).toBe(text);
    });

    test.each(['20260230', '2026', '20260902T250000', '20260902T', '20260902T096000', 'T090000', '', '2026-9-2', '20260902T090000T090000'])(
        '%s is none',
        text => {
            expect(parseCalendarTime(text)).toBeUndefined();
        },
    );

    test('is as the clocks of a zone show it', () => {
        const london = (text: string, zone?: string): string => calendarTimeText(inZone(parseCalendarTime(text, zone)!, 'Europe/London')!);
        expect(london('20260901T230000Z')).toBe('20260902T000000');
        expect(london('20261101T230000Z')).toBe('20261101T230000');
        expect(london('20260901T180000', 'America/New_York')).toBe('20260901T230000');
        expect(london('20260902')).toBe('20260902');
        expect(inZone(parseCalendarTime('20260902T090000', 'Nowhere/Else')!, 'Europe/London')).toBeUndefined();
    });
});

function upTo(n: number): string {
    return [...Array(n).keys()].join(',');
}
