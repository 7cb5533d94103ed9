import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
    addMonths,
    compileCalendar,
    countLength,
    isoOf,
    parseIsoDay,
    readDate,
    formatPlainDay,
    formatDay,
    rollDay,
    weekdayOf,
    type CivilDay,
    type Duration,
    type Region,
    type TimeUnit,
} from '../../language/domain/index.ts';
import { holidaysOf, UK_BANK_HOLIDAYS } from '../../language/domain/time/bank-holidays.ts';
import { knownDay } from '../../language/domain/deadlines/value.ts';
import { repetitionsEvery } from '../../language/domain/deadlines/recurrence.ts';
import { calendar, days, place } from '../domain/build.ts';
import { runs } from './time-runs.ts';

const anyDay = fc.integer({ min: parseIsoDay('0001-01-01')!, max: parseIsoDay('9999-12-31')! }) as fc.Arbitrary<CivilDay>;
const nearDay = fc.integer({ min: parseIsoDay('2010-01-01')!, max: parseIsoDay('2031-12-31')! }) as fc.Arbitrary<CivilDay>;
const region = fc.constantFrom<Region>('england-and-wales', 'scotland', 'northern-ireland', 'any-part-of-uk');
const closures = fc.array(fc.tuple(nearDay, fc.integer({ min: 0, max: 40 })), { maxLength: 6 });
const amount = fc.integer({ min: 1, max: 400 });

const calendarWith = (of: Region, closed: readonly (readonly [CivilDay, number])[]) =>
    compileCalendar(
        calendar({
            region: of,
            closures: closed.map(([first, more]) => ({ range: days(isoOf(first), isoOf((first + more) as CivilDay)) })),
        }),
    );
const span = (n: number, unit: TimeUnit): Duration => ({ spans: [{ amount: n, unit, place: place() }], place: place() });

/** One day at a time, from the definition. */
function naive(from: CivilDay, n: number, of: Region, closed: readonly (readonly [CivilDay, number])[]): { day: CivilDay; passed: number } {
    const holidays = holidaysOf(UK_BANK_HOLIDAYS, of);
    const works = (day: CivilDay): boolean =>
        !weekdayOf(day).startsWith('S') &&
        !holidays.has(isoOf(day)) &&
        !closed.some(([first, more]) => first <= day && day <= first + more);
    let day = from;
    let passed = 0;
    for (let left = Math.abs(n); left > 0;) {
        day = (day + Math.sign(n)) as CivilDay;
        if (works(day)) {
            left--;
        } else {
            passed++;
        }
    }
    return { day, passed };
}

describe('working days', () => {
    test('are those that a day-by-day count finds, with as many days passed over', () => {
        fc.assert(
            fc.property(nearDay, amount, fc.boolean(), region, closures, (from, n, forward, of, closed) => {
                const counted = countLength(from, span(n, 'working day'), forward ? 'after' : 'before', {
                    calendar: calendarWith(of, closed),
                });
                const expected = naive(from, forward ? n : -n, of, closed);
                if (!('day' in counted)) {
                    throw new Error(JSON.stringify(counted));
                }
                expect(isoOf(counted.day)).toBe(isoOf(expected.day));
                expect(counted.why()[0]!.skipped).toHaveLength(Math.min(expected.passed, 400));
            }),
            runs,
        );
    }, 600_000);

    test('added and taken away again lead back to a working day', () => {
        fc.assert(
            fc.property(nearDay, amount, region, closures, (from, n, of, closed) => {
                const working = calendarWith(of, closed).workingDays.days!;
                const start = rollDay(from, 'next-working-day', working)!;
                expect(working.step(working.step(start, n)!, -n)).toBe(start);
                expect(working.count((start + 1) as CivilDay, working.step(start, n)!)).toBe(n);
            }),
            runs,
        );
    }, 600_000);
});

