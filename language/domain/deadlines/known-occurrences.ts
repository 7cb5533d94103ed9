import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import type { Place } from '../place.ts';
import type { CivilDate, ClockTime } from '../time/civil-date.ts';
import type { DeadlineEnvironment } from './compute-deadlines.ts';
import { contextFor } from './context.ts';
import { occurrencesOf } from './occurrences.ts';

/** One time an event took place, is planned for, or falls on by its rule. */
export interface KnownOccurrence {
    date: CivilDate;
    at?: ClockTime;
    status: 'held' | 'planned' | 'by rule';
    /** The history line or the rule it comes from. */
    place: Place;
}

/**
 * The occurrences of an event, review or dispute step from `query.from` to `query.to`, in the order of their days;
 * cancelled ones are left out. Empty when nothing of that name is declared.
 */
export function knownOccurrences(
    agreement: Agreement,
    name: string,
    query: DeadlineQuery,
    environment: DeadlineEnvironment = {},
): KnownOccurrence[] {
    const context = contextFor(agreement, query, environment);
    const list = occurrencesOf(context, name, context.range)?.list ?? [];
    return list.flatMap(({ date: { from, to, precision, time }, status, place }) => {
        if (from === undefined || to === undefined) {
            return [];
        }
        return [
            {
                date: { precision: precision === 'range' ? 'day' : precision, first: from, last: to },
                ...(time !== undefined && { at: time }),
                status,
                place,
            },
        ];
    });
}
