import { AstUtils, CstUtils, URI, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import type { LangiumServices, RenameProvider } from 'langium/lsp';
import { LSPErrorCodes, ResponseError, type Position, type Range, type RenameParams, type TextDocumentPositionParams,
    type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { isDefinition, isJoiner, isProvision, type Provision } from '../../language/generated/ast.ts';
import { clauseNumberOf, numberingOf, withoutTrailingDot } from '../../language/model/clause-numbers.ts';
import type { MouServices } from '../../language/mou-module.ts';
import { LIBRARY_SCHEME } from '../../language/workspace/library.ts';
import { clashWith, meansTheSame, wellFormedName } from './rename-checks.ts';

/** The name at a position and what it names. */
interface Renamed {
    node: AstNode;
    leaf: LeafCstNode;
    /** As declared, without quotes. */
    name: string;
}

/**
 * Gives a declaration another short name wherever it is used, in all files; places that use a full name or an alias keep
 * it. A clause gets another number, with all that refers to it and to what it holds. Whatever cannot be renamed, and
 * whatever name would make a text mean something else, is refused with the reason.
 */
export class MouRename implements RenameProvider {
    private readonly services: LangiumServices & MouServices;

    constructor(services: LangiumServices & MouServices) {
        this.services = services;
    }

    prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range {
        return this.renamedAt(document, position).leaf.range;
    }

    rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit {
        const renamed = this.renamedAt(document, position);
        const wanted = newName.trim();
        const problem = wellFormedName(renamed.node, wanted);
        if (problem) {
            throw refusal(problem);
        }
        if (isProvision(renamed.node)) {
            this.refuseToRecount(renamed.node);
        }
        const edits = isProvision(renamed.node) ? this.numberEdits(renamed.node, wanted) : this.nameEdits(renamed, wanted);
        this.check(renamed, wanted, edits);
        return { changes: Object.fromEntries(edits) };
    }

    private renamedAt(document: LangiumDocument, position: Position): Renamed {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.services.parser.GrammarConfig.nameRegexp);
        const [node] = leaf ? this.services.references.References.findDeclarations(leaf) : [];
        if (!leaf || !node) {
            throw refusal(!leaf ? 'There is no name here.' : describeWord(leaf));
        }
        const name = this.services.references.NameProvider.getName(node);
        if (AstUtils.getDocument(node).uri.scheme === LIBRARY_SCHEME) {
            throw refusal('This is declared in a profile that ships with the language, so it cannot be renamed.');
        }
        if (isDefinition(node)) {
            throw refusal('This is a term in the words of the agreement. Change it where the agreement uses it; nothing refers to it by name.');
        }
        if (name === undefined) {
            throw refusal('This clause has no number of its own; it is counted. Write a number in front of its title to give it another.');
        }
        return { node, leaf, name };
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

    /** Edits of a provision's number, of the numbers of what stands in it, and of all references to these. */
    private numberEdits(provision: Provision, wanted: string): Map<string, TextEdit[]> {
        const { References, NameProvider } = this.services.references;
        const before = clauseNumberOf(provision) ?? '';
        const own = withoutTrailingDot(NameProvider.getName(provision) ?? '');
        const after = before.slice(0, before.length - own.length) + wanted;
        const edits = new Map<string, TextEdit[]>();
        for (const node of AstUtils.streamAst(provision).filter(isProvision).filter(inside => isWithin(clauseNumberOf(inside), before))) {
            const declared = NameProvider.getNameNode(node);
            if (declared && node === provision) {
                add(edits, AstUtils.getDocument(node).uri, { range: declared.range, newText: wanted });
            } else if (declared && isWithin(declared.text, before)) {
                add(edits, AstUtils.getDocument(node).uri, { range: declared.range, newText: after + declared.text.slice(before.length) });
            }
            for (const { sourceUri, segment } of References.findReferences(node, {})) {
                const written = this.textAt(sourceUri, segment.range);
                if (isWithin(written, before)) {
                    add(edits, sourceUri, { range: segment.range, newText: after + written.slice(before.length) });
                }
            }
        }
        return edits;
    }

    /** A clause that is counted from the one before it would get another number without those who refer to it. */
    private refuseToRecount(provision: Provision): void {
        const siblings: Provision[] = isProvision(provision.$container) ? provision.$container.items.filter(item => isProvision(item)) : [];
        for (const next of siblings.slice(siblings.indexOf(provision) + 1)) {
            const { number, derived } = numberingOf(next);
            if (!derived) {
                return;
            }
            if (!this.services.references.References.findReferences(next, {}).isEmpty()) {
                throw refusal(`Clause ${number} is counted from this one and is referred to. Write its number in front of its title first.`);
            }
        }
    }

    private check({ node, name }: Renamed, wanted: string, edits: Map<string, TextEdit[]>): void {
        const documents = [...edits.keys()].map(uri => this.documentAt(URI.parse(uri)));
        const clash = wanted === name ? undefined : clashWith(node, wanted, [AstUtils.getDocument(node), ...documents], this.services.shared.references.NamesOf);
        if (clash) {
            throw refusal(clash);
        }
        for (const document of documents) {
            if (!meansTheSame(document, edits.get(document.uri.toString())!, this.services.parser.Lexer)) {
                throw refusal(`'${wanted}' has a meaning of its own in the language and would be misread in ${document.uri.path.split('/').at(-1)}. Choose another word.`);
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

function add(edits: Map<string, TextEdit[]>, uri: URI, edit: TextEdit): void {
    const key = uri.toString();
    edits.set(key, [...edits.get(key) ?? [], edit]);
}

/** Whether a clause number is another one or belongs to something in it: 4.5(a) and 4.5.1 are in 4.5, 4.51 is not. */
function isWithin(number: string | undefined, outer: string): boolean {
    return number !== undefined && number.startsWith(outer) && /^(?:$|[.(])/.test(number.slice(outer.length));
}

function describeWord({ text, tokenType, hidden }: LeafCstNode): string {
    if (hidden) {
        return 'This is a comment.';
    }
    if (tokenType.name === 'STRING' || tokenType.name === 'TEXT') {
        return "These are the agreement's own words, not a name. Change them as text.";
    }
    return tokenType.name === 'ID' ? `'${text}' is declared nowhere, so there is nothing to rename. Declare it first, or correct its spelling.`
        : `'${text}' is a word of the language, not a name.`;
}

function refusal(message: string): ResponseError {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
