import { translatorOf } from '../../client/features/translator.ts';

/** The interface in English: the sentence itself, with its values filled in. */
export const english = translatorOf({});
