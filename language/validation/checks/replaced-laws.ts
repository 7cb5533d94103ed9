import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';
import { withoutInnerQuotations } from '../prose.ts';
import { REPLACED_LAWS } from '../prose/replaced-laws.ts';
import type { DocumentCheck } from './check.ts';

const LAW = new RegExp(`\\b(?:${Object.keys(REPLACED_LAWS).join('|')})\\b`.replaceAll(' ', '\\s+'), 'g');
const MAY_HOLD_ONE = /\bAct\s+(?:19|200)/;
/** The text knows that the law is gone. */
const AS_GONE = /\b(?:replac|repeal|supersed|former|previous|earlier|until|then in force|now\b)/i;
/** How much around a law may say so. */
const AROUND = 80;

/** A law that an agreement names is the one in force; each is told of once. */
export const lawsMustBeInForce: DocumentCheck = ({ document, parts, nodes }) => {
    if (nodes.of('Agreement').length === 0 || !MAY_HOLD_ONE.test(document.textDocument.getText())) {
        return [];
    }
    const told = new Set<string>();
    return parts.quotations.flatMap(({ start, text, node }) => {
        const own = node.tokenType.name === 'TEXT' ? withoutInnerQuotations(text) : text;
        return [...own.matchAll(LAW)].flatMap(({ 0: written, index }): Finding[] => {
            const name = written.replace(/\s+/g, ' ');
            const { by, since } = REPLACED_LAWS[name]!;
            const around = own.slice(Math.max(0, index - AROUND), index + written.length + AROUND);
            if (told.has(name) || AS_GONE.test(around) || around.replace(/\s+/g, ' ').includes(by)) {
                return [];
            }
            told.add(name);
            return [
                {
                    rule: 'citation/replaced',
                    place: placeBetween(document, start + index, start + index + written.length),
                    message: `The ${by} has taken the place of the ${name} since ${since}. Name the law that is in force.`,
                    data: { kind: 'rewrite', options: [{ title: `Write ${by}`, text: by }] },
                },
            ];
        });
    });
};
