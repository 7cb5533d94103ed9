import type { IRecognitionException, IToken } from 'chevrotain';
import type { CstNode, LangiumDocument } from 'langium';
import { insertAt, type Fix, type TextEdit } from '../fixes/fix.ts';
import { lineEnding } from '../fixes/layout.ts';

/** What may stand for something that is still to be written, by how a message calls that. */
const BLANKS: readonly [missing: RegExp, blank: string][] = [
    [/^(?:what is to be done|the condition|words) in "quotes"/, '"____"'],
    [/^(?:a date|the name of an event|a name|a party's name|a party or a role|who:|a number)/, '____'],
    [/^a length of time/, '____ working days'],
    [/^a unit/, 'working days'],
    [/^(?:a time such as|'once', 'twice')/, '____ working days'],
];

/** Words that go on behind a quotation whose closing marks are missing. */
const BEHIND_QUOTATION =
    /\s+(?=(?:no later than|at least \d|within \d|before each|after each|once a|twice a|every \d|where possible|to [A-Z][\w-]*\s*$|to [A-Z][\w-]* (?:no|at|within|before|after|where|and)\b)|\bsigned by\b|, )/;

/** Closes a quotation at the end of its line, or where the sentence visibly goes on. */
export function closeQuotation(quotation: CstNode, quotes: string, document: LangiumDocument): Fix[] {
    const inner = quotation.text.slice(quotes.length);
    const goesOn = quotes.length === 1 ? BEHIND_QUOTATION.exec(inner) : null;
    const close = (at: number): Fix => ({
        title: `Put ${quotes} behind '${lastWords(document.textDocument.getText().slice(quotation.offset, at))}'`,
        edits: [insertAt(document, at, quotes)],
    });
    return [...(goesOn && goesOn.index > 0 ? [close(quotation.offset + quotes.length + goesOn.index)] : []), close(quotation.end)];
}

function lastWords(text: string): string {
    return text
        .replace(/^["\u201C]+/, '')
        .trim()
        .split(/\s+/)
        .slice(-3)
        .join(' ');
}

/** The repairs of what the parser misses or cannot use, as far as one edit mends it. */
export function repairsOf({ message, token, ...error }: IRecognitionException, document: LangiumDocument): Fix[] {
    const previous = (error as { previousToken?: IToken }).previousToken;
    const behind = behindToken(message.includes(` after '${token.image}'`) || message.includes(` after ${token.image}`) ? token : previous);
    if (message.startsWith("A closing '}' is missing")) {
        return [{ title: "Add the missing '}'", edits: [closingBrace(token, message.includes('at the end of the text'), document)] }];
    }
    if (message.startsWith("This '}' closes nothing")) {
        return [{ title: "Remove this '}'", edits: [{ range: rangeOf(token, document), newText: '' }] }];
    }
    const expected = /^Expected (.+?) (?:after|here)\b/s.exec(message)?.[1];
    if (expected === undefined || behind === undefined) {
        return [];
    }
    const word = /^'([^']+)'$/.exec(expected)?.[1];
    if (word !== undefined) {
        return [{ title: `Put '${word}' in`, edits: [insertAt(document, behind, word === ',' ? word : ` ${word}`)] }];
    }
    const blank = BLANKS.find(([missing]) => missing.test(expected))?.[1];
    return blank === undefined ? [] : [{ title: `Put ${blank} there for now`, edits: [insertAt(document, behind, ` ${blank}`)] }];
}

function behindToken(token: IToken | undefined): number | undefined {
    return token && token.startOffset >= 0 ? token.endOffset! + 1 : undefined;
}

function rangeOf(token: IToken, { textDocument }: LangiumDocument): TextEdit['range'] {
    return { start: textDocument.positionAt(token.startOffset), end: textDocument.positionAt(token.endOffset! + 1) };
}

/** A closing brace on a line of its own, in front of the declaration that begins too early or at the end of the text. */
function closingBrace(token: IToken, atTheEnd: boolean, document: LangiumDocument): TextEdit {
    const text = document.textDocument.getText();
    const end = lineEnding(document);
    if (atTheEnd) {
        return insertAt(document, text.trimEnd().length, `${end}}`);
    }
    const start = text.lastIndexOf('\n', token.startOffset - 1) + 1;
    const indent = /^[ \t]*/.exec(text.slice(start))![0];
    return insertAt(document, start, `${indent}}${end}`);
}
