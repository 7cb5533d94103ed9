import type { Actors, ActorReference } from '../../language/domain/actors.ts';
import type {
    Agreement,
    CalendarDeclaration,
    DayRange,
    DisputeStep,
    EventDeclaration,
    EventRule,
    NamedDeadline,
    Party,
    Provision,
    Review,
} from '../../language/domain/agreement.ts';
import type { HistoryEntry, HistorySubject, HistoryVerb } from '../../language/domain/history.ts';
import type { Place } from '../../language/domain/place.ts';
import type { Effect, EffectAct, Norm } from '../../language/domain/sentence.ts';
import type {
    Condition,
    Duration,
    OccurrenceChoice,
    Point,
    Rate,
    Roll,
    TimePhrase,
    TimeUnit,
    Timing,
    WrittenDate,
} from '../../language/domain/time-expression.ts';
import { parseWrittenDate } from '../../language/domain/index.ts';

/** Agreements as plain data in few words, for tests of the engine: each call makes one piece, at the next line. */

let line = 0;

/** The next line of the file `test.mou`: pieces made later stand further down. */
export function place(): Place {
    const start = { line: line++, character: 0 };
    return { uri: 'file:///test.mou', range: { start, end: { line: start.line, character: 10 } } };
}

export const date = (text: string): WrittenDate => parseWrittenDate(text, place());
export const days = (from: string, until?: string): DayRange => ({
    from: date(from),
    ...(until !== undefined && { until: date(until) }),
    place: place(),
});

/** A length such as `5 working days` or `1 month and 5 days`. */
export function length(text: string): Duration {
    const spans = text.split(' and ').map(part => {
        const [amount, ...unit] = part.split(' ');
        const name = unit.join(' ').replace(/s$/, '') as TimeUnit;
        return { ...(amount !== '____' && { amount: Number(amount) }), unit: name, place: place() };
    });
    return { spans, place: place() };
}

export function actors(...names: string[]): Actors {
    const list = names.map((name): ActorReference => ({ name, target: name, place: place() }));
    return { kind: 'named', actors: list, joined: 'and', severally: false, place: place() };
}

export const on = (text: string): Point => ({ kind: 'date', date: date(text), place: place() });
export function anchor(
    name: string,
    kind: 'each' | 'unspecified' | 'that' | 'first' | 'last' | 'next' | 'following' = 'unspecified',
    after?: Point,
): Point {
    const choice: OccurrenceChoice = kind === 'following' ? { kind, ...(after && { after }) } : { kind };
    return { kind: 'anchor', name, resolved: true, choice, place: place() };
}
export const each = (name: string): Point => anchor(name, 'each');
export const words = (text: string): Point => ({ kind: 'words', text, place: place() });
export const relative = (text: string, direction: 'before' | 'after', point: Point): Point => ({
    kind: 'relative',
    length: length(text),
    direction,
    point,
    place: place(),
});

