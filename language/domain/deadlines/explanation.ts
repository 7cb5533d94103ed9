import type { Agreement } from '../agreement.ts';
import type { ComputedDeadline, DeadlineQuery } from '../computed-deadline.ts';
import type { Place } from '../place.ts';
import type { Effect, Norm } from '../sentence.ts';
import { isoOf, parseIsoDay, type CivilDate } from '../time/civil-date.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { byDateThenPlace, computeAnswers, computeNamedDeadline, type DeadlineAnswer, type DeadlineEnvironment } from './compute-deadlines.ts';
import type { Explainable } from './explainable.ts';
import { knownOccurrences, type KnownOccurrence } from './known-occurrences.ts';
import { leadsTo } from './named-deadlines.ts';
import { clampDay } from './reach.ts';
import { sentencesOf } from './sentences.ts';

/** What an agreement says of time at one place or under one name. */
export interface Explanation {
    about: Explainable;
    /** The days that were looked at: those asked for, or wider where nothing lay in them. */
    from: string;
    to: string;
    /** Whether its words speak of time at all; when they do not there are no deadlines. */
    speaksOfTime: boolean;
    /** Of an event, review or step its known dates from `from` to `to`. */
    occurrences: KnownOccurrence[];
    /**
     * The deadlines of its own and, under a name, all that hangs on it: by date, then by place, those without a date last. The
     * same as `computeDeadlines` gives for these days; a named deadline that others use is there by itself in addition.
     */
    deadlines: ComputedDeadline[];
}

/** By how many days on either side the asked-for days are widened, one after another, until there is something. */
const REACHES = [0, 400, 2_000, 8_000, 37_000] as const;

/**
 * Everything an agreement gives for one of its explainables. With `occurrence` only what is for that day or month, wherever it
 * lies: for the event that falls on it, or else the period or repetition that holds it. Pure and bounded as
 * `computeDeadlines` is.
 */
export function explain(
    agreement: Agreement, about: Explainable, query: DeadlineQuery, occurrence?: CivilDate, environment: DeadlineEnvironment = {},
): Explanation {
    const speaksOfTime = hasTime(agreement, about);
    const isAbout = subjectsOf(agreement, about);
    const hasDates = about.kind === 'event' || about.kind === 'review' || about.kind === 'step';
    return untilFound(query, occurrence, speaksOfTime ? REACHES : [0], days => {
        const found = computeAnswers(agreement, days, environment).answers.filter(isAbout);
        const deadlines = (occurrence ? meantBy(found, occurrence) : found).map(({ deadline }) => deadline);
        const own = ownDeadlines(agreement, about, days, environment).filter(deadline => !occurrence || isFor(deadline, occurrence));
        const all = [...deadlines, ...own.filter(({ id }) => !deadlines.some(other => other.id === id))].sort(byDateThenPlace);
        const occurrences = hasDates ? knownOccurrences(agreement, about.name, days, environment).filter(({ date }) => !occurrence || overlap(date, occurrence)) : [];
        return { about, from: days.from, to: days.to, speaksOfTime, occurrences, deadlines: all };
    });
}

/**
 * The deadlines of the sentence, review or step that stands at a place, by date: those of the asked-for days, or where there are
 * none those of the nearest days around them that have some. The same as `computeDeadlines` gives for these days.
 */
export function explainPlace(
    agreement: Agreement, place: Place, query: DeadlineQuery, environment: DeadlineEnvironment = {},
): ComputedDeadline[] {
    const key = keyOf(place);
    const sentence = sentencesOf(agreement).find(each => keyOf(each.sentence.place) === key)?.sentence;
    const declared = [...agreement.reviews, ...agreement.disputeSteps, ...agreement.lifeRules].find(each => keyOf(each.place) === key);
    if (!declared && !(sentence && saysWhen(sentence))) return [];
    return untilFound(query, undefined, REACHES, days => ({
        occurrences: [], deadlines: computeAnswers(agreement, days, environment).answers.filter(({ deadline }) => keyOf(deadline.place) === key).map(({ deadline }) => deadline),
    })).deadlines;
}

