import { isAgreement, type Element } from '../../generated/ast.ts';
import type { FixMaker } from './fix.ts';
import { insertElement, insertInBody, nodeAt } from './layout.ts';

const HEAD: Element['$type'][] = ['UsesFile', 'UsesProfile', 'Agreement'];
const ACTORS: Element['$type'][] = [...HEAD, 'Party', 'OpenRole'];
const BODY: Element['$type'][] = [...ACTORS, 'Definition', 'Citation', 'Event', 'Deadline', 'Calendar', 'Section', 'Clause', 'Footnote'];
const LIFE: Element['$type'][] = [...BODY, 'Review', 'Dispute', 'NoticeRule'];

/** Behind which elements a declaration stands that begins with such a word. */
const ORDER: readonly [beginning: RegExp, after: ReadonlySet<Element['$type']>][] = [
    [/^party\b/, new Set(ACTORS)],
    [/^agreed\b/, new Set([...LIFE, 'AgreedBy'])],
    [/^(?:review|dispute|notices)\b/, new Set(LIFE)],
    [/^/, new Set(BODY)]
];

/** Writes a beginning of what the agreement does not say yet, where it belongs. */
export const addMissingClause: FixMaker<'missing-clause'> = ({ clause, skeleton, where }, range, document) => {
    const title = `Add ${/^[aeiou]/.test(clause) ? 'an' : 'a'} ${clause} clause`;
    if (where === 'end') {
        const after = ORDER.find(([beginning]) => beginning.test(skeleton))![1];
        return [{ title, edits: [insertElement(skeleton, after, document)] }];
    }
    const agreement = nodeAt(document, range, isAgreement);
    if (!agreement) {
        return [];
    }
    const inBody = insertInBody(agreement, skeleton, document);
    return inBody ? [{ title, edits: [inBody] }] : [];
};
