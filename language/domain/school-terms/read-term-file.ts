import { EVENT_PROPERTIES, readCalendarEvent, type CalendarEvent } from '../icalendar/calendar-event.ts';
import { readCalendarText, type CalendarText } from '../icalendar/calendar-text.ts';
import { daysOfEvent, isRepeating, repetitionsOf } from '../icalendar/event-days.ts';
import { dayInRange, weekdayIndex, type CivilDay } from '../time/civil-date.ts';
import { termCalled, type DaySpan, type FileTerms, type SchoolTerm } from '../time/school-terms.ts';
import { breaksFrom, termsFrom, type Fact, type Misfit } from './assemble-terms.ts';
import { recogniseEntry, type EntryKind } from './recognise-entry.ts';

/** An entry of a file that is not counted, or does not fit the others. */
export interface EntryProblem {
    summary: string;
    /** Line of the entry in its file, counted from 0. */
    line: number;
    /** Why, as the end of a sentence: "it has no date". */
    problem: string;
}

/** What is read from an .ics file for a calendar of some time zone. */
export interface TermFileReading extends FileTerms {
    /** Entries that are not understood, in the order of the file: nothing of them is counted. */
    notUnderstood: EntryProblem[];
    /** Entries that contradict each other or lack their other half. */
    misfits: EntryProblem[];
    /** Whether the file breaks off: what comes after is missing. */
    endsEarly: boolean;
}

/** The events of a file as plain data, before it is known in which zone its days are told. */
export type TermFileText = { events: CalendarEvent[]; endsEarly: boolean } | Extract<CalendarText, { problem: string }>;

/** Entries that repeat and are worked out; a school's year has few. */
const MOST_REPEATING = 100;
/** A shorter closure inside a term is of single days; from so many weekdays on it is a break that makes half-terms. */
const WEEKDAYS_OF_A_BREAK = 5;

/** Reads the text of an .ics file. Bounded and without failure whatever the text is. */
export function readTermFileText(text: string): TermFileText {
    const read = readCalendarText(text, EVENT_PROPERTIES);
    if ('problem' in read) {
        return read;
    }
    return { events: withoutReplaced(read.events.map(readCalendarEvent).filter(event => !event.isCancelled)), endsEarly: read.endsEarly };
}

/**
 * The school terms, breaks and in-service days that the events of a file speak of, by the words that councils write.
 * @param zone the time zone of the calendar that uses the file: its days are told there
 */
export function readTerms({ events, endsEarly }: Extract<TermFileText, { events: unknown }>, zone: string): TermFileReading {
    const notUnderstood: EntryProblem[] = [];
    const understood = events.flatMap(event => {
        const found = recognised(event, zone);
        if ('problem' in found) {
            notUnderstood.push(entryProblem(event, found.problem));
        }
        return 'problem' in found ? [] : [found];
    });
    const single = understood.filter(({ event }) => !isRepeating(event)).flatMap(entry => factsOf(entry, [entry.span]));
    const within = spanOfAll(termsFrom(single).terms);
    const repeated = understood
        .filter(({ event }) => isRepeating(event))
        .flatMap((entry, at) => {
            const found =
                at < MOST_REPEATING
                    ? repetitionsOf(entry.event, entry.span, zone, within)
                    : { problem: `more than ${MOST_REPEATING} entries repeat` };
            if ('problem' in found) {
                notUnderstood.push(entryProblem(entry.event, found.problem));
            }
            return 'problem' in found ? [] : factsOf(entry, found.spans);
        });
    const facts = [...single, ...repeated];
    const { terms, misfits } = termsFrom(facts);
    const paired = breaksFrom(facts);
    const closed = closedDays(terms, [...facts, ...paired.breaks]);
    return {
        terms: closed.terms,
        inServiceDays: inServiceDays(facts),
        closures: closed.closures,
        endsEarly,
        notUnderstood: notUnderstood.sort(byLine),
        misfits: [...misfits, ...paired.misfits, ...closed.misfits]
            .map(({ fact, problem }) => ({ summary: fact.summary, line: fact.line, problem }))
            .sort(byLine),
    };
}

function byLine(a: EntryProblem, b: EntryProblem): number {
    return a.line - b.line;
}