/** The time phrases by the words an author writes. */
export const time = {
    noLaterThan: (point: Point, roll: Roll = 'as-is'): TimePhrase => ({ kind: 'no-later-than', point, roll, place: place() }),
    on: (point: Point, roll: Roll = 'as-is'): TimePhrase => ({ kind: 'on', point, roll, place: place() }),
    before: (point: Point): TimePhrase => ({ kind: 'before', point, place: place() }),
    after: (point: Point): TimePhrase => ({ kind: 'after', point, roll: 'as-is', place: place() }),
    onlyAfter: (point: Point): TimePhrase => ({ kind: 'only-after', point, place: place() }),
    atLeastBefore: (text: string, point?: Point, roll: Roll = 'as-is'): TimePhrase => ({
        kind: 'at-least-before',
        length: length(text),
        ...(point && { point }),
        roll,
        place: place(),
    }),
    within: (text: string, point?: Point, relation: 'after' | 'before' | 'beginning-with' = 'after', roll: Roll = 'as-is'): TimePhrase => ({
        kind: 'within',
        length: length(text),
        relation,
        ...(point && { point }),
        roll,
        place: place(),
    }),
    from: (from: Point, until?: Point): TimePhrase => ({ kind: 'from', from, ...(until && { until }), place: place() }),
    until: (point: Point): TimePhrase => ({ kind: 'until', point, place: place() }),
    betweenDates: (from: string, until: string): TimePhrase => ({
        kind: 'between-dates',
        from: date(from),
        until: date(until),
        place: place(),
    }),
    betweenTimes: (): TimePhrase => ({ kind: 'between-times', from: 600 as never, until: 840 as never, place: place() }),
    inTermTime: (): TimePhrase => ({ kind: 'window', window: 'term time', negated: false, place: place() }),
    asSoonAsPossible: (after?: Point): TimePhrase => ({
        kind: 'as-soon-as-possible',
        words: 'as soon as possible',
        ...(after && { after }),
        place: place(),
    }),
    immediately: (after?: Point): TimePhrase => ({ kind: 'immediately', words: 'immediately', ...(after && { after }), place: place() }),
    keep: (bound: 'at least' | 'up to' | 'exactly', text: string, from?: Point): TimePhrase => ({
        kind: 'keep',
        bound,
        length: length(text),
        ...(from && { from }),
        place: place(),
    }),
    rate: (bound: Rate['bound'], times: number, per: TimeUnit): TimePhrase => ({
        kind: 'rate',
        rate: { bound, times, per, place: place() },
        place: place(),
    }),
    every: (text: string, from?: Point | 'last'): TimePhrase => ({
        kind: 'every',
        length: length(text),
        ...(from && { from }),
        roll: 'as-is',
        place: place(),
    }),
    onNth: (
        nth: number | 'last',
        day: Extract<EventRule, { kind: 'nth' }>['nth']['day'],
        of: TimeUnit,
        roll: Roll = 'as-is',
    ): TimePhrase => ({ kind: 'on-nth', nth: { nth, day, of }, roll, place: place() }),
    endOfEach: (unit: TimeUnit): TimePhrase => ({ kind: 'at-edge-of-period', edge: 'end', unit, roll: 'as-is', place: place() }),
};

export function timing(phrases: TimePhrase[], hardLimits: TimePhrase[] = [], exceptions: Timing['exceptions'] = []): Timing {
    return { phrases, hardLimits, exceptions };
}

/** `when EVENT`. */
export const when = (event: string): Condition => ({ kind: 'when', event, resolved: true, place: place() });

export function norm(
    clause: string,
    owner: string | Actors,
    action: string,
    phrases: TimePhrase[] | Timing,
    more: Partial<Norm> = {},
): Norm {
    return {
        form: 'norm',
        clause,
        owners: typeof owner === 'string' ? actors(owner) : owner,
        strength: 'must',
        action,
        timing: Array.isArray(phrases) ? timing(phrases) : phrases,
        conditions: [],
        soft: false,
        via: [],
        inWriting: false,
        place: place(),
        ...more,
    };
}

export function effect(clause: string, act: 'end' | 'leave' | 'change', more: Partial<Effect>): Effect {
    return {
        form: 'effect',
        clause,
        act: { kind: act, place: place() } as EffectAct,
        owners: { kind: 'any-party', place: place() },
        strength: 'may',
        timing: timing([]),
        conditions: [],
        soft: false,
        via: [],
        inWriting: true,
        place: place(),
        ...more,
    };
}

export type Rule = EventRule extends infer R ? (R extends EventRule ? Omit<R, 'place'> : never) : never;

export function event(name: string, rules: Rule[] = [], sort: 'meeting' | 'event' = 'meeting'): EventDeclaration {
    return {
        sort,
        name,
        namePlace: place(),
        aliases: [],
        rules: rules.map(rule => ({ ...rule, place: place() }) as EventRule),
        place: place(),
    };
}

export const onceA = (per: TimeUnit, times = 1): Rule => ({ kind: 'rate', rate: { bound: 'exactly', times, per, place: place() } });

