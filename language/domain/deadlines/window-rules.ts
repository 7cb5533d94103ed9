import type { Agreement, EventDeclaration } from '../agreement.ts';
import type { Actors } from '../actors.ts';
import type { Effect, Norm } from '../sentence.ts';
import type { Condition, TimePhrase } from '../time-expression.ts';
import { formatDate, formatTime } from '../time/format-date.ts';
import { sayPeriodStretch } from '../time/period-stretch.ts';
import { oncePer } from '../once-per.ts';
import { isAmong, namesOf } from './actor-names.ts';
import { eventsInAction } from './event-in-action.ts';
import { sentencesOf } from './sentences.ts';

/** A phrase that only limits when something may take place. */
export type WindowPhrase = Extract<TimePhrase, { kind: 'between-times' | 'between-dates' | 'window' | 'in-period' }>;

/** What an agreement says of when its events may take place: `hold KIT between 10:00 and 14:00 in term time where possible`. */
export interface WindowRule {
    phrase: WindowPhrase;
    /** The events and reviews it limits, by name. */
    events: readonly string[];
    /** The sentence forbids: the window is to be kept out of. */
    forbids: boolean;
    /** A wish: `should`, `aims to` or `where possible`. */
    soft: boolean;
    /** On what it depends. */
    conditions: readonly Condition[];
    /** The calendar that says which days are meant, where it is not the agreement's own. */
    calendar?: string;
}

/** Verbs with which a sentence says when an event itself takes place, rather than something about it. */
const TAKES_PLACE =
    /^(?:attend|arrange|call|carry out|chair|conduct|convene|have|hold|host|join|open|organi[sz]e|plan|run|schedule|start|take part in)\b/i;
/** All meetings of whoever owes it, none of them by name. */
const MEETINGS =
    /^(?:(?:arrange|attend|call|convene|have|hold|organi[sz]e|plan|run|schedule)\s+(?:[\w-]+\s+){0,2}meetings\b|meet(?:\s+(?:each other|in person|together|virtually))?$)/i;

/** Every window that limits an event of the agreement, in the order in which they are written there. Worked out once. */
export const windowRulesOf: (agreement: Agreement) => readonly WindowRule[] = oncePer(rulesIn);

function rulesIn(agreement: Agreement): WindowRule[] {
    const declared = agreement.events.flatMap(event =>
        event.rules.flatMap(rule => (rule.kind === 'constraint' && isWindow(rule.phrase) ? [firm(rule.phrase, event)] : [])),
    );
    const reviews = agreement.reviews.flatMap(review =>
        review.cadences.flatMap(phrase => (isWindow(phrase) ? [firm(phrase, review)] : [])),
    );
    const said = sentencesOf(agreement).flatMap(({ sentence }) => rulesOfSentence(agreement, sentence));
    return [...declared, ...reviews, ...said];
}

function firm(phrase: WindowPhrase, { name, calendar }: Pick<EventDeclaration, 'name' | 'calendar'>): WindowRule {
    return { phrase, events: [name], forbids: false, soft: false, conditions: [], ...(calendar !== undefined && { calendar }) };
}

function isWindow(phrase: TimePhrase): phrase is WindowPhrase {
    return phrase.kind === 'between-dates' || limitsOnlyHow(phrase);
}

/** Whether a phrase says in what stretches of the day or the calendar something may lie. */
export function limitsOnlyHow(phrase: TimePhrase): phrase is Exclude<WindowPhrase, { kind: 'between-dates' }> {
    return phrase.kind === 'between-times' || phrase.kind === 'window' || phrase.kind === 'in-period';
}

/** Whether the phrase itself says that the window is to be kept out of: `not in school holidays`. */
export function isNegated(phrase: WindowPhrase): boolean {
    return (phrase.kind === 'window' || phrase.kind === 'in-period') && phrase.negated;
}

function rulesOfSentence(agreement: Agreement, sentence: Norm | Effect): WindowRule[] {
    const { strength, timing, conditions, soft } = sentence;
    if (sentence.form !== 'norm' || strength === 'may' || strength === 'need not') {
        return [];
    }
    // Between two dates a sentence says when something is due, not when all of an event's dates must lie.
    const phrases = [...timing.phrases, ...timing.hardLimits].filter(limitsOnlyHow);
    const events = phrases.length > 0 ? eventsSpokenOf(agreement, sentence.action ?? '', sentence.owners) : [];
    if (events.length === 0) {
        return [];
    }
    const isWish = soft || strength === 'should' || strength === 'should not' || strength === 'aims';
    return phrases.map(phrase => ({
        phrase,
        events,
        forbids: strength.endsWith('not'),
        soft: isWish,
        conditions,
        ...(timing.calendar !== undefined && { calendar: timing.calendar }),
    }));
}

/** The events whose time an action speaks of: those it names, or every meeting of its owners for "hold meetings". */
function eventsSpokenOf(agreement: Agreement, action: string, owners: Actors): string[] {
    const named = eventsTakingPlace(agreement, action);
    if (named.length > 0 || !MEETINGS.test(action)) {
        return named;
    }
    return agreement.events.filter(event => event.sort === 'meeting' && isMeetingOf(agreement, event, owners)).map(({ name }) => name);
}

/** The events that an action makes take place or comes to ("hold KIT"), not those it only speaks of ("report on KIT"). */
export function eventsTakingPlace(agreement: Agreement, action: string): string[] {
    return TAKES_PLACE.test(action) ? eventsInAction(agreement, action) : [];
}

/** A meeting that says nobody's is everybody's. */
function isMeetingOf(agreement: Agreement, { of, with: others }: EventDeclaration, owners: Actors): boolean {
    if (!of) {
        return true;
    }
    const isNamed = owners.kind === 'named' || owners.kind === 'each-of';
    return (
        !isNamed ||
        namesOf(owners).some(owner => isAmong(agreement, of, owner) || isAmong(agreement, others, owner)) ||
        [...namesOf(of), ...namesOf(others)].some(name => isAmong(agreement, owners, name))
    );
}

/** The window as an author would say it: `not in school holidays unless both agree`, `between 10:00 and 14:00 where possible`. */
export function sayWindow({ phrase, forbids, soft, conditions }: WindowRule): string {
    const negated = forbids !== isNegated(phrase);
    const wish = soft ? ' where possible' : '';
    const when = conditions.map(condition => ` ${condition.kind} ${'event' in condition ? condition.event : condition.words}`);
    return `${negated ? 'not ' : ''}${sayPhrase(phrase)}${wish}${when.join(' and')}`;
}

function sayPhrase(phrase: WindowPhrase): string {
    switch (phrase.kind) {
        case 'between-times':
            return `between ${formatTime(phrase.from)} and ${formatTime(phrase.until)}`;
        case 'between-dates': {
            const [from, until] = [phrase.from, phrase.until].map(date =>
                'date' in date ? formatDate(date.date).replace(/^[A-Z][a-z]{2} (?=\d)/, '') : date.text,
            );
            return `between ${from} and ${until}`;
        }
        case 'in-period':
            return `in ${sayPeriodStretch(phrase.stretch)}`;
        case 'window':
            return `${{ 'term time': 'in', 'school holidays': 'in', 'working hours': 'during', 'working days': 'on' }[phrase.window]} ${phrase.window}`;
    }
}
