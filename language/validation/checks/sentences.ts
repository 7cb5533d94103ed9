import type { Agreement, Effect, Norm, Provision } from '../../domain/index.ts';
import { oncePer } from '../../domain/once-per.ts';
import { wordsOf } from '../words-index.ts';

/** All provisions of an agreement, each before what stands in it. */
export function allProvisions(agreement: Agreement): Provision[] {
    const inner = (provision: Provision): Provision[] => [provision, ...provision.children.flatMap(inner)];
    return agreement.provisions.flatMap(inner);
}

/** The sentences that stand in a provision itself and in its list items, with the sentences behind "otherwise". */
export function sentencesIn(provision: Provision): (Norm | Effect)[] {
    const withOtherwise = (sentence: Norm | Effect): (Norm | Effect)[] => [
        sentence,
        ...(sentence.otherwise ? withOtherwise(sentence.otherwise) : []),
    ];
    return [...provision.sentences, ...provision.items.flatMap(item => item.sentences)].flatMap(withOtherwise);
}

/** What an agreement says, sorted once for all checks. */
interface Said {
    readonly sentences: readonly (Norm | Effect)[];
    readonly norms: readonly Norm[];
    readonly effects: readonly Effect[];
}

const saidIn = oncePer((agreement: Agreement): Said => {
    const sentences = allProvisions(agreement).flatMap(sentencesIn);
    return {
        sentences,
        norms: sentences.filter(sentence => sentence.form === 'norm').filter(({ action }) => action !== undefined && action.trim() !== ''),
        effects: sentences.filter(sentence => sentence.form === 'effect'),
    };
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
export const actionWords = oncePer(({ action }: Norm): string => wordsOf(action ?? '').join(' '));

const byClause = oncePer((agreement: Agreement) => groupedByClause(allSentences(agreement)));

/** The sentences that stand in the clause of a number itself, as a line of the history means them. */
export function sentencesOfClause(agreement: Agreement, number: string): readonly (Norm | Effect)[] {
    return byClause(agreement).get(number) ?? [];
}

function groupedByClause(list: readonly (Norm | Effect)[]): Map<string, (Norm | Effect)[]> {
    const found = new Map<string, (Norm | Effect)[]>();
    for (const sentence of list) {
        const same = found.get(sentence.clause ?? '');
        if (same) {
            same.push(sentence);
        } else {
            found.set(sentence.clause ?? '', [sentence]);
        }
    }
    return found;
}