export function deadline(name: string, phrases: TimePhrase[]): NamedDeadline {
    return { name, namePlace: place(), timing: timing(phrases), place: place() };
}

export function review(name: string, more: Partial<Review>): Review {
    return { name, namePlace: place(), cadences: [], place: place(), ...more };
}

export function step(name: string, more: Partial<DisputeStep> = {}): DisputeStep {
    return { name, namePlace: place(), timing: timing([]), optional: false, place: place(), ...more };
}

/** A line of the history: `line('KIT', 'held', '24 September 2026')`; a clause by its number with `clause` before it. */
export function entry(subject: string, verb: HistoryVerb, when?: string, more: Partial<HistoryEntry> = {}): HistoryEntry {
    return { subject: subjectOf(subject), verb, ...(when !== undefined && { on: date(when) }), place: place(), ...more };
}

function subjectOf(text: string): HistorySubject {
    if (text === 'notice' || text === 'request' || text === 'agreement') {
        return { kind: text, place: place() };
    }
    if (text.startsWith('clause ')) {
        return { kind: 'clause', number: text.slice(7), resolved: true, place: place() };
    }
    return { kind: 'anchor', name: text, resolved: true, place: place() };
}

/** `for KIT of 12 November 2026`. */
export const forOccurrence = (name: string, day: string): Pick<HistoryEntry, 'forOccurrence'> => ({
    forOccurrence: { event: name, resolved: true, on: date(day) },
});

export function party(name: string, more: Partial<Party> = {}): Party {
    return {
        sort: 'party',
        name,
        namePlace: place(),
        nature: { kind: 'named' },
        aliases: [],
        contacts: [],
        roles: [],
        capacities: [],
        place: place(),
        ...more,
    };
}

export function provision(number: string, sentences: (Norm | Effect)[], more: Partial<Provision> = {}): Provision {
    return {
        sort: 'clause',
        number,
        numberDerived: false,
        topics: [],
        texts: [],
        items: [],
        footnotes: [],
        references: [],
        sentences,
        children: [],
        place: place(),
        ...more,
    };
}

export function calendar(more: Partial<CalendarDeclaration> = {}): CalendarDeclaration {
    return {
        name: 'Year',
        namePlace: place(),
        region: 'england-and-wales',
        closures: [],
        terms: [],
        inServiceDays: [],
        termFiles: [],
        place: place(),
        ...more,
    };
}

/** A school year 2026 to 2027 with the dates of an English county. */
export function schoolYear(): CalendarDeclaration {
    return calendar({
        terms: [
            {
                name: 'Autumn',
                range: days('2 September 2026', '18 December 2026'),
                breaks: [days('26 October 2026', '30 October 2026')],
                place: place(),
            },
            {
                name: 'Spring',
                range: days('4 January 2027', '25 March 2027'),
                breaks: [days('15 February 2027', '19 February 2027')],
                place: place(),
            },
            { name: 'Summer', range: days('12 April 2027', '21 July 2027'), breaks: [days('31 May 2027', '4 June 2027')], place: place() },
        ],
        closures: [{ range: days('24 December 2026'), reason: 'Christmas closure' }],
        inServiceDays: [{ date: date('4 January 2027') }],
    });
}

/** An agreement of two parties with a calendar; its sentences stand in one provision. */
export function agreement(more: Partial<Agreement> & { sentences?: (Norm | Effect)[] } = {}): Agreement {
    const { sentences, ...rest } = more;
    return {
        kind: 'memorandum',
        name: 'Test',
        namePlace: place(),
        terms: [],
        parties: [party('LAP'), party('OxPCF')],
        commonRoles: [],
        definitions: [],
        citations: [],
        events: [],
        deadlines: [],
        calendar: 'Year',
        calendars: [schoolYear()],
        provisions: sentences ? [provision('1', sentences)] : [],
        reviews: [],
        disputeSteps: [],
        signatures: [],
        lifeRules: [],
        history: [],
        incomplete: false,
        place: place(),
        ...rest,
    };
}
