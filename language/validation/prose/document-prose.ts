import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import {
    isAppendix,
    isClause,
    isListItem,
    isSection,
    isSentence,
    type Appendix,
    type Clause,
    type ListItem,
    type Section,
    type Sentence,
    type Text,
} from '../../generated/ast.ts';
import type { Place } from '../../domain/index.ts';
import type { NodeIndex } from '../node-index.ts';
import { placeBetween } from '../places.ts';
import { isQuotedLaw, proseIn } from '../prose.ts';
import { ReadText, type Statement } from './read-text.ts';

/** A text that a clause consists of: a paragraph, an item of a list, or the quoted words of a sentence. */
export interface ClauseText {
    readonly node: Text | ListItem | Sentence;
    /** UTF-16 offset in the file at which the words begin. */
    readonly start: number;
    readonly read: ReadText;
}

/** The agreement's own texts in the order of the file; set out law is left out. */
export interface DocumentProse {
    /** Paragraphs and items of lists. */
    readonly texts: readonly ClauseText[];
    /** The quoted words of sentences, which say what is done. */
    readonly actions: readonly ClauseText[];
    /** The words of one sentence that say what is done; undefined when it has none. */
    readonly actionOf: (sentence: Sentence) => ReadText | undefined;
}

/** What has been read of each document; an edit of a document reads only the texts it has changed. */
const known = new WeakMap<LangiumDocument, ReadonlyMap<string, ReadText>>();

/** Reads the texts of a document's clauses; those it had when it was last read are not read again. */
export function proseOfDocument(document: LangiumDocument, nodes: NodeIndex): DocumentProse {
    const before = known.get(document);
    const now = new Map<string, ReadText>();
    const read = (node: ClauseText['node'], property: 'text' | 'action'): ClauseText[] => {
        const prose = isQuotedLaw(node) ? undefined : proseIn(node, property);
        if (!prose) {
            return [];
        }
        const same = now.get(prose.text) ?? before?.get(prose.text) ?? new ReadText(prose.text);
        now.set(prose.text, same);
        return [{ node, start: prose.start, read: same }];
    };
    const texts = [...nodes.of('Text'), ...nodes.of('ListItem')].flatMap(node => read(node, 'text')).sort((a, b) => a.start - b.start);
    const actions = nodes.of('Sentence').flatMap(node => read(node, 'action'));
    known.set(document, now);
    let byNode: ReadonlyMap<AstNode, ReadText> | undefined;
    const actionOf = (sentence: Sentence): ReadText | undefined =>
        (byNode ??= new Map<AstNode, ReadText>(actions.map(({ node, read: action }) => [node, action]))).get(sentence);
    return { texts, actions, actionOf };
}

/** Where words of a statement stand in the file; `at` is their UTF-16 offset in the statement. */
export function placeInStatement(document: LangiumDocument, { start }: ClauseText, statement: Statement, at: number, words: string): Place {
    const from = start + statement.start + at;
    return placeBetween(document, from, from + words.length);
}

/** The sections, clauses and appendices that a node stands in, the innermost first. */
export function provisionsAround(node: AstNode): (Section | Clause | Appendix)[] {
    const around: (Section | Clause | Appendix)[] = [];
    for (let at: AstNode | undefined = node; at; at = at.$container) {
        if (isSection(at) || isClause(at) || isAppendix(at)) {
            around.push(at);
        }
    }
    return around;
}

/** Headings under which an agreement tells of itself: nobody owes what stands there. */
const BACKGROUND =
    /\b(?:background|recitals?|preamble|context|acknowledge?ments?|warrant(?:y|ies)|definitions?|interpretation|legal status|purpose|vision|aims?)\b/i;

/** Whether a text tells of what is so, rather than of what is to be done, by the heading it stands under. */
export function isBackground(node: AstNode): boolean {
    return provisionsAround(node).some(({ title, topics }) => [title ?? '', ...topics].some(words => BACKGROUND.test(words)));
}

/** All sentences of the language in a provision or an item of a list, with those behind "otherwise" and those in inner provisions. */
export function sentencesWithin(node: AstNode): Sentence[] {
    return AstUtils.streamAst(node).filter(isSentence).toArray();
}

/** The sentences of the language that stand beside a text: in its item of a list, and directly in the provision around it. */
export function sentencesBeside(node: ClauseText['node']): Sentence[] {
    const found: Sentence[] = [];
    const add = (item: AstNode): void => {
        for (let next = item.$type === 'Sentence' ? (item as Sentence) : undefined; next; next = next.otherwise) {
            found.push(next);
        }
    };
    const { items } = node.$container as { items?: readonly AstNode[] };
    if (isListItem(node)) {
        node.items.forEach(add);
    }
    items?.forEach(add);
    return found;
}
