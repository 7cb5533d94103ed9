import type { Agreement, Effect, Norm, Provision } from '../../domain/index.ts';

/** All provisions of an agreement, each before what stands in it. */
export function allProvisions(agreement: Agreement): Provision[] {
    const inner = (provision: Provision): Provision[] => [provision, ...provision.children.flatMap(inner)];
    return agreement.provisions.flatMap(inner);
}

/** The sentences that stand in a provision itself and in its list items, with the sentences behind "otherwise". */
export function sentencesIn(provision: Provision): (Norm | Effect)[] {
    const withOtherwise = (sentence: Norm | Effect): (Norm | Effect)[] => [sentence, ...(sentence.otherwise ? withOtherwise(sentence.otherwise) : [])];
    return [...provision.sentences, ...provision.items.flatMap(item => item.sentences)].flatMap(withOtherwise);
}

const sentences = new WeakMap<Agreement, readonly (Norm | Effect)[]>();

/** All sentences of an agreement in their order. Worked out once for all checks. */
export function allSentences(agreement: Agreement): readonly (Norm | Effect)[] {
    const known = sentences.get(agreement) ?? allProvisions(agreement).flatMap(sentencesIn);
    sentences.set(agreement, known);
    return known;
}

/** All sentences that do something to the agreement itself: end, leave, change, suspend ... */
export function allEffects(agreement: Agreement): Effect[] {
    return allSentences(agreement).filter(sentence => sentence.form === 'effect');
}

/** All sentences that say in words what somebody does. */
export function allNorms(agreement: Agreement): Norm[] {
    return allSentences(agreement).filter(sentence => sentence.form === 'norm').filter(({ action }) => action !== undefined && action.trim() !== '');
}

const byClause = new WeakMap<Agreement, ReadonlyMap<string, readonly (Norm | Effect)[]>>();

/** The sentences that stand in the clause of a number itself, as a line of the history means them. */
export function sentencesOfClause(agreement: Agreement, number: string): readonly (Norm | Effect)[] {
    const known = byClause.get(agreement) ?? groupedByClause(allSentences(agreement));
    byClause.set(agreement, known);
    return known.get(number) ?? [];
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
