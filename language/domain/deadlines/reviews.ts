import type { Review } from '../agreement.ts';
import type { Place } from '../place.ts';
import type { TimePhrase, Timing } from '../time-expression.ts';
import type { Context } from './context.ts';
import type { Subject } from './subject.ts';
import { mayMean } from './actor-names.ts';
import { driversOf } from './driver.ts';
import type { Occurrence } from './occurrences.ts';
import { recordedIn, REQUEST } from './recorded.ts';
import { onRequest } from './evaluate-phrase.ts';
import { nameRequest } from './evaluate-point.ts';
import { sentencesOf } from './sentences.ts';
import { settles } from './fulfilment.ts';
import { FIRST_DAY, LAST_DAY } from '../time/civil-date.ts';
import { evaluated, sayKnown, stepFor, valueOfWritten, waiting, type Evaluated } from './value.ts';

/** The subjects of an agreement's reviews: one for each cadence, for a single date, and for requests. */
export function reviewSubjects(context: Context): Subject[] {
    return context.agreement.reviews.flatMap(review => {
        const first = review.first && firstTime(review);
        const repeats = review.cadences.some(({ kind }) => kind === 'every');
        return [
            ...review.cadences.map(cadence => subjectOf(context, review, cadence, first)),
            ...(review.first && !repeats ? [onFirstDate(context, review)] : []),
            ...(review.onRequestBy ? reviewsOnRequest(context, review, review.cadences.length === 0 && !review.first) : []),
        ];
    });
}

function firstTime(review: Review): Evaluated {
    const value = valueOfWritten(review.first!);
    return evaluated(value, () => (value.kind === 'known' ? [stepFor(`The first ${review.name} is due ${sayKnown(value)}`, value)] : []));
}

function base(context: Context, review: Review, place: Place): Omit<Subject, 'timing'> {
    return {
        source: 'review',
        place,
        name: review.name,
        owners: review.by,
        strength: 'must',
        soft: false,
        action: review.title ?? review.name,
        conditions: [],
        notes: [],
        entries: context.history.get(review.name) ?? [],
    };
}

function timingOf({ calendar }: Review, phrase: TimePhrase): Timing {
    return { phrases: [phrase], hardLimits: [], exceptions: [], ...(calendar !== undefined && { calendar }) };
}

function subjectOf(context: Context, review: Review, cadence: TimePhrase, first: Evaluated | undefined): Subject {
    return { ...base(context, review, review.place), timing: timingOf(review, cadence), first };
}

function onFirstDate(context: Context, review: Review): Subject {
    const date = review.first!;
    const phrase: TimePhrase = { kind: 'on', point: { kind: 'date', date, place: date.place }, roll: 'as-is', place: date.place };
    return { ...base(context, review, review.place), timing: timingOf(review, phrase) };
}

/** A request the history records after the last review makes one due, on no day; before any, it is awaited if nothing else is. */
function reviewsOnRequest(context: Context, review: Review, isOnlyRule: boolean): Subject[] {
    const entries = context.history.get(review.name) ?? [];
    const lastHeld = entries.findLast(entry => settles(entry) === 'done')?.on;
    const since = lastHeld && 'date' in lastHeld ? lastHeld.date.last : FIRST_DAY;
    const recorded = recordedIn(context, REQUEST, { first: since, last: LAST_DAY }, review.onRequestBy).at(-1);
    const request = recorded && !isAwaitedBySentence(context, recorded) ? recorded : undefined;
    if (!request && !isOnlyRule) {
        return [];
    }
    const timing: Timing = { phrases: [], hardLimits: [], exceptions: [] };
    const answer = request
        ? onRequest(evaluated(request.date, request.why, request.uses))
        : evaluated(waiting(nameRequest(review.onRequestBy)));
    return [
        {
            ...base(context, review, review.place),
            timing,
            entries: [],
            answers: () => [{ binding: request ? { kind: 'occurrence', occurrence: request } : { kind: 'none' }, answer }],
        },
    ];
}

/** Whether a request in the history may be one that a sentence speaks of, and so need not be for a review. */
function isAwaitedBySentence(context: Context, { entry }: Occurrence): boolean {
    return sentencesOf(context.agreement).some(({ sentence }) => {
        return driversOf(context, sentence.timing, sentence.conditions).some(
            driver => driver.kind === 'recorded' && driver.what === REQUEST && mayMean(context.agreement, driver.by, entry?.by),
        );
    });
}
