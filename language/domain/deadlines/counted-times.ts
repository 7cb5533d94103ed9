import type { Actors } from '../actors.ts';
import type { Rate, Timing } from '../time-expression.ts';
import type { DaySpan } from '../time/school-terms.ts';
import type { Why } from '../time/why.ts';
import { countedBy, type Context } from './context.ts';
import { settles } from './fulfilment.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Subject } from './subject.ts';
import { valueOfWritten, type Known } from './value.ts';
import { whyOutside } from './windows.ts';

/** One time that something was done or is planned. */
export interface CountedTime {
    date: Known;
    /** Whether the history has it as done; else it is only planned, or falls on a day by a rule. */
    recorded: boolean;
    /** Who did it, where the history says so. */
    by?: Actors | undefined;
    /** Where it lies, if that is outside the weeks in which it was to be done: "outside the first 2 weeks of each term". */
    outside?: string;
    /** How its day follows from the rule of its event, where it is neither recorded nor planned. */
    byRule?: Why;
}

/**
 * The times at which a duty was done or is to be done, in the order of their days: by the history lines about it, and by
 * the dates in a span of the event that it is about to hold. A line on the day of such a date tells of the same time.
 */
export function timesIn(
    context: Context,
    { entries, counts: event, timing }: Pick<Subject, 'entries' | 'counts' | 'timing'>,
    span: DaySpan,
): CountedTime[] {
    const held = ((event === undefined ? undefined : occurrencesOf(context, event, span))?.list ?? []).map(
        ({ date, status, entry, why }): CountedTime => ({
            date,
            recorded: status === 'held',
            by: entry?.by,
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
        return [{ date, recorded, by: entry.by }];
    });
    return [...held, ...lines]
        .map(time => {
            const outside = outsideItsWeeks(context, timing, time.date);
            return outside === undefined ? time : { ...time, outside };
        })
        .sort((a, b) => a.date.from! - b.date.from!);
}

/** The times that count for a rate: for one that only limits all of them, for what must be done those in the weeks given for it. */
export function countingFor({ bound }: Rate, times: readonly CountedTime[]): readonly CountedTime[] {
    return bound === 'at most' ? times : times.filter(({ outside }) => outside === undefined);
}

/**
 * Where a date lies if that is outside the stretches of a timing ("twice a term, in the first two weeks of each term"), in words;
 * undefined where a day of it lies in them or that cannot be told.
 */
export function outsideItsWeeks(context: Context, timing: Timing, { from, to, precision, time }: Known): string | undefined {
    if (from === undefined || to === undefined || precision === 'range') {
        return undefined;
    }
    const { calendar } = countedBy(context, timing.calendar);
    for (const phrase of [...timing.phrases, ...timing.hardLimits]) {
        const occurrence = { date: { precision, first: from, last: to }, at: time };
        const why = phrase.kind === 'in-period' ? whyOutside({ phrase, forbids: false }, occurrence, calendar) : undefined;
        if (why !== undefined) {
            return why;
        }
    }
    return undefined;
}

/** Whether a time lies wholly in a span. */
export function isIn({ from, to }: Known, { first, last }: DaySpan): boolean {
    return from !== undefined && to !== undefined && from >= first && to <= last;
}
