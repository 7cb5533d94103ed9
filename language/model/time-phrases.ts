import type { Place } from '../domain/place.ts';
import type { CalendarWindow, Duration, Point, Rate, Roll, TimePhrase, Timing } from '../domain/time-expression.ts';
import type * as ast from '../generated/ast.ts';
import { actorsOf } from './actors.ts';
import { dateOf } from './dates.ts';
import { clockTimeIn, durationFrom, durationOf, numberIn, spanOf, timesIn, unitIn } from './durations.ts';
import { periodsNamed, stretchOf, textOf } from './periods.ts';
import { pointOf, pointsOf } from './points.ts';
import type { Source } from './source.ts';

/** The calendar that `counted by` names; undefined for any other phrase and while no name is typed. */
export function countedByOf(node: ast.TimePhrase | undefined, source: Source): string | undefined {
    return node?.$type === 'CountedBy' ? source.named(node.calendar)?.name : undefined;
}

/**
 * Adds a phrase to those before it. `at the end of the month` after a length in months says which day of the month is
 * meant; alone it is a phrase of its own.
 */
export function addPhrase<P extends TimePhrase>(phrases: P[], phrase: P | undefined): void {
    const before = phrases.at(-1);
    if (
        phrase?.kind === 'at-edge-of-period' &&
        phrase.edge === 'end' &&
        phrase.unit === 'month' &&
        !phrase.part &&
        before &&
        'length' in before &&
        isInMonths(before.length)
    ) {
        phrases[phrases.length - 1] = {
            ...before,
            length: { ...before.length, toMonthEnd: true },
            ...(phrase.roll !== 'as-is' && 'roll' in before && { roll: phrase.roll }),
            place: { ...before.place, range: { start: before.place.range.start, end: phrase.place.range.end } },
        };
    } else if (phrase) {
        phrases.push(phrase);
    }
}

/**
 * Adds a limit "in any case". A length that counts from nothing counts from what the phrase before it follows: `as soon as
 * possible after KIT, and in any case within 2 weeks`.
 */
export function addHardLimit({ phrases, hardLimits }: Timing, limit: TimePhrase | undefined): void {
    const before = phrases.at(-1);
    const after = before && 'after' in before ? before.after : undefined;
    const countsFromNothing = limit?.kind === 'within' && limit.relation === 'after' && limit.point === undefined;
    addPhrase(hardLimits, after && countsFromNothing ? { ...limit, point: after } : limit);
}

function isInMonths({ spans }: Duration): boolean {
    const unit = spans.at(-1)?.unit;
    return unit === 'month' || unit === 'quarter' || unit === 'year';
}

/** A time phrase of a sentence, a step, a review or a deadline; undefined while it is not whole. */
export function timePhraseOf(node: ast.TimePhrase | undefined, source: Source): TimePhrase | undefined {
    if (!node) {
        return undefined;
    }
    const place = source.place(node);
    if ('rollTo' in node && node.rollTo !== undefined && unitIn(node.rollTo) !== 'working day') {
        // Only working days are moved to: what is said of other days stays the author's words.
        return inWords(node, 'as-is', source);
    }
    switch (node.$type) {
        case 'NoLaterThan': {
            const point = pointsOf(node.point, source);
            return point && limitAt('no-later-than', point, rollOf(node), place);
        }
        case 'OnPoint': {
            const point = pointOf(node.point, source);
            return point && limitAt('on', point, rollOf(node), place);
        }
        case 'OnDays':
            // No calendar window stands for other days: they stay the author's words.
            return unitIn(node.days) === 'working day'
                ? { kind: 'window', window: 'working days', negated: false, place }
                : inWords(node, 'as-is', source);
        case 'SetBy': {
            const citation = source.named(node.citation);
            return citation && { kind: 'no-later-than', point: { kind: 'set-by', citation: citation.name, place }, roll: 'as-is', place };
        }
        case 'OnRequest':
            return { kind: 'on-request', by: actorsOf(node.by, source), place };
        case 'Before': {
            const point = pointsOf(node.point, source);
            return point && { kind: 'before', point, place };
        }
        case 'After': {
            const point = pointsOf(node.point, source);
            return point && { kind: 'after', point, roll: rollOf(node), place };
        }
        case 'AtLeast':
            return isRate(node) ? ratePhrase(node, 'at least', source) : atLeastBefore(node, source);
        case 'AtMost':
            return ratePhrase(node, 'at most', source);
        case 'Rate':
            return ratePhrase(node, 'exactly', source);
        case 'AtEdge': {
            const named = periodsNamed(node);
            if (!named) {
                return node.period === undefined ? undefined : inWords(node, 'as-is', source);
            }
            const part = named.part && { part: named.part };
            return { kind: 'at-edge-of-period', edge: node.edge, unit: named.of, ...part, roll: rollOf(node), place };
        }
        case 'Within': {
            const length = durationOf(node.length, source);
            const relation = node.relation === 'before' ? 'before' : node.relation === 'beginning' ? 'beginning-with' : 'after';
            return length && { kind: 'within', length, relation, point: pointsOf(node.point, source), roll: rollOf(node), place };
        }
        case 'From': {
            const from = pointOf(node.from, source);
            return from && { kind: 'from', from, until: pointOf(node.until, source), place };
        }
        case 'Until': {
            const point = pointsOf(node.point, source);
            return point && { kind: 'until', point, place };
        }
        case 'Between':
            return betweenPhrase(node, source);
        case 'During':
            return duringPhrase(node, source);
        case 'Soon': {
            const kind = node.words === 'immediately' ? node.words : /^as\b/.test(node.words) ? 'as-soon-as-possible' : 'promptly';
            return { kind, after: pointsOf(node.point, source), words: node.words.replace(/\s+/g, ' '), place };
        }
        case 'Keep': {
            const length = durationOf(node.length, source);
            const bound = node.bound === 'least' ? 'at least' : node.bound === 'up' ? 'up to' : 'exactly';
            return length && { kind: 'keep', bound, length, from: pointsOf(node.point, source), place };
        }
        case 'Throughout':
            return throughoutPhrase(node, source);
        case 'Every': {
            const span = spanOf({ amount: node.amount ?? 'a', unit: node.unit }, place);
            const length = durationFrom([span], place);
            const from = node.fromLast ? 'last' : pointOf(node.from, source);
            return length && { kind: 'every', length, from, roll: rollOf(node), place };
        }
        case 'OnlyAfter': {
            const point = pointsOf(node.point, source);
            return point && { kind: 'only-after', point, place };
        }
        default:
            return undefined;
    }
}

