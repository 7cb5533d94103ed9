import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
    compareAgreements,
    computeDeadlines,
    isoOf,
    parseIsoDay,
    type Agreement,
    type CivilDay,
    type DeadlineChange,
    type DeadlineQuery,
    type Place,
    type TimePhrase,
} from '../../language/domain/index.ts';
import { agreement, anchor, date, each, event, norm, on, provision, relative, time } from '../domain/build.ts';
import { anyAgreement } from './time-agreements.ts';
import { runs } from './time-runs.ts';

const asked = fc.constantFrom<DeadlineQuery[]>(
    { today: '2026-11-22', from: '2026-09-01', to: '2027-08-31' },
    { today: '2024-02-29', from: '2024-02-29', to: '2024-03-31' },
    { today: '9999-12-31', from: '9999-01-01', to: '9999-12-31' },
    { today: '0001-01-01', from: '0001-01-01', to: '0001-02-01' },
    { today: '2026-11-22', from: '2026-11-22', to: '2027-11-22', party: 'LAP' },
);

/** A comparison computes each state several times, so fewer are tried. */
const fewer = { ...runs, numRuns: Math.ceil(runs.numRuns / 4) };

function compare(before: Agreement, after: Agreement, query: DeadlineQuery): DeadlineChange[] {
    return compareAgreements({ agreements: [before], root: '' }, { agreements: [after], root: '' }, query);
}

/** The agreement as it is after its text was rearranged without a change of meaning; `shuffle` gives a new order of a list. */
function rearranged(model: Agreement, shuffle: <T>(list: readonly T[]) => T[], lines: number): Agreement {
    const { events, deadlines, reviews, parties, provisions, calendars } = model;
    const moved = {
        ...model,
        events: shuffle(events),
        deadlines: shuffle(deadlines),
        reviews: shuffle(reviews),
        parties: shuffle(parties),
        calendars: shuffle(calendars),
        provisions: [
            ...shuffle(provisions).map(each => ({
                ...each,
                sentences: shuffle(each.sentences),
                texts: [{ text: 'In other words.', place: each.place }],
            })),
            provision('99', [norm('99', 'OxPCF', 'be kind', [])]),
        ],
    };
    return JSON.parse(JSON.stringify(moved), (key, value: unknown) =>
        key === 'place' || key === 'namePlace' ? lower(value as Place, lines) : value,
    ) as Agreement;
}

function lower({ uri, range: { start, end } }: Place, lines: number): Place {
    return { uri, range: { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } } };
}

describe('comparing the deadlines of two states', () => {
    test('finds nothing where declarations and sentences were reordered, lines inserted, prose changed and a clause without time added', () => {
        const edit = fc.record({ order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), lines: fc.nat(100) });
        fc.assert(
            fc.property(anyAgreement, edit, asked, (model, { order, lines }, query) => {
                const before = JSON.parse(JSON.stringify(model)) as Agreement;
                const shuffle = <T>(list: readonly T[]): T[] =>
                    list
                        .map(item => ({ item, at: order.next().value! }))
                        .sort((a, b) => a.at - b.at)
                        .map(({ item }) => item);
                expect(compare(before, rearranged(before, shuffle, lines), query)).toEqual([]);
            }),
            fewer,
        );
    }, 600_000);

    test('tells the same the other way round', () => {
        fc.assert(
            fc.property(anyAgreement, anyAgreement, asked, (before, after, query) => {
                const mirrored = { moved: 'moved', changed: 'changed', appeared: 'vanished', vanished: 'appeared' } as const;
                const say = ({ kind, days, differences, before: old, after: now }: DeadlineChange): string =>
                    JSON.stringify([kind, days ?? 0, differences, old?.id, now?.id]);
                const back = compare(after, before, query).map(({ kind, days, differences, before: old, after: now }) =>
                    say({
                        kind: mirrored[kind],
                        days: days === undefined || days === 0 ? days : -days,
                        differences,
                        before: now,
                        after: old,
                    }),
                );
                expect(back.sort()).toEqual(compare(before, after, query).map(say).sort());
            }),
            fewer,
        );
    }, 600_000);

    test('tells of everything that is listed in one state and not alike in the other, once, and travels as JSON', () => {
        fc.assert(
            fc.property(anyAgreement, anyAgreement, asked, (before, after, query) => {
                const changes = compare(before, after, query);
                expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
                for (const [side, model, other] of [
                    ['before', before, after],
                    ['after', after, before],
                ] as const) {
                    const told = changes.flatMap(change => change[side]?.id ?? []);
                    const listed = computeDeadlines(model, query);
                    const elsewhere = new Set(
                        computeDeadlines(other, { ...query, from: '0001-01-01', to: '9999-12-31', party: undefined }).map(
                            ({ action }) => action,
                        ),
                    );
                    for (const { id, action } of listed) {
                        const times = told.filter(each => each === id).length;
                        if (elsewhere.has(action)) {
                            expect(times).toBeLessThanOrEqual(1);
                        } else {
                            expect(times).toBe(1);
                        }
                    }
                }
            }),
            fewer,
        );
    }, 600_000);
});

