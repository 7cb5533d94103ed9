import type { Agreement, Effect, Norm, Provision } from '../../domain/index.ts';
import { oncePer } from '../../domain/once-per.ts';
import { wordsOf } from '../words-index.ts';

/** All provisions of an agreement, each before what stands in it. */
export const allProvisions = oncePer((agreement: Agreement): readonly Provision[] => {
    const found: Provision[] = [];
    const add = (provision: Provision): void => {
        found.push(provision);
        provision.children.forEach(add);
    };
    agreement.provisions.forEach(add);
    return found;
});

/** The sentences that stand in a provision itself and in its list items, with the sentences behind "otherwise". */
export function sentencesIn({ sentences, items }: Provision): (Norm | Effect)[] {
    const found: (Norm | Effect)[] = [];
    const add = (sentence: Norm | Effect): void => {
        for (let next: Norm | Effect | undefined = sentence; next; next = next.otherwise) {
            found.push(next);
        }
    };
    sentences.forEach(add);
    items.forEach(item => item.sentences.forEach(add));
    return found;
}

/** What an agreement says, sorted once for all checks. */
interface Said {
    readonly sentences: (Norm | Effect)[];
    readonly norms: Norm[];
    readonly effects: Effect[];
}

const saidIn = oncePer((agreement: Agreement): Said => {
    const said: Said = { sentences: [], norms: [], effects: [] };
    for (const provision of allProvisions(agreement)) {
        for (const sentence of sentencesIn(provision)) {
            said.sentences.push(sentence);
            if (sentence.form === 'effect') {
                said.effects.push(sentence);
            } else if (sentence.action !== undefined && /\S/.test(sentence.action)) {
                said.norms.push(sentence);
            }
        }
    }
    return said;
});

/** All sentences of an agreement in their order. */
export function allSentences(agreement: Agreement): readonly (Norm | Effect)[] {
    return saidIn(agreement).sentences;
}

/** All sentences that do something to the agreement itself: end, leave, change, suspend ... */
export function allEffects(agreement: Agreement): readonly Effect[] {
    return saidIn(agreement).effects;
}

/** All sentences that say in words what somebody does. */
export function allNorms(agreement: Agreement): readonly Norm[] {
    return saidIn(agreement).norms;
}

/** The words of what a sentence says is done, in lower case, without punctuation; the same for two that say the same. */
export function actionWords({ action }: Norm): string {
    return wordsOf(action ?? '').join(' ');
}

/** The sentences that say one thing is done, in their order, for each that several say. */
export const normsOfOneAction = oncePer((agreement: Agreement) => groupsOfSeveral(allNorms(agreement), actionWords));

const byClause = oncePer((agreement: Agreement) => groupedBy(allSentences(agreement), ({ clause }) => clause ?? ''));

/** The sentences that stand in the clause of a number itself, as a line of the history means them. */
export function sentencesOfClause(agreement: Agreement, number: string): readonly (Norm | Effect)[] {
    return byClause(agreement).get(number) ?? [];
}

/** What has one key, in its order, for each key that several have. */
export function groupsOfSeveral<T>(list: readonly T[], keyOf: (one: T) => string): T[][] {
    return [...groupedBy(list, keyOf).values()].filter(group => group.length > 1);
}

function groupedBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
    const found = new Map<string, T[]>();
    for (const one of list) {
        const key = keyOf(one);
        const same = found.get(key);
        if (same) {
            same.push(one);
        } else {
            found.set(key, [one]);
        }
    }
    return found;
}
