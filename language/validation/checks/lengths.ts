import type { Duration } from '../../domain/index.ts';

/**
 * The days in a length of time, near enough to tell a short one from a long one (a month counts 30); undefined where a
 * number is left blank.
 */
export function roughDays({ spans }: Duration): number | undefined {
    return spans.every(({ amount }) => amount !== undefined)
        ? spans.reduce((sum, { amount, unit }) => sum + amount! * daysIn(unit), 0)
        : undefined;
}

const DAYS_IN: readonly (readonly [RegExp, number])[] = [
    [/^(?:clear )?working day|^(?:clear )?school day/, 1.4],
    [/day/, 1],
    [/^week/, 7],
    [/^month/, 30],
    [/quarter/, 91],
    [/year/, 365],
    [/term/, 60],
];

/** Days in a unit in lower case, singular or plural, as near; 0 for what is no unit of days. */
export function daysIn(unit: string): number {
    return DAYS_IN.find(([name]) => name.test(unit))?.[1] ?? 0;
}
