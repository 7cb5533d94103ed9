import type { LangiumDocument } from 'langium';
import type { Agreement } from '../domain/agreement.ts';
import { isAgreedBy, type Agreement as AgreementHead } from '../generated/ast.ts';
import { AgreementDraft } from './agreement-draft.ts';
import { agreementOf, contributionsOf, type Contribution } from './contributions.ts';
import { filePartsOf, headsIn, type FilePart, type FileParts } from './file-parts.ts';
import { documentOf } from './source.ts';

/** Gives the files that a file uses directly. */
export type VisibleDocuments = (document: LangiumDocument) => Iterable<LangiumDocument>;

/** Builds agreements, taking each file apart only once. Good for one state of the files: make a new one after an edit. */
export class AgreementBuilder {
    private readonly visibleDocuments: VisibleDocuments;
    private readonly parts = new Map<LangiumDocument, FileParts>();
    private readonly contributions = new Map<LangiumDocument, Map<AgreementHead, Contribution>>();

    constructor(visibleDocuments: VisibleDocuments) {
        this.visibleDocuments = visibleDocuments;
    }

    /** The agreements that have their head in a file, each with what the file itself and `others` contribute to it. */
    ownAgreements(document: LangiumDocument, others: Iterable<LangiumDocument> = []): Agreement[] {
        const contributors = [...this.visibleDocuments(document), ...others];
        return this.partsOf(document)
            .parts.filter(part => part.head !== undefined || this.isAgreementWithoutHead(document, part))
            .map(part => this.build(part, document, contributors));
    }

    /** The agreements of other files that files amend or keep the history of, each once, with what these files and those they use contribute. */
    contributedAgreements(documents: readonly LangiumDocument[]): Agreement[] {
        const contributors = new Map<AgreementHead, LangiumDocument[]>();
        for (const document of documents) {
            for (const head of this.contributionsFrom(document).keys()) {
                contributors.set(head, [...(contributors.get(head) ?? []), ...this.visibleDocuments(document), document]);
            }
        }
        return [...contributors].flatMap(([head, contributing]) => {
            const home = documentOf(head);
            const part = home && !documents.includes(home) ? this.partsOf(home).parts.find(part => part.head === head) : undefined;
            return home && part ? [this.build(part, home, [...this.visibleDocuments(home), ...contributing])] : [];
        });
    }

    /** The files among `documents` that contribute to agreements of other files, by the file of the agreement. */
    contributorsByHome(documents: Iterable<LangiumDocument>): Map<LangiumDocument, LangiumDocument[]> {
        const contributors = new Map<LangiumDocument, LangiumDocument[]>();
        for (const document of documents) {
            const homes = new Set([...this.contributionsFrom(document).keys()].map(documentOf));
            for (const home of homes) {
                if (home) {
                    contributors.set(home, [...(contributors.get(home) ?? []), document]);
                }
            }
        }
        return contributors;
    }

    private build(part: FilePart, document: LangiumDocument, contributors: Iterable<LangiumDocument>): Agreement {
        const draft = new AgreementDraft(part.head, document);
        const add = (file: LangiumDocument, pieces: readonly FilePart[]): void => {
            const { declarations, incomplete } = this.partsOf(file);
            draft.add(declarations, file);
            for (const piece of pieces) {
                draft.add(piece.body, file);
                draft.addEntries(
                    piece.entries.filter(entry => !this.belongsElsewhere(entry, file, part.head)),
                    file,
                );
            }
            if (incomplete) {
                draft.markIncomplete();
            }
        };
        add(document, [part]);
        for (const used of this.visibleDocuments(document)) {
            if (used !== document && this.isPart(used)) {
                add(used, this.partsOf(used).parts);
            }
        }
        if (part.head) {
            this.addContributions(draft, part.head, document, new Set([document, ...contributors]));
        }
        return draft.finish();
    }

    private addContributions(
        draft: AgreementDraft,
        head: AgreementHead,
        home: LangiumDocument,
        contributors: ReadonlySet<LangiumDocument>,
    ): void {
        const brought = [...contributors].flatMap(document => {
            const contribution = this.contributionsFrom(document).get(head);
            return contribution ? [{ document, contribution }] : [];
        });
        for (const { document, contribution } of brought) {
            const { declarations, parts, incomplete } = this.partsOf(document);
            if (incomplete && document !== home) {
                draft.markIncomplete();
            }
            if (contribution.everything) {
                draft.add(declarations, document);
                draft.add(
                    parts.flatMap(part => part.body).filter(element => !isAgreedBy(element)),
                    document,
                );
                parts
                    .flatMap(part => part.body)
                    .filter(isAgreedBy)
                    .forEach(node => draft.addSignaturesOfNewParties(node, document));
                draft.addEntries(
                    parts.flatMap(part => part.entries),
                    document,
                );
            } else {
                draft.addEntries(contribution.entries, document);
            }
        }
        draft.amend(brought.flatMap(({ contribution }) => contribution.amendments));
    }

    /** A file without an agreement of its own that contributes to none in particular is a part of whatever uses it. */
    private isPart(document: LangiumDocument): boolean {
        return headsIn(this.partsOf(document)).length === 0 && this.contributionsFrom(document).size === 0;
    }

    private isAgreementWithoutHead(document: LangiumDocument, part: FilePart): boolean {
        return (part.body.length > 0 || part.entries.length > 0) && this.isPart(document);
    }

    private belongsElsewhere(entry: FilePart['entries'][number], document: LangiumDocument, head: AgreementHead | undefined): boolean {
        const about = agreementOf(entry, document, file => this.partsOf(file));
        return about !== undefined && about !== head;
    }

    private partsOf(document: LangiumDocument): FileParts {
        let parts = this.parts.get(document);
        if (!parts) {
            this.parts.set(document, (parts = filePartsOf(document)));
        }
        return parts;
    }

    private contributionsFrom(document: LangiumDocument): Map<AgreementHead, Contribution> {
        let contributions = this.contributions.get(document);
        if (!contributions) {
            contributions = contributionsOf(document, file => this.partsOf(file), this.visibleDocuments(document));
            this.contributions.set(document, contributions);
        }
        return contributions;
    }
}