/** A changed occurrence of a series stands for itself, and the series is without it. */
function withoutReplaced(events: CalendarEvent[]): CalendarEvent[] {
    const replaced = new Map<string, CalendarEvent[]>();
    for (const event of events) {
        if (event.replaces && event.uid !== undefined) {
            replaced.set(event.uid, [...(replaced.get(event.uid) ?? []), event]);
        }
    }
    return events.map(event =>
        event.replaces || event.uid === undefined || !replaced.has(event.uid)
            ? event
            : { ...event, exceptions: [...event.exceptions, ...replaced.get(event.uid)!.map(({ replaces }) => replaces!)] },
    );
}

/** An event whose words and first days are understood. */
interface Understood {
    event: CalendarEvent;
    span: DaySpan;
    kinds: readonly EntryKind[];
}

function recognised(event: CalendarEvent, zone: string): Understood | { problem: string } {
    const span = daysOfEvent(event, zone);
    if ('problem' in span) {
        return span;
    }
    const found = recogniseEntry(event.summary, event.categories, span.last - span.first + 1);
    return 'problem' in found ? found : { event, span, kinds: found.kinds };
}

function factsOf({ event: { summary, line }, kinds }: Understood, spans: readonly DaySpan[]): Fact[] {
    return spans.flatMap(span => kinds.map(says => ({ says, span, summary, line })));
}

function entryProblem({ summary, line }: CalendarEvent, problem: string): EntryProblem {
    return { summary, line, problem };
}

function spanOfAll(terms: readonly SchoolTerm[]): DaySpan | undefined {
    const [first] = terms;
    return first && { first: first.first, last: Math.max(...terms.map(({ last }) => last)) as CivilDay };
}

function inServiceDays(facts: readonly Fact[]): FileTerms['inServiceDays'] {
    const days = facts
        .filter(({ says }) => says.kind === 'in-service')
        .flatMap(({ span, summary }) => weekdaysIn(span).map(day => ({ day, reason: summary })));
    return [...new Map(days.map(each => [each.day, each])).values()].sort((a, b) => a.day - b.day);
}

function weekdaysIn({ first, last }: DaySpan): CivilDay[] {
    return Array.from({ length: last - first + 1 }, (_, i) => dayInRange(first + i)).filter(
        day => day !== undefined && weekdayIndex(day) < 5,
    ) as CivilDay[];
}

/** Puts breaks and holidays into the terms they lie in; those between terms say nothing that the terms do not. */
function closedDays(terms: readonly SchoolTerm[], facts: readonly Fact[]): Pick<FileTerms, 'terms' | 'closures'> & { misfits: Misfit[] } {
    const breaks = new Map<SchoolTerm, DaySpan[]>(terms.map(term => [term, [...term.breaks]]));
    const closures: FileTerms['closures'] = [];
    const misfits: Misfit[] = [];
    for (const fact of facts.filter(({ says: { kind } }) => kind === 'half-term' || kind === 'holiday')) {
        for (const term of terms.filter(({ first, last }) => first <= fact.span.last && fact.span.first <= last)) {
            const shared = {
                first: Math.max(term.first, fact.span.first) as CivilDay,
                last: Math.min(term.last, fact.span.last) as CivilDay,
            };
            const weekdays = weekdaysIn(shared).length;
            const reachesOut = weekdays > 0 && weekdays < weekdaysIn(fact.span).length;
            if (reachesOut || weekdays === weekdaysIn(term).length) {
                misfits.push({ fact, problem: `it overlaps with ${termCalled(term.name)}` });
            } else if (fact.says.kind === 'half-term' || weekdays >= WEEKDAYS_OF_A_BREAK) {
                breaks.get(term)!.push(shared);
            } else if (weekdays > 0) {
                closures.push({ ...shared, reason: fact.summary });
            }
        }
    }
    return {
        terms: terms.map(term => ({ ...term, breaks: merged(breaks.get(term)!) })),
        closures: closures.sort((a, b) => a.first - b.first),
        misfits,
    };
}

/** Breaks in order, those that meet or share days as one. */
function merged(breaks: readonly DaySpan[]): DaySpan[] {
    const found: DaySpan[] = [];
    for (const each of [...breaks].sort((a, b) => a.first - b.first)) {
        const before = found.at(-1);
        if (before && each.first <= before.last + 1) {
            before.last = Math.max(before.last, each.last) as CivilDay;
        } else {
            found.push({ ...each });
        }
    }
    return found;
}
