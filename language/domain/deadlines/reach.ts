import type { Duration, TimeUnit } from '../time-expression.ts';
import { FIRST_DAY, LAST_DAY, type CivilDay } from '../time/civil-date.ts';

/** Points in time nested deeper than this add nothing more to the reach. */
const DEEPEST = 60;

/** At least as many days as all the lengths of time written anywhere in a timing can take together. */
export function lengthsIn(value: unknown, depth = 0): number {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return 0;
    if ('spans' in value && Array.isArray(value.spans)) return lengthInDays(value as Duration);
    let sum = 0;
    for (const key in value) if (key !== 'place') sum += lengthsIn((value as Record<string, unknown>)[key], depth + 1);
    return sum;
}

/** At least as many days as a length of time can take. */
export function lengthInDays({ spans }: Duration): number {
    return spans.reduce((sum, { amount, unit }) => sum + Math.max(amount ?? 0, 1) * approximateDays(unit), 0);
}

/** At least as many days as a unit can take, holidays included. */
export function approximateDays(unit: TimeUnit): number {
    switch (unit) {
        case 'hour': case 'day': case 'clear day': return 1;
        case 'working day': case 'clear working day': return 3;
        case 'school day': case 'clear school day': return 6;
        case 'week': return 7;
        case 'month': return 31;
        case 'quarter': case 'financial quarter': return 92;
        case 'half-term': return 90;
        case 'term': return 150;
        case 'year': case 'school year': case 'financial year': return 366;
    }
}

/** The nearest day within the years 1 to 9999. */
export function clampDay(day: number): CivilDay {
    return Math.round(Math.min(Math.max(day, FIRST_DAY), LAST_DAY)) as CivilDay;
}
