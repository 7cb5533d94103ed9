import { AstUtils, CstUtils, URI, type AstNode, type LangiumDocument, type References } from 'langium';
import type { CallHierarchyProvider, LangiumServices } from 'langium/lsp';
import {
    SymbolKind,
    type CallHierarchyIncomingCall,
    type CallHierarchyIncomingCallsParams,
    type CallHierarchyItem,
    type CallHierarchyOutgoingCall,
    type CallHierarchyOutgoingCallsParams,
    type CallHierarchyPrepareParams,
    type Range,
} from 'vscode-languageserver';
import {
    computeDeadlines,
    isAmong,
    listInWords,
    namesOf,
    type Agreement,
    type ComputedDeadline,
    type DeadlineQuery,
    type Effect,
    type Norm,
    type Party,
    type Place,
} from '../../language/domain/index.ts';
import { isJoiner, isParty, isSentence } from '../../language/generated/ast.ts';
import type { MouServices } from '../../language/mou-module.ts';
import { allSentences } from '../../language/validation/checks/sentences.ts';
import { placeOf } from '../../language/validation/places.ts';
import { queryFrom, type Answers } from '../answers.ts';
import { dueAndStanding } from '../deadline-words.ts';
import { nextOf } from './dates/dates.ts';
import { dutyWords, isDuty, recipientWords } from './duties.ts';
import { isSamePlace } from './hover/subject.ts';
import { isWithin } from './positions.ts';

/** What an item stands for: a party by its name, or the duty that stands at the item's own place. */
type ItemData = { party: string } | { duty: true };

/** A duty in the agreement that lays it down. */
interface Owed {
    agreement: Agreement;
    sentence: Norm | Effect;
}

/**
 * Who owes what to whom, as a hierarchy of calls. A party's outgoing calls are its duties, a duty's outgoing calls those it is owed to; incoming calls
 * lead the other way: to what is owed to a party, and to those who owe it.
 */
export class MouCallHierarchy implements CallHierarchyProvider {
    private readonly services: LangiumServices & MouServices;
    private readonly references: References;
    private readonly answers: Answers;
    private readonly today: () => string;

    /** `today` gives the ISO day to reckon from. */
    constructor(services: LangiumServices & MouServices, answers: Answers, today: () => string) {
        this.services = services;
        this.references = services.references.References;
        this.answers = answers;
        this.today = today;
    }

