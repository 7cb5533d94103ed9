import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import type { Place } from '../place.ts';
import type { Duration, Point, TimePhrase, WrittenDate } from '../time-expression.ts';
import type { CivilDay } from '../time/civil-date.ts';
import { lengthInWords } from '../words.ts';
import { endOf, startOf } from './agreement-span.ts';
import type { DeadlineEnvironment } from './compute-deadlines.ts';
import { contextFor, type Context } from './context.ts';
import { sentencesOf } from './sentences.ts';
import { valueOfWritten, type Value } from './value.ts';

/** A repetition that comes round more often in the life of an agreement than anybody can mean. */
export interface EndlessRepetition {
    place: Place;
    /** `every 1 day`. */
    words: string;
    /** At least so many times. */
    times: number;
    first: CivilDay;
    /** The last day of the agreement, or where it has no end the last one asked for. */
    last: CivilDay;
}

/** Every working day for two hundred years. */
const MOST_TIMES = 52_000;

/** The repetitions that come round more than 52,000 times between their first day and the end of the agreement. */
export function endlessRepetitions(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment = {}): EndlessRepetition[] {
    const context = contextFor(agreement, query, environment);
    const end = endOf(context).value;
    const last = end.kind === 'known' ? end.to : context.range.last;
    if (last === undefined) {
        return [];
    }
    return repetitionsIn(agreement).flatMap(({ place, length, from, first }) => {
        const base = baseOf(context, from, first);
        const start = base?.kind === 'known' ? base.from : undefined;
        const times = start === undefined ? 0 : Math.floor((last - start) / fewestDays(length));
        return start !== undefined && times > MOST_TIMES
            ? [{ place, words: `every ${lengthInWords(length)}`, times, first: start, last }]
            : [];
    });
}

interface Repeating {
    place: Place;
    length: Duration;
    from?: Point | 'last' | undefined;
    first?: WrittenDate | undefined;
}

function repetitionsIn(agreement: Agreement): Repeating[] {
    const { events, reviews, deadlines } = agreement;
    const every = (phrase: TimePhrase, first?: WrittenDate): Repeating[] =>
        phrase.kind === 'every' ? [{ place: phrase.place, length: phrase.length, from: phrase.from, first }] : [];
    const timings = [...sentencesOf(agreement).map(({ sentence }) => sentence.timing), ...deadlines.map(({ timing }) => timing)];
    return [
        ...timings.flatMap(({ phrases, hardLimits }) => [...phrases, ...hardLimits].flatMap(phrase => every(phrase))),
        ...reviews.flatMap(({ cadences, first }) => cadences.flatMap(phrase => every(phrase, first))),
        ...events.flatMap(({ rules }) =>
            rules.flatMap((rule): Repeating[] =>
                rule.kind === 'every' && rule.from ? [{ place: rule.place, length: rule.length, first: rule.from }] : [],
            ),
        ),
    ];
}

function baseOf(context: Context, from: Repeating['from'], first: WrittenDate | undefined): Value | undefined {
    if (first && from === undefined) {
        return valueOfWritten(first);
    }
    if (from === undefined) {
        return startOf(context).value;
    }
    return from !== 'last' && from.kind === 'date' ? valueOfWritten(from.date) : undefined;
}

/** At least so many days lie between two times; without end where that cannot be said. Hours that come too often are refused as such. */
function fewestDays({ spans }: Duration): number {
    const days = spans.reduce((sum, { amount = Infinity, unit }) => sum + amount * fewestDaysOf(unit), 0);
    return days > 0 ? days : Infinity;
}

function fewestDaysOf(unit: Duration['spans'][number]['unit']): number {
    switch (unit) {
        case 'hour':
            return 0;
        case 'day':
        case 'clear day':
        case 'working day':
        case 'clear working day':
        case 'school day':
        case 'clear school day':
            return 1;
        case 'week':
            return 7;
        case 'month':
        case 'half-term':
            return 28;
        case 'quarter':
        case 'financial quarter':
        case 'term':
            return 89;
        case 'year':
        case 'school year':
        case 'financial year':
            return 365;
    }
}
