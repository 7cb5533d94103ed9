import type { Agreement, Effect, Norm } from '../../domain/index.ts';
import { namesOf } from '../../domain/deadlines/actor-names.ts';
import type { Finding } from '../finding.ts';
import { wordsOf } from '../words-index.ts';
import type { AgreementCheck } from './check.ts';
import { partyBehind, namedIn } from './parties.ts';
import { allSentences } from './sentences.ts';

/** What somebody owes is owed to others; a member may owe something to a group of everybody. */
export const dutiesMustBeOwedToOthers: AgreementCheck = agreement => allSentences(agreement).flatMap(({ owners, recipients }): Finding[] => {
    const [giving, receiving] = [namedIn(owners), namedIn(recipients)];
    const [owner] = giving;
    const [recipient] = receiving;
    const isSame = giving.length === 1 && receiving.length === 1 && owner!.target !== undefined
        && owner!.target === recipient!.target && owner!.of?.target === recipient!.of?.target;
    return !isSame || partyBehind(owner!, agreement)?.sort === 'group' ? [] : [{
        rule: 'obligation/to-oneself', place: recipient!.place,
        message: `${owner!.target} owes this to itself. Name whom it is for, or leave 'to ${recipient!.name}' out.`,
        related: [{ place: owner!.place, message: 'The same here' }]
    }];
});

/** A duty is laid down once. Duties of different parties mirror each other and are no duplicates. */
export const dutiesMustNotBeRepeated: AgreementCheck = (agreement, { isHere }) => {
    const first = new Map<string, Norm>();
    return normsOf(agreement).flatMap((norm): Finding[] => {
        const key = keyOf(norm.strength, namesOf(norm.owners), wordsOf(norm.action ?? ''), namesOf(norm.recipients), norm.timing, norm.conditions);
        const before = first.get(key);
        if (!before) {
            first.set(key, norm);
            return [];
        }
        const place = norm.actionPlace ?? norm.place;
        return !isHere(place) ? [] : [{
            rule: 'obligation/duplicate', place,
            message: `This duty stands ${before.clause === undefined ? 'once before' : `in clause ${before.clause} already`}. Keep one of them, and refer to it with 'see' where it is needed again.`,
            related: [{ place: before.actionPlace ?? before.place, message: 'The same duty' }]
        }];
    });
};

/** Nobody must do what they must not do; a condition on either side may keep them apart. */
export const dutiesMustNotContradict: AgreementCheck = agreement => {
    const key = (norm: Norm): string => keyOf(namesOf(norm.owners), wordsOf(norm.action ?? ''));
    const free = normsOf(agreement).filter(({ conditions, soft }) => conditions.length === 0 && !soft);
    const demanded = new Map(free.filter(({ strength }) => strength === 'must').map(norm => [key(norm), norm]));
    return free.filter(norm => norm.strength === 'must not' && !hasWindow(norm)).flatMap((norm): Finding[] => {
        const other = demanded.get(key(norm));
        return !other || hasWindow(other) ? [] : [{
            rule: 'obligation/contradictory', place: norm.actionPlace ?? norm.place,
            message: `This forbids what ${other.clause === undefined ? 'another sentence' : `clause ${other.clause}`} demands of the same party. Say when which of them holds, or drop one.`,
            related: [{ place: other.actionPlace ?? other.place, message: 'Demanded here' }]
        }];
    });
};

/** "Where possible" has something to fall back on. */
export const softDutiesMustHaveAFallback: AgreementCheck = agreement => allSentences(agreement)
    .filter(({ soft, strength, otherwise }) => soft && !otherwise && (strength === 'must' || strength === 'should'))
    .map((sentence): Finding => ({
        rule: 'obligation/soft-without-fallback', place: actionPlaceOf(sentence),
        message: "This is due only 'where possible', and nothing says what happens when it is not. Add a fallback behind it, such as: otherwise ... must \"offer another date\"."
    }));

function normsOf(agreement: Agreement): Norm[] {
    return allSentences(agreement).filter(sentence => sentence.form === 'norm').filter(({ action }) => action !== undefined && action.trim() !== '');
}

/** When a norm holds only at some times, another may hold at the others. */
function hasWindow({ timing: { phrases } }: Norm): boolean {
    return phrases.length > 0;
}

function actionPlaceOf(sentence: Norm | Effect): Finding['place'] {
    return (sentence.form === 'norm' ? sentence.actionPlace : undefined) ?? sentence.place;
}

/** The same for two that say the same, wherever they stand. */
function keyOf(...said: readonly unknown[]): string {
    return JSON.stringify(said, (name, inner: unknown) => name === 'place' ? undefined : inner);
}
