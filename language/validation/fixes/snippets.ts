import { isParty, type Document } from '../../generated/ast.ts';
import type { TextEdit } from './fix.ts';

/** Quotations, which are one piece; blanks; lengths of time. */
const STOPS =
    /("""[\s\S]*?"""|"[^"\n]*"|\u201C[^\u201D\n]*\u201D)|_{3,}|\b\d+ (?:(?:clear |calendar )?(?:working |school )?(?:day|week|month|quarter|term|year)s?)\b/g;
/** Where a party stands: at the beginning of a sentence or signature, or behind such a word. */
const BEGINS = /(?:^|\n)[ \t]*$/;
const GOES_ON = /^(?:,| (?:must|will|shall|should|may|aims?|need|and|or)\b)/;
const BEHIND = /(?<!signed )\b(?:by|to|of) $/;

/**
 * The same edits with snippets: a stop for each blank and each length of time, counted through all of them. A blank where a party stands offers the
 * parties that the document declares.
 */
export function asSnippets(edits: readonly TextEdit[], document: Document): TextEdit[] {
    const snippets = snippetsOf(
        edits.map(({ newText }) => newText),
        document,
    );
    return edits.map((edit, i) => ({ ...edit, snippet: snippets[i] }));
}

/** Texts of the language as snippets of the language server protocol, with stops as {@link asSnippets} has them. */
export function snippetsOf(texts: readonly string[], document: Document): string[] {
    const parties = document.elements
        .filter(isParty)
        .filter(({ sort, name }) => sort === 'party' && name && !name.startsWith('___'))
        .map(({ name }) => name);
    let stop = 0;
    return texts.map(text =>
        text.replace(STOPS, (found: string, quotation: string | undefined, at: number) => {
            if (quotation) {
                return escaped(quotation).replace(/_{3,}/g, blank => `\${${++stop}:${blank}}`);
            }
            const before = text.slice(0, at);
            const isActor =
                found.startsWith('_') && (BEHIND.test(before) || (BEGINS.test(before) && GOES_ON.test(text.slice(at + found.length))));
            return isActor && parties.length > 0 ? `\${${++stop}|${[found, ...parties].join(',')}|}` : `\${${++stop}:${found}}`;
        }),
    );
}

/** Text that a snippet takes as it is. */
function escaped(text: string): string {
    return text.replace(/[\\$}]/g, '\\$&');
}
