import type { ILexingError, IRecognitionException, IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import type { Place } from '../../domain/index.ts';
import type { Document } from '../../generated/ast.ts';
import { isWordingError, type WordingError } from '../../parsing/typical-mistakes/mistake-reader.ts';
import type { Finding } from '../finding.ts';
import { insertAt } from '../fixes/fix.ts';
import { placeBetween, placeOfText } from '../places.ts';
import type { WrittenParts } from '../written-parts.ts';
import { closeQuotation, repairsOf } from './syntax-repairs.ts';

/** What the text of a file is wrong about before anything in it can be understood; one finding for each mistake. */
export function syntaxFindings(document: LangiumDocument<Document>, parts: WrittenParts): Finding[] {
    const text = document.textDocument.getText();
    const unclosed = parts.unclosed.map((quotation): Finding => {
        const quotes = quotation.text.startsWith('"""') ? '"""' : quotation.text.startsWith('\u201C') ? '\u201D' : '"';
        return {
            rule: 'syntax/unclosed-text',
            place: placeOfText(quotation, document),
            message: `These words have no closing quotes. Put ${quotes} where they end.`,
            data: { kind: 'edits', fixes: closeQuotation(quotation, quotes, document) },
        };
    });
    const { lexerErrors, parserErrors } = document.parseResult;
    const others = [
        ...lexerErrors.map(error => lexerFinding(error, document, text)),
        ...parserErrors.map(error => parserFinding(error, document)),
    ].filter(finding => !followsFromUnclosedText(finding, unclosed));
    return [...unclosed, ...others];
}

/** Behind an unclosed quotation, on its last line or the next, the parser only sees what the quotation has spoilt. */
function followsFromUnclosedText(finding: Finding, unclosed: Finding[]): boolean {
    const { line } = finding.place.range.start;
    return unclosed.some(({ place: { range } }) => line >= range.start.line && line <= range.end.line + 1);
}

/** A hyphen, a minus sign or a dash before a number. */
const MINUS = /^[-\u2212\u2013]+\s{0,2}\d/;

function lexerFinding(error: ILexingError, document: LangiumDocument, text: string): Finding {
    const place = placeBetween(document, error.offset, error.offset + error.length);
    const { message } = error;
    if (isWordingError(error)) {
        return wordingFinding(error, document);
    }
    // A brace is never unreadable in itself: only the bound on nesting refuses one.
    if (text[error.offset] === '{') {
        return { rule: 'syntax/too-deep', place, message };
    }
    if (text.startsWith('/*', error.offset)) {
        const end = text.trimEnd().length;
        return {
            rule: 'syntax/unclosed-text',
            place,
            message,
            data: {
                kind: 'edits',
                fixes: [{ title: 'Put */ at the end of its line', edits: [insertAt(document, endOfLine(text, error.offset, end), ' */')] }],
            },
        };
    }
    if (MINUS.test(text.slice(error.offset, error.offset + error.length + 3))) {
        return {
            rule: 'number/out-of-range',
            place,
            message: 'A number here cannot be negative. Remove the minus sign.',
            data: { kind: 'edits', fixes: [{ title: 'Remove the minus sign', edits: [{ range: place.range, newText: '' }] }] },
        };
    }
    return { rule: 'syntax/unreadable-character', place, message };
}

function endOfLine(text: string, from: number, last: number): number {
    const end = text.slice(from).search(/[ \t]*(?:\r|\n|$)/);
    return end < 0 ? last : from + end;
}

/** What the fix does where a text has no braces around it. */
export const BRACES_AROUND = 'Put it between { and }';

/** A text that still waits for its author. */
const LEFT_OPEN = /____|\bsomebody\b|OurAgreement/;

/** What is meant and how it is written, at its place. */
export function wordingFinding({ offset, length, message, instead, around, move }: WordingError, document: LangiumDocument): Finding {
    const written = document.textDocument.getText().slice(offset, offset + length);
    const fixes = move
        ? [
              {
                  title: 'Move it out of the braces',
                  edits: [
                      { range: placeBetween(document, move.start, move.end).range, newText: '' },
                      insertAt(document, move.to, moved(move, document)),
                  ],
              },
          ]
        : around
          ? [
                {
                    title: around.before.startsWith('{') ? BRACES_AROUND : 'Put it between """ and """',
                    edits: [insertAt(document, around.start, around.before), insertAt(document, around.end, around.after)],
                    isSafe: around.before.startsWith('{'),
                },
            ]
          : instead.map(text => ({
                title: titleOf(written, text),
                edits: [{ range: placeBetween(document, offset, offset + length).range, newText: text }],
                isSafe: instead.length === 1 && !LEFT_OPEN.test(text),
            }));
    return {
        rule: 'syntax/wording',
        place: placeBetween(document, offset, offset + length),
        message,
        ...(fixes.length > 0 && { data: { kind: 'edits', fixes } }),
    };
}

/** What is moved, on lines of its own. */
function moved({ to, text }: NonNullable<WordingError['move']>, document: LangiumDocument): string {
    const before = document.textDocument.getText()[to - 1];
    return before === '\n' || before === '\r' ? text : `\n${text.trimEnd()}`;
}

/** What a repair does, as a menu says it. */
function titleOf(written: string, instead: string): string {
    const text = instead.trim().replace(/\s+/g, ' ');
    return text === '' ? `Remove '${written.trim()}'` : `Write ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`;
}

function parserFinding(error: IRecognitionException, document: LangiumDocument): Finding {
    // The parser either misses something ("Expected ...", "A closing '}' is missing") or cannot use what it found.
    const rule = /^Expected |is missing/.test(error.message) ? 'syntax/expected' : 'syntax/unexpected';
    const fixes = repairsOf(error, document);
    return {
        rule,
        place: placeOfError(error, document),
        message: error.message,
        ...(fixes.length > 0 && { data: { kind: 'edits', fixes } }),
    };
}

/** The token that surprised the parser; at the end of the text, the last thing before it. */
function placeOfError(error: IRecognitionException, document: LangiumDocument): Place {
    const { token } = error;
    if (isWritten(token)) {
        return placeBetween(document, token.startOffset, token.endOffset! + 1);
    }
    const previous = (error as { previousToken?: IToken }).previousToken;
    const end = previous && isWritten(previous) ? previous.endOffset! + 1 : document.textDocument.getText().trimEnd().length;
    return placeBetween(document, Math.max(0, end - 1), end);
}

function isWritten(token: IToken): boolean {
    return (
        Number.isFinite(token.startOffset) && token.startOffset >= 0 && Number.isFinite(token.endOffset) && token.tokenType.name !== 'EOF'
    );
}
