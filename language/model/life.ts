import type { DisputeStep, NoticeRule, Review, Signature } from '../domain/agreement.ts';
import type * as ast from '../generated/ast.ts';
import { actorOf, actorsOf } from './actors.ts';
import { dateOf } from './dates.ts';
import type { Source } from './source.ts';
import { addPhrase, countedByOf, timePhraseOf } from './time-phrases.ts';

/** A review; undefined while it has no name. */
export function reviewOf(node: ast.Review, source: Source): Review | undefined {
    if (node.name === undefined) {
        return undefined;
    }
    const review: Review = {
        name: node.name,
        namePlace: source.placeOf(node, 'name'),
        title: node.title,
        cadences: [],
        place: source.place(node),
    };
    for (const tail of node.tails) {
        switch (tail.$type) {
            case 'FirstReview':
                review.first ??= dateOf(tail.date, source);
                break;
            case 'ReviewCadence': {
                const cadence = timePhraseOf(tail.time, source);
                review.calendar ??= countedByOf(tail.time, source);
                if (cadence?.kind === 'on-request') {
                    review.onRequestBy ??= cadence.by;
                } else {
                    addPhrase(review.cadences, cadence);
                }
                break;
            }
            case 'ReviewBy':
                review.by ??= actorsOf(tail.by, source);
                break;
        }
    }
    return review;
}

/** A rung of the dispute ladder; undefined while it has no name. */
export function disputeStepOf(node: ast.Step, source: Source): DisputeStep | undefined {
    if (node.name === undefined) {
        return undefined;
    }
    const step: DisputeStep = {
        name: node.name,
        namePlace: source.placeOf(node, 'name'),
        title: node.title,
        timing: { phrases: [], hardLimits: [], exceptions: [] },
        optional: false,
        place: source.place(node),
    };
    for (const tail of node.tails) {
        switch (tail.$type) {
            case 'ChosenBy':
                step.chosenBy ??= actorsOf(tail.by, source);
                break;
            case 'StepBy':
                step.by ??= actorsOf(tail.by, source);
                break;
            case 'Unsettled':
                step.opensWhenUnsettled ??= timePhraseOf(tail.time, source);
                break;
            case 'Optional':
                step.optional = true;
                break;
            case 'StepTime':
                step.timing.calendar ??= countedByOf(tail.time, source);
                addPhrase(step.timing.phrases, timePhraseOf(tail.time, source));
                break;
        }
    }
    return step;
}

/** How and when a party agreed; undefined while no party is typed. */
export function signatureOf(node: ast.Signature, source: Source): Signature | undefined {
    const party = actorOf(node.party, source);
    if (!party) {
        return undefined;
    }
    const signature: Signature = { party, manner: 'signed', place: source.place(node) };
    for (const tail of node.tails) {
        switch (tail.$type) {
            case 'Signed':
                signature.person ??= tail.person;
                break;
            case 'SignedAs':
                signature.position ??= tail.position;
                signature.manner = tail.deed ? 'deed' : signature.manner;
                break;
            case 'SignedOn':
                signature.date ??= dateOf(tail.date, source);
                break;
            case 'AgreedVia':
                signature.manner = tail.email
                    ? 'e-mail'
                    : tail.form
                      ? 'joining-form'
                      : tail.words === undefined
                        ? signature.manner
                        : 'words';
                signature.words ??= tail.words;
                break;
        }
    }
    return signature;
}

/** How notices are given and from when they count. */
export function noticeRuleOf(node: ast.NoticeRule, source: Source): NoticeRule {
    return { manner: node.manner, countFrom: node.countFrom, place: source.place(node) };
}
