import type { IToken } from 'chevrotain';
import { AstUtils, GrammarAST, GrammarUtils, UriUtils, type LangiumDocument } from 'langium';
import { DefaultCompletionProvider, findNextFeatures, type LangiumServices, type NextFeature } from 'langium/lsp';
import {
    CompletionItemKind,
    CompletionList,
    CompletionTriggerKind,
    type CompletionItem,
    type CompletionParams,
    type InitializeParams,
} from 'vscode-languageserver-protocol';
import type { MouServices } from '../../../language/mou-module.ts';
import { LIBRARY_SCHEME } from '../../../language/workspace/library.ts';
import type { ShippedDocuments } from '../../../language/workspace/shipped-documents.ts';
import type { Answers } from '../../answers.ts';
import type { Dates } from '../dates/dates.ts';
import { Candidates } from './candidates.ts';
import { followsAnOwner, ruleOf } from './grammar-places.ts';
import { Habits } from './habits.ts';
import { itemOf } from './items.ts';
import { missingClauses, whereMissingClausesFit } from './missing-clauses.ts';
import { OfferedDates } from './offered-dates.ts';
import type { Previews } from './preview.ts';
import { inOrder, isSentence } from './order.ts';
import type { Candidate } from './ranking.ts';
import { regionAt, regionFrom, type CompletionRegion } from './region.ts';
import { resolveItem, type ResolvePlace } from './resolve-item.ts';
import { beginningsOfPhrases } from './terminal-values.ts';
import { typedPhrases } from './typed-phrase.ts';
import { shippedProfiles } from './shipped-profiles.ts';
import { TYPICAL_TEXT } from './typical-text.ts';

/** More items than this help nobody; the list is asked for again as the author types on. */
const MOST_ITEMS = 200;
/** Tokens of the document that the habits are learnt from. */
const LEARN_FROM = 60_000;
/** Tokens that may end a phrase or go on with it. */
const UNDECIDED = /^(?:,|\d+)$/;
/** Words that end the naming of owners and are no names: `all parties`. */
const OWNER_WORDS = new Set(['party', 'parties', 'somebody', 'severally']);
/** What completion asks of other parts of the server. */
export interface CompletionSources {
    answers: Answers;
    dates: Dates;
    previews: Previews;
    describe: ResolvePlace['describe'];
}

/** A candidate and where the text begins that it completes. */
interface Placed {
    candidate: Candidate;
    start: number;
}

/**
 * Offers what can come next and only that, whole phrases rather than single words, what this document's author
 * writes most first. Never inside quotations: the words there are the author's own.
 */
export class MouCompletionProvider extends DefaultCompletionProvider {
    override readonly completionOptions = { triggerCharacters: [' '] };
    private readonly answers: Answers;
    private readonly candidates: Candidates;
    private readonly resolvePlace: ResolvePlace;
    private readonly shipped: ShippedDocuments;
    private typical: IToken[] | undefined;

    /** `describe` gives what is known of a declaration, in Markdown. */
    constructor(services: LangiumServices & MouServices, { answers, dates, previews, describe }: CompletionSources) {
        super(services);
        this.answers = answers;
        this.shipped = services.shared.workspace.ShippedDocuments;
        this.candidates = new Candidates(
            this.scopeProvider,
            this.nodeKindProvider,
            new OfferedDates(() => services.validation.Today.get(), dates),
            document => usableFiles(document, services),
            () => shippedProfiles(this.shipped, services.documentation.DocumentationProvider, services.workspace.AstNodeLocator),
            services.Grammar,
        );
        this.resolvePlace = {
            documents: services.shared.workspace.LangiumDocuments,
            locator: services.workspace.AstNodeLocator,
            previews,
            describe,
        };
    }

    protected override initialize(params: InitializeParams): void {
        this.clientCapabilities = params.capabilities.textDocument?.completion ?? {};
    }

    override async getCompletion(document: LangiumDocument, params: CompletionParams): Promise<CompletionList | undefined> {
        const text = document.textDocument.getText();
        const offset = document.textDocument.offsetAt(params.position);
        const region = regionAt(text, offset, document.parseResult.value, this.lexer);
        const byBlank = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        if (region.quotation || region.inComment || (byBlank && !isBehindAWord(text, region))) {
            return CompletionList.create([], false);
        }
        const place = { document, offset, client: this.clientCapabilities };
        const found = this.placedAt(document, text, region, offset);
        const first = new Map(found.map(each => [each.candidate.label, each] as const).reverse());
        return CompletionList.create(
            found
                .filter(each => first.get(each.candidate.label) === each)
                .slice(0, MOST_ITEMS)
                .map(({ candidate, start }, order): CompletionItem => itemOf(candidate, { ...place, start }, order)),
            true,
        );
    }

    /** What follows the word at the cursor, and before it the phrases that this word goes on with, as far as they are not the same. */
    private placedAt(document: LangiumDocument, text: string, region: CompletionRegion, offset: number): Placed[] {
        const ranked = this.rankedAt(document, text, region, offset);
        const begun = this.begunPhrases(document, text, region, offset).filter(
            ({ candidate, start }) =>
                !ranked.some(({ candidate: { label } }) => candidate.label === text.slice(start, region.wordStart) + label),
        );
        return [
            ...begun.filter(({ candidate }) => !isWholePhrase(candidate)),
            ...ranked,
            ...begun.filter(({ candidate }) => isWholePhrase(candidate)),
        ];
    }

