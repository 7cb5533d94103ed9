import { isAgreement, type ListItem, type Text } from '../../generated/ast.ts';
import { clauseNumberOf, withoutTrailingDot } from '../../model/clause-numbers.ts';
import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';
import { isQuotedLaw, proseIn, withoutInnerQuotations } from '../prose.ts';
import type { DocumentCheck } from './check.ts';

/** `clause 4.5`, `clauses 2 and 3`, `paragraph 4.5(a)`. */
const REFERENCE = /\b(?:clauses?|paragraphs?|sections?)\s+(\d+(?:\.\d+)*(?:\([a-z0-9]{1,4}\))*[A-Z]?)((?:\s*(?:,|and|or|to)\s*\d+(?:\.\d+)*(?:\([a-z0-9]{1,4}\))*[A-Z]?)*)/gi;
/** What follows or precedes the number of a clause of some other text. */
const OF_ANOTHER_TEXT = /^[\s,)]*(?:\([^)]*\)\s*)*(?:of|in|under|from)\s+(?!this\b)|^[^.,;\n]{0,40}\b(?:Acts?|Code|Regulations?|Schedule|Directive|GDPR|Order)\b/;
const AFTER_ANOTHER_TEXT = /\b(?:Acts?(?:\s+\d{4})?|Code(?:\s+of\s+Practice)?|Regulations?(?:\s+\d{4})?|Schedule(?:\s+\d+)?|Directive|GDPR|Order|(?:its|their|that) (?:own )?)[\s,(\u2019']*$/;

/** Clauses that the agreement's own words refer to exist. Only in a numbered agreement, and only where no other text is meant. */
export const clausesInTextMustExist: DocumentCheck = ({ document, nodes, incomplete }) => {
    const root = document.parseResult.value;
    if (incomplete || !root.elements.some(isAgreement)) {
        return [];
    }
    const provisions = [...nodes.of('Section'), ...nodes.of('Clause'), ...nodes.of('ListItem'), ...nodes.of('Appendix')];
    const numbers = new Set(provisions.flatMap(node => clauseNumberOf(node) ?? []));
    if (numbers.size === 0) {
        return [];
    }
    return [...nodes.of('Text'), ...nodes.of('ListItem')]
        .filter(node => node.text !== undefined && /\b(?:clause|section|paragraph)s?\s+\d/i.test(node.text) && !isQuotedLaw(node))
        .flatMap(node => findingsIn(node, numbers, document));
};

function findingsIn(node: Text | ListItem, numbers: ReadonlySet<string>, document: Parameters<DocumentCheck>[0]['document']): Finding[] {
    const prose = proseIn(node, 'text');
    if (!prose) {
        return [];
    }
    const { start, text } = prose;
    const own = withoutInnerQuotations(text);
    return [...own.matchAll(REFERENCE)].flatMap(match => {
        const end = match.index + match[0].length;
        if (OF_ANOTHER_TEXT.test(own.slice(end)) || AFTER_ANOTHER_TEXT.test(own.slice(Math.max(0, match.index - 60), match.index))) {
            return [];
        }
        return [...match[0].matchAll(/\d+(?:\.\d+)*(?:\([a-z0-9]{1,4}\))*[A-Z]?/g)].filter(number => !numbers.has(withoutTrailingDot(number[0]))).map((number): Finding => {
            const at = start + match.index + number.index;
            return {
                rule: 'reference/unknown-clause', severity: 'warning',
                place: placeBetween(document, at, at + number[0].length),
                message: `The text speaks of clause ${number[0]}, but this agreement has none. Correct the number, or add the clause.`
            };
        });
    });
}
