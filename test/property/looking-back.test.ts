import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
    computeDeadlines,
    isoOf,
    parseIsoDay,
    type CivilDay,
    type Point,
    type TimePhrase,
    type Timing,
} from '../../language/domain/index.ts';
import { agreement, anchor, date, deadline, each, entry, event, norm, on, relative, schoolYear, time, timing } from '../domain/build.ts';
import { anyAgreement } from './time-agreements.ts';
import { runs } from './time-runs.ts';

/** Of occurrences that are over only the latest to be done is shown, so that earlier ones are not worked out. */

/** What is suspended keeps every occurrence looked at; here nothing is, as no agreement here has such a clause. */
const everyOccurrence = entry('clause 99', 'suspended', '1 January 1900', { until: date('2 January 1900') });

const day = fc.integer({ min: parseIsoDay('2026-01-01')!, max: parseIsoDay('2027-12-31')! }).map(n => isoOf(n as CivilDay));
const length = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('days', 'clear days', 'working days', 'school days', 'weeks', 'months'))
    .map(parts => parts.join(' '));
const point: fc.Arbitrary<Point> = fc.oneof(
    fc.constantFrom(
        each('KIT'),
        each('KIT'),
        anchor('KIT'),
        anchor('KIT', 'following'),
        anchor('Board', 'following', anchor('KIT')),
        anchor('Papers'),
    ),
    day.map(written => on(written)),
    fc.tuple(length, fc.constantFrom('before' as const, 'after' as const)).map(([far, direction]) => relative(far, direction, each('KIT'))),
    fc
        .tuple(fc.constantFrom('earlier-of' as const, 'later-of' as const), day, length)
        .map(
            ([kind, written, far]): Point =>
                ({ ...each('KIT'), kind, points: [on(written), relative(far, 'after', each('KIT'))] }) as Point,
        ),
    fc.constant({ ...each('KIT'), kind: 'any-of', points: [each('KIT'), each('Board')] } as Point),
);
const roll = fc.constantFrom('as-is' as const, 'next-working-day' as const, 'previous-working-day' as const);
const phrase: fc.Arbitrary<TimePhrase> = fc.oneof(
    fc.tuple(length, point, roll).map(([far, of, rolled]) => time.atLeastBefore(far, of, rolled)),
    fc.tuple(length, point, roll).map(([far, of, rolled]) => time.within(far, of, 'after', rolled)),
    fc.tuple(point, roll).map(([of, rolled]) => time.noLaterThan(of, rolled)),
    point.map(time.before),
    point.map(time.onlyAfter),
    point.map(time.until),
    fc.tuple(point, point).map(([from, until]) => time.from(from, until)),
);
const when: fc.Arbitrary<Timing> = fc
    .tuple(fc.array(phrase, { minLength: 1, maxLength: 2 }), fc.array(phrase, { maxLength: 1 }))
    .map(parts => timing(...parts));
const held = fc
    .tuple(fc.constantFrom('KIT', 'KIT', 'Board'), fc.constantFrom('held' as const, 'planned' as const), day)
    .map(parts => entry(...parts));

const meetings = fc
    .record({
        when,
        history: fc.array(held, { minLength: 2, maxLength: 7 }),
        strength: fc.constantFrom('must' as const, 'may' as const),
        papers: phrase,
        calendar: fc.constantFrom(schoolYear()),
    })
    .map(({ when: timed, history, strength, papers, calendar }) =>
        agreement({
            sentences: [norm('1', 'LAP', 'report', timed, { strength })],
            events: [event('KIT'), event('Board')],
            deadlines: [deadline('Papers', [papers])],
            history,
            calendars: [calendar],
            calendar: calendar.name,
        }),
    );
const query = fc.record({ today: day, from: day, length: fc.integer({ min: 0, max: 400 }) }).map(({ today, from, length: far }) => ({
    today,
    from,
    to: isoOf((parseIsoDay(from)! + far) as CivilDay),
}));

test.each([
    ['of meetings held and planned', meetings],
    ['of any agreement', anyAgreement],
] as const)(
    'an occurrence %s that is not looked at would not be shown',
    (_, agreements) => {
        fc.assert(
            fc.property(agreements, query, (model, asked) => {
                const looked = computeDeadlines({ ...model, history: [...model.history, everyOccurrence] }, asked);
                expect(computeDeadlines(model, asked)).toEqual(looked);
            }),
            runs,
        );
    },
    600_000,
);
