import type { Duration } from '../../domain/index.ts';
import { daysIn } from '../profiles/requirements-of.ts';

/**
 * The days in a length of time, near enough to tell a short one from a long one (a month counts 30); undefined where a
 * number is left blank.
 */
export function roughDays({ spans }: Duration): number | undefined {
    return spans.every(({ amount }) => amount !== undefined) ? spans.reduce((sum, { amount, unit }) => sum + amount! * daysIn(unit), 0) : undefined;
}
