import type { Definition } from '../../domain/index.ts';
import { isAgreement, type ListItem, type Text } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';
import { isQuotedLaw, proseIn, withoutInnerQuotations } from '../prose.ts';
import { appendicesReferredTo } from '../prose/number-references.ts';
import { wordsOf } from '../words-index.ts';
import type { AgreementCheck, DocumentCheck } from './check.ts';

/** A term is explained by other words than those it explains. */
export const definitionsMustNotGoInACircle: AgreementCheck = ({ definitions }) => {
    const usedBy = new Map(
        definitions.map(definition => [
            definition,
            definitions.filter(other => speaksOf(definition.text, other) && (other !== definition || speaksOfItself(definition))),
        ]),
    );
    const leadsBack = (from: Definition): boolean => {
        const seen = new Set<Definition>();
        const pending = [...usedBy.get(from)!];
        for (let next = pending.pop(); next; next = pending.pop()) {
            if (next === from) {
                return true;
            }
            if (!seen.has(next)) {
                seen.add(next);
                pending.push(...usedBy.get(next)!);
            }
        }
        return false;
    };
    return definitions.filter(leadsBack).map((definition): Finding => ({
        rule: 'definition/circular',
        place: definition.place,
        message: `"${definition.term}" is explained by words that are explained by it. Say in other words what it is.`,
        related: usedBy
            .get(definition)!
            .filter(other => other !== definition)
            .map(({ term, place }) => ({ place, message: `"${term}" is explained here` })),
    }));
};

function speaksOf(text: string, { term, aliases }: Definition): boolean {
    const words = ` ${wordsOf(text).join(' ')} `;
    return [term, ...aliases].some(name => name.trim() !== '' && words.includes(` ${wordsOf(name).join(' ')} `));
}

/** `"Funds" means the funds allocated under clause 3`: without its capital a word explains the term that has one. */
function speaksOfItself({ term, text }: Definition): boolean {
    return !/\p{Lu}/u.test(term) || text.replace(/\s+/g, ' ').includes(term.replace(/\s+/g, ' '));
}

/** Known by their short names; nobody asks for their year. */
const WELL_KNOWN = /\b(?:UK )?GDPR\b|\bData Protection Act\b|\bCompanies Acts\b/i;

/** Whether everybody knows a law by its name alone. */
export function isKnownWithoutYear(law: string): boolean {
    return WELL_KNOWN.test(law);
}

/** A law is cited with its year. */
export const lawsMustBeCitedWithTheirYear: AgreementCheck = ({ citations }) =>
    citations
        .filter(
            ({ title }) => title !== undefined && /\b(?:Act|Regulations|Order)\b(?!.*\b\d{4}\b)/.test(title) && !isKnownWithoutYear(title),
        )
        .map(({ place, title }): Finding => ({
            rule: 'citation/no-year',
            place,
            message: `"${title}" is cited without its year. Add the year, since several laws may carry the name.`,
        }));

/** An appendix that the text refers to is there. */
export const appendicesInTextMustExist: DocumentCheck = ({ document, nodes, incomplete }) => {
    if (incomplete || !document.parseResult.value.elements.some(isAgreement)) {
        return [];
    }
    const numbers = new Set(nodes.of('Appendix').flatMap(({ number }) => number?.replace(/\.$/, '').toLowerCase() ?? []));
    const hasUnnumbered = nodes.of('Appendix').some(({ number }) => number === undefined);
    return hasUnnumbered ? [] : [...nodes.of('Text'), ...nodes.of('ListItem')].flatMap(node => unknownIn(node, numbers, document));
};

function unknownIn(node: Text | ListItem, numbers: ReadonlySet<string>, document: Parameters<DocumentCheck>[0]['document']): Finding[] {
    const prose =
        node.text !== undefined && /appendix|annex|schedule/i.test(node.text) && !isQuotedLaw(node) ? proseIn(node, 'text') : undefined;
    if (!prose) {
        return [];
    }
    return appendicesReferredTo(withoutInnerQuotations(prose.text))
        .filter(({ number }) => !numbers.has(number.toLowerCase()))
        .map(({ start, end, number }): Finding => {
            const from = wordBefore(prose.text, start);
            return {
                rule: 'reference/unknown-appendix',
                place: placeBetween(document, prose.start + from, prose.start + end),
                message: `The text speaks of ${prose.text.slice(from, end)}, but this agreement has none. Correct its number, or add it: appendix ${number} "..." { }.`,
            };
        });
}

/** Where the word before an offset begins. */
function wordBefore(text: string, offset: number): number {
    return text.slice(0, offset).trimEnd().search(/\w+$/);
}
