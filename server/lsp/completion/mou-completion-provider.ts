import type { IToken } from 'chevrotain';
import { GrammarAST, GrammarUtils, type AstNode, type LangiumDocument } from 'langium';
import { DefaultCompletionProvider, findNextFeatures, type CompletionContext, type LangiumServices, type NextFeature } from 'langium/lsp';
import { CompletionItemKind, CompletionList, InsertTextFormat, type CompletionItem, type CompletionParams } from 'vscode-languageserver-protocol';
import { formatPlainDay } from '../../../language/domain/time/format-date.ts';
import { parseIsoDay } from '../../../language/domain/time/civil-date.ts';
import { ClauseEntry } from '../../../language/generated/ast.ts';
import type { MouServices } from '../../../language/mou-module.ts';
import type { Today } from '../../../language/validation/today.ts';
import { Habits } from './habits.ts';
import { phraseOf } from './phrases.ts';
import { dutiesOfClause } from './quoted-duties.ts';
import { rank, type Candidate } from './ranking.ts';
import { TYPICAL_TEXT } from './typical-text.ts';
import { regionAt, type CompletionRegion } from './region.ts';
import { valuesOf } from './terminal-values.ts';

/** More items than this help nobody; the list is asked for again as the author types on. */
const MOST_ITEMS = 200;
/** Tokens of the document that the habits are learnt from. */
const LEARN_FROM = 60_000;
/** Tokens that may end a phrase or go on with it. */
const UNDECIDED = /^(?:,|\d+)$/;

/**
 * Offers what can come next and only that, whole phrases rather than single words, what this document's author
 * writes most first. Never inside quotations: the words there are the author's own.
 */
export class MouCompletionProvider extends DefaultCompletionProvider {
    private readonly today: Today;
    private typical: IToken[] | undefined;

    constructor(services: LangiumServices & MouServices) {
        super(services);
        this.today = services.validation.Today;
    }

    override async getCompletion(document: LangiumDocument, params: CompletionParams): Promise<CompletionList | undefined> {
        const text = document.textDocument.getText();
        const offset = document.textDocument.offsetAt(params.position);
        const region = regionAt(text, offset, document.parseResult.value, this.lexer);
        if (region.quotation || region.inComment) {
            return CompletionList.create([], false);
        }
        const candidates = this.candidatesOrNone(document, text, region, offset);
        const ranked = rank(candidates, this.habitsAround(text, offset), {
            before: region.before,
            onNewLine: !/\S/.test(text.slice(text.lastIndexOf('\n', region.wordStart - 1) + 1, region.wordStart))
        }).slice(0, MOST_ITEMS);
        const range = { start: document.textDocument.positionAt(region.wordStart), end: params.position };
        return CompletionList.create(ranked.map((candidate, order): CompletionItem => ({
            label: candidate.label,
            kind: candidate.kind,
            detail: candidate.detail,
            sortText: String(order).padStart(4, '0'),
            filterText: candidate.label,
            insertTextFormat: candidate.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
            textEdit: { range, newText: candidate.snippet ?? candidate.label }
        })), true);
    }

    private habitsAround(text: string, offset: number): Habits {
        this.typical ??= this.lexer.tokenize(TYPICAL_TEXT).tokens;
        const habits = new Habits();
        habits.learn(this.typical, 1);
        habits.learn(this.lexer.tokenize(text.slice(Math.max(0, offset - LEARN_FROM), offset + LEARN_FROM)).tokens, 2);
        return habits;
    }

    /** A sentence without end is more than the grammar can be followed through; nothing is offered in it. */
    private candidatesOrNone(...place: Parameters<MouCompletionProvider['candidatesAt']>): Candidate[] {
        try {
            return this.candidatesAt(...place);
        } catch (error) {
            if (error instanceof RangeError) {
                return [];
            }
            throw error;
        }
    }

    private candidatesAt(document: LangiumDocument, text: string, region: CompletionRegion, offset: number): Candidate[] {
        const features = this.featuresBefore(text.slice(region.start, region.wordStart), region);
        const context: CompletionContext = {
            document, textDocument: document.textDocument, node: document.parseResult.value, features, offset,
            tokenOffset: region.wordStart, tokenEndOffset: offset, position: document.textDocument.positionAt(offset)
        };
        const seen = new Set<string>();
        return features.flatMap(feature => this.candidatesFor(context, feature, region.before)).filter(candidate => {
            const isNew = !seen.has(candidate.label);
            seen.add(candidate.label);
            return isNew;
        });
    }

