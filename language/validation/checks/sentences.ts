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

/** All sentences of an agreement in their order. */
export function allSentences(agreement: Agreement): (Norm | Effect)[] {
    return allProvisions(agreement).flatMap(sentencesIn);
}
