import type { Coverage } from '../computed-deadline.ts';
import type { TimePhrase, TimeUnit } from '../time-expression.ts';
import type { CivilDay } from '../time/civil-date.ts';
import type { Period } from '../time/periods.ts';
import type { Why } from '../time/why.ts';
import type { Context } from './context.ts';
import type { Occurrence } from './occurrences.ts';
import type { Pause } from './pauses.ts';
import type { Evaluated, Known } from './value.ts';

/**
 * What one answer of a sentence is about: an occurrence of the event its time hangs on, one whose date is awaited,
 * one repetition of its phrase, one period of its rate, the next it allows, one too many for it, what stands in the way of knowing any of these, or simply the
 * sentence.
 */
export type Binding =
    | { kind: 'none' }
    | { kind: 'occurrence'; occurrence: Occurrence }
    | { kind: 'awaited'; anchors: readonly string[]; why: Why }
    /**
     * `fromLast`: it counts from the last time it was done, so no line of the history settles it. `number`: which one
     * it is, counted from its base.
     */
    | { kind: 'repetition'; phrase: TimePhrase; date: Evaluated<Known>; fromLast?: boolean; number?: number }
    /**
     * `hangsOn`: the day of the period that it is due by or counts from ("14 days after 5 April each year"), so that it is still owed
     * when that has passed, as a repetition is; else it is due at some time within the period.
     */
    | { kind: 'period'; unit: TimeUnit; period: Period; hangsOn?: CivilDay }
    /** The next time that a rate in any stretch of a length allows: from a day, or at once. */
    | { kind: 'free'; phrase: Extract<TimePhrase, { kind: 'rate' }>; from?: Evaluated<Known> }
    /** One time too many in a stretch of a rate's length. */
    | { kind: 'excess'; date: Evaluated<Known>; coverage: Coverage }
    | { kind: 'trouble'; instead: Evaluated };

/**
 * What a point in time is evaluated for. `path` holds the named deadlines being followed, to find circles; `pauses` the
 * suspensions that put off what is asked, in the order of their first days.
 */
export interface Scope {
    context: Context;
    binding: Binding;
    path: readonly string[];
    pauses: readonly Pause[];
}

/** The last day of what the binding is about: what "next" and "following" are counted from. */
export function triggerDay(binding: Binding): CivilDay | undefined {
    switch (binding.kind) {
        case 'occurrence':
            return binding.occurrence.date.to;
        case 'repetition':
        case 'excess':
            return binding.date.value.to;
        case 'period':
            return binding.period.last;
        default:
            return undefined;
    }
}