describe('every length of time', () => {
    const unit = fc.constantFrom<TimeUnit>('day', 'clear day', 'working day', 'week', 'month', 'quarter', 'year', 'financial year');

    test('never ends earlier when it starts later', () => {
        fc.assert(
            fc.property(
                nearDay,
                fc.integer({ min: 0, max: 500 }),
                amount,
                unit,
                fc.boolean(),
                region,
                (from, later, n, of, forward, where) => {
                    const within = { calendar: calendarWith(where, []) };
                    const [a, b] = [from, (from + later) as CivilDay].map(day =>
                        countLength(day, span(n, of), forward ? 'after' : 'before', within),
                    );
                    if ('day' in a! && 'day' in b!) {
                        expect(a.day).toBeLessThanOrEqual(b.day);
                    }
                },
            ),
            runs,
        );
    }, 600_000);

    test('is never shorter when it counts more', () => {
        fc.assert(
            fc.property(nearDay, amount, amount, unit, (from, n, more, of) => {
                const within = { calendar: calendarWith('england-and-wales', []) };
                const [a, b] = [n, n + more].map(many => countLength(from, span(many, of), 'after', within));
                if ('day' in a! && 'day' in b!) {
                    expect(a.day).toBeLessThan(b.day);
                }
            }),
            runs,
        );
    }, 600_000);

    test('gives a step that can be done again by hand: the days between are those counted and those passed over', () => {
        fc.assert(
            fc.property(nearDay, amount, fc.boolean(), region, closures, (from, n, forward, of, closed) => {
                const counted = countLength(from, span(n, 'working day'), forward ? 'after' : 'before', {
                    calendar: calendarWith(of, closed),
                });
                if (!('day' in counted)) {
                    throw new Error(JSON.stringify(counted));
                }
                const [step] = counted.why();
                const said = /^(\d+) working days? (after|before) \w+ (\d+ \w+ \d+)( \(and (\d+) more days passed over\))?$/.exec(
                    step!.rule,
                )!;
                const start = readDate(said[3]!);
                if (!('date' in start)) {
                    throw new Error(step!.rule);
                }
                const between = Number(said[1]) + step!.skipped.length + Number(said[5] ?? 0);
                expect(start.date.first + (said[2] === 'after' ? between : -between)).toBe(parseIsoDay(step!.date!));
            }),
            runs,
        );
    }, 600_000);
});

describe('months', () => {
    test('repeated from an anchor never drift: the k-th is always the anchor and k months', () => {
        fc.assert(
            fc.property(nearDay, fc.integer({ min: 1, max: 13 }), (base, every) => {
                const found = repetitionsEvery(
                    knownDay(base),
                    span(every, 'month'),
                    1,
                    { first: base, last: (base + 4000) as CivilDay },
                    undefined,
                );
                if (!('dates' in found)) {
                    throw new Error('no dates');
                }
                found.dates.forEach(({ value }, index) => expect(value.from).toBe(addMonths(base, every * (index + 1))));
                const last = found.dates.length * every;
                expect(addMonths(base, last + every)! - base).toBeGreaterThan(4000);
            }),
            runs,
        );
    }, 600_000);

    test('only ever clip to the last day of a shorter month', () => {
        fc.assert(
            fc.property(anyDay, fc.integer({ min: -2400, max: 2400 }), (day, months) => {
                const moved = addMonths(day, months);
                if (moved === undefined) {
                    return;
                }
                const [wanted, got] = [day, moved].map(each => Number(isoOf(each).slice(8)));
                if (wanted !== got) {
                    expect(isoOf((moved + 1) as CivilDay).slice(8)).toBe('01');
                }
            }),
            runs,
        );
    }, 600_000);
});

describe('days in words', () => {
    test('are read back as they were said, with the right weekday', () => {
        fc.assert(
            fc.property(anyDay, day => {
                for (const text of [formatPlainDay(day), formatDay(day), formatDay(day, 'long'), isoOf(day)]) {
                    const read = readDate(text);
                    if (!('date' in read)) {
                        throw new Error(text);
                    }
                    expect(read.date.first).toBe(day);
                    if (read.weekday) {
                        expect(read.weekday).toBe(weekdayOf(day));
                    }
                }
            }),
            runs,
        );
    }, 600_000);

    test('reading any text never throws', () => {
        fc.assert(
            fc.property(
                fc.oneof(
                    fc.string(),
                    fc.stringMatching(/^[0-9./ -]{0,20}$/),
                    fc.stringMatching(/^\d{0,4} (Jan|May|Sep)[a-z]{0,6} \d{0,6}$/),
                ),
                text => {
                    const read = readDate(text);
                    expect('date' in read || read.readings.length >= 0).toBe(true);
                },
            ),
            runs,
        );
    }, 600_000);
});
