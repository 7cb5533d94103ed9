import { namesOf, type Consent, type Effect, type Norm } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import { wordsOf } from '../words-index.ts';
import type { AgreementCheck } from './check.ts';
import { allEffects, allSentences } from './sentences.ts';

/** How many of those asked have to agree, as a share of them. */
const SHARES: Partial<Record<Consent['share'], number>> = { all: 1, 'three quarters': 0.75, 'two thirds': 0.67, most: 0.51, half: 0.5 };

/** One decision takes one majority. */
export const decisionsMustHaveOneThreshold: AgreementCheck = agreement => {
    const first = new Map<string, { sentence: Norm | Effect; threshold: Threshold }>();
    return allSentences(agreement).flatMap((sentence): Finding[] => {
        const threshold = thresholdOf(sentence);
        const key = threshold && keyOf(sentence, threshold);
        const before = key === undefined ? undefined : first.get(key);
        if (threshold && key !== undefined && !before) {
            first.set(key, { sentence, threshold });
        }
        if (!threshold || !before || before.threshold.value === threshold.value) {
            return [];
        }
        return [
            {
                rule: 'decision/two-thresholds',
                place: sentence.consent?.place ?? sentence.place,
                message: `Here this decision takes ${threshold.words}, and elsewhere ${before.threshold.words}. Keep one of the two, or say when each of them holds.`,
                related: [
                    {
                        place: before.sentence.consent?.place ?? before.sentence.place,
                        message: `Here it takes ${before.threshold.words}`,
                    },
                ],
            },
        ];
    });
};

/** It is no easier to end an agreement together than to change a word of it. */
export const endingMustBeAsHardAsChanging: AgreementCheck = agreement => {
    const decided = allEffects(agreement).flatMap(effect => {
        const threshold = effect.conditions.length === 0 ? thresholdOf(effect) : undefined;
        return threshold && threshold.unit === 'share' ? [{ effect, threshold }] : [];
    });
    const change = decided.find(({ effect }) => effect.act.kind === 'change');
    if (!change) {
        return [];
    }
    return decided
        .filter(({ effect, threshold }) => effect.act.kind === 'end' && threshold.value < change.threshold.value)
        .map(({ effect, threshold }): Finding => ({
            rule: 'ending/easier-than-change',
            place: effect.consent?.place ?? effect.place,
            message: `To end the agreement takes ${threshold.words}, but to change it takes ${change.threshold.words}: what cannot be changed can be ended instead. Ask for as many here.`,
            related: [{ place: change.effect.consent?.place ?? change.effect.place, message: `A change takes ${change.threshold.words}` }],
        }));
};

/** How many have to agree: a share of those asked, or a number of them. */
interface Threshold {
    readonly unit: 'share' | 'number';
    readonly value: number;
    readonly words: string;
}

/** The threshold of what several decide together; undefined where somebody decides alone or named parties have to agree. */
function thresholdOf({ owners, consent }: Norm | Effect): Threshold | undefined {
    if (consent?.atLeast !== undefined) {
        return { unit: 'number', value: consent.atLeast, words: `the agreement of at least ${consent.atLeast}` };
    }
    const share = consent && SHARES[consent.share];
    if (share !== undefined) {
        return {
            unit: 'share',
            value: share,
            words: `the agreement of ${consent!.share === 'half' ? 'half' : consent!.share === 'all' ? 'all' : `${consent!.share} of them`}`,
        };
    }
    if (consent === undefined && owners.kind === 'all-parties') {
        return { unit: 'share', value: 1, words: 'the agreement of all' };
    }
    return undefined;
}

/** The same for what is the same decision: what is done, and on which conditions. */
function keyOf(sentence: Norm | Effect, { unit }: Threshold): string {
    const what = sentence.form === 'norm' ? [namesOf(sentence.owners), wordsOf(sentence.action ?? '')] : sentence.act;
    return JSON.stringify([unit, what, sentence.conditions], (name, inner: unknown) => (name === 'place' ? undefined : inner));
}
