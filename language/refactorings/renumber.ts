import { AstUtils, TextDocument, type AstNode, type LangiumDocument, type ReferenceInfo, type URI } from 'langium';
import {
    isAmendment,
    isAppendix,
    isCitation,
    isDefinition,
    isFootnote,
    isListItem,
    isProvision,
    isSentence,
    isText,
    type Amendment,
    type Document,
    type Provision,
} from '../generated/ast.ts';
import { clauseNumberOf, numberingOf, withoutTrailingDot, type ClauseNumber } from '../model/clause-numbers.ts';
import type { MouServices } from '../mou-module.ts';
import type { NameReference } from '../references/name-reference.ts';
import { ProvisionNumbers } from '../references/provision-numbers.ts';
import { provisionScope, type NumberedFile } from '../references/provision-scope.ts';
import type { TextEdit } from '../validation/fixes/fix.ts';
import { isQuotedLaw, proseIn, withoutInnerQuotations } from '../validation/prose.ts';
import { commentsIn, type CommentWords } from '../validation/prose/comments.ts';
import {
    appendicesReferredTo,
    clausesReferredTo,
    isOfNamedText,
    itemsReferredTo,
    mayReferToNumbers,
    type NumberReference,
} from '../validation/prose/number-references.ts';
import { numbersInOrder } from './numbers-in-order.ts';
import type { Refactoring, Refusal } from './refactoring.ts';

const TITLE = 'Number the clauses in order, with all that refers to them';

/**
 * Numbers the clauses, sections, items and appendices of a file in the order in which they stand, and lets everything that refers to one follow it: references
 * in this file and in those that use it, amendments, lines of the history, and the agreement's own words and the comments, about which the author is asked. Undefined
 * when they are in order; refused when something would come to refer to another clause.
 */
export function renumber(document: LangiumDocument<Document>, services: MouServices): Refactoring | Refusal | undefined {
    const { parserErrors, lexerErrors } = document.parseResult;
    if (parserErrors.length + lexerErrors.length > 0) {
        return { title: TITLE, reason: 'Parts of this file cannot be read, so it is not known what they refer to. Mend them first.' };
    }
    const isPart = usesOtherParts(document, services);
    return new Renumbering(document, services).result(numbersInOrder(document.parseResult.value, isPart || undefined));
}

/** Gives one provision another number, as it is then written; what has its number from it and all that refers to these follows, as {@link renumber} has it. */
export function renumberOne(provision: Provision, wanted: string, services: MouServices): Refactoring | Refusal | undefined {
    const { NameProvider } = services.references;
    const before = clauseNumberOf(provision) ?? '';
    const own = withoutTrailingDot(NameProvider.getName(provision) ?? '');
    const after = before.slice(0, before.length - own.length) + wanted;
    const numbers = AstUtils.streamAst(provision)
        .filter(isProvision)
        .flatMap((node): [Provision, string][] => {
            const written = NameProvider.getNameNode(node)?.text;
            return node === provision
                ? [[node, wanted]]
                : written !== undefined && isInNumber(written, before)
                  ? [[node, after + written.slice(before.length)]]
                  : [];
        });
    return new Renumbering(AstUtils.getDocument(provision), services).result(numbers);
}