/** What is found in the asked-for days or around an occurrence, in ever more days until something is. */
function untilFound<F extends Pick<Explanation, 'deadlines' | 'occurrences'>>(
    query: DeadlineQuery, occurrence: CivilDate | undefined, reaches: readonly number[], find: (days: DeadlineQuery) => F,
): F {
    const [first, ...wider] = occurrence ? reaches.filter(reach => reach > 0) : reaches;
    const within = (reach: number): F => {
        const days = widened(occurrence ?? spanOf(query), reach);
        return find({ ...query, from: isoOf(days.first), to: isoOf(days.last) });
    };
    return wider.reduce((found, reach) => found.deadlines.length + found.occurrences.length > 0 ? found : within(reach), within(first ?? 0));
}

/** Tells the answers of what is explained: those of its sentences and rules, or those that stand at or lead to its name. */
function subjectsOf(agreement: Agreement, { name, place, sentences, numbers }: Explainable): (answer: DeadlineAnswer) => boolean {
    if (sentences) {
        const places = new Set(sentences.map(sentence => keyOf(sentence.place)));
        const within = new Set(numbers);
        return ({ deadline }) => places.has(keyOf(deadline.place)) || (deadline.source === 'term' && within.has(deadline.clause ?? ''));
    }
    const { reviews, disputeSteps, lifeRules, deadlines } = agreement;
    const users = [...sentencesOf(agreement).map(({ sentence }) => sentence), ...reviews, ...disputeSteps, ...lifeRules, ...deadlines]
        .filter(user => leadsTo(agreement, user, name));
    const places = new Set([place, ...users.map(user => user.place)].map(keyOf));
    return ({ deadline }) => places.has(keyOf(deadline.place));
}

/** A named deadline by itself. */
function ownDeadlines(agreement: Agreement, { kind, name }: Explainable, query: DeadlineQuery, environment: DeadlineEnvironment): ComputedDeadline[] {
    return kind === 'deadline' && query.party === undefined ? computeNamedDeadline(agreement, name, query, environment) : [];
}

function hasTime({ lifeRules }: Agreement, { sentences, numbers }: Explainable): boolean {
    return !sentences || lifeRules.some(({ clause }) => clause !== undefined && numbers?.includes(clause))
        || sentences.some(saysWhen);
}

function saysWhen({ timing, notice, cure }: Norm | Effect): boolean {
    return cure !== undefined || (notice !== undefined && notice !== 'none')
        || timing.phrases.length + timing.hardLimits.length + timing.exceptions.length > 0;
}

/** Those that are for a day: of the event then, else of the period or repetition that holds it, else those due then. */
function meantBy(answers: readonly DeadlineAnswer[], day: DaySpan): DeadlineAnswer[] {
    const ofIt = answers.filter(({ binding, deadline }) => binding.kind === 'occurrence' ? overlap({ first: binding.occurrence.date.from!, last: binding.occurrence.date.to! }, day)
        : binding.kind === 'period' ? overlap(binding.period, day) : isFor(deadline, day));
    if (ofIt.length > 0) return ofIt;
    const due = answers.filter(({ deadline }) => isFor(deadline, day));
    return due.length > 0 ? due : answers.filter((answer, index) => {
        const before = answers.slice(0, index).findLast(({ subject }) => subject === answer.subject);
        const [last, next] = [before, answer].map(each => each && lastDayOf(each.deadline));
        return answer.binding.kind === 'repetition' && last !== undefined && next !== undefined && last < isoOf(day.first) && isoOf(day.first) <= next;
    });
}

function isFor({ date, window, occurrence }: ComputedDeadline, day: DaySpan): boolean {
    const [first, last] = [isoOf(day.first), isoOf(day.last)];
    if (occurrence && first <= occurrence.on && occurrence.on <= last) return true;
    const [from, to] = [date ?? window?.from, date ?? window?.to];
    return from !== undefined && to !== undefined && from <= last && to >= first;
}

function lastDayOf({ date, window }: ComputedDeadline): string | undefined {
    return date ?? window?.to;
}

function overlap(a: DaySpan, b: DaySpan): boolean {
    return a.first <= b.last && a.last >= b.first;
}

function spanOf({ from, to }: DeadlineQuery): DaySpan {
    return { first: parseIsoDay(from)!, last: parseIsoDay(to)! };
}

function widened({ first, last }: DaySpan, days: number): DaySpan {
    return { first: clampDay(first - days), last: clampDay(last + days) };
}

function keyOf({ uri, range: { start, end } }: Place): string {
    return `${uri} ${start.line} ${start.character} ${end.line} ${end.character}`;
}