    private rankedAt(document: LangiumDocument, text: string, region: CompletionRegion, offset: number): Placed[] {
        const candidates = this.candidatesOrNone(document, text, region);
        return inOrder(candidates, this.habitsAround(text, offset), region).map(candidate => ({ candidate, start: region.wordStart }));
    }

    /** Phrases of several words of which the author has written more than the first: `working days` behind `5 working d`. */
    private begunPhrases(document: LangiumDocument, text: string, region: CompletionRegion, offset: number): Placed[] {
        return typedPhrases(text, offset)
            .filter(({ start }) => start >= region.start)
            .flatMap(({ start, words }) => {
                return this.candidatesOrNone(document, text, regionFrom(region, text, start))
                    .filter(candidate => !isSentence(candidate))
                    .filter(({ label }) => label.length > words.length && label.toLowerCase().startsWith(words))
                    .map(candidate => ({ candidate, start }));
            });
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

    private candidatesAt(document: LangiumDocument, text: string, region: CompletionRegion): Candidate[] {
        const place = this.candidates.place(document, region);
        const features = this.featuresBefore(text.slice(region.start, region.wordStart), region);
        const possible = this.isNobody(region.before.at(-1), document)
            ? features.filter(({ feature }) => !followsAnOwner(feature))
            : features;
        const where = region.onNewLine ? whereMissingClausesFit(possible.map(({ feature }) => feature)) : undefined;
        const missing = where ? missingClauses(document, this.answers.agreementsOf(document), where, this.shipped.usualProfile()) : [];
        const sentences =
            place.isFresh && possible.some(({ feature }) => ruleOf(feature) === 'ListItem')
                ? this.candidates.sentences(place, region.word)
                : [];
        const others = possible.flatMap(feature => this.candidates.for(feature, place));
        const seen = new Set<string>();
        return [...missing.map(clause => fullerThan(clause, others)), ...sentences, ...others].filter(
            ({ label }) => seen.size !== seen.add(label).size,
        );
    }

    /** Whether a word is one of the language that nobody is called by, so that nothing speaks of it as of a party. */
    private isNobody(last: IToken | undefined, document: LangiumDocument): boolean {
        return (
            last !== undefined &&
            this.wordsOfTheLanguage.has(last.image) &&
            !OWNER_WORDS.has(last.image) &&
            !this.candidates.plainNames('ActorRef', document).includes(last.image)
        );
    }

    /** An item with what it means and, where it gives a sentence its time, the day it comes to. */
    resolve(item: CompletionItem): Promise<CompletionItem> {
        return resolveItem(item, this.resolvePlace);
    }

    /** Words of keywords and of phrases that are one token, but for the last of a phrase. */
    private get wordsOfTheLanguage(): ReadonlySet<string> {
        this.firstWords ??= new Set([
            ...beginningsOfPhrases(),
            ...[...GrammarUtils.getAllReachableRules(this.grammar, false)].flatMap(keywordsIn),
        ]);
        return this.firstWords;
    }

    private firstWords: ReadonlySet<string> | undefined;

    /**
     * What the grammar lets follow. The parser has to decide at once what a comma or a number belongs to; asked about
     * the text before it, the grammar follows all readings of that last token.
     */
    private featuresBefore(text: string, region: CompletionRegion): NextFeature[] {
        const last = region.before.at(-1);
        const undecided = last && UNDECIDED.test(last.image);
        const parsed = this.completionParser.parse(undecided ? text.slice(0, last.startOffset) : text);
        const unparsed = parsed.tokens.slice(parsed.tokenIndex);
        const features =
            parsed.tokenIndex === 0
                ? [{ feature: this.buildSyntheticEntryRuleCall(GrammarUtils.getEntryRule(this.grammar)!).feature }]
                : parsed.elementStack.map(feature => ({ feature }));
        return findNextFeatures([features], undecided ? [...unparsed, last] : unparsed);
    }
}

/** A clause that is missing, written by one of the others where its first line has blanks and that one begins alike and proposes something for them. */
function fullerThan(clause: Candidate, others: readonly Candidate[]): Candidate {
    const [keyword] = clause.label.split(' ');
    const fuller = clause.label.includes('____')
        ? others.find(({ says, label }) => says !== undefined && label.startsWith(`${keyword} `))
        : undefined;
    return fuller ? { ...fuller, preset: clause.preset, detail: clause.detail } : clause;
}

/** Whether one blank stands between the cursor and something on its line: where a line is indented, or words are set apart, nobody has asked. */
function isBehindAWord(text: string, { wordStart, word }: CompletionRegion): boolean {
    return word === '' && /[^\s{}] $/.test(text.slice(Math.max(0, wordStart - 2), wordStart));
}

/** Whether a candidate writes several parts of a sentence at once; the words of the language go before it. */
function isWholePhrase({ kind, preset, says }: Candidate): boolean {
    return kind === CompletionItemKind.Snippet && preset === undefined && says === undefined;
}

/** The keywords of a rule of the grammar. */
function keywordsIn(rule: GrammarAST.AbstractRule): string[] {
    return AstUtils.streamAllContents(rule)
        .filter(GrammarAST.isKeyword)
        .map(({ value }) => value)
        .toArray();
}

/** The other agreement files of the workspace as a document would name them. */
function usableFiles({ uri }: LangiumDocument, { shared: { workspace } }: MouServices): string[] {
    return workspace.LangiumDocuments.all
        .filter(other => other.uri.scheme !== LIBRARY_SCHEME && other.uri.toString() !== uri.toString())
        .map(other => UriUtils.relative(UriUtils.dirname(uri), other.uri))
        .toArray()
        .sort();
}
