import { AstUtils, CstUtils, URI, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import type { LangiumServices, RenameProvider } from 'langium/lsp';
import {
    LSPErrorCodes,
    ResponseError,
    type Position,
    type Range,
    type RenameParams,
    type TextDocumentPositionParams,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import { isDefinition, isEvent, isJoiner, isParty, isProvision, type Provision } from '../../language/generated/ast.ts';
import type { MouServices } from '../../language/mou-module.ts';
import { isRefusal } from '../../language/refactorings/refactoring.ts';
import { renumberOne } from '../../language/refactorings/renumber.ts';
import type { TextEdit as FixEdit } from '../../language/validation/fixes/fix.ts';
import { LIBRARY_SCHEME } from '../../language/workspace/library.ts';
import { isWithin } from './positions.ts';
import { clashWith, meansTheSame, wellFormedName } from './rename-checks.ts';
import { declaredNames, declaredOtherName, otherNameEdits, rangeUnquoted, unquoted } from './rename-other-names.ts';
import type { Terms } from './terms.ts';
import { askingEdit, editOfFiles, NUMBERS_IN_OWN_WORDS } from './workspace-edit.ts';

type Edit = TextEdit & Pick<FixEdit, 'isDoubtful'>;

/** The name at a position and what it names. */
interface Renamed {
    node: AstNode;
    leaf: LeafCstNode;
    /** As declared, without quotes. */
    name: string;
    /** The full name or alias that stands here instead, without quotes. */
    otherName?: string;
}

/**
 * Gives a declaration another short name wherever it is used, in all files; places that use a full name or an alias keep
 * it. At a full name or an alias it is that which gets another text. Where the agreement's own words have the old name the author is asked, if the
 * client can ask; else they stay. A clause gets another number, with all that refers to it and to what it
 * holds, as in {@link renumberOne}. Whatever cannot be renamed, and
 * whatever name would make a text mean something else, is refused with the reason.
 */
export class MouRename implements RenameProvider {
    private readonly services: LangiumServices & MouServices;
    private readonly terms: Terms;
    private readonly asks: () => boolean;

    /** `asks` says whether the client can ask its user before it makes some changes. */
    constructor(services: LangiumServices & MouServices, terms: Terms, asks: () => boolean) {
        this.services = services;
        this.terms = terms;
        this.asks = asks;
    }

    prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range {
        return rangeUnquoted(this.renamedAt(document, position).leaf);
    }

    rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit {
        const renamed = this.renamedAt(document, position);
        const wanted = newName.trim();
        const edits = this.editsFor(renamed, wanted);
        this.check(renamed, wanted, edits);
        if (isProvision(renamed.node)) {
            const isDoubtful = [...edits.values()].flat().some(edit => edit.isDoubtful);
            return isDoubtful && this.asks()
                ? askingEdit(edits, NUMBERS_IN_OWN_WORDS, this.services.shared.workspace.TextDocuments)
                : editOfFiles(edits);
        }
        const asked = this.asks() ? this.mentionEdits(renamed, wanted, edits) : new Map<string, TextEdit[]>();
        return asked.size === 0 ? { changes: Object.fromEntries(edits) } : this.askingEdit(renamed, wanted, edits, asked);
    }

    private editsFor(renamed: Renamed, wanted: string): Map<string, Edit[]> {
        const { node, otherName } = renamed;
        if (otherName !== undefined) {
            const found = otherNameEdits(node, otherName, wanted, this.services.references.References, (uri, range) =>
                this.textAt(URI.parse(uri), range),
            );
            if ('problem' in found) {
                throw refusal(found.problem);
            }
            const edits = new Map<string, TextEdit[]>();
            found.edits.forEach(([uri, edit]) => add(edits, URI.parse(uri), edit));
            return edits;
        }
        const problem = wellFormedName(node, wanted);
        if (problem) {
            throw refusal(problem);
        }
        if (isProvision(node)) {
            return this.numberEdits(node, wanted);
        }
        return this.nameEdits(renamed, wanted);
    }

    /** Edits of the old name in quoted words that no other edit changes, in the file that declares it and in those that use that one. */
    private mentionEdits(
        { node, name, otherName }: Renamed,
        wanted: string,
        edits: ReadonlyMap<string, readonly TextEdit[]>,
    ): Map<string, TextEdit[]> {
        const found = new Map<string, TextEdit[]>();
        const declaring = AstUtils.getDocument(node);
        const old = otherName ?? name;
        const own = declaredNames(node)
            .filter(({ text }) => unquoted(text) === old)
            .map(each => ({ uri: declaring.uri, range: rangeUnquoted(each) }));
        const inWords = [declaring, ...this.services.shared.workspace.Imports.importers(declaring.uri)].flatMap(document =>
            this.terms
                .mentionsOf(document, node)
                .map(({ range }) => ({ uri: document.uri, range }))
                .filter(({ range }) => document.textDocument.getText(range) === old),
        );
        for (const { uri, range } of [...own, ...inWords]) {
            if (!edits.get(uri.toString())?.some(edit => isWithin(range, edit.range) || isWithin(edit.range, range))) {
                add(found, uri, { range, newText: wanted });
            }
        }
        return found;
    }

    private askingEdit(
        { name, otherName }: Renamed,
        wanted: string,
        edits: ReadonlyMap<string, TextEdit[]>,
        asked: ReadonlyMap<string, TextEdit[]>,
    ): WorkspaceEdit {
        const all = new Map(
            [...edits.keys(), ...asked.keys()].map(uri => [
                uri,
                [...(edits.get(uri) ?? []), ...(asked.get(uri) ?? []).map(edit => ({ ...edit, isDoubtful: true }))],
            ]),
        );
        const description = `'${otherName ?? name}' stands in quoted words. Tick it to write '${wanted}' there too.`;
        return askingEdit(all, { label: "In the agreement's own words", description }, this.services.shared.workspace.TextDocuments);
    }

    private renamedAt(document: LangiumDocument, position: Position): Renamed {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.services.parser.GrammarConfig.nameRegexp);
        const [node = leaf && declaredOtherName(leaf)] = leaf ? this.services.references.References.findDeclarations(leaf) : [];
        if (!leaf || !node) {
            throw refusal(!leaf ? 'There is no name here.' : describeWord(leaf));
        }
        const name = this.services.references.NameProvider.getName(node);
        if (AstUtils.getDocument(node).uri.scheme === LIBRARY_SCHEME) {
            throw refusal('This is declared in a profile that ships with the language, so it cannot be renamed.');
        }
        if (isDefinition(node)) {
            throw refusal(
                'This is a term in the words of the agreement. Change it where the agreement uses it; nothing refers to it by name.',
            );
        }
        if (name === undefined) {
            throw refusal('This clause has no number of its own; it is counted. Write a number in front of its title to give it another.');
        }
        const written = unquoted(leaf.text);
        return { node, leaf, name, ...(written !== name && (isParty(node) || isEvent(node)) && { otherName: written }) };
    }

    private nameEdits({ node, name }: Renamed, wanted: string): Map<string, TextEdit[]> {
        const edits = new Map<string, TextEdit[]>();
        const newText = isJoiner(node) ? `"${wanted}"` : wanted;
        for (const { sourceUri, segment } of this.services.references.References.findReferences(node, { includeDeclaration: true })) {
            const written = this.textAt(sourceUri, segment.range);
            if (written === name || (isJoiner(node) && written === `"${name}"`)) {
                add(edits, sourceUri, { range: segment.range, newText });
            }
        }
        return edits;
    }

    /** Edits of a provision's number and of all that follows it; in texts and comments too, marked as doubtful. */
    private numberEdits(provision: Provision, wanted: string): Map<string, Edit[]> {
        const found = renumberOne(provision, wanted, this.services);
        if (found && isRefusal(found)) {
            throw refusal(found.reason);
        }
        return new Map([...(found?.edits ?? [])].map(([uri, edits]) => [uri, [...edits]]));
    }

    private check({ node, name, otherName }: Renamed, wanted: string, edits: Map<string, TextEdit[]>): void {
        const documents = [...edits.keys()].map(uri => this.documentAt(URI.parse(uri)));
        const clash =
            wanted === (otherName ?? name)
                ? undefined
                : clashWith(node, wanted, [AstUtils.getDocument(node), ...documents], this.services.shared.references.NamesOf);
        if (clash) {
            throw refusal(clash);
        }
        for (const document of documents) {
            if (!meansTheSame(document, edits.get(document.uri.toString())!, this.services.parser.Lexer)) {
                throw refusal(
                    `'${wanted}' has a meaning of its own in the language and would be misread in ${document.uri.path.split('/').at(-1)}. Choose another word.`,
                );
            }
        }
    }

    private textAt(uri: URI, range: Range): string {
        return this.documentAt(uri).textDocument.getText(range);
    }

    private documentAt(uri: URI): LangiumDocument {
        return this.services.shared.workspace.LangiumDocuments.getDocument(uri)!;
    }
}

function add<T extends TextEdit>(edits: Map<string, T[]>, uri: URI, edit: T): void {
    const key = uri.toString();
    edits.set(key, [...(edits.get(key) ?? []), edit]);
}

function describeWord({ text, tokenType, hidden }: LeafCstNode): string {
    if (hidden) {
        return 'This is a comment.';
    }
    if (tokenType.name === 'STRING' || tokenType.name === 'TEXT') {
        return "These are the agreement's own words, not a name. Change them as text.";
    }
    return tokenType.name === 'ID'
        ? `'${text}' is declared nowhere, so there is nothing to rename. Declare it first, or correct its spelling.`
        : `'${text}' is a word of the language, not a name.`;
}

function refusal(message: string): ResponseError {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
