import type { EventDeclaration, EventRule, Review } from '../agreement.ts';
import type { HistoryEntry, HistoryVerb } from '../history.ts';
import type { Place } from '../place.ts';
import { periodOf } from '../time/periods.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { inOrder, type Why } from '../time/why.ts';
import type { DayCounting } from '../time/working-calendar.ts';
import type { CivilDay } from '../time/civil-date.ts';
import { formatTime } from '../time/format-date.ts';
import type { Roll } from '../time-expression.ts';
import { rolled } from './adjust.ts';
import { awaitedOccurrence, type Awaited } from './awaited.ts';
import type { Scope } from './binding.ts';
import { countedBy, type Context } from './context.ts';
import { datesOnPoint, hangsOnPoint, stoodFor } from './dates-on-point.ts';
import { repetitionsNth } from './nth-days.ts';
import { repetitionsAtEdge, repetitionsEvery, type Repetitions } from './recurrence.ts';
import { evaluated, isSingleDay, knownDate, sayKnown, stepFor, valueOfWritten, type Evaluated, type Known, type Value } from './value.ts';

/** One time that an event, review or dispute step took place, is planned for, or falls on by its rule. */
export interface Occurrence {
    anchor: string;
    status: 'held' | 'planned' | 'by rule';
    date: Known;
    /** How its date is known. */
    why: Why;
    /** The kinds of days that were counted for it. */
    uses: DayCounting[];
    /** The history line or the rule it comes from. */
    place: Place;
    entry?: HistoryEntry;
    /** Which one it is by a rule that counts from a base ("every 3 months from ..."). */
    number?: number;
}

/** The occurrences in a span, in the order of their days, and what is known of those without a date. */
export interface Occurrences {
    list: Occurrence[];
    awaited?: Awaited;
    /** Why the rule gives no dates, or none after the listed ones. */
    trouble?: Value;
}

/** History verbs that say a thing took place. */
export const HAPPENED: readonly HistoryVerb[] = ['held', 'happened', 'received', 'given', 'started', 'done'];

/** The occurrences of an event, review or dispute step in a span; undefined when nothing of that name is declared. */
export function occurrencesOf(context: Context, name: string, span: DaySpan): Occurrences | undefined {
    const anchor = context.anchors.get(name);
    if (!anchor || anchor.kind === 'deadline') {
        return undefined;
    }
    const own = countedBy(context, anchor.kind === 'step' ? undefined : anchor.declaration.calendar);
    const key = `${span.first} ${span.last} ${name}`;
    const before = own.occurrences.get(key);
    if (before) {
        return before;
    }
    const found =
        anchor.kind === 'event'
            ? eventOccurrences(own, anchor.declaration, span)
            : anchor.kind === 'review'
              ? reviewOccurrences(own, anchor.declaration, span)
              : stepOccurrences(own, name, span);
    own.occurrences.set(key, found);
    return found;
}

function eventOccurrences(context: Context, event: EventDeclaration, span: DaySpan): Occurrences {
    const recorded = recordedOccurrences(context, event.name, span);
    const cancelled = new Set((context.history.get(event.name) ?? []).flatMap(entry => cancelledDay(entry) ?? []));
    const held = new Set(recorded.filter(({ status }) => status === 'held').map(({ date }) => date.from));
    const list = recorded.filter(({ status, date }) => status === 'held' || (!cancelled.has(date.from!) && !held.has(date.from)));
    let trouble: Value | undefined;
    for (const rule of event.rules) {
        if (hangsOnPoint(rule) && recorded.length > 0 && event.rules.some(({ kind }) => kind === 'once')) {
            continue;
        }
        const found = datesByRule(event.name, rule, span, context);
        if (!found) {
            continue;
        }
        if ('instead' in found) {
            trouble = hangsOnPoint(rule) && hasOwnDays(event, recorded) ? trouble : found.instead;
        } else {
            trouble ??= found.then;
        }
        const others =
            'dates' in found && hangsOnPoint(rule)
                ? stoodFor(
                      recorded.map(({ date }) => date),
                      found,
                  )
                : new Set<CivilDay>();
        for (const { value, why, uses, number } of 'dates' in found ? found.dates : []) {
            const day = value.from;
            const replaced =
                day === undefined ||
                cancelled.has(day) ||
                others.has(day) ||
                list.some(({ date }) => date.from === day) ||
                heldElsewhereInPeriod(rule, day, recorded, context);
            if (replaced) {
                continue;
            }
            list.push({
                anchor: event.name,
                status: 'by rule',
                date: value,
                why: byRule(event.name, why, value),
                uses,
                place: rule.place,
                number,
            });
        }
    }
    list.sort((a, b) => (a.date.from ?? 0) - (b.date.from ?? 0));
    return {
        list: list.map(one => atItsTime(event, one)),
        trouble,
        awaited: trouble ? undefined : awaitedOccurrence(context, event, list, span),
    };
}

/** An occurrence of which nobody says another time of day is at the event's own. */
function atItsTime({ name, at }: EventDeclaration, occurrence: Occurrence): Occurrence {
    if (at === undefined || occurrence.date.time !== undefined || !isSingleDay(occurrence.date)) {
        return occurrence;
    }
    const date: Known = { ...occurrence.date, time: at };
    return {
        ...occurrence,
        date,
        why: inOrder(occurrence.why, () => [stepFor(`${name} begins at ${formatTime(at)}: ${sayKnown(date)}`, date)]),
    };
}

/** Whether an event has days besides those that a rule takes from something else: then nothing is wrong where that gives none. */
function hasOwnDays({ rules }: EventDeclaration, recorded: readonly Occurrence[]): boolean {
    return recorded.length > 0 || rules.some(({ kind }) => kind === 'at-any-time' || kind === 'rate' || kind === 'every');
}

