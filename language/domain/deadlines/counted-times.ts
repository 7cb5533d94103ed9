import type { HistoryEntry } from '../history.ts';
import type { DaySpan } from '../time/school-terms.ts';
import type { Why } from '../time/why.ts';
import { namesOf } from './actor-names.ts';
import type { Context } from './context.ts';
import { settles } from './fulfilment.ts';
import { occurrencesOf } from './occurrences.ts';
import { valueOfWritten, type Known } from './value.ts';

/** One time that something was done or is planned. */
export interface CountedTime {
    date: Known;
    /** Whether the history has it as done; else it is only planned, or falls on a day by a rule. */
    recorded: boolean;
    by: readonly string[];
    /** How its day follows from the rule of its event, where it is neither recorded nor planned. */
    byRule?: Why;
}

/**
 * The times at which a duty was done or is to be done, in the order of their days: by the history lines about it, and by
 * the dates in a span of the event that it is about to hold. A line on the day of such a date tells of the same time.
 */
export function timesIn(context: Context, entries: readonly HistoryEntry[], event: string | undefined, span: DaySpan): CountedTime[] {
    const held = ((event === undefined ? undefined : occurrencesOf(context, event, span))?.list ?? []).map(
        ({ date, status, entry, why }): CountedTime => ({
            date,
            recorded: status === 'held',
            by: namesOf(entry?.by),
            ...(status === 'by rule' && { byRule: why }),
        }),
    );
    const days = new Set(held.filter(({ recorded }) => recorded).map(({ date }) => date.from));
    const lines = entries.flatMap((entry): CountedTime[] => {
        const day = entry.forOccurrence?.on ?? entry.on;
        const date = day && valueOfWritten(day);
        const recorded = settles(entry) === 'done';
        if (date?.kind !== 'known' || (!recorded && entry.verb !== 'planned') || days.has(date.from)) {
            return [];
        }
        return [{ date, recorded, by: namesOf(entry.by) }];
    });
    return [...held, ...lines].sort((a, b) => a.date.from! - b.date.from!);
}

/** Whether a time lies wholly in a span. */
export function isIn({ from, to }: Known, { first, last }: DaySpan): boolean {
    return from !== undefined && to !== undefined && from >= first && to <= last;
}
