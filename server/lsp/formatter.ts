import type { LangiumDocument, Lexer } from 'langium';
import type { Formatter, LangiumServices } from 'langium/lsp';
import type { DocumentFormattingParams, DocumentRangeFormattingParams, FormattingOptions, Range, TextEdit } from 'vscode-languageserver';
import { isClosedString, isClosedText } from '../../language/parsing/value-converter.ts';
import { layOut, type Replacement } from './layout.ts';

/**
 * Formats a document. Refuses (no edits) when its text has a syntax error or an unclosed quotation, and when the
 * laid-out text would not be read as the very same words.
 */
export class MouFormatter implements Formatter {
    private readonly lexer: Lexer;

    constructor(services: LangiumServices) {
        this.lexer = services.parser.Lexer;
    }

    formatDocument(document: LangiumDocument, { options }: DocumentFormattingParams): TextEdit[] {
        return this.replacements(document, options).map(each => editOf(document, each));
    }

    /** The edits of the whole document that touch the lines of the range. */
    formatDocumentRange(document: LangiumDocument, { options, range }: DocumentRangeFormattingParams): TextEdit[] {
        return this.formatDocument(document, { options, textDocument: document.textDocument }).filter(edit => touches(edit.range, range));
    }

    formatDocumentOnType(): TextEdit[] {
        return [];
    }

    get formatOnTypeOptions(): undefined {
        return undefined;
    }

    private replacements(document: LangiumDocument, options: FormattingOptions): Replacement[] {
        const { parserErrors, lexerErrors, value } = document.parseResult;
        const text = document.textDocument.getText();
        if (parserErrors.length > 0 || lexerErrors.length > 0) {
            return [];
        }
        const replacements = layOut(value, text, {
            indent: options.insertSpaces ? ' '.repeat(options.tabSize) : '\t',
            newline: text.includes('\r\n') ? '\r\n' : '\n'
        });
        const words = this.wordsOf(text);
        return words !== undefined && words === this.wordsOf(apply(text, replacements)) ? replacements : [];
    }

    /** Everything that is read from a text, without its spacing; undefined when a quotation is unclosed. */
    private wordsOf(text: string): string | undefined {
        const { tokens, hidden } = this.lexer.tokenize(text);
        const unclosed = tokens.some(({ tokenType, image }) =>
            (tokenType.name === 'STRING' && !isClosedString(image)) || (tokenType.name === 'TEXT' && !isClosedText(image)));
        return unclosed ? undefined : [...tokens, ...hidden].map(({ tokenType, image }) => `${tokenType.name} ${image.replace(/\s+/g, ' ').trim()}`).join('\n');
    }
}

function apply(text: string, replacements: Replacement[]): string {
    let result = '';
    let end = 0;
    for (const replacement of replacements) {
        result += text.slice(end, replacement.offset) + replacement.text;
        end = replacement.end;
    }
    return result + text.slice(end);
}

function editOf({ textDocument }: LangiumDocument, { offset, end, text }: Replacement): TextEdit {
    return { range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(end) }, newText: text };
}

function touches(edit: Range, range: Range): boolean {
    return edit.start.line <= range.end.line && edit.end.line >= range.start.line;
}
