import { describe, expect, test } from 'vitest';
import { explainTrace, parseIsoDay, type ClockTime } from '../../language/domain/index.ts';
import { instantOf, isoInstant, isTimeZone, wallTimeAt } from '../../language/domain/time/zoned-time.ts';
import { agreement, anchor, calendar, each, entry, event, norm, time } from './build.ts';
import { ask, lines } from './ask.ts';

const at = (clock: string): { at: ClockTime } => {
    const [hours, minutes] = clock.split(':').map(Number);
    return { at: (hours! * 60 + minutes!) as ClockTime };
};

describe('hours', () => {
    const due = (text: string, day: string, clock?: string, more = {}) =>
        ask(
            agreement({
                events: [event('Breach', [{ kind: 'at-any-time' }], 'event')],
                sentences: [norm('1', 'LAP', 'notify', [time.within(text, anchor('Breach'))])],
                history: [entry('Breach', 'happened', day, clock === undefined ? {} : at(clock))],
                ...more,
            }),
        )[0]!;

    test.each([
        ['24 hours', '20 November 2026', '14:30', '2026-11-21', '14:30'],
        ['72 hours', '20 November 2026', '00:00', '2026-11-23', '00:00'],
        ['24 hours', '24 October 2026', '14:30', '2026-10-25', '13:30'],
        ['24 hours', '27 March 2027', '14:30', '2027-03-28', '15:30'],
        ['1 hour', '28 March 2027', '00:30', '2027-03-28', '02:30'],
        ['1 hour', '25 October 2026', '01:30', '2026-10-25', '01:30'],
        ['36 hours', '31 December 2026', '18:00', '2027-01-02', '06:00'],
    ])('%s from %s at %s end on %s at %s by the clocks of London', (text, day, clock, date, ends) => {
        expect(due(text, day, clock)).toMatchObject({ state: 'date', date, time: ends });
    });

    test('say by whose clocks they are counted', () => {
        const found = due('24 hours', '24 October 2026', '14:30');
        expect(explainTrace(found)).toBe(
            [
                '1. Breach happened on Sat 24 October 2026 at 14:30',
                '2. 24 hours after Sat 24 October 2026 at 14:30: Sun 25 October 2026 at 13:30 by the clocks of Europe/London',
            ].join('\n'),
        );
    });

    test.each([
        ['24 hours', '20 November 2026', 'window 2026-11-21..2026-11-21'],
        ['12 hours', '20 November 2026', 'window 2026-11-20..2026-11-21'],
        ['24 hours', '24 October 2026', 'window 2026-10-25..2026-10-25'],
        ['24 hours', '25 October 2026', 'window 2026-10-25..2026-10-26'],
    ])('%s from %s without a clock time give %s', (text, day, window) => {
        const found = due(text, day);
        expect(lines([found])[0]!.replace(/ \w+$/, '')).toBe(window);
        expect(explainTrace(found)).toContain('The time of day is not recorded');
    });

    test('before a meeting are counted back from its time', () => {
        const sentences = [norm('1', 'LAP', 'confirm', [time.atLeastBefore('48 hours', each('KIT'))])];
        const [found] = ask(
            agreement({ events: [event('KIT')], sentences, history: [entry('KIT', 'planned', '14 January 2027', at('10:00'))] }),
        );
        expect(found).toMatchObject({ date: '2027-01-12', time: '10:00' });
    });

    test('are refused in a zone that is none, together with other units, or beyond sense', () => {
        expect(due('24 hours', '20 November 2026', '14:30', { calendars: [calendar({ timeZone: 'Mars/Olympus' })] })).toMatchObject({
            state: 'refused',
            reason: 'there is no time zone "Mars/Olympus"',
        });
        expect(due('1 day and 12 hours', '20 November 2026').state).toBe('refused');
        expect(due('0 hours', '20 November 2026').refusal).toBe('beyond-sense');
        expect(due('80000000 hours', '20 November 2026').refusal).toBe('beyond-sense');
    });
});

describe('clock times in a zone', () => {
    test('lead to an instant and back, whatever the zone, except where the clocks skip', () => {
        for (const zone of ['Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']) {
            for (let instant = 29_000_000; instant < 30_500_000; instant += 6_007) {
                const wall = wallTimeAt(instant, zone)!;
                const again = instantOf(wall, zone)!;
                expect(wallTimeAt(again, zone)).toEqual(wall);
                expect(again <= instant).toBe(true);
            }
        }
    });

    test('a skipped time is an hour later, a repeated one the first of the two', () => {
        const [skipped, repeated] = [
            ['2027-03-28', 90],
            ['2026-10-25', 90],
        ].map(([day, clock]) => instantOf({ day: parseIsoDay(String(day))!, time: clock as ClockTime }, 'Europe/London')!);
        expect(isoInstant(skipped!, 'Europe/London')).toBe('2027-03-28T02:30+01:00');
        expect(isoInstant(repeated!, 'Europe/London')).toBe('2026-10-25T01:30+01:00');
        expect(isTimeZone('Europe/London')).toBe(true);
        expect(isTimeZone('nowhere')).toBe(false);
    });
});
