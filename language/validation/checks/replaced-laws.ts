import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';
import { anyLaw, lawsNamedIn } from '../prose/named-laws.ts';
import { REPLACED_LAWS } from '../prose/replaced-laws.ts';
import type { DocumentCheck } from './check.ts';

const LAW = anyLaw(Object.keys(REPLACED_LAWS), 'g');
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
    return lawsNamedIn(parts.quotations, LAW).flatMap(({ name, own, at, start, end }): Finding[] => {
        const { by, since } = REPLACED_LAWS[name]!;
        const around = own.slice(Math.max(0, at - AROUND), at + end - start + AROUND);
        if (told.has(name) || AS_GONE.test(around) || around.replace(/\s+/g, ' ').includes(by)) {
            return [];
        }
        told.add(name);
        return [
            {
                rule: 'citation/replaced',
                place: placeBetween(document, start, end),
                message: `The ${by} has taken the place of the ${name} since ${since}. Name the law that is in force.`,
                data: { kind: 'rewrite', options: [{ title: `Write ${by}`, text: by }] },
            },
        ];
    });
};
