import type { AstNode, LangiumDocument } from 'langium';
import type { Agreement, Amendment, Entry } from '../generated/ast.ts';
import { headsIn, type FileParts } from './file-parts.ts';
import { documentOf, topLevelOf } from './source.ts';

/** What a file brings to an agreement that has its head in another file, or to its own by amending itself. */
export interface Contribution {
    readonly amendments: Amendment[];
    /** Lines of its history that are about this agreement. */
    readonly entries: Entry[];
    /** Whether all else in the file belongs to the agreement too: the file has no agreement of its own. */
    everything: boolean;
}

/**
 * What a file contributes to which agreements. An amendment goes to the agreement it names; a line of the history to the
 * agreement in whose file its subject is declared. A file without an agreement of its own belongs as a whole to the only
 * agreement it contributes to or, if it keeps a history, to the only one it can see.
 */
export function contributionsOf(
    document: LangiumDocument,
    partsOf: (document: LangiumDocument) => FileParts,
    visible: Iterable<LangiumDocument>,
): Map<Agreement, Contribution> {
    const file = partsOf(document);
    const contributions = new Map<Agreement, Contribution>();
    const to = (head: Agreement): Contribution => {
        let contribution = contributions.get(head);
        if (!contribution) {
            contributions.set(head, (contribution = { amendments: [], entries: [], everything: false }));
        }
        return contribution;
    };
    for (const amendment of file.amendments) {
        const head = amendment.agreement?.ref;
        if (head) {
            to(head).amendments.push(amendment);
        }
    }
    const entries = file.parts.flatMap(part => part.entries);
    for (const entry of entries) {
        const head = agreementOf(entry, document, partsOf);
        if (head) {
            to(head).entries.push(entry);
        }
    }
    if (headsIn(file).length === 0) {
        const candidates =
            contributions.size > 0 || entries.length === 0
                ? [...contributions.keys()]
                : [...visible].flatMap(used => headsIn(partsOf(used)));
        if (candidates.length === 1) {
            to(candidates[0]!).everything = true;
        }
    }
    return contributions;
}

/** The agreement of another file that a line of the history is about; undefined when it is about its own file's. */
export function agreementOf(
    entry: Entry,
    document: LangiumDocument,
    partsOf: (document: LangiumDocument) => FileParts,
): Agreement | undefined {
    const subject = subjectOf(entry);
    const home = subject && documentOf(subject);
    if (!home || home === document) {
        return undefined;
    }
    const { parts } = partsOf(home);
    const top = topLevelOf(subject);
    const place = top.$containerIndex ?? 0;
    return parts.findLast(part => part.head && (part.head.$containerIndex ?? 0) <= place)?.head ?? parts[0]!.head;
}

function subjectOf(entry: Entry): AstNode | undefined {
    switch (entry.$type) {
        case 'NamedEntry':
            return entry.subject?.ref;
        case 'ClauseEntry':
        case 'NoticeEntry':
            return entry.clause?.ref;
        case 'Joiner':
            return entry.party?.ref;
        default:
            return undefined;
    }
}
