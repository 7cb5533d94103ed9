import type { LangiumDocument, Lexer } from 'langium';
import type { Formatter, LangiumServices } from 'langium/lsp';
import type {
    DocumentFormattingParams,
    DocumentOnTypeFormattingOptions,
    DocumentOnTypeFormattingParams,
    DocumentRangeFormattingParams,
    FormattingOptions,
    Range,
    TextEdit,
} from 'vscode-languageserver';
import { isClosedString, isClosedText } from '../../language/parsing/value-converter.ts';
import { placeInBlocks } from './indentation.ts';
import { layOut, type Replacement } from './layout.ts';
import { isWithin } from './positions.ts';

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

    /**
     * After a line break the line before is laid out, after a closing brace the block that it closes; while the text cannot be read, only
     * the new line or the brace is indented. Nothing behind the cursor is touched.
     */
    formatDocumentOnType(document: LangiumDocument, { position, ch, options }: DocumentOnTypeFormattingParams): TextEdit[] {
        const { textDocument } = document;
        const text = textDocument.getText();
        const place = placeInBlocks(text, textDocument.offsetAt(position), this.lexer);
        if (!place) {
            return [];
        }
        const laidOut = this.formatDocument(document, { options, textDocument });
        if (ch === '}') {
            const from = place.closedFrom === undefined ? position : { line: textDocument.positionAt(place.closedFrom).line, character: 0 };
            const block = laidOut.filter(({ range }) => isWithin(range, { start: from, end: position }));
            return laidOut.length > 0 ? block : indented(document, position.line, place.depth + 1, options, /^[ \t]*(?=\}$)/);
        }
        const lineBefore = laidOut.filter(({ range }) => range.end.line === position.line - 1);
        const isAtBlockEdge = place.before === '{' || place.before === '}';
        return [...lineBefore, ...(isAtBlockEdge ? indented(document, position.line, place.depth, options, /^[ \t]*(?=\}?)/) : [])];
    }

    readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}'] };

    private replacements(document: LangiumDocument, options: FormattingOptions): Replacement[] {
        const { parserErrors, lexerErrors, value } = document.parseResult;
        const text = document.textDocument.getText();
        if (parserErrors.length > 0 || lexerErrors.length > 0) {
            return [];
        }
        const replacements = layOut(value, text, {
            indent: stepOf(options),
            newline: text.includes('\r\n') ? '\r\n' : '\n',
        });
        const words = this.wordsOf(text);
        return words !== undefined && words === this.wordsOf(apply(text, replacements)) ? replacements : [];
    }

    /** Everything that is read from a text, without its spacing; undefined when a quotation is unclosed. */
    private wordsOf(text: string): string | undefined {
        const { tokens, hidden } = this.lexer.tokenize(text);
        const unclosed = tokens.some(
            ({ tokenType, image }) =>
                (tokenType.name === 'STRING' && !isClosedString(image)) || (tokenType.name === 'TEXT' && !isClosedText(image)),
        );
        return unclosed
            ? undefined
            : [...tokens, ...hidden].map(({ tokenType, image }) => `${tokenType.name} ${image.replace(/\s+/g, ' ').trim()}`).join('\n');
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

function stepOf({ insertSpaces, tabSize }: FormattingOptions): string {
    return insertSpaces ? ' '.repeat(tabSize) : '\t';
}

/** Gives a line the indentation of its block, in place of the blanks that `blanks` finds at its beginning; a line that closes its block has one step less. */
function indented({ textDocument }: LangiumDocument, line: number, depth: number, options: FormattingOptions, blanks: RegExp): TextEdit[] {
    const start = { line, character: 0 };
    const written = textDocument.getText({ start, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
    const old = blanks.exec(written)?.[0];
    const isClosing = written.slice(old?.length).startsWith('}');
    const newText = stepOf(options).repeat(Math.max(depth - (isClosing ? 1 : 0), 0));
    return old === undefined || old === newText ? [] : [{ range: { start, end: { line, character: old.length } }, newText }];
}

function touches(edit: Range, range: Range): boolean {
    return edit.start.line <= range.end.line && edit.end.line >= range.start.line;
}
