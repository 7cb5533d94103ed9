import type { Translate } from './translate.ts';

/** Translates as VS Code's `l10n.t` does, where that is not at hand. @param sentences by the English ones; what is missing stays English */
export function translatorOf(sentences: Readonly<Record<string, string>>): Translate {
    return (sentence, ...values) =>
        (sentences[sentence] ?? sentence).replaceAll(/\{(\d+)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}
