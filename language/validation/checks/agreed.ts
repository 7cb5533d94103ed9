import { countLength, formatDay, isAmong, type CivilDay, type Review, type Signature, type WrittenDate } from '../../domain/index.ts';
import { formatDate } from '../../domain/time/format-date.ts';
import { dateOf } from '../../domain/time/school-terms.ts';
import type { Finding } from '../finding.ts';
import { wordsOf } from '../words-index.ts';
import type { AgreementCheck } from './check.ts';
import { partyBehind } from './parties.ts';

/** Within so many days all sign a text that is dated when the last of them has. */
const ROUND_OF_SIGNATURES = 92;
/** So many days after its date a signature may still be the one that it is dated by. */
const LATEST_OF_ROUND = 7;

/**
 * Nobody agrees before there is a text to agree to; the day before a meeting approves it is near enough, and a text that is dated by its last signature has been signed
 * by the others in the weeks before.
 */
export const signaturesMustFollowTheText: AgreementCheck = ({ approved, dated, signatures }) => {
    const text = approved ?? dated;
    const day = dateOf(text)?.first;
    const isDatedByTheLast =
        approved === undefined &&
        day !== undefined &&
        signatures.some(({ date }) => {
            const signed = dateOf(date)?.last ?? -Infinity;
            return signed >= day && signed <= day + LATEST_OF_ROUND;
        });
    const first = isDatedByTheLast ? day - ROUND_OF_SIGNATURES : day;
    if (first === undefined) {
        return [];
    }
    return signatures.flatMap(({ date }): Finding[] => {
        const signed = dateOf(date)?.last;
        if (signed === undefined || signed >= first - 1) {
            return [];
        }
        return [
            {
                rule: 'agreed/before-approval',
                place: date!.place,
                message: `This was signed ${said(date!)}, before the agreement was ${approved ? 'approved' : 'dated'} ${said(text!)}. Correct one of the dates.`,
                related: [{ place: text!.place, message: approved ? 'Approved' : 'Dated' }],
            },
        ];
    });
};

/** A signature is dated when it is given, not for a day to come. */
export const signaturesMustNotLieAhead: AgreementCheck = ({ signatures, state }, { today, isHere }) => {
    if (today === undefined || state === 'template' || state === 'draft') {
        return [];
    }
    return signatures.flatMap(({ date }): Finding[] => {
        if (!date || !isHere(date.place) || (dateOf(date)?.first ?? 0) <= today) {
            return [];
        }
        return [
            {
                rule: 'agreed/in-the-future',
                place: date.place,
                message: `This is signed ${said(date)}, a day that is still to come. Correct the date, or say 'state draft' in the head until all have signed.`,
            },
        ];
    });
};

/** A person signs in a position; one that signs as a post declared here has it. */
export const signatoriesMustHaveAPosition: AgreementCheck = ({ signatures, parties }) =>
    signatures
        .filter(
            ({ person, position, manner, party }) =>
                person !== undefined &&
                position === undefined &&
                manner !== 'deed' &&
                party.of === undefined &&
                parties.some(({ name }) => name === party.target),
        )
        .map(({ place, party }): Finding => ({
            rule: 'agreed/no-position',
            place,
            message: `Nothing says in which position this person signs for ${party.target ?? party.name}. Add it, for example: as "Director of Education".`,
            data: {
                kind: 'edits',
                fixes: [
                    {
                        title: 'Add a position to fill in',
                        edits: [{ range: { start: place.range.end, end: place.range.end }, newText: ' as ____' }],
                    },
                ],
            },
        }));

/** `for and on behalf of the City of Northvale`, up to the end of the words. */
const ON_BEHALF = /\b(?:on behalf of|for and on behalf of)\s+(?:the\s+)?([A-Z][^,;.()]*)/;
const SMALL_WORDS = new Set(['the', 'of', 'and', 'for']);

/** Whoever signs for a party says so of that party and of no other. */
export const signaturesMustBeForTheirParty: AgreementCheck = agreement =>
    agreement.signatures.flatMap(({ party, person, position, words, place }): Finding[] => {
        const signer = partyBehind(party, agreement);
        const stated = [position, person, words].flatMap(text => ON_BEHALF.exec(text ?? '')?.[1]?.trim() ?? [])[0];
        if (!signer || stated === undefined) {
            return [];
        }
        const own = new Set(
            [
                signer,
                ...agreement.parties.filter(other => other.sort === 'group' && isAmong(agreement, other.members, signer.name)),
            ].flatMap(({ name, fullName, kindWords, aliases }) =>
                wordsOf([name, fullName ?? '', kindWords ?? '', ...aliases.map(({ text }) => text)].join(' ')),
            ),
        );
        if (wordsOf(stated).every(word => SMALL_WORDS.has(word) || own.has(word))) {
            return [];
        }
        return [
            {
                rule: 'agreed/for-another',
                place,
                message: `This signs on behalf of ${stated}, but it stands as the signature of ${signer.name}${signer.fullName ? ` (${signer.fullName})` : ''}. Correct the party or the words.`,
                related: [{ place: signer.namePlace, message: `${signer.name} is declared here` }],
            },
        ];
    });

/** A text is signed before its own first review is due. */
export const signaturesMustPrecedeTheReview: AgreementCheck = ({ reviews, signatures, incomplete }) => {
    if (incomplete) {
        return [];
    }
    return reviews.flatMap(({ first: written, cadences, title, name }) => {
        const { first, due } = written ? { first: written, due: dateOf(written)?.last } : firstOf(cadences);
        const late =
            due === undefined ? undefined : signatures.map(({ date }: Signature) => date).find(date => (dateOf(date)?.first ?? 0) > due);
        if (late === undefined) {
            return [];
        }
        return [
            {
                rule: 'agreed/after-review' as const,
                place: late.place,
                message: `This was signed ${said(late)}, when ${title ?? name} had been due ${written ? said(written) : `on ${formatDay(due!)}`} already. Correct one of the dates, or set the first review later.`,
                related: [{ place: first!.place, message: 'When the review was due' }],
            },
        ];
    });
};

/** When a review that comes every so often from a day is due for the first time. */
function firstOf(cadences: Review['cadences']): { first?: WrittenDate; due?: CivilDay } {
    const base = cadences.flatMap(cadence =>
        cadence.kind === 'every' && typeof cadence.from === 'object' && cadence.from.kind === 'date'
            ? [{ length: cadence.length, date: cadence.from.date }]
            : [],
    )[0];
    const from = dateOf(base?.date)?.last;
    const counted = base && from !== undefined ? countLength(from, base.length, 'after') : undefined;
    return base && counted && 'day' in counted ? { first: base.date, due: counted.day } : {};
}

/** `on Tue 1 December 2020`, `in June 2025`. */
function said(written: WrittenDate): string {
    return 'date' in written ? `${written.date.precision === 'day' ? 'on' : 'in'} ${formatDate(written.date)}` : '';
}
