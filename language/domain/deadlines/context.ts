import type { Agreement, DisputeStep, EventDeclaration, NamedDeadline, Review } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import type { HistoryEntry } from '../history.ts';
import type { DeadlineEnvironment } from './compute-deadlines.ts';
import type { Joiner } from './joiners.ts';
import type { Occurrence, Occurrences } from './occurrences.ts';
import { suspensionsOf, type Suspension } from './pauses.ts';
import { parseIsoDay, type CivilDay } from '../time/civil-date.ts';
import type { Periods } from '../time/periods.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { compileCalendar, type WorkingCalendar } from '../time/working-calendar.ts';

/** Something declared that a point in time can hang on. */
export type Anchor =
    | { kind: 'event'; declaration: EventDeclaration }
    | { kind: 'deadline'; declaration: NamedDeadline }
    | { kind: 'review'; declaration: Review }
    | { kind: 'step'; declaration: DisputeStep };

/** What of an agreement is looked up in every computation on it, whatever is asked. */
interface AgreementIndex {
    anchors: ReadonlyMap<string, Anchor>;
    /** History entries about an anchor, in the order of their days. */
    history: ReadonlyMap<string, readonly HistoryEntry[]>;
    /** When the agreement or a clause of it is suspended, in the order of the first days. */
    suspensions: readonly Suspension[];
}

/** What every part of one computation reads: the agreement, indexed, and the question. Nothing in it changes the answer. */
export interface Context extends AgreementIndex {
    agreement: Agreement;
    today: CivilDay;
    environment: DeadlineEnvironment;
    /** The days asked for. */
    range: DaySpan;
    /** The calendar that counts for what is at hand: the agreement's own, or the one that is named there. */
    calendar?: WorkingCalendar;
    /** The contexts of this computation by the name of the calendar that counts in each. */
    counted: Map<string | undefined, Context>;
    /** What the history records or plans of each anchor, once it is asked for; the same whatever calendar counts. */
    recorded: Map<string, readonly Occurrence[]>;
    /** Occurrences already worked out, by anchor and span. */
    occurrences: Map<string, Occurrences>;
    /** Periods already listed, by unit and span. */
    periods: Map<string, Periods>;
    /** The same computation with other days asked for, by calendar and days. */
    spans: Map<string, Context>;
    /** Events whose dates are being worked out, to find those that hang on themselves. */
    underway: Set<string>;
    /** Whose own start and end count, where something is reckoned for somebody who joined. */
    joiner?: Joiner;
    /** How many more points may be evaluated for the sentence at hand. */
    budget: { left: number };
}

/** A deadline may hang on no more points than this: a longer chain is refused rather than followed. */
export const MOST_POINTS = 2000;

/** Prepares an agreement for a query. Throws a RangeError when a day of the query is no ISO day. */
export function contextFor(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment): Context {
    const context: Context = {
        ...indexOf(agreement),
        agreement,
        today: queryDay(query, 'today'),
        range: { first: queryDay(query, 'from'), last: queryDay(query, 'to') },
        calendar: calendarNamed(agreement.calendar, agreement, environment),
        environment,
        counted: new Map(),
        recorded: new Map(),
        occurrences: new Map(),
        periods: new Map(),
        spans: new Map(),
        underway: new Set(),
        budget: { left: MOST_POINTS },
    };
    context.counted.set(undefined, context).set(agreement.calendar, context);
    return context;
}

/** The same computation with another calendar counting: the one of that name, or without a name the agreement's own. */
export function countedBy(context: Context, name: string | undefined): Context {
    const known = context.counted.get(name);
    if (known) {
        return known;
    }
    const { agreement, environment } = context;
    const other: Context = {
        ...context,
        calendar: calendarNamed(name, agreement, environment),
        occurrences: new Map(),
        periods: new Map(),
    };
    context.counted.set(name, other);
    return other;
}

/** The same computation for somebody who joined, whose start and end are its own. */
export function countedAlone(context: Context, joiner: Joiner): Context {
    const alone: Context = { ...context, joiner, counted: new Map(), occurrences: new Map(), spans: new Map() };
    alone.counted.set(undefined, alone).set(context.agreement.calendar, alone);
    return alone;
}

/** The same computation with other days asked for. */
export function lookingAt(context: Context, range: DaySpan): Context {
    const key = `${range.first} ${range.last} ${context.calendar?.name}`;
    const known = context.spans.get(key);
    if (known) {
        return known;
    }
    const other: Context = { ...context, range, counted: new Map(), occurrences: new Map() };
    other.counted.set(undefined, other).set(context.calendar?.name, other);
    context.spans.set(key, other);
    return other;
}

function calendarNamed(name: string | undefined, { calendars }: Agreement, environment: DeadlineEnvironment): WorkingCalendar | undefined {
    const declared = calendars.find(calendar => calendar.name === name);
    return declared && compileCalendar(declared, environment);
}

function queryDay(query: DeadlineQuery, part: 'today' | 'from' | 'to'): CivilDay {
    const day = parseIsoDay(query[part]);
    if (day === undefined) {
        throw new RangeError(`The query's "${part}" must be a day such as 2026-11-22, not "${query[part]}".`);
    }
    return day;
}

const indexes = new WeakMap<Agreement, AgreementIndex>();

/** Indexes an agreement once, however often something is computed of it. */
function indexOf(agreement: Agreement): AgreementIndex {
    const index = indexes.get(agreement) ?? {
        anchors: indexAnchors(agreement),
        history: indexHistory(agreement.history),
        suspensions: suspensionsOf(agreement),
    };
    indexes.set(agreement, index);
    return index;
}

function indexAnchors(agreement: Agreement): Map<string, Anchor> {
    const anchors = new Map<string, Anchor>();
    const add = (name: string, anchor: Anchor): void => {
        if (!anchors.has(name)) {
            anchors.set(name, anchor);
        }
    };
    for (const declaration of agreement.events) {
        add(declaration.name, { kind: 'event', declaration });
    }
    for (const declaration of agreement.deadlines) {
        add(declaration.name, { kind: 'deadline', declaration });
    }
    for (const declaration of agreement.reviews) {
        add(declaration.name, { kind: 'review', declaration });
    }
    for (const declaration of agreement.disputeSteps) {
        add(declaration.name, { kind: 'step', declaration });
    }
    return anchors;
}

function indexHistory(history: readonly HistoryEntry[]): Map<string, HistoryEntry[]> {
    const byAnchor = new Map<string, HistoryEntry[]>();
    for (const entry of history) {
        if (entry.subject.kind !== 'anchor') {
            continue;
        }
        const entries = byAnchor.get(entry.subject.name);
        if (entries) {
            entries.push(entry);
        } else {
            byAnchor.set(entry.subject.name, [entry]);
        }
    }
    for (const entries of byAnchor.values()) {
        entries.sort((a, b) => firstDay(a) - firstDay(b));
    }
    return byAnchor;
}

function firstDay({ on }: HistoryEntry): number {
    return on && 'date' in on ? on.date.first : Number.MAX_SAFE_INTEGER;
}
