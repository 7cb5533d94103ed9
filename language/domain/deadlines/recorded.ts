import type { Actors } from '../actors.ts';
import type { HistoryEntry } from '../history.ts';
import type { DaySpan } from '../time/school-terms.ts';
import type { Why } from '../time/why.ts';
import { mayMean } from './actor-names.ts';
import type { Context } from './context.ts';
import { HAPPENED, type Occurrence } from './occurrences.ts';
import { knownDate, sayKnown, stepFor, type Known } from './value.ts';

/** The names under which requests and notices in the history are occurrences like those of an event. */
export const REQUEST = 'request';
export const NOTICE = 'notice';

/** The requests or notices the history records in a span, in the order of their days; from some people, those that others made left out. */
export function recordedIn({ agreement }: Context, what: typeof REQUEST | typeof NOTICE, span: DaySpan, by?: Actors): Occurrence[] {
    return agreement.history
        .filter(({ subject, verb }) => subject.kind === what && HAPPENED.includes(verb))
        .filter(entry => mayMean(agreement, by, entry.by))
        .flatMap(entry => asOccurrence(entry, what))
        .filter(({ date }) => date.to! >= span.first && date.from! <= span.last)
        .sort((a, b) => a.date.from! - b.date.from!);
}

function asOccurrence(entry: HistoryEntry, what: string): Occurrence[] {
    if (!entry.on || !('date' in entry.on)) {
        return [];
    }
    const date: Known = { ...knownDate(entry.on.date), time: entry.at };
    const why: Why = () => [stepFor(`The ${what} was ${entry.verb} on ${sayKnown(date)}`, date)];
    return [{ anchor: what, status: 'held', date, why, uses: [], place: entry.place, entry }];
}
