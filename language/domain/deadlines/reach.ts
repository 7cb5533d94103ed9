import type { Duration, Point, TimePhrase, TimeUnit, Timing } from '../time-expression.ts';
import { FIRST_DAY, LAST_DAY, type CivilDay } from '../time/civil-date.ts';
import { pointsOf } from './points-of.ts';

/** Points in time nested deeper than this add nothing more to the reach. */
const DEEPEST = 60;

/** No more named deadlines than this add to the reach; the evaluation of a longer chain is refused. */
const MOST_NAMED = 100;

/** The timing of a named deadline; undefined for any other name. */
type TimingOf = (name: string) => Timing | undefined;

/** At least as many days as all the lengths of time of a timing can take together, with those of the named deadlines that it hangs on. */
export function lengthsIn(timing: Timing, timingOf: TimingOf): number {
    return new Lengths(timingOf).ofTiming(timing);
}

/** Adds up lengths, each named deadline once. */
class Lengths {
    private readonly seen = new Set<string>();
    private readonly timingOf: TimingOf;

    constructor(timingOf: TimingOf) {
        this.timingOf = timingOf;
    }

    ofTiming({ phrases, hardLimits, exceptions }: Timing): number {
        let sum = 0;
        for (const phrase of phrases) {
            sum += this.ofPhrase(phrase);
        }
        for (const phrase of hardLimits) {
            sum += this.ofPhrase(phrase);
        }
        for (const { phrase } of exceptions) {
            sum += this.ofPhrase(phrase);
        }
        return sum;
    }

    private ofPhrase(phrase: TimePhrase): number {
        if (phrase.kind === 'rate') {
            return phrase.rate.rolling ? lengthInDays(phrase.rate.rolling) : 0;
        }
        const own = 'length' in phrase ? lengthInDays(phrase.length) : 0;
        const base = phrase.kind === 'every' && typeof phrase.from === 'object' ? this.ofPoint(phrase.from) : 0;
        return own + base + this.ofPoints(pointsOf(phrase));
    }

    private ofPoints(points: readonly Point[], depth = 0): number {
        let sum = 0;
        for (const point of points) {
            sum += this.ofPoint(point, depth);
        }
        return sum;
    }

    private ofPoint(point: Point, depth = 0): number {
        if (depth > DEEPEST) {
            return 0;
        }
        switch (point.kind) {
            case 'at-time':
                return this.ofPoint(point.point, depth + 1);
            case 'relative':
                return lengthInDays(point.length) + this.ofPoint(point.point, depth + 1);
            case 'earlier-of':
            case 'later-of':
            case 'any-of':
                return this.ofPoints(point.points, depth + 1);
            case 'edge':
                return point.of.kind === 'anchor' ? this.ofNamed(point.of.name) : 0;
            case 'anchor': {
                const after = point.choice.kind === 'following' && point.choice.after ? this.ofPoint(point.choice.after, depth + 1) : 0;
                return after + this.ofNamed(point.name);
            }
            default:
                return 0;
        }
    }

    private ofNamed(name: string): number {
        const timing = this.seen.size < MOST_NAMED && !this.seen.has(name) ? this.timingOf(name) : undefined;
        if (!timing) {
            return 0;
        }
        this.seen.add(name);
        return this.ofTiming(timing);
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
