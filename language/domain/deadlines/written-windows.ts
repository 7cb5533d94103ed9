import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import type { Place } from '../place.ts';
import type { TimePhrase } from '../time-expression.ts';
import { dateOf, type DaySpan } from '../time/school-terms.ts';
import type { DeadlineEnvironment } from './compute-deadlines.ts';
import { contextFor, countedBy } from './context.ts';
import { forbids } from './inactive.ts';
import { sentencesOf } from './sentences.ts';
import { sayWindow } from './window-rules.ts';
import { whyOutside } from './windows.ts';

/** Written days of a sentence that lie outside the window that the same sentence gives. */
export interface DatesOutsideWindow {
    /** Where the days are written, and the window. */
    place: Place;
    window: { place: Place; words: string };
    /** Why, in words that go on from "that is": `in the school holidays`. */
    why: string;
}

/**
 * Sentences that name days and a window at once, none of the days in it: `on 16 August 2027 in term time`. What the calendar
 * cannot tell is left out, and so is what is only forbidden.
 */
export function datesOutsideWindows(
    agreement: Agreement,
    query: DeadlineQuery,
    environment: DeadlineEnvironment = {},
): DatesOutsideWindow[] {
    const both = sentencesOf(agreement).filter(
        ({ sentence, appliesUntil }) =>
            !appliesUntil &&
            !forbids(sentence) &&
            sentence.timing.phrases.some(({ kind }) => kind === 'window') &&
            sentence.timing.phrases.some(phrase => daysOf(phrase)),
    );
    if (both.length === 0) {
        return [];
    }
    const context = contextFor(agreement, query, environment);
    return both.flatMap(({ sentence: { timing, soft, conditions } }) => {
        const { calendar } = countedBy(context, timing.calendar);
        const windows = timing.phrases.filter(phrase => phrase.kind === 'window');
        return timing.phrases.flatMap(phrase => {
            const days = daysOf(phrase);
            if (!days) {
                return [];
            }
            return windows.flatMap((window): DatesOutsideWindow[] => {
                const rule = { phrase: window, events: [], forbids: false, soft, conditions };
                const why = whyOutside(rule, { date: { precision: 'day', ...days } }, calendar);
                return why === undefined ? [] : [{ place: phrase.place, window: { place: window.place, words: sayWindow(rule) }, why }];
            });
        });
    });
}

function daysOf(phrase: TimePhrase): DaySpan | undefined {
    if (phrase.kind === 'on') {
        return phrase.point.kind === 'date' ? dateOf(phrase.point.date) : undefined;
    }
    const [from, until] = phrase.kind === 'between-dates' ? [dateOf(phrase.from), dateOf(phrase.until)] : [];
    return from && until && from.first <= until.last ? { first: from.first, last: until.last } : undefined;
}
