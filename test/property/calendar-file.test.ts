import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTerms, readTermFileText } from '../../language/domain/index.ts';
import { calendarFile, event } from '../calendar-files/ics.ts';
import { runs } from './time-runs.ts';

const WHOLE = calendarFile(
    event('20260901 20261219', 'Autumn term'),
    event('20261026T000000 20261031T000000', 'Half term', 'DTSTAMP:20260101T000000Z'),
    event('20260904', 'INSET day', 'RRULE:FREQ=MONTHLY;BYDAY=1FR;COUNT=3'),
    event('20270104', 'Spring term starts', 'DURATION:P1D', 'EXDATE:20270101T000000Z', 'RDATE;VALUE=DATE:20270105'),
    event('20270326', 'Spring term ends', 'CATEGORIES:Term dates,Schools', 'UID:1'),
);
const piece = fc.oneof(
    fc.constantFrom(
        '\r\n',
        '\n ',
        'BEGIN:VEVENT\r\n',
        'END:VEVENT\r\n',
        'BEGIN:VCALENDAR\r\n',
        'DTSTART:',
        'DTEND;TZID=Europe/London:',
        'RRULE:FREQ=',
        'YEARLY;BYDAY=',
        ';VALUE=DATE:',
        'P1W',
        '"',
        ';',
        ':',
        ',',
        '=',
        '\0',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.integer({ min: -1, max: 99999999 }).map(String),
);
/** The file with stretches of it cut out and other things put in their place. */
const mangled = fc
    .array(fc.tuple(fc.nat(WHOLE.length), fc.nat(40), piece), { maxLength: 8 })
    .map(changes => changes.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), WHOLE));

test('a calendar file of any content is read without failing, its terms and days in order', () => {
    fc.assert(
        fc.property(mangled, text => {
            const read = readTermFileText(text);
            if ('problem' in read) {
                return;
            }
            const { terms, inServiceDays } = readTerms(read, 'Europe/London');
            expect(terms.every(({ first, last }, at) => first <= last && first >= (terms[at - 1]?.first ?? first))).toBe(true);
            expect(
                terms.every(({ first, last, breaks }) =>
                    breaks.every(each => first <= each.first && each.first <= each.last && each.last <= last),
                ),
            ).toBe(true);
            expect(inServiceDays.every(({ day }, at) => day > (inServiceDays[at - 1]?.day ?? -Infinity))).toBe(true);
            expect(JSON.parse(JSON.stringify(read))).toEqual(read);
        }),
        runs,
    );
}, 600_000);
