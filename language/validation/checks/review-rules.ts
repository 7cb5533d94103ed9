import { endOfAgreement, type Agreement, type Rate, type Review, type TimePhrase } from '../../domain/index.ts';
import { formatPlainDay } from '../../domain/time/format-date.ts';
import { lengthInWords } from '../../domain/words.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';
import { nameOf } from './reviews.ts';
import { civilDateOf, sayWhen } from './say-when.ts';
import { allNorms } from './sentences.ts';

/** Somebody reviews. */
export const reviewsMustHaveAReviewer: AgreementCheck = ({ reviews, incomplete }) => {
    if (incomplete) {
        return [];
    }
    return reviews
        .filter(
            ({ by, onRequestBy, first, cadences }) =>
                !by && (!onRequestBy || first !== undefined || cadences.some(({ kind }) => kind === 'every')),
        )
        .map((review): Finding => ({
            rule: 'review/no-reviewer',
            place: review.namePlace,
            message: `Nobody is named who holds ${nameOf(review)}. Add them behind it, for example: by each party.`,
            data: {
                kind: 'edits',
                fixes: [
                    {
                        title: 'Let all parties hold it',
                        edits: [{ range: { start: review.place.range.end, end: review.place.range.end }, newText: ', by all parties' }],
                    },
                ],
            },
        }));
};

/** A review comes before the end. */
export const reviewsMustPrecedeTheEnd: AgreementCheck = (agreement, { query, environment }) => {
    const { reviews, terms } = agreement;
    const firsts =
        terms.length === 0
            ? []
            : reviews.flatMap(({ first }) => (first && 'date' in first ? [{ place: first.place, day: first.date.first }] : []));
    const end = query && firsts.length > 0 ? endOfAgreement(agreement, query, environment) : undefined;
    return firsts
        .filter(({ day }) => end !== undefined && day > end)
        .map(({ place }): Finding => ({
            rule: 'review/after-end',
            place,
            message: `The first review is due after the agreement ends on ${formatPlainDay(end!)}. Set it earlier, or let the agreement last longer.`,
            related: [{ place: terms[0]!.place, message: 'How long the agreement lasts' }],
        }));
};

/** Nothing is reviewed before it starts. */
export const reviewsMustFollowTheStart: AgreementCheck = ({ starts, reviews }) => {
    const start = starts?.kind === 'date' ? civilDateOf(starts.date) : undefined;
    if (!start) {
        return [];
    }
    return reviews.flatMap(({ first, ...review }): Finding[] => {
        const due = civilDateOf(first);
        if (!due || due.last >= start.first) {
            return [];
        }
        return [
            {
                rule: 'review/before-start',
                place: first!.place,
                message: `${nameOf(review)} is first due ${sayWhen(due)}, before the agreement starts ${sayWhen(start)}. Correct one of the two dates.`,
                related: [{ place: starts!.place, message: 'When the agreement starts' }],
            },
        ];
    });
};

/** What is reviewed when a sentence speaks of the whole agreement. */
const REVIEWS_ALL = /\breview\w*\s+(?:of\s+)?(?:this|the)\s+(?:mou|memorandum|agreement|protocol)\b/i;

/** One review has one rhythm, and the agreement as a whole is reviewed in one. */
export const reviewsMustHaveOneRhythm: AgreementCheck = agreement => {
    const { reviews } = agreement;
    const within = reviews.flatMap((review): Finding[] => {
        const [first, ...others] = review.cadences.filter(isEvery);
        if (!first) {
            return [];
        }
        return others
            .filter(other => lengthInWords(other.length) !== lengthInWords(first.length))
            .map(other => ({
                rule: 'review/disagreement' as const,
                place: other.place,
                message: `${nameOf(review)} is to be held every ${lengthInWords(first.length)} and every ${lengthInWords(other.length)}. Keep one of the two.`,
                related: [{ place: first.place, message: 'The other rhythm' }],
            }));
    });
    return [...within, ...reviews.flatMap(againstItsTitle), ...againstEachOther(agreement)];
};

