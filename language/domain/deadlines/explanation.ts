import type { Agreement } from '../agreement.ts';
import type { ComputedDeadline, DeadlineQuery } from '../computed-deadline.ts';
import type { Place } from '../place.ts';
import type { Effect, Norm } from '../sentence.ts';
import { isoOf, parseIsoDay, type CivilDate } from '../time/civil-date.ts';
import type { DaySpan } from '../time/school-terms.ts';
import {
    byDateThenPlace,
    computeAnswers,
    computeNamedDeadline,
    type DeadlineAnswer,
    type DeadlineEnvironment,
} from './compute-deadlines.ts';
import type { Explainable } from './explainable.ts';
import { knownOccurrences, type KnownOccurrence } from './known-occurrences.ts';
import { leadsTo } from './named-deadlines.ts';
import { clampDay } from './reach.ts';
import { sentencesOf } from './sentences.ts';

/** What an agreement says of time at one place or under one name. */
export interface Explanation {
    about: Explainable;
    /** Whether its words speak of time at all; when they do not there are no deadlines. */
    speaksOfTime: boolean;
    /** Of an event, review or step its known dates in the asked-for days. */
    occurrences: KnownOccurrence[];
    /**
     * The deadlines of its own and, under a name, all that hangs on it: by date, then by place, those without a date last. As
     * `computeDeadlines` gives them for the asked-for days; of what has none then, the nearest ones before or after. A named
     * deadline that others use is there by itself in addition.
     */
    deadlines: ComputedDeadline[];
}

/** By how many days on either side the asked-for days are widened, one after another, until there is something. */
const REACHES = [0, 400, 2_000, 8_000, 37_000];

/**
 * Everything an agreement gives for one of its explainables. With `occurrence` only what is for that day or month, wherever it
 * lies: for the event that falls on it, or else the period or repetition that holds it. Pure and bounded as
 * `computeDeadlines` is.
 */
export function explain(
    agreement: Agreement,
    about: Explainable,
    query: DeadlineQuery,
    occurrence?: CivilDate,
    environment: DeadlineEnvironment = {},
): Explanation {
    const places = placesOf(agreement, about);
    const hasDates = about.kind === 'event' || about.kind === 'review' || about.kind === 'step';
    const isAlone = about.kind === 'deadline' && query.party === undefined;
    const lookAt = (days: DeadlineQuery): Pick<Explanation, 'deadlines' | 'occurrences'> => {
        const found = computeAnswers(agreement, days, environment).answers.filter(({ deadline }) => places.has(keyOf(deadline.place)));
        const deadlines = (occurrence ? meantBy(found, occurrence) : found).map(({ deadline }) => deadline);
        const alone = isAlone ? computeNamedDeadline(agreement, about.name, days, environment) : [];
        const isListed = ({ id }: ComputedDeadline): boolean => found.some(({ deadline }) => deadline.id === id);
        return {
            deadlines: [...deadlines, ...alone.filter(deadline => !isListed(deadline) && (!occurrence || isFor(deadline, occurrence)))],
            occurrences: hasDates
                ? knownOccurrences(agreement, about.name, days, environment).filter(({ date }) => !occurrence || overlap(date, occurrence))
                : [],
        };
    };
    const { deadlines, occurrences } = occurrence ? around(query, occurrence, lookAt) : farEnough(query, places, lookAt);
    return { about, speaksOfTime: about.kind === 'event' || places.size > 0, occurrences, deadlines: deadlines.sort(byDateThenPlace) };
}

/**
 * The deadlines of the sentence, rule, term, review or step that stands at a place, by date: those of the asked-for days, or where there are
 * none the nearest ones before or after. The same as `computeDeadlines` gives for these days.
 */
export function explainPlace(
    agreement: Agreement,
    place: Place,
    query: DeadlineQuery,
    environment: DeadlineEnvironment = {},
): ComputedDeadline[] {
    return explainPlaces(agreement, [place], query, environment)[0]!;
}

/** What {@link explainPlace} gives for each of several places, worked out at once: a list for each place, in their order. */
export function explainPlaces(
    agreement: Agreement,
    places: readonly Place[],
    query: DeadlineQuery,
    environment: DeadlineEnvironment = {},
): ComputedDeadline[][] {
    const { terms } = agreement;
    const termKeys = new Set(terms.map(term => keyOf(term.place)));
    const known = new Set(timed(agreement).map(each => keyOf(each.place)));
    const keys = places.map(keyOf).map(key => (termKeys.has(key) ? keyOf(terms[0]!.place) : known.has(key) ? key : undefined));
    const wanted = new Set(keys.filter(key => key !== undefined));
    if (wanted.size === 0) {
        return places.map(() => []);
    }
    const { deadlines } = farEnough(query, wanted, days => ({
        occurrences: [],
        deadlines: computeAnswers(agreement, days, environment, place => wanted.has(keyOf(place))).answers.map(({ deadline }) => deadline),
    }));
    return keys.map(key => deadlines.filter(({ place }) => keyOf(place) === key));
}