/** The day that a line takes away: "cancelled on 1 May for 12 May" says when it was cancelled, and which day. */
function cancelledDay({ verb, on, forOccurrence }: HistoryEntry): CivilDay | undefined {
    const day = forOccurrence?.on ?? on;
    return verb === 'cancelled' && day && 'date' in day ? day.date.first : undefined;
}

function byRule(name: string, why: Why, date: Known): Why {
    return inOrder(why, () => [stepFor(`${name} falls on ${sayKnown(date)} by its rule`, date)]);
}

/** The dates an event's rule gives in the span; undefined for a rule that gives none. */
function datesByRule(name: string, rule: EventRule, span: DaySpan, context: Context): Repetitions | undefined {
    const { calendar } = context;
    switch (rule.kind) {
        case 'every': {
            const base = rule.from && valueOfWritten(rule.from);
            if (!base) {
                return undefined;
            }
            return base.kind === 'known'
                ? onWorkingDays(context, rule.roll, repetitionsEvery(base, rule.length, 0, span, calendar))
                : { instead: base };
        }
        case 'dates': {
            const values = rule.dates.map(valueOfWritten);
            const dates = values.filter(value => value.kind === 'known').filter(({ from, to }) => to! >= span.first && from! <= span.last);
            return onWorkingDays(context, rule.roll, { dates: dates.map(value => evaluated(value)) });
        }
        case 'nth':
            return onWorkingDays(context, rule.roll, repetitionsNth(rule.nth, span, calendar));
        case 'constraint':
            if (rule.phrase.kind === 'at-edge-of-period') {
                return onWorkingDays(context, rule.phrase.roll, repetitionsAtEdge(rule.phrase, span, calendar));
            }
            return hangsOnPoint(rule) ? datesOnPoint(context, name, rule.phrase, span) : undefined;
        default:
            return undefined;
    }
}

/** The dates of a rule that says what becomes of a day that is no working day; refused where that cannot be told. */
function onWorkingDays(context: Context, roll: Roll, found: Repetitions): Repetitions {
    if (roll === 'as-is' || !('dates' in found)) {
        return found;
    }
    const scope: Scope = { context, binding: { kind: 'none' }, path: [], pauses: [] };
    const moved = found.dates.map(date => rolled(scope, date, roll));
    const unknown = moved.find(({ value }) => value.kind !== 'known');
    return unknown ? { instead: unknown.value } : { ...found, dates: moved.flatMap(date => (isKnown(date) ? [date] : [])) };
}

function isKnown(date: Evaluated): date is Evaluated<Known> {
    return date.value.kind === 'known';
}

/** A rule names one day per period; where the history has the event on another day of that period, that day stands. */
function heldElsewhereInPeriod(rule: EventRule, day: CivilDay, recorded: readonly Occurrence[], { calendar }: Context): boolean {
    const nth = rule.kind === 'nth' ? rule.nth : undefined;
    const period = nth && recorded.length > 0 && periodOf(nth.of, day, calendar);
    return (
        typeof period === 'object' &&
        'first' in period &&
        recorded.some(({ date }) => date.from! >= period.first && date.to! <= period.last)
    );
}

function reviewOccurrences(context: Context, review: Review, span: DaySpan): Occurrences {
    const list = recordedOccurrences(context, review.name, span);
    const isAhead = ({ date }: Occurrence): boolean => date.to! >= context.today;
    const every = review.cadences.find(cadence => cadence.kind === 'every');
    const base = review.first && valueOfWritten(review.first);
    if (!list.some(isAhead) && base?.kind === 'known') {
        const ahead: DaySpan = { first: context.today, last: span.last };
        const dates = every ? repetitionsEvery(base, every.length, 0, ahead, context.calendar) : { dates: [evaluated(base)] };
        const next = 'dates' in dates ? dates.dates[0] : undefined;
        if (next) {
            const why = inOrder(next.why, () => [stepFor(`${review.name} is due ${sayKnown(next.value)} by its rule`, next.value)]);
            list.push({ anchor: review.name, status: 'by rule', date: next.value, why, uses: next.uses, place: review.place });
        }
    }
    return { list, ...(!list.some(isAhead) && { awaited: {} }) };
}

function stepOccurrences(context: Context, name: string, span: DaySpan): Occurrences {
    const list = recordedOccurrences(context, name, span);
    return { list, ...(list.length === 0 && { awaited: {} }) };
}

function recordedOccurrences({ history, recorded }: Context, name: string, span: DaySpan): Occurrence[] {
    const all = recorded.get(name) ?? everyRecorded(name, history.get(name) ?? []);
    recorded.set(name, all);
    return all.filter(({ date }) => date.to! >= span.first && date.from! <= span.last);
}

function everyRecorded(name: string, entries: readonly HistoryEntry[]): Occurrence[] {
    const seen = new Set<string>();
    return entries.flatMap((entry): Occurrence[] => {
        const { verb, on, at, place } = entry;
        const planned = verb === 'planned';
        if (!on || !('date' in on) || !(planned || HAPPENED.includes(verb))) {
            return [];
        }
        const key = `${planned} ${on.date.first} ${on.date.last} ${at}`;
        if (seen.has(key)) {
            return [];
        }
        seen.add(key);
        const date: Known = { ...knownDate(on.date), time: at };
        const rule = (): string => (planned ? `${name} is planned for ${sayKnown(date)}` : `${name} ${verb} on ${sayKnown(date)}`);
        return [{ anchor: name, status: planned ? 'planned' : 'held', date, why: () => [stepFor(rule(), date)], uses: [], place, entry }];
    });
}
