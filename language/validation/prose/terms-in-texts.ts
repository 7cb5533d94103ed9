import { oncePer } from '../../domain/once-per.ts';
import type { ClauseText } from './document-prose.ts';

/** `"Key Staff" means`: a term that a text defines. */
const MEANS =
    /["\u201C\u2018]((?:the )?\p{Lu}[^"\u201C\u201D\u2018\u2019\n]{1,58})["\u201D\u2019]\s+(?:means?|shall mean|refers? to|has the meaning)\b/gu;
/** `notice of the dispute (the "Dispute Notice")`: a term of several words that stands for what is said before it. */
const IN_BRACKETS = /\((?:[^()"\u201C]{1,30} )?["\u201C](?:the )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,4})["\u201D]\)/gu;

/** A term that a text defines. */
export interface DefinedInText {
    readonly term: string;
    readonly text: ClauseText;
    /** UTF-16 offset in the text. */
    readonly at: number;
    /** By saying what it means, rather than in brackets behind what it stands for. */
    readonly isByMeaning: boolean;
}

/** The terms that the texts of a document define themselves, in their order; looked for once. */
export const definedInTexts = oncePer((texts: readonly ClauseText[]): readonly DefinedInText[] => texts.flatMap(definedIn));

/** Those of them whose meaning is said. */
export function definedByMeaning(texts: readonly ClauseText[]): DefinedInText[] {
    return definedInTexts(texts).filter(({ isByMeaning }) => isByMeaning);
}

function definedIn(text: ClauseText): DefinedInText[] {
    const all = text.read.text;
    if (!/["\u201C\u2018]/.test(all)) {
        return [];
    }
    const found = (pattern: RegExp, isByMeaning: boolean): DefinedInText[] =>
        [...all.matchAll(pattern)].map(match => ({ term: match[1]!, text, at: match.index + match[0].indexOf(match[1]!), isByMeaning }));
    return [
        ...(/means?\b|refers? to|the meaning/.test(all) ? found(MEANS, true) : []),
        ...(all.includes('(') ? found(IN_BRACKETS, false) : []),
    ];
}
