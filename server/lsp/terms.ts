import { CstUtils, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import type { Range } from 'vscode-languageserver';
import {
    isDefinition,
    isEvent,
    isParty,
    isAlsoKnownAs,
    isNamesTail,
    isTermsFile,
    isUsesFile,
    isUsesProfile,
    type Document,
} from '../../language/generated/ast.ts';
import type { MouSharedServices } from '../../language/mou-module.ts';

/** A declared word found in quoted words. */
export interface FoundTerm {
    node: AstNode;
    /** The term as it is declared. */
    term: string;
    range: Range;
}

interface Term {
    node: AstNode;
    term: string;
}

/** Finds defined terms, parties and events by name in the agreement's own words. */
export class Terms {
    private readonly services: MouSharedServices;

    constructor(services: MouSharedServices) {
        this.services = services;
    }

    /** The declared words of a quotation that a UTF-16 offset lies in; the longest only, none outside quotations. */
    at(document: LangiumDocument, leaf: LeafCstNode, offset: number): FoundTerm[] {
        if (leaf.tokenType.name !== 'STRING' && leaf.tokenType.name !== 'TEXT') {
            return [];
        }
        const image = leaf.text;
        const found = this.visibleFrom(document)
            .filter(({ node }) => node !== leaf.astNode)
            .flatMap(term =>
                occurrences(image, term.term).map(start => ({
                    ...term,
                    start: leaf.offset + start,
                    end: leaf.offset + start + term.term.length,
                })),
            )
            .filter(({ start, end }) => start <= offset && offset <= end)
            .sort((a, b) => b.end - b.start - (a.end - a.start));
        const best = found[0];
        if (!best) {
            return [];
        }
        const { textDocument } = document;
        return [
            {
                node: best.node,
                term: best.term,
                range: { start: textDocument.positionAt(best.start), end: textDocument.positionAt(best.end) },
            },
        ];
    }

    /** Where a document's quotations call a declaration by one of its names, in their order; its own declaration left out. */
    mentionsOf(document: LangiumDocument, node: AstNode): FoundTerm[] {
        const {
            textDocument,
            parseResult: {
                value: { $cstNode: root },
            },
        } = document;
        const names = [...new Set(termsOf(node).map(({ term }) => term))].sort((a, b) => b.length - a.length);
        const quotations =
            root && names.length > 0
                ? CstUtils.flattenCst(root)
                      .filter(({ tokenType: { name } }) => name === 'STRING' || name === 'TEXT')
                      .toArray()
                : [];
        return quotations
            .filter(({ astNode }) => astNode !== node && astNode.$container !== node && !isAddress(astNode))
            .flatMap(({ text, offset }) => {
                const found: { start: number; term: string }[] = [];
                for (const term of names) {
                    found.push(
                        ...occurrences(text, term)
                            .filter(
                                start => !found.some(other => start < other.start + other.term.length && other.start < start + term.length),
                            )
                            .map(start => ({ start, term })),
                    );
                }
                return found
                    .sort((a, b) => a.start - b.start)
                    .map(({ start, term }) => ({
                        node,
                        term,
                        range: {
                            start: textDocument.positionAt(offset + start),
                            end: textDocument.positionAt(offset + start + term.length),
                        },
                    }));
            });
    }

    private visibleFrom(document: LangiumDocument): Term[] {
        const used = this.services.workspace.Imports.importedDocuments(document);
        return [document, ...used].flatMap(file => (file.parseResult.value as Document).elements.flatMap(termsOf));
    }
}

/** Whether a quotation says where a file is, not what the agreement says. */
function isAddress(node: AstNode): boolean {
    return isUsesFile(node) || isUsesProfile(node) || isTermsFile(node);
}

function termsOf(node: AstNode): Term[] {
    if (isDefinition(node)) {
        return terms(node, [node.name, ...node.aliases]);
    }
    if (isParty(node)) {
        return terms(node, [node.name, node.title, ...node.tails.filter(isAlsoKnownAs).flatMap(({ aliases }) => aliases)]);
    }
    return isEvent(node) ? terms(node, [node.name, node.title, ...node.tails.filter(isNamesTail).flatMap(({ aliases }) => aliases)]) : [];
}

function terms(node: AstNode, words: readonly (string | undefined)[]): Term[] {
    return words.filter(word => word !== undefined && word.length > 1).map(term => ({ node, term: term! }));
}

/** Where a term begins in a text, as whole words; an acronym only in capitals, any other in upper and lower case alike. */
function occurrences(text: string, term: string): number[] {
    const [hay, needle] = /^[A-Z0-9]+$/.test(term) ? [text, term] : [text.toLowerCase(), term.toLowerCase()];
    const found: number[] = [];
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
        if (!isWordPart(hay[at - 1]) && !isWordPart(hay[at + needle.length])) {
            found.push(at);
        }
    }
    return found;
}

function isWordPart(character: string | undefined): boolean {
    return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}
