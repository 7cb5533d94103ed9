import { describe, expect, test } from 'vitest';
import { calendarFile, event, readingOf } from './ics.ts';

const AUTUMN = event('20260901 20261219', 'Autumn term');
const days = (dates: string, ...more: string[]): string => {
    const [, line = ''] = readingOf(calendarFile(AUTUMN, event(dates, 'In-service day', ...more)));
    return line.replace(/^in-service (\S+) .*$/, '$1').replace(/^not understood 'In-service day': /, '');
};
const span = (start: string, end: string, zone?: string): string =>
    readingOf(calendarFile(`BEGIN:VEVENT\r\n${start}\r\n${end}\r\nSUMMARY:Autumn term\r\nEND:VEVENT`), zone)[0]!;

describe('the days of an event', () => {
    test('end before its DTEND', () => {
        expect(span('DTSTART;VALUE=DATE:20260901', 'DTEND;VALUE=DATE:20261219')).toBe('Autumn 2026-09-01 to 2026-12-18');
        expect(span('DTSTART:20260901T000000', 'DTEND:20261219T000000')).toBe('Autumn 2026-09-01 to 2026-12-18');
        expect(span('DTSTART:20260901T090000', 'DTEND:20261218T153000')).toBe('Autumn 2026-09-01 to 2026-12-18');
        expect(span('DTSTART:20260901', 'DTEND:20261219')).toBe('Autumn 2026-09-01 to 2026-12-18');
    });

    test('are told in the zone of the calendar: 23:00 in UTC is midnight of the next day in a British summer', () => {
        expect(span('DTSTART:20260901T230000Z', 'DTEND:20261219T000000Z')).toBe('Autumn 2026-09-02 to 2026-12-18');
        expect(span('DTSTART:20260901T230000Z', 'DTEND:20261219T000000Z', 'UTC')).toBe('Autumn 2026-09-01 to 2026-12-18');
        expect(span('DTSTART;TZID=Europe/London:20260902T000000', 'DTEND;TZID=Europe/London:20261219T000000')).toBe(
            'Autumn 2026-09-02 to 2026-12-18',
        );
        expect(span('DTSTART;TZID="GMT Standard Time":20260902T000000', 'DTEND;TZID="GMT Standard Time":20261219T000000')).toBe(
            'Autumn 2026-09-02 to 2026-12-18',
        );
        expect(
            span('DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20260902T000000', 'DTEND;TZID=Europe/London:20261219T000000'),
        ).toBe('Autumn 2026-09-02 to 2026-12-18');
        expect(span('DTSTART;TZID=America/New_York:20260901T190000', 'DTEND;TZID=America/New_York:20261218T190000')).toBe(
            'Autumn 2026-09-02 to 2026-12-18',
        );
    });

    test('are one without an end, or as many as its DURATION says', () => {
        expect(days('20260903')).toBe('2026-09-03');
        expect(days('20260903T090000')).toBe('2026-09-03');
        expect(days('20260903 20260903')).toBe('2026-09-03');
        expect(days('20260903', 'DURATION:P1D')).toBe('2026-09-03');
        expect(days('20260903T090000', 'DURATION:PT8H')).toBe('2026-09-03');
        expect(readingOf(calendarFile(event('20261026', 'Half term', 'DURATION:P1W'), AUTUMN))[0]).toBe(
            'Autumn 2026-09-01 to 2026-12-18, break 2026-10-26 to 2026-11-01',
        );
    });

    test.each([
        ['20260231', [], 'its DTSTART is no date'],
        ['20260903 20260901', [], 'it ends before it begins'],
        ['20260903T100000 20260903T090000', [], 'it ends before it begins'],
        ['20260903 20280903', [], 'it lasts longer than a year'],
        ['20260903', ['DURATION:-P1D'], 'its DURATION is -P1D, which is no length of time'],
        ['20260903', ['DURATION:soon'], 'its DURATION is soon, which is no length of time'],
        ['20260903', ['EXDATE:tomorrow'], 'its EXDATE is no date'],
        ['20260903', ['CATEGORIES'], "its line 'CATEGORIES' cannot be read"],
        ['99991231T000000 99991231T235959', ['DURATION:P1W'], 'x'],
    ])('%s %j cannot be told', (dates, more, problem) => expect(days(dates, ...more)).toBe(problem === 'x' ? '9999-12-31' : problem));

    test('cannot be told in a zone that is not known, nor without a date', () => {
        expect(span('DTSTART;TZID=Middle-earth:20260901T000000', 'DTEND:20261219T000000')).toBe(
            "not understood 'Autumn term': its time zone 'Middle-earth' is not known",
        );
        expect(span('X-NOTHING:1', 'DTEND:20261219T000000')).toBe("not understood 'Autumn term': it has no date");
    });
});

