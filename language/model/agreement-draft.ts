import type { AstNode, LangiumDocument } from 'langium';
import type { Agreement } from '../domain/agreement.ts';
import type { HistoryEntry } from '../domain/history.ts';
import { isClauseEntry, isListItem, isSection } from '../generated/ast.ts';
import type * as ast from '../generated/ast.ts';
import { emptyAgreement } from './agreement-head.ts';
import { applyAmendment, inOrderOfEffect } from './amendments.ts';
import { calendarOf } from './calendars.ts';
import { deadlineOf, eventOf } from './events.ts';
import { historyEntryOf } from './history.ts';
import { disputeStepOf, noticeRuleOf, reviewOf, signatureOf } from './life.ts';
import { partyOf, roleOf } from './parties.ts';
import { addProvision, footnoteOf, type ProvisionsContext, type Slot } from './provisions.ts';
import { DECLARATIONS, documentOf, Source, topLevelOf } from './source.ts';
import { tellSectionsApart } from './tell-sections-apart.ts';
import { citationOf, definitionOf } from './words.ts';

/** Elements that come along when an agreement speaks of them. */
const SPEAKABLE: ReadonlySet<string> = new Set([...DECLARATIONS, 'Review', 'Dispute']);

/** An agreement while it is put together from the elements of one or several files. */
export class AgreementDraft {
    private readonly agreement: Agreement;
    private readonly spokenOf = new Set<AstNode>();
    private readonly added = new Set<AstNode>();
    /** Lines of the history that name a section or an item of one. */
    private readonly ofSections = new Set<HistoryEntry>();
    private readonly slots = new Map<AstNode, Slot>();
    private readonly sources = new Map<LangiumDocument, Source>();

    constructor(head: ast.Agreement | undefined, document: LangiumDocument) {
        const source = this.source(document);
        this.agreement = emptyAgreement(head, head ? source.place(head) : source.start, source);
    }

    /** Adds elements of a file, each at most once. */
    add(elements: Iterable<AstNode>, document: LangiumDocument): void {
        for (const element of elements) {
            if (!this.added.has(element)) {
                this.added.add(element);
                this.addElement(element as ast.Element, this.context(document));
            }
        }
    }

    /** Adds lines of the history of a file. */
    addEntries(entries: Iterable<ast.Entry>, document: LangiumDocument): void {
        for (const node of entries) {
            const entry = historyEntryOf(node, this.source(document));
            push(this.agreement.history, [entry]);
            if (entry && isClauseEntry(node) && isOfSection(node.clause?.ref)) {
                this.ofSections.add(entry);
            }
        }
    }

    /** Adds the signatures of parties that a file itself declares: others only sign what it changes. */
    addSignaturesOfNewParties(node: ast.AgreedBy, document: LangiumDocument): void {
        const isNew = ({ party }: ast.Signature): boolean => {
            const target = party?.actor?.ref;
            return target !== undefined && documentOf(target) === document;
        };
        push(
            this.agreement.signatures,
            node.signatures.filter(isNew).map(signature => signatureOf(signature, this.source(document))),
        );
    }

    /** Puts the text of amendments in the place of what they amend: those without a date first, then by their dates. */
    amend(amendments: readonly ast.Amendment[]): void {
        const written = amendments.flatMap(node => {
            const document = documentOf(node);
            return document ? [{ node, context: this.context(document) }] : [];
        });
        inOrderOfEffect(written).forEach(({ node, context }) => applyAmendment(this.agreement, node, context));
    }

    /** Notes that some text that belongs to the agreement could not be read. */
    markIncomplete(): void {
        this.agreement.incomplete = true;
    }

    /** The agreement, with all declarations it speaks of, wherever they stand. */
    finish(): Agreement {
        // The set grows while it is gone through: what is added may speak of more.
        for (const target of this.spokenOf) {
            const document = documentOf(target);
            const element = topLevelOf(target);
            if (document && SPEAKABLE.has(element.$type)) {
                this.add([element], document);
            }
        }
        tellSectionsApart(this.agreement, this.ofSections);
        return this.agreement;
    }

    private source(document: LangiumDocument): Source {
        let source = this.sources.get(document);
        if (!source) {
            this.sources.set(document, (source = new Source(document, this.spokenOf)));
        }
        return source;
    }

    private context(document: LangiumDocument): ProvisionsContext {
        return { source: this.source(document), lifeRules: this.agreement.lifeRules, slots: this.slots };
    }

    private addElement(element: ast.Element, context: ProvisionsContext): void {
        const { agreement } = this;
        const { source } = context;
        switch (element.$type) {
            case 'Party':
                push(agreement.parties, [partyOf(element, source)]);
                break;
            case 'OpenRole':
                push(agreement.commonRoles, [roleOf(element, source)]);
                break;
            case 'Definition':
                push(agreement.definitions, [definitionOf(element, source)]);
                break;
            case 'Citation':
                push(agreement.citations, [citationOf(element, source)]);
                break;
            case 'Event':
                push(agreement.events, [eventOf(element, source)]);
                break;
            case 'Deadline':
                push(agreement.deadlines, [deadlineOf(element, source)]);
                break;
            case 'Calendar':
                push(agreement.calendars, [calendarOf(element, source)]);
                break;
            case 'Section':
            case 'Clause':
            case 'Appendix':
                addProvision(agreement.provisions, element, context);
                break;
            case 'Footnote':
                (agreement.footnotes ??= []).push(footnoteOf(element, source));
                break;
            case 'Review':
                push(agreement.reviews, [reviewOf(element, source)]);
                break;
            case 'Dispute':
                push(
                    agreement.disputeSteps,
                    element.steps.map(step => disputeStepOf(step, source)),
                );
                break;
            case 'AgreedBy':
                agreement.signaturesPlace ??= source.place(element);
                push(
                    agreement.signatures,
                    element.signatures.map(signature => signatureOf(signature, source)),
                );
                break;
            case 'NoticeRule':
                agreement.notices ??= noticeRuleOf(element, source);
                break;
            // Heads, histories and amendments come by ways of their own; profiles and uses are no part of an agreement.
            default:
        }
    }
}

function isOfSection(node: AstNode | undefined): boolean {
    return isSection(node) || (isListItem(node) && isOfSection(node.$container));
}

function push<T>(list: T[], items: readonly (T | undefined)[]): void {
    for (const item of items) {
        if (item !== undefined) {
            list.push(item);
        }
    }
}
