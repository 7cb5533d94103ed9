import type { Actors } from '../actors.ts';
import type { Coverage, DeadlineSource, TraceStep } from '../computed-deadline.ts';
import type { HistoryEntry } from '../history.ts';
import type { Place } from '../place.ts';
import type { Condition, Timing, WrittenDate } from '../time-expression.ts';
import type { Binding, Scope } from './binding.ts';
import type { TimingAnswer } from './evaluate-timing.ts';
import type { Evaluated } from './value.ts';

/** Something of an agreement that can be due: a sentence, a review, a rung of the dispute ladder, a term. */
export interface Subject {
    source: DeadlineSource;
    place: Place;
    clause?: string;
    /** What tells it apart from others of its clause in ids: its own name where it has one. */
    name?: string;
    owners?: Actors;
    recipients?: Actors;
    strength: string;
    soft: boolean;
    action: string;
    timing: Timing;
    conditions: readonly Condition[];
    /** What is said of it before anything is reckoned ("Only if ..."). */
    notes: readonly TraceStep[];
    /** Set when only what uses it is owed, so that there is nothing to do for it by itself: says so in words. */
    owedElsewhere?: string;
    /** The history lines that say it was done, missed or waived. */
    entries: readonly HistoryEntry[];
    /** Who joined, where it is reckoned by the start and end of one joiner. */
    joiner?: string;
    /** The event whose dates are times that it was done. */
    counts?: string;
    /** The first time of a repetition, where it is written apart from its phrase. */
    first?: Evaluated;
    /** Works out the answers itself instead of through its timing (notice, ladder, term). */
    answers?: (scope: Omit<Scope, 'binding'>) => Instance[];
    /** What is so once its day has passed without it: then there is nothing more to do. */
    afterwards?: string;
    /** The stretch of time in which this wording is the one that counts, where an amendment bounds it. */
    appliesFrom?: WrittenDate;
    appliesUntil?: WrittenDate;
}

/** Several who each owe something for themselves, by name: neither list is empty. */
export interface Divided {
    done: readonly string[];
    left: readonly string[];
}

/** One answer of a subject, with the history line that settles it. */
export interface Instance {
    binding: Binding;
    answer: TimingAnswer;
    entry?: HistoryEntry;
    /** Of those who each owe it for themselves, who has done it and who has not, where both are. */
    divided?: Divided;
    /** What a rate found in its period. */
    coverage?: Coverage;
    /** Why there is nothing to do about it although its day is known, in words: its day fell into a suspension that is over. */
    stopped?: string;
}
