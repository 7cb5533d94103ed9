import { isAgreement, type ListItem, type Text } from '../../generated/ast.ts';
import { clauseNumberOf } from '../../model/clause-numbers.ts';
import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';
import { isQuotedLaw, proseIn, withoutInnerQuotations } from '../prose.ts';
import { clausesReferredTo } from '../prose/number-references.ts';
import type { DocumentCheck } from './check.ts';

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
    return clausesReferredTo(withoutInnerQuotations(text)).filter(({ number }) => !numbers.has(number)).map((reference): Finding => ({
        rule: 'reference/unknown-clause', severity: 'warning',
        place: placeBetween(document, start + reference.start, start + reference.end),
        message: `The text speaks of clause ${reference.number}, but this agreement has none. Correct the number, or add the clause.`
    }));
}
