import type { Finding } from '../finding.ts';
import { YEARS_OF_LAWS } from '../fixes/laws.ts';
import { placeBetween } from '../places.ts';
import { anyLaw, lawAsPattern, lawsNamedIn } from '../prose/named-laws.ts';
import type { DocumentCheck } from './check.ts';
import { isKnownWithoutYear } from './words.ts';

const LAW = anyLaw(Object.keys(YEARS_OF_LAWS), 'gi', '(?!\\s+(?:\\(\\w+\\)\\s+)?\\d{4})');
const MAY_HOLD_ONE = /\b(?:Act|Regulations)\b(?!\s+\d{4})/;

/** A law that the agreement's own words name has its year somewhere; each is told of once, where it is first named. */
export const lawsInTextMustHaveTheirYear: DocumentCheck = ({ document, parts, nodes }) => {
    if (nodes.of('Agreement').length === 0 || !MAY_HOLD_ONE.test(document.textDocument.getText())) {
        return [];
    }
    const told = new Set<string>();
    const inTexts = parts.quotations.filter(({ node }) => node.tokenType.name === 'TEXT');
    return lawsNamedIn(inTexts, LAW).flatMap(({ name, start, end }): Finding[] => {
        const year = YEARS_OF_LAWS[name.toLowerCase()]!;
        const withYear = new RegExp(`\\b${lawAsPattern(name)}\\s+(?:\\(\\w+\\)\\s+)?\\d{4}`, 'i');
        const hasYear = (): boolean => parts.quotations.some(({ text: words }) => withYear.test(words));
        if (!/^\p{Lu}.*\p{Lu}/u.test(name) || isKnownWithoutYear(name) || told.has(name) || hasYear()) {
            return [];
        }
        told.add(name);
        return [
            {
                rule: 'citation/no-year',
                place: placeBetween(document, start, end),
                message: `"${name}" is named without its year. Add it where the law is first named: ${name} ${year}.`,
                data: { kind: 'rewrite', options: [{ title: `Write ${name} ${year}`, text: `${name} ${year}` }] },
            },
        ];
    });
};