test('an id stays when more is asked for', () => {
    fc.assert(
        fc.property(anyAgreement, asked, (model, query) => {
            const wider = { ...query, from: iso(parseIsoDay(query.from)! - 100), to: iso(parseIsoDay(query.to)! + 100) };
            const wide = new Map(computeDeadlines(model, wider).map(deadline => [deadline.id, deadline]));
            for (const { id, source, action, occurrence, date: due } of computeDeadlines(model, query)) {
                const same = wide.get(id);
                if (!same) {
                    continue;
                }
                expect([source, action, occurrence]).toEqual([same.source, same.action, same.occurrence]);
                // Notice is awaited, and a state may not have begun, while the days asked for end before.
                if (same.date !== undefined && due !== undefined && source !== 'term') {
                    expect(same.date).toBe(due);
                }
            }
        }),
        runs,
    );
}, 600_000);

function iso(day: number): string {
    return isoOf(Math.min(Math.max(day, parseIsoDay('0001-01-01')!), parseIsoDay('9999-12-31')!) as CivilDay);
}

describe('an event moved by some days', () => {
    const first = parseIsoDay('2027-01-04')!;
    const phrases: TimePhrase[] = [
        time.within('10 days', each('Board')),
        time.within('2 weeks', each('Board')),
        time.on(each('Board')),
        time.before(each('Board')),
        time.noLaterThan(relative('3 days', 'before', each('Board'))),
        time.atLeastBefore('1 week', each('Board')),
        time.noLaterThan(anchor('Board', 'that')),
    ];
    const withBoards = (days: readonly CivilDay[], phrase: TimePhrase): Agreement =>
        agreement({
            events: [event('Board', [{ kind: 'dates', dates: days.map(each => date(isoOf(each))), roll: 'as-is' }])],
            calendars: [],
            sentences: [norm('1', 'LAP', 'act', [phrase]), norm('2', 'OxPCF', 'pay', [time.noLaterThan(on('1 May 2027'))])],
        });

    test('moves what is counted in calendar days from it by as many, and nothing else', () => {
        const boards = fc
            .uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 })
            .map(weeks => weeks.sort((a, b) => a - b).map(week => (first + 7 * week) as CivilDay));
        fc.assert(
            fc.property(
                boards,
                fc.nat(7),
                fc.integer({ min: -3, max: 3 }).filter(n => n !== 0),
                fc.constantFrom(...phrases),
                (days, at, by, phrase) => {
                    const index = at % days.length;
                    const moved = days.map((each, other) => (other === index ? ((each + by) as CivilDay) : each));
                    const changes = compare(withBoards(days, phrase), withBoards(moved, phrase), {
                        today: '2026-11-22',
                        from: '2026-12-01',
                        to: '2028-01-31',
                    });
                    expect(changes).toMatchObject([
                        {
                            kind: 'moved',
                            days: by,
                            differences: ['day', 'occurrence'],
                            before: { occurrence: { event: 'Board', on: isoOf(days[index]!) } },
                            after: { occurrence: { event: 'Board', on: isoOf(moved[index]!) } },
                        },
                    ]);
                },
            ),
            runs,
        );
    });
});
