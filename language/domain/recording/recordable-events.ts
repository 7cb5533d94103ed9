import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import type { DeadlineEnvironment } from '../deadlines/compute-deadlines.ts';
import { knownOccurrences, type KnownOccurrence } from '../deadlines/known-occurrences.ts';
import type { HistoryEntry, HistoryVerb } from '../history.ts';
import type { Place } from '../place.ts';
import type { WrittenDate } from '../time-expression.ts';
import type { ClockTime } from '../time/civil-date.ts';

/** What can be entered of an event. */
export type EventVerb = Extract<HistoryVerb, 'held' | 'happened' | 'planned' | 'cancelled' | 'started' | 'ended'>;

/** Something of an agreement that takes place, with what can be said of it and the times that are known. */
export interface RecordableEvent {
    name: string;
    title?: string;
    sort: 'meeting' | 'event' | 'review' | 'step';
    /** What can be said, the likeliest first. */
    verbs: EventVerb[];
    /** Its known times in the asked-for range, by day. */
    known: KnownOccurrence[];
}

/** Everything that takes place by an agreement: meetings and events, reviews, steps of the dispute ladder, as they are declared. */
export function recordableEvents(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment): RecordableEvent[] {
    const lasting = new Set(agreement.lifeRules.flatMap(rule => rule.kind === 'ends-once-lasted' ? rule.event : []));
    const found = [
        ...agreement.events.map(({ name, title, sort }) => ({ name, title, sort, verbs: sort === 'meeting' ? MEETING : lasting.has(name) ? STATE : EVENT })),
        ...agreement.reviews.map(({ name, title }) => ({ name, title, sort: 'review' as const, verbs: MEETING })),
        ...agreement.disputeSteps.map(({ name, title }) => ({ name, title, sort: 'step' as const, verbs: STATE })),
    ];
    return found.map(event => ({ ...event, verbs: [...event.verbs], known: knownOccurrences(agreement, event.name, query, environment) }));
}

const MEETING: readonly EventVerb[] = ['held', 'planned', 'cancelled'];
const EVENT: readonly EventVerb[] = ['happened', 'planned', 'cancelled'];
const STATE: readonly EventVerb[] = ['started', 'ended'];

/** What is entered of an event. */
export interface EventToRecord {
    name: string;
    verb: EventVerb;
    /** The day it took place, is planned for, or was to take place when it is cancelled. */
    on: WrittenDate;
    at?: ClockTime;
    /** The day it is, on which something is called off. */
    today: WrittenDate;
}

/** The line that says so: `KIT held on 12 November 2026`, `KIT cancelled on 2 December 2026 for 10 December 2026`. */
export function eventLine({ name, verb, on, at, today }: EventToRecord, place: Place): HistoryEntry {
    const line: HistoryEntry = { subject: { kind: 'anchor', name, resolved: true, place }, verb, on, place, ...at !== undefined && { at } };
    const isAnotherDay = 'date' in on && 'date' in today && on.date.first !== today.date.first;
    return verb === 'cancelled' && isAnotherDay ? { ...line, on: today, forOccurrence: { resolved: true, on } } : line;
}