    /**
     * What the grammar lets follow. The parser has to decide at once what a comma or a number belongs to; asked about
     * the text before it, the grammar follows all readings of that last token.
     */
    private featuresBefore(text: string, region: CompletionRegion): NextFeature[] {
        const last = region.before.at(-1);
        const undecided = last && UNDECIDED.test(last.image);
        const parsed = this.completionParser.parse(undecided ? text.slice(0, last.startOffset) : text);
        const unparsed = parsed.tokens.slice(parsed.tokenIndex);
        const features = parsed.tokenIndex === 0
            ? [{ feature: this.buildSyntheticEntryRuleCall(GrammarUtils.getEntryRule(this.grammar)!).feature }]
            : parsed.elementStack.map(feature => ({ feature }));
        return findNextFeatures([features], undecided ? [...unparsed, last] : unparsed);
    }

    private candidatesFor(context: CompletionContext, next: NextFeature, before: readonly IToken[]): Candidate[] {
        const { feature } = next;
        if (GrammarAST.isKeyword(feature)) {
            return /^[a-z]/i.test(feature.value) ? [{ label: phraseOf(feature), habits: phraseOf(feature).split(' '), kind: CompletionItemKind.Keyword }] : [];
        }
        if (GrammarAST.isCrossReference(feature)) {
            return this.names(context, next as NextFeature<GrammarAST.CrossReference>);
        }
        if (isQuotedDuty(feature)) {
            return dutiesOfClause(before, context.node!, this.scopeProvider).map(label => (
                { label, habits: ['STRING'], kind: CompletionItemKind.Text, detail: 'a duty of this clause' }));
        }
        if (GrammarAST.isRuleCall(feature) && GrammarAST.isTerminalRule(feature.rule.ref)) {
            const terminal = feature.rule.ref.name;
            return valuesOf(terminal, { today: this.todayInWords(), single: next.property === 'period' }).map(value => ({
                ...value, habits: [terminal === 'UNIT' || terminal === 'WINDOW' ? value.label : terminal],
                kind: terminal === 'UNIT' ? CompletionItemKind.Unit : CompletionItemKind.Value
            }));
        }
        return [];
    }

    /** Today as dates are written; nothing while nobody has said which day it is. */
    private todayInWords(): string | undefined {
        const day = this.today.get();
        return day === undefined ? undefined : formatPlainDay(parseIsoDay(day)!);
    }

    private names(context: CompletionContext, next: NextFeature<GrammarAST.CrossReference>): Candidate[] {
        const container = { $type: typeOwning(next.feature), $container: context.node };
        const property = GrammarAST.isAssignment(next.feature.$container) ? next.feature.$container.feature : '';
        const found: Candidate[] = [];
        for (const description of this.getReferenceCandidates({ reference: { $refText: '', ref: undefined }, container, property }, context)) {
            if (/^[\p{L}\d_(]/u.test(description.name)) {
                const label = /[\s,]/.test(description.name) ? `"${description.name}"` : description.name;
                const nickname = 'isAlias' in description && description.isAlias === true;
                found.push({ label, habits: ['ID'], name: description.name, nickname, kind: this.nodeKindProvider.getCompletionItemKind(description), detail: description.type.toLowerCase() });
            }
        }
        return found;
    }
}

/** Whether an element of the grammar is the quotation by which a line of the history means one duty of a clause. */
function isQuotedDuty(feature: GrammarAST.AbstractElement): boolean {
    return GrammarAST.isAssignment(feature.$container) && feature.$container.feature === ClauseEntry.action && typeOwning(feature) === ClauseEntry.$type;
}

/** The type of node that an element of the grammar gives a property to. */
function typeOwning(element: GrammarAST.AbstractElement): string {
    for (let node: AstNode | undefined = element; node; node = node.$container) {
        const group = node.$container;
        if (GrammarAST.isGroup(group)) {
            const action = group.elements.slice(0, group.elements.indexOf(node as GrammarAST.AbstractElement)).findLast(GrammarAST.isAction);
            if (action) {
                return action.inferredType?.name ?? action.type?.$refText ?? '';
            }
        }
        if (GrammarAST.isParserRule(node)) {
            return node.inferredType?.name ?? node.returnType?.$refText ?? node.name;
        }
    }
    return '';
}
