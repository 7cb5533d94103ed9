import type { ActorReference, Actors } from './actors.ts';
import type { HistoryEntry } from './history.ts';
import type { Placed, Place } from './place.ts';
import type { Effect, LifeRule, Norm } from './sentence.ts';
import type { Duration, NthDay, Rate, Roll, TimePhrase, Timing, WrittenDate } from './time-expression.ts';
import type { ClockTime, Weekday } from './time/civil-date.ts';

/** A quoted text with its place; the value is without quotes. */
export interface Words extends Placed {
    text: string;
}

/** When an agreement begins. */
export type Start = Placed &
    (
        | { kind: 'date'; date: WrittenDate }
        | { kind: 'words'; text: string }
        | { kind: 'last-signature' }
        | { kind: 'each-joiner'; party: ActorReference }
    );

/** How long an agreement lasts; several may be said. */
export type Term = Placed &
    (
        | { kind: 'for'; length: Duration }
        | { kind: 'until'; date: WrittenDate }
        | { kind: 'while'; text: string }
        | { kind: 'until-ended' }
        | { kind: 'until-words'; text: string }
    );

/** Whether law stands behind the agreement. `clauses` is set when only some clauses bind. */
export interface LegalStatus extends Placed {
    binding: boolean;
    clauses?: string[];
}

export type AgreementState = 'template' | 'draft' | 'agreed' | 'ended';

/** A post or body of a party. */
export interface Role extends Placed {
    name: string;
    title?: string;
    holder?: string;
    /** Declared name of its party; absent for a role that every party has. */
    of?: string;
}

/** What a party is in the agreement. */
export type PartyNature = { kind: 'named' } | { kind: 'open'; to: string } | { kind: 'to-be-named' };

/** A party, outsider or group, by its short name. */
export interface Party extends Placed {
    sort: 'party' | 'outsider' | 'group';
    name: string;
    namePlace: Place;
    fullName?: string;
    /** Its kind in plain words: "local authority". */
    kindWords?: string;
    nature: PartyNature;
    aliases: Words[];
    contacts: string[];
    roles: Role[];
    capacities: { capacity: string; of: string }[];
    /** Members of a group. */
    members?: Actors;
    atLeastMembers?: number;
}

export interface Definition extends Placed {
    term: string;
    text: string;
    aliases: string[];
}

export interface Citation extends Placed {
    name: string;
    title?: string;
    link?: string;
}

/** How a repeating or single event comes about. */
export type EventRule = Placed &
    (
        | { kind: 'at-any-time' }
        | { kind: 'once' }
        | { kind: 'rate'; rate: Rate }
        /** `roll`: what becomes of such a day that is no working day. */
        | { kind: 'every'; length: Duration; from?: WrittenDate; roll: Roll }
        | { kind: 'dates'; dates: WrittenDate[]; roll: Roll }
        | { kind: 'nth'; nth: NthDay; roll: Roll }
        | { kind: 'constraint'; phrase: TimePhrase }
    );

/** A meeting or other event that deadlines hang on. */
export interface EventDeclaration extends Placed {
    sort: 'meeting' | 'event';
    name: string;
    namePlace: Place;
    title?: string;
    aliases: string[];
    rules: EventRule[];
    /** The time of day at which it begins, whatever the day. */
    at?: ClockTime;
    /** `counted by NAME`: the calendar its rules are counted by, where it is not the agreement's own. */
    calendar?: string;
    of?: Actors;
    with?: Actors;
}

/** A deadline that has a name of its own. */
export interface NamedDeadline extends Placed {
    name: string;
    namePlace: Place;
    timing: Timing;
}

export type Region = 'england-and-wales' | 'scotland' | 'northern-ireland' | 'any-part-of-uk';

/** An inclusive range of written days; `until` is absent for a single day. */
export interface DayRange extends Placed {
    from: WrittenDate;
    until?: WrittenDate;
}