/** What becomes of a day that is no working day; as it is where it would move to another kind of day. */
export function rollOf({ roll, rollTo, sameMonth }: { roll?: 'next' | 'previous'; rollTo?: string; sameMonth?: boolean }): Roll {
    return roll === undefined || unitIn(rollTo) !== 'working day' ? 'as-is' : `${roll}-working-day${sameMonth ? '-in-month' : ''}`;
}

function isRate(node: ast.AtLeast): boolean {
    return node.often !== undefined || node.period !== undefined || node.rolling !== undefined;
}

function atLeastBefore(node: ast.AtLeast, source: Source): TimePhrase | undefined {
    const place = source.place(node);
    const first = spanOf(node, place);
    const length = durationFrom([first, ...node.more.map(span => spanOf(span, source.place(span)))], place);
    return length && { kind: 'at-least-before', length, point: pointsOf(node.point, source), roll: rollOf(node), place };
}

function ratePhrase(node: ast.AtLeast | ast.AtMost | ast.Rate, bound: Rate['bound'], source: Source): TimePhrase | undefined {
    const place = source.place(node);
    const rolling = durationOf(node.rolling, source);
    const per = unitIn(node.period) ?? rolling?.spans[0]!.unit;
    return per && { kind: 'rate', rate: { bound, times: timesIn(node.often) ?? numberIn(node.amount), per, rolling, place }, place };
}

/** The n-th day of each period is a repetition of its own, whether it is a day to act on or the last one. */
function limitAt(kind: 'on' | 'no-later-than', point: Point, roll: Roll, place: Place): TimePhrase {
    if (point.kind === 'at-time' && point.point.kind === 'nth') {
        return { kind: 'on-nth', nth: point.point.nth, roll, time: point.time, place };
    }
    return point.kind === 'nth' ? { kind: 'on-nth', nth: point.nth, roll, place } : { kind, point, roll, place };
}

function duringPhrase(node: ast.During, source: Source): TimePhrase | undefined {
    const { negated, period } = node;
    const place = source.place(node);
    if (node.window !== undefined) {
        return { kind: 'window', window: windowIn(node.window), negated, place };
    }
    const stretch = stretchOf(node, source);
    return stretch ? { kind: 'in-period', stretch, negated, place } : period === undefined ? undefined : inWords(node, 'as-is', source);
}

function inWords(node: ast.TimePhrase, roll: Roll, source: Source): TimePhrase {
    const place = source.place(node);
    return { kind: 'on', point: { kind: 'words', text: textOf(node), place }, roll, place };
}

function windowIn(written: string): CalendarWindow {
    const window = written.replace(/\s+/g, ' ');
    return window === 'school holiday' ? 'school holidays' : (window as CalendarWindow);
}

function betweenPhrase(node: ast.Between, source: Source): TimePhrase | undefined {
    const place = source.place(node);
    const fromTime = clockTimeIn(node.fromTime);
    const untilTime = clockTimeIn(node.untilTime);
    if (fromTime !== undefined && untilTime !== undefined) {
        return { kind: 'between-times', from: fromTime, until: untilTime, place };
    }
    const from = dateOf(node.fromDate, source);
    const until = dateOf(node.untilDate, source);
    return from && until && { kind: 'between-dates', from, until, place };
}

/** `throughout the term` speaks of the agreement's own term; school terms are said with `term time` or `each term`. */
function throughoutPhrase(node: ast.Throughout, source: Source): TimePhrase | undefined {
    const place = source.place(node);
    const unit = unitIn(node.period);
    if (node.agreement || (unit === 'term' && /\bthe\s/.test(textOf(node)))) {
        return { kind: 'throughout', unit: 'agreement', place };
    }
    return unit && { kind: 'throughout', unit, place };
}
