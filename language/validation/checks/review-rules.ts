import { endOfAgreement, type TimePhrase } from '../../domain/index.ts';
import { formatPlainDay } from '../../domain/time/format-date.ts';
import { lengthInWords } from '../../domain/words.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';
import { nameOf } from './reviews.ts';

/** Somebody reviews. */
export const reviewsMustHaveAReviewer: AgreementCheck = ({ reviews, incomplete }) => incomplete ? [] : reviews.filter(({ by, onRequestBy }) => !by && !onRequestBy)
    .map((review): Finding => ({
        rule: 'review/no-reviewer', place: review.namePlace,
        message: `Nobody is named who holds ${nameOf(review)}. Add them behind it, for example: by each party.`,
        data: { kind: 'edits', fixes: [{ title: 'Let all parties hold it', edits: [{ range: { start: review.place.range.end, end: review.place.range.end }, newText: ', by all parties' }] }] }
    }));

/** A review comes before the end. */
export const reviewsMustPrecedeTheEnd: AgreementCheck = (agreement, { query, environment }) => {
    const { reviews, terms } = agreement;
    const firsts = terms.length === 0 ? [] : reviews.flatMap(({ first }) => first && 'date' in first ? [{ place: first.place, day: first.date.first }] : []);
    const end = query && firsts.length > 0 ? endOfAgreement(agreement, query, environment) : undefined;
    return firsts.filter(({ day }) => end !== undefined && day > end).map(({ place }): Finding => ({
        rule: 'review/after-end', place,
        message: `The first review is due after the agreement ends on ${formatPlainDay(end!)}. Set it earlier, or let the agreement last longer.`,
        related: [{ place: terms[0]!.place, message: 'How long the agreement lasts' }]
    }));
};

/** One review has one rhythm. */
export const reviewsMustHaveOneRhythm: AgreementCheck = ({ reviews }) => reviews.flatMap((review): Finding[] => {
    const [first, ...others] = review.cadences.filter(isEvery);
    return !first ? [] : others.filter(other => lengthInWords(other.length) !== lengthInWords(first.length)).map(other => ({
        rule: 'review/disagreement' as const, place: other.place,
        message: `${nameOf(review)} is to be held every ${lengthInWords(first.length)} and every ${lengthInWords(other.length)}. Keep one of the two.`,
        related: [{ place: first.place, message: 'The other rhythm' }]
    }));
});

function isEvery(phrase: TimePhrase): phrase is Extract<TimePhrase, { kind: 'every' }> {
    return phrase.kind === 'every';
}
