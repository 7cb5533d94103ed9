import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';

/** Rules whose value is several words; written spacing between them carries no meaning. */
const PHRASES = new Set(['PlainWords', 'Region', 'Share', 'Times']);

/**
 * Turns written tokens into values: quotations lose their quotes, phrases of several words are joined by one space.
 * Values are slices of the text: prose is most of an agreement, and building it character by character would keep
 * one string object per character alive.
 */
export class MouValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
        if (rule.name === 'STRING') {
            return unquote(input);
        }
        if (rule.name === 'TEXT') {
            return input.slice(3, isClosedText(input) ? -3 : undefined);
        }
        return PHRASES.has(rule.name) ? cstNode.text.replace(/\s+/g, ' ') : input;
    }
}

/** Whether a `"""` block has its closing quotes. */
export function isClosedText(image: string): boolean {
    return image.length >= 6 && image.endsWith('"""');
}

/** Whether a quotation, straight or curly, has its closing quote. */
export function isClosedString(image: string): boolean {
    return image.length >= 2 && (image.endsWith('\u201D') || /(?<!\\)(?:\\\\)*"$/.test(image));
}

/** The words of a quotation without its quotes; `\"` and `\\` stand for the character itself. */
export function unquote(image: string): string {
    const words = image.slice(1, isClosedString(image) ? -1 : undefined);
    return words.includes('\\') ? words.replace(/\\(.)/g, '$1') : words;
}
