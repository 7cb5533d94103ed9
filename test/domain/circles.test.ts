import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { circlesOf, placesBehind } from '../../language/domain/index.ts';
import { knotsOf, oneCircleIn } from '../../language/domain/deadlines/knots.ts';
import { agreement, anchor, deadline, each, entry, event, norm, on, onceA, provision, relative, time } from './build.ts';

const links =
    (pairs: readonly string[]) =>
    (name: string): string[] =>
        pairs.filter(pair => pair[0] === name).map(pair => pair[1]!);

describe('knots', () => {
    it.each<[pairs: string[], knots: string[]]>([
        [['AB', 'BC'], []],
        [['AA'], ['A']],
        [['AB', 'BA', 'BC'], ['AB']],
        [
            ['AB', 'BC', 'CA', 'CD', 'DE', 'ED'],
            ['DE', 'ABC'],
        ],
        [['AB', 'BA', 'BC', 'CB', 'CD'], ['ABC']],
    ])('of %j are %j', (pairs, expected) => {
        const names = [...new Set(pairs.join(''))].sort();
        expect(knotsOf(names, links(pairs)).map(knot => [...knot].sort().join(''))).toEqual(expected);
    });

    test('are those names that lead back to themselves, and each has a circle', () => {
        const letters = 'ABCDEFG';
        const pair = fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters)).map(ends => ends.join(''));
        fc.assert(
            fc.property(fc.array(pair, { maxLength: 14 }), pairs => {
                const next = links(pairs);
                const reached = (from: string): Set<string> => {
                    const seen = new Set(next(from));
                    for (const name of seen) {
                        next(name).forEach(further => seen.add(further));
                    }
                    return seen;
                };
                const knots = knotsOf([...letters], next);
                expect(knots.flatMap(knot => [...knot]).sort()).toEqual([...letters].filter(name => reached(name).has(name)));
                for (const knot of knots) {
                    const circle = oneCircleIn(knot, next);
                    expect(circle.every((name, index) => next(name).includes(circle[index + 1] ?? circle[0]!))).toBe(true);
                }
            }),
            { numRuns: 500 },
        );
    });

    it('of a chain and a circle of 50,000 names are found without running out of room', () => {
        const names = Array.from({ length: 50_000 }, (_, n) => `D${n}`);
        expect(knotsOf(names, name => names.slice(Number(name.slice(1)) + 1, Number(name.slice(1)) + 2))).toEqual([]);
        const [circle] = knotsOf(names, name => [`D${(Number(name.slice(1)) + 1) % names.length}`]);
        expect(circle!.size).toBe(names.length);
    });
});

describe('a circle', () => {
    const members = (...args: Parameters<typeof agreement>): string[] =>
        circlesOf(agreement(...args)).map(({ members: way, others }) =>
            [way.map(({ name }) => name).join(' > '), ...others.map(({ name }) => name)].join(' and '),
        );

    it('goes through deadlines, and events whose only day hangs on them', () => {
        expect(
            members({
                deadlines: [deadline('DA', [time.within('5 days', anchor('Report'))])],
                events: [event('Report', [{ kind: 'once' }, { kind: 'constraint', phrase: time.on(anchor('DA')) }])],
            }),
        ).toEqual(['Report > DA']);
    });

    it('is told with whatever is tied into it', () => {
        expect(
            members({
                deadlines: [
                    deadline('DA', [time.noLaterThan(anchor('DB'))]),
                    deadline('DB', [time.noLaterThan(anchor('DA')), time.noLaterThan(anchor('DC'))]),
                    deadline('DC', [time.noLaterThan(relative('1 day', 'after', anchor('DB')))]),
                ],
            }),
        ).toEqual(['DA > DB and DC']);
    });

    it.each([
        ['a rhythm', { events: [event('KIT', [onceA('month'), { kind: 'constraint', phrase: time.after(anchor('DA')) }])] }],
        ['no rule at all', { events: [event('KIT')] }],
        [
            'a day in the history',
            {
                events: [event('KIT', [{ kind: 'constraint', phrase: time.on(anchor('DA')) }])],
                history: [entry('KIT', 'planned', '3 December 2026')],
            },
        ],
        ['a day that is named', { events: [event('KIT', [{ kind: 'constraint', phrase: time.on(on('3 December 2026')) }])] }],
    ] as const)('is none when the event has %s', (_why, more) => {
        expect(members({ ...(more as object), deadlines: [deadline('DA', [time.atLeastBefore('5 days', each('KIT'))])] })).toEqual([]);
    });

    it('does not keep other deadlines from being known', () => {
        expect(
            members({
                deadlines: [deadline('DA', [time.noLaterThan(anchor('DB'))]), deadline('DB', [time.noLaterThan(on('1 June 2027'))])],
            }),
        ).toEqual([]);
    });
});

test('what is wrong with a deadline is looked for wherever it hangs on something', () => {
    const first = norm('1', 'LAP', 'report', [time.noLaterThan(anchor('DA'))]);
    const other = norm('2', 'LAP', 'meet', [time.noLaterThan(on('1 June 2027'))]);
    const whole = agreement({
        provisions: [provision('1', [first]), provision('2', [other])],
        deadlines: [
            deadline('DA', [time.within('5 days', anchor('DB'))]),
            deadline('DB', [time.within('5 days', each('KIT'))]),
            deadline('DC', []),
        ],
        events: [event('KIT'), event('Board')],
    });
    const places = placesBehind(whole)(first.place);
    expect(places).toEqual([whole.deadlines[0]!.place, whole.deadlines[1]!.place, whole.events[0]!.place]);
    expect(placesBehind(whole)(other.place)).toEqual([]);
});
