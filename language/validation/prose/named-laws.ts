import { withoutInnerQuotations } from '../prose.ts';
import type { Quotation } from '../written-parts.ts';

/** A law as the words of an agreement name it. */
export interface NamedLaw {
    /** With one space between its words. */
    readonly name: string;
    /** The words that it stands among, without what these quote, and its UTF-16 offset in them. */
    readonly own: string;
    readonly at: number;
    /** UTF-16 offsets in the file, the end exclusive. */
    readonly start: number;
    readonly end: number;
}

/** A name as a pattern, whatever space lies between its words. */
export function lawAsPattern(name: string): string {
    return name.replace(/[()]/g, '\\$&').replace(/ /g, '\\s+');
}

/** Finds any of some laws; `behind` is a pattern of what may follow. */
export function anyLaw(names: readonly string[], flags: string, behind = ''): RegExp {
    return new RegExp(`\\b(?:${names.map(lawAsPattern).join('|')})\\b${behind}`, flags);
}

/** The laws that a pattern finds in quotations, in their order; in a block of text not those that it quotes itself. */
export function lawsNamedIn(quotations: readonly Quotation[], pattern: RegExp): NamedLaw[] {
    return quotations.flatMap(({ start, text, node }) => {
        const own = node.tokenType.name === 'TEXT' ? withoutInnerQuotations(text) : text;
        return [...own.matchAll(pattern)].map(({ 0: written, index }) => ({
            name: written.replace(/\s+/g, ' '),
            own,
            at: index,
            start: start + index,
            end: start + index + written.length,
        }));
    });
}
