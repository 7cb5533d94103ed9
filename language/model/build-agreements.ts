import type { LangiumDocument } from 'langium';
import type { Agreement } from '../domain/agreement.ts';
import { AgreementBuilder, type VisibleDocuments } from './agreement-builder.ts';

/** What an agreement is built with besides its own file. */
export interface BuildOptions {
    /** Gives the files that a file uses directly; none when left out. */
    readonly visibleDocuments?: VisibleDocuments;
    /** Files that may amend the agreements of the document or keep their history; others among them are passed over. */
    readonly amendments?: Iterable<LangiumDocument>;
}

/**
 * Turns a linked document into plain data: one agreement for each memorandum, protocol or agreement in it, then those of
 * other files that it amends or keeps the history of, as amended. A file with provisions but neither gives one agreement
 * named `''`; a file that only declares (parties, a calendar, a profile) gives none.
 *
 * Each agreement comes with what it sees: all of the used files that have no agreement of their own, and of the others
 * (and of files further away) the declarations that it speaks of. Nothing in the result refers to the syntax tree, and
 * whatever is not typed yet is absent. Never throws on half-typed text.
 */
export function buildAgreements(
    document: LangiumDocument,
    { visibleDocuments = () => [], amendments = [] }: BuildOptions = {},
): Agreement[] {
    const builder = new AgreementBuilder(visibleDocuments);
    return [...builder.ownAgreements(document, amendments), ...builder.contributedAgreements([document])];
}

/** The agreements of several files and those of others that they amend or keep the history of, each once, with all that the files bring. */
export function buildAllAgreements(documents: readonly LangiumDocument[], visibleDocuments: VisibleDocuments): Agreement[] {
    const builder = new AgreementBuilder(visibleDocuments);
    const contributors = builder.contributorsByHome(documents);
    return [
        ...documents.flatMap(document => builder.ownAgreements(document, contributors.get(document))),
        ...builder.contributedAgreements(documents),
    ];
}
