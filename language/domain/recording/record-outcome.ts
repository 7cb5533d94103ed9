import type { Agreement } from '../agreement.ts';
import { sayClause } from '../clause-keys.ts';
import type { ComputedDeadline, DeadlineQuery } from '../computed-deadline.ts';
import { computeAnswers, type DeadlineAnswer, type DeadlineEnvironment } from '../deadlines/compute-deadlines.ts';
import { forbids } from '../deadlines/inactive.ts';
import type { HistoryEntry } from '../history.ts';
import type { Place } from '../place.ts';
import type { WrittenDate } from '../time-expression.ts';
import { parseIsoDay } from '../time/civil-date.ts';
import { formatPlainDay } from '../time/format-date.ts';
import { listInWords } from '../words.ts';
import { outcomeLines, type Outcome } from './outcome-lines.ts';

/** A line for the history, or why there is none, in a sentence for whoever wanted it. */
export type Recorded =
    | { entry: HistoryEntry }
    /** `about`: what has to be chosen differently. */
    | { refusal: string; about: 'deadline' | 'day' };

/** What became of which deadline, and how the line is put among the others. */
export interface OutcomeToRecord {
    id: string;
    outcome: Outcome;
    on: WrittenDate;
    /** Where the line will stand. */
    place: Place;
    /** The history of the agreement with a further line where it will come. */
    withLine: (entry: HistoryEntry) => HistoryEntry[];
}

/**
 * The line that says what became of a deadline: the plainest of those that settle it by the reckoning itself, and settle
 * nothing else. The query is the one that listed the deadline.
 */
export function recordOutcome(
    agreement: Agreement,
    { id, outcome, on, place, withLine }: OutcomeToRecord,
    query: DeadlineQuery,
    environment: DeadlineEnvironment,
): Recorded {
    const listed = answersFor(agreement, query, environment).find(({ deadline }) => deadline.id === id);
    if (!listed) {
        return {
            refusal: 'This deadline is no longer there: the agreement has changed since it was listed. List the deadlines again.',
            about: 'deadline',
        };
    }
    const refusal = whyNot(listed, outcome);
    if (refusal !== undefined) {
        return { refusal, about: 'deadline' };
    }

    const wide = reaching(query, listed.deadline);
    const before = answersFor(agreement, wide, environment);
    const own = before.find(({ deadline }) => deadline.id === id) ?? listed;
    let settlesMore = false;
    for (const entry of outcomeLines(agreement, own, outcome, on, place)) {
        const after = answersFor({ ...agreement, history: withLine(entry) }, wide, environment);
        if (!isSettled(own, after.find(({ deadline }) => deadline.id === id)?.deadline, outcome)) {
            continue;
        }
        if (entry.subject.kind === 'anchor' || settlesNothingElse(id, before, after)) {
            return { entry };
        }
        settlesMore = true;
    }
    return whyNone(listed, outcome, settlesMore);
}

function answersFor(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment): DeadlineAnswer[] {
    return computeAnswers(agreement, query, environment).answers;
}

/** The same question from so early on that the deadline is listed whatever becomes of it. */
function reaching(query: DeadlineQuery, { date, window, occurrence }: ComputedDeadline): DeadlineQuery {
    const [from = query.from] = [query.from, date, window?.from, window?.to, occurrence?.on].filter(day => day !== undefined).sort();
    return { ...query, from };
}

function whyNot({ deadline, subject, binding }: DeadlineAnswer, outcome: Outcome): string | undefined {
    const { standing, source, state, waitingFor, reason } = deadline;
    // What nobody entered in time counts as missed, and may have been done all the same.
    if (standing === 'done' || standing === 'waived' || standing === outcome) {
        return `This is ${standing} already.`;
    }
    if (source === 'term') {
        return 'The agreement comes to its end by itself: there is nothing to do for it. Extend it, or give notice, where it says how.';
    }
    if (forbids(subject)) {
        return 'This forbids something: there is nothing to do, and so nothing to enter.';
    }
    if (state === 'waiting' || binding.kind === 'awaited') {
        return `This waits for ${waitingFor.length > 0 ? listInWords(waitingFor) : 'something to happen'}: enter that first.`;
    }
    if (state === 'refused' || binding.kind === 'trouble') {
        return `When this is due cannot be computed: ${reason ?? 'its time cannot be read.'}`;
    }
    if (binding.kind === 'excess') {
        return 'This was done more often than the agreement allows: there is nothing more to do.';
    }
    return subject.name === 'notice' && outcome !== 'done' ? 'A notice is given or it is not: nobody owes it.' : undefined;
}

function isSettled({ deadline, binding }: DeadlineAnswer, after: ComputedDeadline | undefined, outcome: Outcome): boolean {
    if (after?.standing === outcome) {
        return true;
    }
    if (outcome !== 'done') {
        return false;
    }
    // What repeats from the last time begins anew with this time, and a request for a review is answered by holding it.
    if ((binding.kind === 'repetition' && binding.fromLast) || deadline.source === 'review') {
        return after === undefined;
    }
    return deadline.coverage !== undefined && after?.coverage !== undefined && after.coverage.recorded > deadline.coverage.recorded;
}

function settlesNothingElse(id: string, before: readonly DeadlineAnswer[], after: readonly DeadlineAnswer[]): boolean {
    const settled = new Map(before.map(({ deadline }) => [deadline.id, sayOutcome(deadline)]));
    return after.every(
        ({ deadline }) => deadline.id === id || !settled.has(deadline.id) || settled.get(deadline.id) === sayOutcome(deadline),
    );
}

/** What the history says of a deadline, equal exactly when it says the same. */
function sayOutcome({ standing, fulfilled, coverage }: ComputedDeadline): string {
    return JSON.stringify([standing === 'waived' || standing === 'missed' ? standing : '', fulfilled, coverage?.recorded]);
}

function whyNone({ deadline: { clause, source, action, window } }: DeadlineAnswer, outcome: Outcome, settlesMore: boolean): Recorded {
    if (settlesMore) {
        return {
            refusal: `No line of the history can say this of "${action}" alone: ${clause === undefined ? 'another sentence' : sayClause(clause)} says the same again. Give the two different words, then enter it.`,
            about: 'deadline',
        };
    }
    if ((source === 'norm' || source === 'effect') && clause === undefined) {
        return {
            refusal:
                'This sentence stands in no clause with a number, so no line of the history can name it. Number its clause, then enter it.',
            about: 'deadline',
        };
    }
    return {
        refusal: `A line of that day would not make this ${outcome}: it would count for another time, or for none. Choose a day ${stretchOf(window)}.`,
        about: 'day',
    };
}

function stretchOf(window: ComputedDeadline['window']): string {
    const [from, to] = [window?.from, window?.to].map(day => (day === undefined ? undefined : parseIsoDay(day)));
    return from === undefined || to === undefined ? 'that belongs to it' : `from ${formatPlainDay(from)} until ${formatPlainDay(to)}`;
}