/** Whether a clause number is another one or belongs to something in it: 4.5(a) and 4.5.1 are in 4.5, 4.51 is not. */
function isInNumber(number: string, outer: string): boolean {
    return number.startsWith(outer) && /^(?:$|[.(])/.test(number.slice(outer.length));
}

/** Whether a file has only some of the clauses of its agreement, so that its first number is not the first of all. */
function usesOtherParts(document: LangiumDocument<Document>, { shared }: MouServices): boolean {
    const {
        references: { NamesOf },
        workspace: { Imports },
    } = shared;
    return Imports.importedDocuments(document).some(
        used => !NamesOf(used).hasAgreement && used.parseResult.value.elements.some(isProvision),
    );
}

class Renumbering {
    private readonly edits = new Map<string, TextEdit[]>();
    private readonly numbers = new Map<Provision | Amendment, ClauseNumber>();
    private readonly files = new Map<LangiumDocument, NumberedFile>();
    private readonly document: LangiumDocument<Document>;
    private readonly services: MouServices;

    constructor(document: LangiumDocument<Document>, services: MouServices) {
        this.document = document;
        this.services = services;
    }

    /** Writes these numbers into the file, and lets everything follow. */
    result(written: Iterable<readonly [Provision, string]>): Refactoring | Refusal | undefined {
        this.numberOwn(written);
        if (this.edits.size === 0) {
            return undefined;
        }
        const documents = [this.document, ...this.services.shared.workspace.Imports.importers(this.document.uri)];
        documents.forEach(document => this.followAmendments(document));
        documents.forEach(document => this.files.set(document, this.renumbered(document)));
        for (const document of documents) {
            const reason = this.followReferences(document);
            if (reason !== undefined) {
                return { title: TITLE, reason };
            }
            this.followWords(document);
        }
        return { title: TITLE, edits: this.edits };
    }

    /** Writes the new numbers and reads what the file makes of them: what is counted gets its number from those before it. */
    private numberOwn(numbers: Iterable<readonly [Provision, string]>): void {
        const root = this.document.parseResult.value;
        for (const [node, written] of numbers) {
            const cst = this.services.references.NameProvider.getNameNode(node);
            if (cst && cst.text !== written) {
                this.add(this.document.uri, { range: cst.range, newText: written });
            }
        }
        const edits = this.edits.get(this.document.uri.toString()) ?? [];
        const after = this.services.parser.LangiumParser.parse<Document>(
            TextDocument.applyEdits(this.document.textDocument, [...edits]),
        ).value;
        const [old, now] = [root, after].map(tree =>
            AstUtils.streamAst(tree)
                .filter(isProvision)
                .filter(node => !AstUtils.getContainerOfType(node, isAmendment))
                .toArray(),
        );
        old!.forEach((node, i) => this.numbers.set(node, now![i] ? numberingOf(now![i]) : numberingOf(node)));
    }

    /** What an amendment puts in the place of a clause has numbers that begin with that of the clause. */
    private followAmendments(document: LangiumDocument<Document>): void {
        for (const amendment of document.parseResult.value.elements.filter(isAmendment)) {
            const after = amendment.target?.ref && this.numbers.get(amendment.target.ref)?.number;
            const before = withoutTrailingDot(amendment.target?.$refText);
            for (const node of after !== undefined && after !== before ? AstUtils.streamAllContents(amendment).filter(isProvision) : []) {
                const { number, derived } = numberingOf(node);
                if (number?.startsWith(before!)) {
                    this.numbers.set(node, { number: after + number.slice(before!.length), derived });
                    const cst = this.services.references.NameProvider.getNameNode(node);
                    if (cst?.text.startsWith(before!)) {
                        this.add(document.uri, { range: cst.range, newText: after + cst.text.slice(before!.length) });
                    }
                }
            }
        }
    }

    /** A file with the numbers that its provisions come to. */
    private renumbered(document: LangiumDocument<Document>): NumberedFile {
        const { hasAgreement } = this.services.shared.references.NamesOf(document);
        const provisions = AstUtils.streamAst(document.parseResult.value).filter(isProvision);
        return {
            hasAgreement,
            provisions: new ProvisionNumbers(document, provisions, node => this.numbers.get(node) ?? numberingOf(node)),
        };
    }

    /** Lets the references of a file follow; gives the reason why one could not. */
    private followReferences(document: LangiumDocument<Document>): string | undefined {
        for (const reference of this.services.shared.references.NamesOf(document).references) {
            const node = reference.ref;
            const number = isProvision(node) ? this.numbers.get(node)?.number : undefined;
            const written = reference.$refText;
            if (!isProvisionReference(reference) || !reference.$refNode || (node !== undefined && number === undefined)) {
                continue;
            }
            const wanted =
                number === undefined || number === withoutTrailingDot(written) ? written : number + (written.endsWith('.') ? '.' : '');
            const where = `Line ${reference.$refNode.range.start.line + 1} of ${document.uri.path.split('/').at(-1)} refers to ${written}`;
            if (isProvision(node) && this.hasNamesake(node)) {
                return `${where}, of which there are two, so it is not known which of them is meant. Give one of them another number first.`;
            }
            if (this.meaningOf(wanted, reference, document) !== node) {
                return node
                    ? `${where}, which could not be told from another clause afterwards. Write there whether the clause, the section or the appendix is meant.`
                    : `${where}, which does not exist, and would come to mean another clause. Correct it first.`;
            }
            if (wanted !== written) {
                this.add(document.uri, { range: reference.$refNode.range, newText: wanted });
            }
        }
        return undefined;
    }

    /** Whether another provision of the same sort has the same number. */
    private hasNamesake(node: Provision): boolean {
        return [...this.numbers.keys()].some(
            other =>
                other !== node &&
                other.$type === node.$type &&
                clauseNumberOf(other) === clauseNumberOf(node) &&
                AstUtils.getContainerOfType(other.$container, isAppendix) === AstUtils.getContainerOfType(node.$container, isAppendix),
        );
    }

    /** What a number would mean at the place of a reference. */
    private meaningOf(
        number: string,
        { container, property }: Pick<ReferenceInfo, 'container' | 'property'>,
        document: LangiumDocument,
    ): AstNode | undefined {
        const files = this.services.references.ScopeProvider.visibleFiles(document).map(file => this.files.get(file.document) ?? file);
        const fileOf = (node: AstNode): NumberedFile => {
            const declaring = AstUtils.getDocument(node);
            return this.files.get(declaring) ?? this.services.shared.references.NamesOf(declaring);
        };
        return provisionScope({ container, property } as ReferenceInfo, files, fileOf).getElement(number)?.node;
    }

    /** Lets the agreement's own words and the comments follow; the author is asked. */
    private followWords(document: LangiumDocument<Document>): void {
        for (const node of AstUtils.streamAst(document.parseResult.value)) {
            const property = propertyWithWords(node);
            const prose = property === undefined ? undefined : proseIn(node, property);
            if (prose && mayReferToNumbers(prose.text)) {
                this.followNumbersIn({ node, start: prose.start, own: withoutInnerQuotations(prose.text) }, document);
            }
        }
        commentsIn(document)
            .filter(({ own }) => mayReferToNumbers(own))
            .forEach(words => this.followNumbersIn(words, document));
    }

    private followNumbersIn({ node, start, own }: CommentWords, document: LangiumDocument<Document>): void {
        const { textDocument, uri } = document;
        const references = isQuotedLaw(node) ? [] : [...clausesReferredTo(own), ...appendicesReferredTo(own), ...itemsReferredTo(own)];
        const cited = references.length > 0 ? this.citedIn(document) : [];
        for (const reference of references.filter(found => !isOfNamedText(own, found, cited))) {
            const meant = this.meantByWords(reference, node, document);
            const number = meant && this.numbers.get(meant)?.number;
            const newText = number !== undefined && reference.sort === 'item' ? number.match(/\d+$/)?.[0] : number;
            if (newText !== undefined && newText !== reference.number) {
                this.add(uri, {
                    range: { start: textDocument.positionAt(start + reference.start), end: textDocument.positionAt(start + reference.end) },
                    newText,
                    isDoubtful: true,
                });
            }
        }
    }

    /** The names of laws and other texts that a file cites. */
    private citedIn(document: LangiumDocument<Document>): string[] {
        return this.services.references.ScopeProvider.visibleFiles(document)
            .flatMap(file => (file.document.parseResult.value as Document).elements)
            .filter(isCitation)
            .flatMap(({ name, title }) => [name, title])
            .filter(name => name !== undefined);
    }

    private meantByWords({ number, sort }: NumberReference, node: AstNode, document: LangiumDocument<Document>): Provision | undefined {
        if (sort === 'item') {
            const items = AstUtils.streamAst(document.parseResult.value)
                .filter(isListItem)
                .filter(item => clauseNumberOf(item) === number)
                .toArray();
            return items.find(({ $container }) => $container === node.$container) ?? (items.length === 1 ? items[0] : undefined);
        }
        const container = { $type: 'ClauseRef', $container: node, sort } as AstNode;
        const {
            references: { ScopeProvider },
            shared: {
                references: { NamesOf },
            },
        } = this.services;
        const found = provisionScope({ container, property: 'target' } as ReferenceInfo, ScopeProvider.visibleFiles(document), agreement =>
            NamesOf(AstUtils.getDocument(agreement)),
        ).getElement(number)?.node;
        return isProvision(found) ? found : undefined;
    }

    private add(uri: URI, edit: TextEdit): void {
        this.edits.set(uri.toString(), [...(this.edits.get(uri.toString()) ?? []), edit]);
    }
}

/** The property that holds words in which an author may refer to clauses. */
function propertyWithWords(node: AstNode): string | undefined {
    return isText(node) || isListItem(node) || isFootnote(node) || isDefinition(node) ? 'text' : isSentence(node) ? 'action' : undefined;
}

function isProvisionReference({ container: { $type }, property }: NameReference): boolean {
    return ['ClauseRef', 'Amendment'].includes($type)
        ? property === 'target'
        : ['ClauseEntry', 'NoticeEntry'].includes($type)
          ? property === 'clause'
          : $type === 'SetByPoint' && property === 'appendix';
}
