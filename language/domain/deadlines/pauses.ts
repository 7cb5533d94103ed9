import type { Agreement } from '../agreement.ts';
import { sayClause } from '../clause-keys.ts';
import type { WrittenDate } from '../time-expression.ts';
import { FIRST_DAY, LAST_DAY, type CivilDay } from '../time/civil-date.ts';
import { clausesUnder } from './clauses-under.ts';
import type { Subject } from './subject.ts';

/**
 * A stretch of days, both ends inclusive, in which a clause or the whole agreement is suspended; without `last` no end
 * is recorded.
 */
export interface Pause {
    first: CivilDay;
    last?: CivilDay;
    /** What is suspended: "clause 6", "the agreement". */
    what: string;
    /** The exact day that is missing, where the history does not give both ends to the day. */
    undated?: string;
}

/** A pause with the clauses it stops; every clause where the whole agreement is suspended. */
export interface Suspension extends Pause {
    stops?: (clause: string) => boolean;
}

/**
 * The suspensions in the history, in the order of their first days. A line that gives only an end closes the one of the
 * same thing that is still open.
 */
export function suspensionsOf(agreement: Agreement): Suspension[] {
    const found: Suspension[] = [];
    for (const { subject, verb, on, until } of agreement.history) {
        if (verb !== 'suspended' || (subject.kind !== 'clause' && subject.kind !== 'agreement')) {
            continue;
        }
        const what = subject.kind === 'clause' ? sayClause(subject.number) : 'the agreement';
        const open = on ? -1 : found.findLastIndex(earlier => earlier.what === what && earlier.last === undefined);
        const start = found[open] ?? {
            ...startOf(on, what),
            what,
            ...(subject.kind === 'clause' && { stops: clausesUnder(agreement, subject.number) }),
        };
        const whole = until ? endedOn(start, until) : start;
        if (open < 0) {
            found.push(whole);
        } else {
            found[open] = whole;
        }
    }
    return found.sort((a, b) => a.first - b.first);
}

/** The first day that is possible; without a readable one it may have begun at any time. */
function startOf(on: WrittenDate | undefined, what: string): Pick<Pause, 'first' | 'undated'> {
    const date = on && 'date' in on ? on.date : undefined;
    return { first: date?.first ?? FIRST_DAY, ...(date?.precision !== 'day' && { undated: `the day on which ${what} was suspended` }) };
}

/** With the last day that is possible; without a readable one it may last for ever. */
function endedOn(start: Suspension, until: WrittenDate): Suspension {
    const date = 'date' in until ? until.date : undefined;
    const undated = start.undated ?? (date?.precision === 'day' ? undefined : `the day on which the suspension of ${start.what} ended`);
    return { ...start, last: Math.max(start.first, date?.last ?? LAST_DAY) as CivilDay, ...(undated !== undefined && { undated }) };
}

/** The pauses that stop what a subject owes. The term of an agreement and a dispute about it run on while it is suspended. */
export function pausesOf(suspensions: readonly Suspension[], { source, clause }: Pick<Subject, 'source' | 'clause'>): readonly Pause[] {
    if (source === 'term' || source === 'step') {
        return [];
    }
    return suspensions.filter(({ stops }) => !stops || (clause !== undefined && stops(clause)));
}
