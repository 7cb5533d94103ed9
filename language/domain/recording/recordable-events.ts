import type { Actors } from '../actors.ts';
import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import type { DeadlineEnvironment } from '../deadlines/compute-deadlines.ts';
import { knownOccurrences, type KnownOccurrence } from '../deadlines/known-occurrences.ts';
import type { HistoryEntry, HistorySubject, HistoryVerb } from '../history.ts';
import type { Place } from '../place.ts';
import type { WrittenDate } from '../time-expression.ts';
import type { ClockTime } from '../time/civil-date.ts';
import { recordableNotices } from './recordable-notices.ts';

/** What can be entered of an event. */
export type EventVerb = Extract<HistoryVerb, 'held' | 'happened' | 'planned' | 'cancelled' | 'started' | 'ended' | 'given' | 'received'>;

/** Something of an agreement that takes place or is done to one another, with what can be said of it and the times that are known. */
export interface RecordableEvent {
    /** `notice` and `request` for those. */
    name: string;
    title?: string;
    sort: 'meeting' | 'event' | 'review' | 'step' | 'notice' | 'request';
    /** The clause that a notice is given under, by its number; left out where its line names none. */
    clause?: string;
    /** Who may be named as the one it comes from, by short name; nobody for what has no such. */
    people: string[];
    /** What can be said, the likeliest first. */
    verbs: EventVerb[];
    /** Its known times in the asked-for range, by day. */
    known: KnownOccurrence[];
}

/** Everything that takes place by an agreement: meetings and events, reviews, steps of the dispute ladder, as they are declared; then notices and requests. */
export function recordableEvents(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment): RecordableEvent[] {
    const lasting = new Set(agreement.lifeRules.flatMap(rule => (rule.kind === 'ends-once-lasted' ? rule.event : [])));
    const found = [
        ...agreement.events.map(({ name, title, sort }) => ({
            name,
            title,
            sort,
            verbs: sort === 'meeting' ? MEETING : lasting.has(name) ? STATE : EVENT,
        })),
        ...agreement.reviews.map(({ name, title }) => ({ name, title, sort: 'review' as const, verbs: MEETING })),
        ...agreement.disputeSteps.map(({ name, title }) => ({ name, title, sort: 'step' as const, verbs: STATE })),
    ];
    return [
        ...found.map(event => ({
            ...event,
            verbs: [...event.verbs],
            people: [],
            known: knownOccurrences(agreement, event.name, query, environment),
        })),
        ...recordableNotices(agreement, query),
    ];
}

const MEETING: readonly EventVerb[] = ['held', 'planned', 'cancelled'];
const EVENT: readonly EventVerb[] = ['happened', 'planned', 'cancelled'];
const STATE: readonly EventVerb[] = ['started', 'ended'];

/** What is entered of an event. */
export interface EventToRecord {
    /** What of, as {@link recordableEvents} gives it. */
    event: Pick<RecordableEvent, 'name' | 'sort' | 'clause'>;
    verb: EventVerb;
    /** The day it took place, is planned for, or was to take place when it is cancelled. */
    on: WrittenDate;
    at?: ClockTime;
    /** Who it comes from, by short name or as who joined. */
    by?: string;
    /** The day it is, on which something is called off. */
    today: WrittenDate;
}

/**
 * The line that says so: `KIT held on 12 November 2026`, `KIT cancelled on 2 December 2026 for 10 December 2026`,
 * `notice under clause 8 given on 1 March 2027 by Forum`.
 */
export function eventLine({ event, verb, on, at, by, today }: EventToRecord, place: Place): HistoryEntry {
    const people: Actors | undefined =
        by === undefined ? undefined : { kind: 'named', actors: [{ name: by, target: by, place }], joined: 'and', severally: false, place };
    const line: HistoryEntry = {
        subject: subjectOf(event, place),
        verb,
        on,
        place,
        ...(at !== undefined && { at }),
        ...(people && { by: people }),
    };
    const isAnotherDay = 'date' in on && 'date' in today && on.date.first !== today.date.first;
    return verb === 'cancelled' && isAnotherDay ? { ...line, on: today, forOccurrence: { resolved: true, on } } : line;
}

function subjectOf({ name, sort, clause }: EventToRecord['event'], place: Place): HistorySubject {
    switch (sort) {
        case 'notice':
            return { kind: 'notice', ...(clause !== undefined && { clause }), place };
        case 'request':
            return { kind: 'request', place };
        default:
            return { kind: 'anchor', name, resolved: true, place };
    }
}