describe('a calendar file', () => {
    test('may be folded, have other line ends, small letters, escapes, alarms, time zones and a second calendar', () => {
        const text = [
            'begin:vcalendar',
            'BEGIN:VTIMEZONE',
            'TZID:Europe/London',
            'BEGIN:STANDARD',
            'DTSTART:19961027T020000',
            'END:STANDARD',
            'END:VTIMEZONE',
            'BEGIN:VEVENT',
            'summary:Aut',
            ' umn te',
            '\trm',
            'dtstart;value=date:20260901',
            'DTEND;VALUE=DATE:20261219',
            'BEGIN:VALARM',
            'SUMMARY:INSET day',
            'DTSTART;VALUE=DATE:20260101',
            'END:VALARM',
            'END:VEVENT',
            'END:VCALENDAR',
            'BEGIN:VCALENDAR',
            'BEGIN:VEVENT',
            'SUMMARY;LANGUAGE=en:Autumn half term\\, closed',
            'DTSTART;VALUE=DATE:20261026',
            'DTEND;VALUE=DATE:20261031',
            'END:VEVENT',
            'END:VCALENDAR',
        ];
        for (const lineEnd of ['\r\n', '\n', '\r']) {
            expect(readingOf(text.join(lineEnd))).toEqual(['Autumn 2026-09-01 to 2026-12-18, break 2026-10-26 to 2026-10-30']);
        }
    });

    test('that breaks off is read as far as it goes', () => {
        const whole = calendarFile(AUTUMN, event('20261026 20261031', 'Half term'));
        expect(readingOf(whole.slice(0, whole.indexOf('SUMMARY:Half')))).toEqual([
            'Autumn 2026-09-01 to 2026-12-18',
            "not understood '': it has no end",
            'ends early',
        ]);
        expect(readingOf(whole.slice(0, whole.lastIndexOf('END:VCALENDAR')))).toEqual([
            'Autumn 2026-09-01 to 2026-12-18, break 2026-10-26 to 2026-10-30',
            'ends early',
        ]);
    });

    test('with an event that has no end is read on', () => {
        expect(readingOf(calendarFile('BEGIN:VEVENT\r\nSUMMARY:Lost', AUTUMN))).toEqual([
            'Autumn 2026-09-01 to 2026-12-18',
            "not understood 'Lost': it has no end",
        ]);
        expect(readingOf(calendarFile(AUTUMN, 'END:VEVENT', 'END:VALARM'))).toEqual(['Autumn 2026-09-01 to 2026-12-18']);
    });

    test.each([
        ['nothing', ''],
        ['a web page', '<!DOCTYPE html><html><body>Term dates</body></html>'],
        ['an event alone', AUTUMN],
        ['a card', 'BEGIN:VCARD\r\nFN:A\r\nEND:VCARD'],
        ['one very long line', 'x'.repeat(5_000_000)],
    ])('is not %s', (_, text) => expect(readingOf(text)).toEqual(['not-a-calendar']));

    test('without an event says nothing', () => expect(readingOf(calendarFile())).toEqual([]));

    test('of any content is read in bounds', () => {
        expect(readingOf(calendarFile(...Array<string>(10_001).fill('BEGIN:VEVENT\r\nEND:VEVENT')))).toEqual(['too-many-events']);
        expect(readingOf('BEGIN:VCALENDAR\r\n'.repeat(100_000))).toEqual(['too-deep']);
        expect(readingOf(calendarFile(event('20260901', `INSET day${' day'.repeat(2_000_000)}`)))).toEqual([
            "not understood '': one of its lines is longer than 10000 characters",
        ]);
        expect(readingOf(calendarFile(event('20260901', 'INSET day', `DESCRIPTION:${'x'.repeat(2_000_000)}`)))).toEqual([
            'in-service 2026-09-01 INSET day',
        ]);
        expect(readingOf(calendarFile(event('20260901', 'INSET day', ...Array<string>(5_000).fill('EXDATE;VALUE=DATE:20260901'))))).toEqual(
            ["not understood 'INSET day': it has more than 500 properties"],
        );
        expect(readingOf(calendarFile(event('20260901', 'x\r\n y'.repeat(200_000))))).toHaveLength(1);
        expect(readingOf(calendarFile(...Array.from({ length: 9_000 }, (_, i) => event('20260901', `INSET day`, `DTSTAMP:${i}`))))).toEqual(
            ['in-service 2026-09-01 INSET day'],
        );
    });
});
