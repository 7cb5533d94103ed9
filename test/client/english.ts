import type { Translate } from '../../client/features/translate.ts';

/** The interface in English: the sentence itself, with its values filled in. */
export const english: Translate = (sentence, ...values) => sentence.replaceAll(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)]));
