import type { IToken } from 'chevrotain';
import { GrammarAST, type LangiumDocument, type ScopeProvider } from 'langium';
import type { NextFeature, NodeKindProvider } from 'langium/lsp';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import {
    ClauseEntry,
    DateValue,
    isAgreement,
    isParty,
    isUsesFile,
    isUsesProfile,
    UsesFile,
    UsesProfile,
    type Document,
} from '../../../language/generated/ast.ts';
import { profileUse } from '../../../language/validation/fixes/use-profile.ts';
import { PARTS } from '../../../language/validation/profiles/core-parts.ts';
import { SEVERITIES } from '../../../language/validation/profiles/requirements-of.ts';
import { beginningsIn } from './beginnings.ts';
import { phraseOf, ruleOf, typeOwning } from './grammar-places.ts';
import type { OfferedDates } from './offered-dates.ts';
import { openings, sentenceOpenings, type Opening, type OpeningNames } from './openings.ts';
import { phraseSnippets } from './phrase-snippets.ts';
import { dutiesOfClause } from './quoted-duties.ts';
import type { Candidate } from './ranking.ts';
import type { CompletionRegion } from './region.ts';
import type { ShippedProfile } from './shipped-profiles.ts';
import { PARTY_KINDS, TOPICS, valuesOf } from './terminal-values.ts';

/** Where something is to be offered. */
export interface CandidatePlace {
    document: LangiumDocument;
    /** Tokens before the cursor. */
    before: readonly IToken[];
    /** Whether it is at the beginning of a line or behind a brace, where an author begins something new. */
    isFresh: boolean;
    /** What declarations and sentences are made of there. */
    names: () => OpeningNames;
}

/** Types of what a time phrase hangs on, or what may end one: what is offered of them has a date to show. */
const TIMED = new Set(['UNIT', 'HALF_TERM', 'DATE', 'MONTH_YEAR', 'WEEKDAY']);
const ANCHOR_TYPES = new Set(['Event', 'Deadline', 'Review', 'Step', 'Calendar']);

/** What stands for an element of the grammar: phrases, names, values. */
export class Candidates {
    private readonly scopes: ScopeProvider;
    private readonly kinds: NodeKindProvider;
    private readonly dates: OfferedDates;
    private readonly usableFiles: (document: LangiumDocument) => readonly string[];
    private readonly profiles: () => readonly ShippedProfile[];
    private readonly grammar: GrammarAST.Grammar;
    private foundBeginnings: ReadonlySet<GrammarAST.AbstractElement> | undefined;

    /** `usableFiles` gives the paths by which a document could use the other files of the workspace, `profiles` those that ship. */
    constructor(
        scopes: ScopeProvider,
        kinds: NodeKindProvider,
        dates: OfferedDates,
        usableFiles: (document: LangiumDocument) => readonly string[],
        profiles: () => readonly ShippedProfile[],
        grammar: GrammarAST.Grammar,
    ) {
        this.scopes = scopes;
        this.kinds = kinds;
        this.dates = dates;
        this.usableFiles = usableFiles;
        this.profiles = profiles;
        this.grammar = grammar;
    }

    private get beginnings(): ReadonlySet<GrammarAST.AbstractElement> {
        return (this.foundBeginnings ??= beginningsIn(this.grammar));
    }

    /** A place of a document. */
    place(document: LangiumDocument, { wordStart, word, before, isFresh }: CompletionRegion): CandidatePlace {
        let names: OpeningNames | undefined;
        return {
            document,
            before,
            isFresh,
            names: () => (names ??= this.openingNames(document, { start: wordStart, end: wordStart + word.length })),
        };
    }

    /** All that may stand where the grammar has this element next, the likelier first. */
    for(next: NextFeature, place: CandidatePlace): Candidate[] {
        const begins = this.beginnings.has(next.feature);
        return this.startingWith(next, { ...place, isFresh: place.isFresh && begins }).map(candidate => ({ ...candidate, begins }));
    }

    /** Sentences written whole. `typed` is what stands there of the first word: whoever it names owes them. */
    sentences(place: CandidatePlace, typed: string): Candidate[] {
        const names = place.names();
        const owner = typed === '' ? -1 : names.actors.findIndex(name => name.toLowerCase().startsWith(typed.toLowerCase()));
        const actors = owner < 0 ? names.actors : [...names.actors.slice(owner), ...names.actors.slice(0, owner)];
        return sentenceOpenings({ ...names, actors }).map(opening => openingCandidate(opening, []));
    }

    private startingWith(next: NextFeature, place: CandidatePlace): Candidate[] {
        const { feature } = next;
        if (GrammarAST.isKeyword(feature)) {
            return /^[a-z]/i.test(feature.value) ? this.phrases(feature, place) : [];
        }
        if (GrammarAST.isCrossReference(feature)) {
            const property = GrammarAST.isAssignment(feature.$container) ? feature.$container.feature : '';
            return [
                ...this.names(typeOwning(feature), property, place.document),
                ...(property === 'profile' || property === 'base' ? this.unusedProfiles(place.document) : []),
            ];
        }
        return GrammarAST.isRuleCall(feature) && GrammarAST.isTerminalRule(feature.rule.ref)
            ? this.values(feature.rule.ref.name, feature, next.property, place)
            : [];
    }

    /** The names that an owner or an anchor can be called by, each a plain word. */
    plainNames(type: 'ActorRef' | 'AnchorPoint', document: LangiumDocument): string[] {
        return this.names(type, type === 'ActorRef' ? 'actor' : 'anchor', document)
            .filter(({ nickname, label }) => !nickname && !label.startsWith('"'))
            .map(({ label }) => label);
    }