type Found = Pick<Explanation, 'deadlines' | 'occurrences'>;

/** What is found in the asked-for days, and of places where nothing is then, what is found in ever more days around them. */
function farEnough(query: DeadlineQuery, places: ReadonlySet<string>, lookAt: (days: DeadlineQuery) => Found): Found {
    const missing = new Set(places);
    const all: Found = { deadlines: [], occurrences: [] };
    for (const reach of REACHES) {
        const { deadlines, occurrences } = lookAt(widened(query, spanOf(query), reach));
        const more = deadlines.filter(({ place }) => reach === 0 || missing.has(keyOf(place)));
        all.deadlines.push(...more);
        if (reach === 0) {
            all.occurrences = occurrences;
        }
        for (const { place } of more) {
            missing.delete(keyOf(place));
        }
        if (missing.size === 0) {
            break;
        }
    }
    return all;
}

/** What is found for an occurrence, in ever more days around it until something is. */
function around(query: DeadlineQuery, occurrence: DaySpan, lookAt: (days: DeadlineQuery) => Found): Found {
    const within = (reach: number): Found => lookAt(widened(query, occurrence, reach));
    return REACHES.slice(2).reduce(
        (found, reach) => (found.deadlines.length + found.occurrences.length > 0 ? found : within(reach)),
        within(REACHES[1]!),
    );
}

/** Where what is explained speaks of time: its sentences and rules, or what stands at or leads to its name. */
function placesOf(agreement: Agreement, { kind, name, place, sentences, numbers }: Explainable): Set<string> {
    const users = (): Place[] =>
        timed(agreement)
            .filter(user => leadsTo(agreement, user, name))
            .map(user => user.place);
    if (!sentences) {
        return new Set([...(kind === 'event' ? [] : [place]), ...users()].map(keyOf));
    }
    const rules = agreement.lifeRules.filter(({ clause }) => clause !== undefined && numbers?.includes(clause));
    return new Set([...sentences.filter(saysWhen), ...rules].map(each => keyOf(each.place)));
}

/** Everything of an agreement that speaks of time. */
function timed(agreement: Agreement): readonly { place: Place }[] {
    const { reviews, disputeSteps, lifeRules, deadlines } = agreement;
    return [
        ...sentencesOf(agreement)
            .map(({ sentence }) => sentence)
            .filter(saysWhen),
        ...reviews,
        ...disputeSteps,
        ...lifeRules,
        ...deadlines,
    ];
}

function saysWhen({ timing, notice, cure }: Norm | Effect): boolean {
    return (
        cure !== undefined ||
        (notice !== undefined && notice !== 'none') ||
        timing.phrases.length + timing.hardLimits.length + timing.exceptions.length > 0
    );
}

/** Those that are for a day: of the event then, else of the period or repetition that holds it, else those due then. */
function meantBy(answers: readonly DeadlineAnswer[], day: DaySpan): DeadlineAnswer[] {
    const ofIt = answers.filter(({ binding, deadline }) => {
        if (binding.kind !== 'occurrence') {
            return binding.kind === 'period' ? overlap(binding.period, day) : isFor(deadline, day);
        }
        const { from, to } = binding.occurrence.date;
        return overlap({ first: from!, last: to! }, day);
    });
    if (ofIt.length > 0) {
        return ofIt;
    }
    const due = answers.filter(({ deadline }) => isFor(deadline, day));
    if (due.length > 0) {
        return due;
    }
    return answers.filter((answer, index) => {
        const before = answers.slice(0, index).findLast(({ subject }) => subject === answer.subject);
        const [last, next] = [before, answer].map(each => each && lastDayOf(each.deadline));
        return (
            answer.binding.kind === 'repetition' &&
            last !== undefined &&
            next !== undefined &&
            last < isoOf(day.first) &&
            isoOf(day.first) <= next
        );
    });
}

function isFor({ date, window, occurrence }: ComputedDeadline, day: DaySpan): boolean {
    const [first, last] = [isoOf(day.first), isoOf(day.last)];
    if (occurrence && first <= occurrence.on && occurrence.on <= last) {
        return true;
    }
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

function widened(query: DeadlineQuery, { first, last }: DaySpan, days: number): DeadlineQuery {
    return { ...query, from: isoOf(clampDay(first - days)), to: isoOf(clampDay(last + days)) };
}

function keyOf({ uri, range: { start, end } }: Place): string {
    return `${uri} ${start.line} ${start.character} ${end.line} ${end.character}`;
}
