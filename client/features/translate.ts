/**
 * Gives a sentence in the language of the interface, `{0}`, `{1}` filled in: VS Code's `l10n.t`, handed to what must
 * not import the editor. Each sentence stands in `client/l10n/bundle.l10n.json`.
 */
export type Translate = (sentence: string, ...values: (string | number)[]) => string;