/** How often a title says that a review comes, in months. */
const RHYTHM_IN_TITLE: readonly [RegExp, number][] = [
    [/\b(?:half-yearly|six-monthly|twice-yearly)\b/i, 6],
    [/\b(?:annual|yearly|once a year)\b/i, 12],
    [/\b(?:quarterly)\b/i, 3],
    [/\b(?:monthly)\b/i, 1],
    [/\b(?:biennial|two-yearly|every two years)\b/i, 24],
    [/\b(?:triennial|three-yearly|every three years)\b/i, 36],
];

function againstItsTitle({ title, cadences }: Review): Finding[] {
    const said = RHYTHM_IN_TITLE.find(([words]) => words.test(title ?? ''))?.[1];
    const [cadence] = cadences.filter(isEvery);
    const months = cadence && monthsIn(cadence);
    if (said === undefined || months === undefined || months === said) {
        return [];
    }
    return [
        {
            rule: 'review/disagreement',
            place: cadence!.place,
            message: `"${title}" is to be held every ${lengthInWords(cadence!.length)}, which its name does not say. Correct the name or the rhythm.`,
        },
    ];
}

/** A sentence about the review of the whole agreement, or a second review of the same name, that asks for another rhythm. */
function againstEachOther(agreement: Agreement): Finding[] {
    const rhythms = agreement.reviews.flatMap(review =>
        review.cadences
            .filter(isEvery)
            .slice(0, 1)
            .flatMap(cadence => {
                const months = monthsIn(cadence);
                return months === undefined
                    ? []
                    : [{ name: nameOf(review), says: `every ${lengthInWords(cadence.length)}`, months, place: cadence.place }];
            }),
    );
    const duties = allNorms(agreement)
        .filter(({ action }) => REVIEWS_ALL.test(action!))
        .flatMap(({ timing }) =>
            timing.phrases.flatMap(phrase => {
                const months = isEvery(phrase)
                    ? monthsIn(phrase)
                    : phrase.kind === 'rate' && phrase.rate.bound !== 'at most'
                      ? monthsBetween(phrase.rate)
                      : undefined;
                return months === undefined ? [] : [{ months, place: phrase.place }];
            }),
        );
    const [only, more] = rhythms;
    const ofDuties =
        only && !more ? duties.filter(({ months }) => months !== only.months).map(({ place }) => ({ place, other: only })) : [];
    const ofNamesakes = rhythms.flatMap((rhythm, at) => {
        const other = rhythms
            .slice(0, at)
            .find(({ name, months }) => name.toLowerCase() === rhythm.name.toLowerCase() && months !== rhythm.months);
        return other ? [{ place: rhythm.place, other }] : [];
    });
    return [...ofDuties, ...ofNamesakes].map(({ place, other }): Finding => ({
        rule: 'review/disagreement',
        place,
        message: `The agreement is reviewed ${other.says} by ${other.name}, and otherwise here. Keep one of the two rhythms.`,
        related: [{ place: other.place, message: 'The other rhythm' }],
    }));
}

function monthsIn({ length: { spans } }: Extract<TimePhrase, { kind: 'every' }>): number | undefined {
    const [span] = spans;
    const perUnit = span && { month: 1, quarter: 3, year: 12 }[span.unit as string];
    return spans.length !== 1 || span!.amount === undefined || perUnit === undefined ? undefined : span!.amount * perUnit;
}

function monthsBetween({ times, per, rolling }: Rate): number | undefined {
    const perUnit = { month: 1, quarter: 3, year: 12 }[per as string];
    return times === undefined || rolling || perUnit === undefined ? undefined : perUnit / times;
}

function isEvery(phrase: TimePhrase): phrase is Extract<TimePhrase, { kind: 'every' }> {
    return phrase.kind === 'every';
}
