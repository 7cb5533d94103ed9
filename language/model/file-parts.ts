import type { LangiumDocument } from 'langium';
import {
    isAgreement,
    isAmendment,
    isHistory,
    type Agreement,
    type Amendment,
    type Document,
    type Element,
    type Entry,
} from '../generated/ast.ts';
import { DECLARATIONS } from './source.ts';

/** What belongs to one agreement of a file: everything from its head to the next one. */
export interface FilePart {
    /** Absent in a file without an agreement of its own. */
    readonly head?: Agreement;
    /** Provisions, reviews, disputes, signatures, notices and footnotes. */
    readonly body: readonly Element[];
    readonly entries: readonly Entry[];
}

/** A file taken apart. Names are declared for the whole file, so declarations belong to each of its agreements. */
export interface FileParts {
    readonly declarations: readonly Element[];
    /** One part for each agreement, at least one. What stands before the first head belongs to the first. */
    readonly parts: readonly FilePart[];
    readonly amendments: readonly Amendment[];
    /** Whether some of the text could not be read. */
    readonly incomplete: boolean;
}

const BODY: ReadonlySet<string> = new Set(['Section', 'Clause', 'Appendix', 'Footnote', 'Review', 'Dispute', 'AgreedBy', 'NoticeRule']);

interface OpenPart {
    head?: Agreement;
    readonly body: Element[];
    readonly entries: Entry[];
}

/** Takes a parsed file apart in one pass over its elements. */
export function filePartsOf(document: LangiumDocument): FileParts {
    const { value, parserErrors, lexerErrors } = document.parseResult;
    const declarations: Element[] = [];
    const amendments: Amendment[] = [];
    let part: OpenPart = { body: [], entries: [] };
    const parts = [part];
    // A file that could not be read has a root without elements.
    for (const element of (value as Partial<Document>).elements ?? []) {
        if (isAgreement(element)) {
            if (part.head) {
                parts.push((part = { body: [], entries: [] }));
            }
            part.head = element;
        } else if (isAmendment(element)) {
            amendments.push(element);
        } else if (isHistory(element)) {
            element.entries.forEach(entry => part.entries.push(entry));
        } else if (DECLARATIONS.has(element.$type)) {
            declarations.push(element);
        } else if (BODY.has(element.$type)) {
            part.body.push(element);
        }
    }
    return { declarations, parts, amendments, incomplete: parserErrors.length > 0 || lexerErrors.length > 0 };
}

/** The heads of a file's agreements, in the written order. */
export function headsIn(parts: FileParts): Agreement[] {
    return parts.parts.map(part => part.head).filter(head => head !== undefined);
}
