import type { Duration, Point, TimePhrase, TimeUnit, Timing } from '../time-expression.ts';
import { FIRST_DAY, LAST_DAY, type CivilDay } from '../time/civil-date.ts';
import { pointsOf } from './points-of.ts';

/** Points in time nested deeper than this add nothing more to the reach. */
const DEEPEST = 60;

/** At least as many days as all the lengths of time written anywhere in a timing can take together. */
export function lengthsIn({ phrases, hardLimits, exceptions }: Timing): number {
    let sum = 0;
    for (const phrase of phrases) {
        sum += lengthsInPhrase(phrase);
    }
    for (const phrase of hardLimits) {
        sum += lengthsInPhrase(phrase);
    }
    for (const { phrase } of exceptions) {
        sum += lengthsInPhrase(phrase);
    }
    return sum;
}

function lengthsInPhrase(phrase: TimePhrase): number {
    if (phrase.kind === 'rate') {
        return phrase.rate.rolling ? lengthInDays(phrase.rate.rolling) : 0;
    }
    const own = 'length' in phrase ? lengthInDays(phrase.length) : 0;
    const base = phrase.kind === 'every' && typeof phrase.from === 'object' ? lengthsInPoint(phrase.from) : 0;
    return own + base + lengthsInPoints(pointsOf(phrase));
}

function lengthsInPoints(points: readonly Point[], depth = 0): number {
    let sum = 0;
    for (const point of points) {
        sum += lengthsInPoint(point, depth);
    }
    return sum;
}

function lengthsInPoint(point: Point, depth = 0): number {
    if (depth > DEEPEST) {
        return 0;
    }
    switch (point.kind) {
        case 'at-time':
            return lengthsInPoint(point.point, depth + 1);
        case 'relative':
            return lengthInDays(point.length) + lengthsInPoint(point.point, depth + 1);
        case 'earlier-of':
        case 'later-of':
        case 'any-of':
            return lengthsInPoints(point.points, depth + 1);
        case 'anchor':
            return point.choice.kind === 'following' && point.choice.after ? lengthsInPoint(point.choice.after, depth + 1) : 0;
        default:
            return 0;
    }
}

/** At least as many days as a length of time can take. */
export function lengthInDays({ spans }: Duration): number {
    return spans.reduce((sum, { amount, unit }) => sum + Math.max(amount ?? 0, 1) * approximateDays(unit), 0);
}

/** At least as many days as a unit can take, holidays included. */
export function approximateDays(unit: TimeUnit): number {
    switch (unit) {
        case 'hour':
        case 'day':
        case 'clear day':
            return 1;
        case 'working day':
        case 'clear working day':
            return 3;
        case 'school day':
        case 'clear school day':
            return 6;
        case 'week':
            return 7;
        case 'month':
            return 31;
        case 'quarter':
        case 'financial quarter':
            return 92;
        case 'half-term':
            return 90;
        case 'term':
            return 150;
        case 'year':
        case 'school year':
        case 'financial year':
            return 366;
    }
}

/** The nearest day within the years 1 to 9999. */
export function clampDay(day: number): CivilDay {
    return Math.round(Math.min(Math.max(day, FIRST_DAY), LAST_DAY)) as CivilDay;
}