    /** The party that a name means, or that a post belongs to; else the duty that the cursor stands in. */
    prepareCallHierarchy(document: LangiumDocument, { position }: CallHierarchyPrepareParams): CallHierarchyItem[] | undefined {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.services.parser.GrammarConfig.nameRegexp);
        if (!leaf) {
            return undefined;
        }
        const parties = this.references.findDeclarations(leaf).flatMap(declared => partyAround(declared) ?? []);
        if (parties.length > 0) {
            return parties.flatMap(party => itemOfDeclaration(party) ?? []);
        }
        const sentence = AstUtils.getContainerOfType(leaf.astNode, isSentence);
        const owed = sentence && this.owedAt(document, placeOf(sentence));
        return owed && [this.itemOfDuty(owed, this.datesOf(owed.agreement))];
    }

    outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] {
        const document = this.documentOf(item);
        const data = item.data as ItemData | undefined;
        if (!document || !data) {
            return [];
        }
        if ('party' in data) {
            return this.duties(document, ({ agreement, sentence }) => isAmong(agreement, sentence.owners, data.party)).map(to => ({
                to,
                fromRanges: [to.uri === item.uri ? to.range : item.selectionRange],
            }));
        }
        return this.partiesOf(document, item, ({ agreement, sentence }, party) => isOwedTo(agreement, sentence, party)).map(to => ({
            to,
            fromRanges: [item.selectionRange],
        }));
    }

    incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] {
        const document = this.documentOf(item);
        const data = item.data as ItemData | undefined;
        if (!document || !data) {
            return [];
        }
        if ('party' in data) {
            return this.duties(document, ({ agreement, sentence }) => isOwedTo(agreement, sentence, data.party)).map(from => ({
                from,
                fromRanges: [from.selectionRange],
            }));
        }
        return this.partiesOf(document, item, ({ agreement, sentence }, party) => isAmong(agreement, sentence.owners, party)).map(from => ({
            from,
            fromRanges: [from.uri === item.uri ? item.range : from.selectionRange],
        }));
    }

    /** Items for the duties of the agreements that speak of a document, as far as they are wanted. */
    private duties(document: LangiumDocument, isWanted: (owed: Owed) => boolean): CallHierarchyItem[] {
        return this.answers.agreementsAbout(document).flatMap(agreement => {
            const found = allSentences(agreement)
                .filter(isDuty)
                .map(sentence => ({ agreement, sentence }))
                .filter(isWanted);
            const deadlines = found.length === 0 ? [] : this.datesOf(agreement);
            return found.map(owed => this.itemOfDuty(owed, deadlines));
        });
    }

    /** Items for the parties that have to do with the duty of an item. */
    private partiesOf(
        document: LangiumDocument,
        { uri, range }: CallHierarchyItem,
        isMeant: (owed: Owed, party: string) => boolean,
    ): CallHierarchyItem[] {
        const owed = this.owedAt(document, { uri, range });
        if (owed) {
            return owed.agreement.parties
                .filter(({ sort, name }) => sort !== 'group' && isMeant(owed, name))
                .flatMap(party => this.itemOfParty(party) ?? []);
        }
        return [];
    }

    private owedAt(document: LangiumDocument, place: Place): Owed | undefined {
        for (const agreement of this.answers.agreementsAbout(document)) {
            const sentence = allSentences(agreement).find(each => isDuty(each) && isSamePlace(each.place, place));
            if (sentence) {
                return { agreement, sentence };
            }
        }
        return undefined;
    }

    private datesOf(agreement: Agreement): ComputedDeadline[] {
        const query: DeadlineQuery = queryFrom({}, this.today());
        return computeDeadlines(agreement, query, this.answers.environment);
    }

    private itemOfDuty({ sentence }: Owed, deadlines: readonly ComputedDeadline[]): CallHierarchyItem {
        const {
            clause,
            owners,
            place: { uri, range },
        } = sentence;
        const next = nextOf(deadlines.filter(({ place }) => isSamePlace(place, sentence.place)));
        const who = listInWords(namesOf(owners), owners.kind === 'named' ? owners.joined : 'and');
        return {
            kind: SymbolKind.Event,
            uri,
            range,
            selectionRange: range,
            data: { duty: true } satisfies ItemData,
            name: [who, dutyWords(sentence), recipientWords(sentence)].filter(part => part !== '').join(' '),
            detail: [clause ?? '', next ? dueAndStanding(next) : ''].filter(part => part !== '').join(' · '),
        };
    }

    private itemOfParty({ place: { uri, range } }: Party): CallHierarchyItem | undefined {
        const document = this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
        const declared =
            document &&
            AstUtils.streamAst(document.parseResult.value)
                .filter(node => isParty(node) || isJoiner(node))
                .find(({ $cstNode }) => $cstNode && isWithin($cstNode.range, range));
        return declared && itemOfDeclaration(declared);
    }

    private documentOf({ uri }: CallHierarchyItem): LangiumDocument | undefined {
        return this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    }
}

/** The party or joiner itself, or the party that a post belongs to. */
function partyAround(node: AstNode): AstNode | undefined {
    return isJoiner(node) ? node : AstUtils.getContainerOfType(node, isParty);
}

function itemOfDeclaration(node: AstNode): CallHierarchyItem | undefined {
    if ((!isParty(node) && !isJoiner(node)) || !node.$cstNode || !node.name) {
        return undefined;
    }
    const range: Range = node.$cstNode.range;
    const name = placeOf(node, 'name').range;
    return {
        name: node.name,
        detail: isParty(node) ? node.title : `joined as ${node.party?.$refText ?? ''}`,
        kind: SymbolKind.Class,
        uri: AstUtils.getDocument(node).uri.toString(),
        range,
        selectionRange: name,
        data: { party: node.name } satisfies ItemData,
    };
}

/** Whether a duty is owed to a party; what all owe to all is not owed to oneself. */
function isOwedTo(agreement: Agreement, { owners, recipients }: Norm | Effect, party: string): boolean {
    return isAmong(agreement, recipients, party) && (recipients?.kind === 'named' || !isAmong(agreement, owners, party));
}
