import type { AstNode, CstNode } from 'langium';
import { isAppendix, isClause, isSection } from '../generated/ast.ts';
import { textAssigned } from '../parsing/assigned-text.ts';

/** The words of a quotation as they stand in the file, without quotes; `start` is their UTF-16 offset in the file. */
export interface Prose {
    readonly start: number;
    readonly text: string;
}

/** The words of a quotation; escapes are kept, so that offsets in the text are offsets in the file. */
export function proseOf(quotation: CstNode): Prose {
    return proseAt(quotation.offset, quotation.text);
}

/** The same of a quotation that begins at an offset, as it is written with its quotes. */
export function proseAt(offset: number, image: string): Prose {
    const quotes = image.startsWith('"""') ? 3 : 1;
    const closed = image.length >= 2 * quotes && isQuote(image.charAt(image.length - 1), '\u201D');
    return { start: offset + quotes, text: image.slice(quotes, closed ? -quotes : undefined) };
}

function isQuote(character: string, curly: string): boolean {
    return character === '"' || character === curly;
}

/** The words that a node's property quotes. */
export function proseIn(node: AstNode, property: string): Prose | undefined {
    const quotation = textAssigned(node.$cstNode, property);
    return quotation && isQuote(quotation.text.charAt(0), '\u201C') ? proseOf(quotation) : undefined;
}

/** Blanks out what a text itself quotes, keeping its length: words of others are not the agreement's own. */
export function withoutInnerQuotations(text: string): string {
    return text.replace(/\u2018[^\u2018]{1,2000}?\u2019(?!\w)|\u201C[^\u201C\u201D]{1,2000}\u201D|"[^"\n]{1,2000}"/g, inner =>
        ' '.repeat(inner.length),
    );
}

/** Whether a node stands in an appendix that sets out law or guidance: words of others, which nobody here can mend. */
export function isQuotedLaw(node: AstNode): boolean {
    return isInAppendix(node) && isUnderLaw(node);
}

function isInAppendix(node: AstNode): boolean {
    for (let at: AstNode | undefined = node; at; at = at.$container) {
        if (at.$type === 'Appendix') {
            return true;
        }
    }
    return false;
}

function isUnderLaw(node: AstNode): boolean {
    for (let at: AstNode | undefined = node; at; at = at.$container) {
        if (isSection(at) || isClause(at) || isAppendix(at)) {
            if ([at.title ?? '', ...at.topics].some(words => /\b(legislation|law|laws|statutes?|statutory|regulations)\b/i.test(words))) {
                return true;
            }
        }
    }
    return false;
}
