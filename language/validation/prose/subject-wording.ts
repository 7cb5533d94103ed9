import type { Around, Passage } from './duty-wording.ts';
import type { Term } from './english.ts';

/** Verbs behind which "that" begins what is said, rather than what is told of a noun. */
const SAYING =
    /^(?:ensures?|states?|says?|means?|expected|anticipated|intended|hoped|agreed?|agrees?|recognises?|acknowledges?|undertakes?|so|such)$/;

/** The words of a subject as they stand inside a sentence; empty for a pronoun or "there". */
export function sayInside(around: Around, start: number, until: number, wordsOf: Passage['wordsOf']): string {
    const { terms, actors, events } = around;
    const [first, second] = [terms[start], terms[start + 1]];
    if (/^(?:and|or|but|however|also)$/.test(first?.word ?? '')) {
        return sayInside(around, start + 1, until, wordsOf);
    }
    const isEmpty = !first || until <= start || (until - start === 1 && /^(?:it|they|this|that|these|those|which|who)$/.test(first.word));
    if (
        isEmpty ||
        /^(?:there|in|at|on|for|to|by|with|of|from|under|during|as)$/.test(first.word) ||
        terms.slice(start, until).some(({ word }, i, those) => word === 'that' && SAYING.test(those[i - 1]?.word ?? ''))
    ) {
        return '';
    }
    const isName =
        [...actors.in(terms.slice(start)), ...events.in(terms.slice(start))].some(({ from }) => from === 0) ||
        /^\p{Lu}.*\p{Lu}/u.test(first.text) ||
        (start + 1 < until &&
            /^\p{Lu}/u.test(second?.text ?? '') &&
            !/^(?:the|a|an|any|all|each|every|no|these|those|this|its|their)$/.test(first.word));
    const words = wordsOf(start, until);
    return isName ? words : words.slice(0, 1).toLowerCase() + words.slice(1);
}

/** Whether nothing stands ahead of a pronoun that it could mean: it opens the statement, once more too, or follows a condition or the like. */
export function opens(terms: readonly Term[], at: number): boolean {
    const first = terms[0]!.word;
    return at === 0 || first === terms[at]!.word || (OPENING.test(first) && !terms.slice(0, at).some(({ behind }) => /[:;]/.test(behind)));
}

const OPENING =
    /^(?:if|when|where|whenever|wherever|unless|in|as|at|on|for|to|by|after|before|during|through|with|within|under|via|across|once|until|since|also|then|therefore|however|further|otherwise)$/;

/** Whether a noun is more than one by its ending. */
export function isPlural(term: Term | undefined): boolean {
    return /[^s]s$/.test(term?.word ?? '') && !/^(?:this|its)$/.test(term!.word);
}
