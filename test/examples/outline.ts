import type { AstNode } from 'langium';
import {
    isAppendix,
    isClause,
    isFootnote,
    isListItem,
    isSection,
    isText,
    type Appendix,
    type Clause,
    type Document,
    type Item,
    type Section,
} from '../../language/generated/ast.ts';
import { clauseNumberOf } from '../../language/model/clause-numbers.ts';

type Part = Section | Clause | Appendix;

function partsIn(nodes: readonly AstNode[]): Part[] {
    return nodes.filter(node => isSection(node) || isClause(node) || isAppendix(node));
}

/** The sections, clauses and appendices of a file in the form of documents.ts: one line each, indented by depth. */
export function outlineOf(document: Document): string {
    return `\n${partsIn(document.elements)
        .flatMap(part => linesOf(part, ''))
        .join('\n')}\n`;
}

function linesOf(part: Part, indent: string): string[] {
    const words = [part.$type.toLowerCase(), clauseNumberOf(part), part.title && `"${part.title}"`, ...contentsOf(part.items)];
    return [indent + words.filter(word => word).join(' '), ...partsIn(part.items).flatMap(child => linesOf(child, `${indent}    `))];
}

function contentsOf(items: readonly Item[]): string[] {
    const paragraphs = items.filter(isText).filter(({ text }) => text.trim() !== '').length;
    const listed = items.filter(isListItem).filter(({ text }) => text.trim() !== '').length;
    const footnotes = items.filter(isFootnote).map(({ number }) => number);
    return [
        paragraphs === 1 ? '' : paragraphs === 0 ? '[no text]' : `[${paragraphs} paragraphs]`,
        listed === 0 ? '' : `[${listed} items]`,
        footnotes.length === 0 ? '' : `[footnotes ${footnotes.join(', ')}]`,
    ];
}
