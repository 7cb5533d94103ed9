import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import type { Place } from '../place.ts';
import type { Point, TimePhrase } from '../time-expression.ts';
import { endOf, startOf } from './agreement-span.ts';
import type { DeadlineEnvironment } from './compute-deadlines.ts';
import { contextFor, countedBy, MOST_POINTS, type Context } from './context.ts';
import { pointsOf } from './points-of.ts';
import { evaluatePhrase } from './evaluate-phrase.ts';
import { sentencesOf } from './sentences.ts';
import { continuingClauses, forbids } from './inactive.ts';
import { knownRange, sayEnd, sayKnown, valueOfWritten, type Known, type Value } from './value.ts';

/** Something that is due by written dates while the agreement is not in force. */
export interface OutsideLife {
    bound: 'before the start' | 'after the end';
    /** Where the time is written. */
    place: Place;
    clause?: string;
    /** The day or days, and the day on which the agreement starts or the last one it is in force, in words. */
    due: string;
    limit: string;
}

/** How long before the day an agreement is dated, approved or signed something may be due: its start is only taken from it. */
const BEFORE_A_TAKEN_START = 31;

/**
 * What is due by written dates alone before the agreement starts or after it ends. Left out are permissions and
 * prohibitions, what only lasts or is kept, clauses that continue, former wording, and reviews, which have rules of their own.
 */
export function outsideLife(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment = {}): OutsideLife[] {
    const context = contextFor(agreement, query, environment);
    const [start, end] = [startOf(context).value, endOf(context).value];
    if (start.kind !== 'known' && end.kind !== 'known') {
        return [];
    }
    const continues = continuingClauses(agreement);
    return writtenLimits(context).flatMap(({ phrase, place, clause, calendar }): OutsideLife[] => {
        const known = dueOf(countedBy(context, calendar), phrase);
        if (!known) {
            return [];
        }
        const found = { place, due: sayEnd(known), ...(clause !== undefined && { clause }) };
        if (isBefore(known, start, agreement)) {
            return [{ bound: 'before the start', ...found, limit: sayKnown(start as Known) }];
        }
        const isAfter = end.kind === 'known' && end.waitingFor.length === 0 && end.to !== undefined && (known.from ?? -Infinity) > end.to;
        return isAfter && !(clause !== undefined && continues(clause)) ? [{ bound: 'after the end', ...found, limit: sayEnd(end) }] : [];
    });
}

function isBefore(known: Known, start: Value, { starts }: Agreement): boolean {
    const slack = starts?.kind === 'date' ? 0 : BEFORE_A_TAKEN_START;
    return start.kind === 'known' && start.from !== undefined && known.to !== undefined && known.to < start.from - slack;
}

interface WrittenLimit {
    phrase: TimePhrase;
    place: Place;
    clause?: string;
    calendar?: string;
}

function writtenLimits({ agreement }: Context): WrittenLimit[] {
    const limit = (phrase: TimePhrase, calendar?: string, clause?: string): WrittenLimit => ({
        phrase,
        place: phrase.place,
        ...(calendar !== undefined && { calendar }),
        ...(clause !== undefined && { clause }),
    });
    const sentences = sentencesOf(agreement).flatMap(({ sentence, appliesUntil }) => {
        const { strength, timing, clause } = sentence;
        if (appliesUntil || forbids(sentence) || strength === 'may' || strength === 'need not') {
            return [];
        }
        return [...timing.phrases, ...timing.hardLimits].map(phrase => limit(phrase, timing.calendar, clause));
    });
    const deadlines = agreement.deadlines.flatMap(({ timing }) =>
        [...timing.phrases, ...timing.hardLimits].map(phrase => limit(phrase, timing.calendar)),
    );
    return [...sentences, ...deadlines].filter(({ phrase }) => isDue(phrase));
}

/** Whether a phrase says by when, and by nothing but written dates. */
function isDue(phrase: TimePhrase): boolean {
    switch (phrase.kind) {
        case 'no-later-than':
        case 'on':
        case 'before':
        case 'at-least-before':
        case 'within':
            return pointsOf(phrase).length > 0 && pointsOf(phrase).every(isWritten);
        case 'between-dates':
            return true;
        default:
            return false;
    }
}

function isWritten(point: Point): boolean {
    switch (point.kind) {
        case 'date':
            return true;
        case 'relative':
            return isWritten(point.point);
        case 'earlier-of':
        case 'later-of':
        case 'any-of':
            return point.points.every(isWritten);
        default:
            return false;
    }
}

function dueOf(context: Context, phrase: TimePhrase): Known | undefined {
    context.budget.left = MOST_POINTS;
    if (phrase.kind === 'between-dates') {
        const [from, until] = [valueOfWritten(phrase.from), valueOfWritten(phrase.until)];
        return from.kind === 'known' && until.kind === 'known' && from.from! <= until.to! ? knownRange(from.from, until.to) : undefined;
    }
    const value = evaluatePhrase({ context, binding: { kind: 'none' }, path: [], pauses: [] }, phrase, []).due?.value;
    return value?.kind === 'known' ? value : undefined;
}
