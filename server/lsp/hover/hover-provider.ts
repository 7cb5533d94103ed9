import {
    AstUtils,
    CstUtils,
    type AstNode,
    type CstNode,
    type DocumentationProvider,
    type LangiumDocument,
    type LeafCstNode,
    type References,
} from 'langium';
import type { HoverProvider, LangiumServices } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import {
    isAgreement,
    isCitation,
    isDeadline,
    isDefinition,
    isEvent,
    isInForce,
    isJoiner,
    isLifeRule,
    isOpenRole,
    isParty,
    isProfile,
    isProvision,
    isReview,
    isRole,
    isSentence,
    isStep,
    isTermsFile,
    isUsesProfile,
    type Deadline,
    type Event,
    type InForce,
    type LifeRule,
    type Review,
    type Sentence,
    type Step,
} from '../../../language/generated/ast.ts';
import type { MouServices } from '../../../language/mou-module.ts';
import { placeOf } from '../../../language/validation/places.ts';
import type { ShippedDocuments } from '../../../language/workspace/shipped-documents.ts';
import type { TermFiles } from '../../../language/workspace/term-files.ts';
import { queryFrom, type Answers } from '../../answers.ts';
import type { Terms } from '../terms.ts';
import { deadlineDetails } from './deadline-details.ts';
import { anchorHover } from './event-hover.ts';
import { beginning, paragraphs, plain, sourceBlock } from './markdown.ts';
import { partyHover, roleHover } from './party-hover.ts';
import { profileHover } from './profile-hover.ts';
import { provisionHover } from './provision-hover.ts';
import { ruleHover, ruleInComment } from './rule-hover.ts';
import { deadlinesAt, type HoverContext } from './subject.ts';
import { termFileHover } from './term-file-hover.ts';

/** Characters shown of a definition or a declaration. */
const SHOWN = 600;

/** Explains what is under the pointer: a declared name, a clause number, a sentence's dates, a calendar file's terms, what a profile asks for, a defined term in the agreement's words. */
export class MouHover implements HoverProvider {
    private readonly references: References;
    private readonly documentation: DocumentationProvider;
    private readonly nameRegexp: RegExp;
    private readonly answers: Answers;
    private readonly terms: Terms;
    private readonly termFiles: TermFiles;
    private readonly shipped: ShippedDocuments;
    private readonly today: () => string;

    /** `today` gives the ISO day to reckon from. */
    constructor(services: LangiumServices & MouServices, answers: Answers, terms: Terms, today: () => string) {
        this.answers = answers;
        this.terms = terms;
        this.termFiles = services.shared.workspace.TermFiles;
        this.shipped = services.shared.workspace.ShippedDocuments;
        this.today = today;
        this.references = services.references.References;
        this.documentation = services.documentation.DocumentationProvider;
        this.nameRegexp = services.parser.GrammarConfig.nameRegexp;
    }

    getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.nameRegexp);
        if (!leaf || leaf.hidden) {
            return root && ruleAt(root, offset, document);
        }
        if (isTermsFile(leaf.astNode)) {
            return this.termFileHover(leaf);
        }
        const context = this.contextOf(document);
        const used = isUsesProfile(leaf.astNode) ? this.shipped.profileOf(leaf.astNode.profile ?? '') : undefined;
        const targets = used ? [used] : this.references.findDeclarations(leaf);
        if (targets.length > 0) {
            return hover(
                targets.map(target => this.describe(target, context)),
                leaf.range,
            );
        }
        const term = this.terms.at(document, leaf, offset)[0];
        if (term) {
            return hover([this.describe(term.node, context)], term.range);
        }
        return this.sentenceHover(leaf, context);
    }

    /** What is known of a declaration, as pointing at its name shows it. Markdown. */
    about(node: AstNode): string | undefined {
        return this.describe(node, this.contextOf(AstUtils.getDocument(node)));
    }

    private contextOf(document: LangiumDocument): HoverContext {
        return {
            agreements: this.answers.agreementsAbout(document),
            query: queryFrom({}, this.today()),
            environment: this.answers.environment,
        };
    }

    private describe(node: AstNode, context: HoverContext): string | undefined {
        return paragraphs(this.meaning(node, context) ?? declaration(node), this.documentation.getDocumentation(node));
    }

    private meaning(node: AstNode, context: HoverContext): string | undefined {
        if (isParty(node)) {
            return partyHover(node.name, context);
        }
        if (isRole(node) || isOpenRole(node)) {
            return roleHover(node.name, context);
        }
        if (isAnchor(node)) {
            return anchorHover(node.name, node.$cstNode?.text ?? '', context);
        }
        if (isProfile(node)) {
            return profileHover(node);
        }
        if (isProvision(node)) {
            return provisionHover(node);
        }
        if (isJoiner(node)) {
            return `**${plain(node.name)}**, joined as ${plain(node.party?.$refText ?? '')} on ${plain(node.date?.text ?? '')}`;
        }
        if (isDefinition(node)) {
            return `**${plain(node.name)}**: ${plain(beginning(node.text ?? '', SHOWN))}`;
        }
        return isCitation(node) || isAgreement(node) ? `**${plain(node.name)}** ${plain(node.title ?? '')}`.trim() : undefined;
    }

    private termFileHover(leaf: LeafCstNode): Hover | undefined {
        const use = this.termFiles.of(AstUtils.getDocument(leaf.astNode)).find(({ node }) => node === leaf.astNode);
        const file = use && this.termFiles.at(use);
        return file && 'reading' in file ? hover([termFileHover(file.reading)], leaf.range) : undefined;
    }

    /** On the words of a sentence that bind (its strength, its action, its time), of a rule or a term: when it is due; in a declaration: what it declares. */
    private sentenceHover(leaf: LeafCstNode, context: HoverContext): Hover | undefined {
        const bound = AstUtils.getContainerOfType(
            leaf.astNode,
            (node): node is Sentence | LifeRule | InForce => isSentence(node) || isLifeRule(node) || isInForce(node),
        );
        const declared = bound ? undefined : AstUtils.getContainerOfType(leaf.astNode, isAnchor);
        const details = bound ? deadlineDetails(deadlinesAt(context, placeOf(bound))) : declared && this.describe(declared, context);
        return details ? hover([details], leaf.range) : undefined;
    }
}

/** The rule whose code stands in a comment there. */
function ruleAt(root: CstNode, offset: number, { textDocument }: LangiumDocument): Hover | undefined {
    const comment = CstUtils.flattenCst(root).find(({ hidden, offset: start, end }) => hidden && start <= offset && offset < end);
    const found = comment && ruleInComment(comment.text, offset - comment.offset);
    return (
        found &&
        hover([ruleHover(found.rule)], {
            start: textDocument.positionAt(comment.offset + found.start),
            end: textDocument.positionAt(comment.offset + found.end),
        })
    );
}

function isAnchor(node: AstNode): node is Event | Deadline | Review | Step {
    return isEvent(node) || isDeadline(node) || isReview(node) || isStep(node);
}

function hover(contents: readonly (string | undefined)[], range: Hover['range']): Hover | undefined {
    const value = paragraphs(...contents);
    return value === '' ? undefined : { contents: { kind: 'markdown', value }, range };
}

/** The declaration as it is written, one of several lines in its lines. */
function declaration(node: AstNode): string | undefined {
    const text = node.$cstNode?.text ?? '';
    return text.includes('\n') && text.length <= SHOWN ? sourceBlock(text) : text && `*${plain(beginning(text, SHOWN))}*`;
}