/** A calendar as written in the language, before it is compiled to working days. */
export interface CalendarDeclaration extends Placed {
    name: string;
    namePlace: Place;
    region?: Region;
    /** Weekdays that count as working; Monday to Friday when absent. */
    workingWeekdays?: Weekday[];
    closures: { range: DayRange; reason?: string }[];
    terms: { name?: string; range: DayRange; breaks: DayRange[]; place: Place }[];
    inServiceDays: { date: WrittenDate; reason?: string }[];
    /** Paths of .ics files with school terms, as written. */
    termFiles: Words[];
    timeZone?: string;
    /** `financial year starts 1 April`: month and day. */
    financialYearStart?: { month: number; day: number };
    workingHours?: { from: ClockTime; until: ClockTime };
    /** `counts clear days before an event`: "5 days before" leaves 5 whole days between; else it counts 5 back. */
    countsClearDays?: boolean;
    /** `keeps month ends`: a month after the last day of February is the last day of March; else the 28th or 29th. */
    keepsMonthEnds?: boolean;
    /** `deadlines move to the next working day`; a deadline stays on its day when absent. */
    roll?: Exclude<Roll, 'as-is'>;
}

/** A section, clause or appendix. */
export interface Provision extends Placed {
    sort: 'section' | 'clause' | 'appendix';
    /** The document's own number, or the one derived from its position; absent when neither exists. */
    number?: string;
    numberDerived: boolean;
    title?: string;
    topics: string[];
    texts: Words[];
    items: ListItem[];
    footnotes: Footnote[];
    references: ClauseReference[];
    sentences: (Norm | Effect)[];
    children: Provision[];
    /** Set when this text comes from an amendment. */
    amendedBy?: Place;
    /** The day from which the amended text applies; at once when absent. */
    appliesFrom?: WrittenDate;
    /** What stood here before the amendment. */
    former?: Provision;
}

/** An item of a list in a provision; `number` is the whole number it is referred to by (`4.5(a)`). */
export interface ListItem {
    label?: string;
    number?: string;
    text: Words;
    sentences: (Norm | Effect)[];
}

/** A footnote of a provision or of the whole agreement. */
export interface Footnote {
    number?: string;
    text: Words;
}

/** A reference to a provision by its number; `resolved` tells whether it exists. */
export interface ClauseReference extends Placed {
    sort?: 'section' | 'clause' | 'appendix';
    number: string;
    agreement?: string;
    resolved: boolean;
}

export interface Review extends Placed {
    name: string;
    namePlace: Place;
    title?: string;
    first?: WrittenDate;
    cadences: TimePhrase[];
    /** `counted by NAME`: the calendar its rhythm is counted by, where it is not the agreement's own. */
    calendar?: string;
    by?: Actors;
    onRequestBy?: Actors;
}

/** One rung of the dispute ladder. */
export interface DisputeStep extends Placed {
    name: string;
    namePlace: Place;
    title?: string;
    by?: Actors;
    chosenBy?: Actors;
    opensWhenUnsettled?: TimePhrase;
    timing: Timing;
    optional: boolean;
}

export interface Signature extends Placed {
    party: ActorReference;
    manner: 'signed' | 'e-mail' | 'joining-form' | 'deed' | 'words';
    words?: string;
    person?: string;
    position?: string;
    date?: WrittenDate;
}

/** How notices are given and from when they count. */
export interface NoticeRule extends Placed {
    manner?: string;
    countFrom?: 'sending' | 'receipt';
}

/**
 * A whole agreement with everything it sees in the files it uses: plain data, tolerant of holes.
 * Nothing in it is computed; `today` plays no part.
 */
export interface Agreement extends Placed {
    kind: 'memorandum' | 'protocol' | 'agreement';
    name: string;
    namePlace: Place;
    title?: string;
    reference?: string;
    version?: string;
    supersedes?: string;
    dated?: WrittenDate;
    approved?: WrittenDate;
    starts?: Start;
    terms: Term[];
    extension?: { times?: number; by: Duration };
    legalStatus?: LegalStatus;
    state?: AgreementState;
    calendar?: string;
    profile?: string;
    parties: Party[];
    /** `each party has a role Rep`. */
    commonRoles: Role[];
    definitions: Definition[];
    citations: Citation[];
    events: EventDeclaration[];
    deadlines: NamedDeadline[];
    calendars: CalendarDeclaration[];
    provisions: Provision[];
    reviews: Review[];
    disputeSteps: DisputeStep[];
    signatures: Signature[];
    /** Where `agreed by { ... }` stands, so that a missing signature can be shown there. */
    signaturesPlace?: Place;
    notices?: NoticeRule;
    lifeRules: LifeRule[];
    /** Footnotes that stand outside every provision. */
    footnotes?: Footnote[];
    history: HistoryEntry[];
    /** True when a part of the text could not be read: nothing may be reported as missing from it. */
    incomplete: boolean;
}