    /** Parties before posts, in the order in which they are declared. `at` is what is being written, as UTF-16 offsets. */
    private openingNames(document: LangiumDocument, at: { start: number; end: number }): OpeningNames {
        const { elements } = document.parseResult.value as Document;
        const parties = new Set(elements.filter(isParty).map(({ name }) => name));
        const others = elements.filter(({ $cstNode }) => $cstNode && ($cstNode.end <= at.start || $cstNode.offset > at.end));
        const [actors, anchors] = (['ActorRef', 'AnchorPoint'] as const).map(type =>
            this.plainNames(type, document).filter(name => !name.startsWith('__')),
        );
        return {
            actors: [...actors!.filter(name => parties.has(name)), ...actors!.filter(name => !parties.has(name))],
            anchors: anchors!,
            today: this.dates.todayInWords(),
            isFirst: others.every(element => isUsesFile(element) || isUsesProfile(element)),
            hasAgreement: others.some(isAgreement),
        };
    }

    private phrases(keyword: GrammarAST.Keyword, { document, isFresh, names }: CandidatePlace): Candidate[] {
        const phrase = phraseOf(keyword);
        const habits = phrase.split(' ');
        return [
            ...(isFresh ? openings(ruleOf(keyword), phrase, names()).map(opening => openingCandidate(opening, habits)) : []),
            ...phraseSnippets(ruleOf(keyword), phrase, type => this.plainNames(type, document)).map(({ label, snippet }) => ({
                label,
                habits,
                kind: CompletionItemKind.Snippet,
                snippet,
                phrase,
            })),
            { label: phrase, habits, kind: CompletionItemKind.Keyword, phrase },
        ];
    }

    private names(type: string, property: string, document: LangiumDocument): Candidate[] {
        const container = { $type: type, $container: document.parseResult.value };
        const found: Candidate[] = [];
        for (const description of this.scopes
            .getScope({ reference: { $refText: '', ref: undefined }, container, property })
            .getAllElements()) {
            if (/^[\p{L}\d_(]/u.test(description.name)) {
                const label = /[\s,]/.test(description.name) ? `"${description.name}"` : description.name;
                found.push({
                    label,
                    habits: ['ID'],
                    name: description.name,
                    nickname: 'isAlias' in description && description.isAlias === true,
                    kind: this.kinds.getCompletionItemKind(description),
                    detail: description.type.toLowerCase(),
                    hasDate: ANCHOR_TYPES.has(description.type),
                    node: { uri: description.documentUri.toString(), path: description.path },
                });
            }
        }
        return found;
    }

    /** Shipped profiles that a document does not use yet; each brings the line that uses it. */
    private unusedProfiles(document: LangiumDocument): Candidate[] {
        const used = new Set(
            (document.parseResult.value as Document).elements.map(element => (isUsesProfile(element) ? element.profile : undefined)),
        );
        return this.profiles()
            .filter(({ library }) => !used.has(library))
            .map(({ library, name, purpose, node }) => ({
                label: name,
                habits: ['ID'],
                kind: CompletionItemKind.Module,
                detail: purpose,
                node,
                besides: [profileUse(library, document as LangiumDocument<Document>)],
            }));
    }

    private values(
        terminal: string,
        feature: GrammarAST.AbstractElement,
        property: string | undefined,
        { document, before }: CandidatePlace,
    ): Candidate[] {
        const owner = typeOwning(feature);
        const texts = (labels: readonly string[], detail: string): Candidate[] =>
            labels.map(label => ({ label, habits: [terminal], kind: CompletionItemKind.Text, detail }));
        if (owner === ClauseEntry.$type && property === ClauseEntry.action) {
            return texts(dutiesOfClause(before, document.parseResult.value, this.scopes), 'a duty of this clause');
        }
        if (owner === UsesProfile.$type) {
            return this.profiles().map(({ library, purpose, node }) => ({
                label: `"${library}"`,
                habits: [terminal],
                kind: CompletionItemKind.Text,
                detail: purpose,
                node,
            }));
        }
        if (property === 'part' || property === 'matter') {
            return texts(
                [...PARTS.map(({ names }) => names[0]), ...(property === 'matter' ? TOPICS : [])],
                property === 'part' ? 'a part of an agreement' : 'what it is about',
            );
        }
        if (property === 'severity') {
            return texts(SEVERITIES, 'how loud it is');
        }
        if (owner === UsesFile.$type) {
            return texts(
                this.usableFiles(document).map(path => `"${path}"`),
                'a file of this workspace',
            );
        }
        if (property === 'topics' || property === 'topic') {
            return texts(TOPICS, 'what it is about');
        }
        if (property === 'kinds' || (owner === 'PlainWords' && property === 'words')) {
            return texts(PARTY_KINDS, 'kind of party');
        }
        if (owner === DateValue.$type && terminal === 'INT') {
            return [];
        }
        const dates = terminal === 'DATE' || terminal === 'MONTH_YEAR' ? this.dates.at(document, before) : undefined;
        return valuesOf(terminal, { dates, single: property === 'period' }).map(value => ({
            ...value,
            habits: [terminal === 'UNIT' || terminal === 'WINDOW' ? value.label : terminal],
            hasDate: TIMED.has(terminal),
            kind: terminal === 'UNIT' ? CompletionItemKind.Unit : CompletionItemKind.Value,
            phrase: value.label,
        }));
    }
}

function openingCandidate({ label, snippet, says, comesFirst }: Opening, habits: string[]): Candidate {
    return { label, snippet, says, habits, kind: CompletionItemKind.Snippet, ...(comesFirst && { preset: true }) };
}
