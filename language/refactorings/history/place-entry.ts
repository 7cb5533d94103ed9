import { GrammarUtils, type AstNode, type LangiumDocument } from 'langium';
import type { Agreement, CivilDay, HistoryEntry, Place } from '../../domain/index.ts';
import { isAgreement, isHistory, type Document, type Element, type Entry, type History } from '../../generated/ast.ts';
import { comparePositions } from '../../validation/consequences.ts';
import { insertAt, type TextEdit } from '../../validation/fixes/fix.ts';
import { endOfLineBehind, INDENT, insertBehind, insertInBody, lineEnding, nodeAt } from '../../validation/fixes/layout.ts';

/** Where a line of the history comes: into which file, and there beside another one or as the first. */
export type HistorySpot = { uri: string } & ({ kind: 'behind' | 'ahead-of'; neighbour: HistoryEntry } | { kind: 'first' });

/**
 * Where a line comes. Into the file that has the meeting that it is for, or else the last line before it, so that a companion for the
 * year goes on; else into the agreement's own. There in the order of the days. Where a keeper has another order (by subject, say),
 * in the order of the days among the lines on the same thing, and else at the end.
 */
export function spotFor(entry: HistoryEntry, agreement: Agreement): HistorySpot {
    const uri = fileFor(entry, agreement);
    const own = agreement.history
        .filter(({ place }) => place.uri === uri)
        .sort((a, b) => comparePositions(a.place.range.start, b.place.range.start));
    const last = own.at(-1);
    const day = dayOf(entry);
    if (!last || day === undefined) {
        return last ? { uri, kind: 'behind', neighbour: last } : { uri, kind: 'first' };
    }
    const isInOrder = own.flatMap(line => dayOf(line) ?? []).every((on, index, days) => index === 0 || days[index - 1]! <= on);
    const among = isInOrder ? own : own.filter(line => subjectKey(line) === subjectKey(entry));
    const before = among.findLast(line => (dayOf(line) ?? Infinity) <= day);
    if (before) {
        return { uri, kind: 'behind', neighbour: before };
    }
    return among[0] ? { uri, kind: 'ahead-of', neighbour: among[0] } : { uri, kind: 'behind', neighbour: last };
}

function fileFor(entry: HistoryEntry, { history, place }: Agreement): string {
    const occasion = history.find(line => isOccasionOf(line, entry));
    const day = dayOf(entry);
    const dated = history
        .flatMap(line => {
            const on = dayOf(line);
            return on === undefined ? [] : [{ on, uri: line.place.uri }];
        })
        .sort((a, b) => a.on - b.on);
    const before = day === undefined ? undefined : dated.findLast(({ on }) => on <= day);
    return (occasion?.place ?? before ?? dated[0] ?? history[0]?.place ?? place).uri;
}

/** Whether a line records or plans what another one is for. */
function isOccasionOf({ subject, on }: HistoryEntry, { forOccurrence, subject: about }: HistoryEntry): boolean {
    const event = forOccurrence?.event ?? (about.kind === 'anchor' ? about.name : undefined);
    const [planned, wanted] = [on, forOccurrence?.on];
    return (
        subject.kind === 'anchor' &&
        subject.name === event &&
        planned !== undefined &&
        'date' in planned &&
        wanted !== undefined &&
        'date' in wanted &&
        planned.date.first <= wanted.date.last &&
        planned.date.last >= wanted.date.first
    );
}

/** The history with a line more, where it will be read once it stands there. */
export function withEntry({ history }: Agreement, entry: HistoryEntry, spot: HistorySpot): HistoryEntry[] {
    const index = spot.kind === 'first' ? -1 : history.indexOf(spot.neighbour);
    return index < 0 ? [...history, entry] : history.toSpliced(spot.kind === 'behind' ? index + 1 : index, 0, entry);
}

/** The edits that write a line there; a file without a history gets one, at the end of what belongs to the agreement. */
export function insertEntry(line: string, spot: HistorySpot, agreement: Agreement, document: LangiumDocument<Document>): TextEdit[] {
    if (spot.kind === 'first') {
        return [firstEntry(line, agreement, document)];
    }
    const entry = nodeAt(document, spot.neighbour.place.range, isEntryOfHistory);
    const block = entry?.$container;
    if (!entry?.$cstNode || !block || !isHistory(block) || !block.$cstNode) {
        return [firstEntry(line, agreement, document)];
    }
    const { start, end } = block.$cstNode.range;
    if (start.line === end.line) {
        return intoOneLine(line, block, block.entries.indexOf(entry) + (spot.kind === 'behind' ? 1 : 0), document);
    }
    const text = document.textDocument.getText();
    const indent = indentOf(entry, text) ?? indentOf(block, text)! + INDENT;
    const previous = spot.kind === 'behind' ? entry.$cstNode.end : GrammarUtils.findNodeForKeyword(block.$cstNode, '{')!.end;
    return [insertAt(document, endOfLineBehind(previous, text), lineEnding(document) + indent + line)];
}

function isEntryOfHistory(node: unknown): node is Entry {
    return typeof node === 'object' && node !== null && '$container' in node && isHistory(node.$container);
}

function firstEntry(line: string, agreement: Agreement, document: LangiumDocument<Document>): TextEdit {
    const own = elementsOf(agreement, document);
    const block = own.findLast(isHistory);
    return (block && insertInBody(block, line, document)) ?? insertBehind(own.at(-1), `history {\n${INDENT}${line}\n}`, document);
}

/** What belongs to an agreement in a file: everything up to the next one. */
function elementsOf({ place }: Agreement, { parseResult, uri, textDocument }: LangiumDocument<Document>): Element[] {
    const elements = parseResult.value.elements.filter(({ $cstNode }) => $cstNode);
    const head =
        place.uri === uri.toString()
            ? elements.findIndex(element => isAgreement(element) && element.$cstNode!.offset === textDocument.offsetAt(place.range.start))
            : -1;
    const next = head < 0 ? -1 : elements.findIndex((element, index) => index > head && isAgreement(element));
    return next < 0 ? elements : elements.slice(0, next);
}

/** A block that stands on one line is opened: each of its lines on one of its own. Comments in it stay where they are. */
function intoOneLine(line: string, block: History, at: number, document: LangiumDocument): TextEdit[] {
    const text = document.textDocument.getText();
    const end = lineEnding(document);
    const outer = indentOf(block, text) ?? '';
    const braces = [GrammarUtils.findNodeForKeyword(block.$cstNode, '{')!, GrammarUtils.findNodeForKeyword(block.$cstNode, '}')!] as const;
    const pieces = [braces[0], ...block.entries.map(({ $cstNode }) => $cstNode!), braces[1]];
    return pieces.slice(1).map((piece, index): TextEdit => {
        const gap = text.slice(pieces[index]!.end, piece.offset);
        const isLast = index === pieces.length - 2;
        const next = end + outer + (isLast ? '' : INDENT);
        const kept = gap.trim() === '' ? '' : ` ${gap.trim()}`;
        const newText = kept + (index === at ? end + outer + INDENT + line : '') + next;
        return {
            range: { start: document.textDocument.positionAt(pieces[index]!.end), end: document.textDocument.positionAt(piece.offset) },
            newText,
        };
    });
}

/** The white space ahead of a node that begins its line. */
function indentOf({ $cstNode }: AstNode, text: string): string | undefined {
    const ahead = text.slice(text.lastIndexOf('\n', $cstNode!.offset - 1) + 1, $cstNode!.offset);
    return ahead.trim() === '' ? ahead : undefined;
}

function dayOf({ on, until, forOccurrence }: HistoryEntry): CivilDay | undefined {
    const written = [on, until, forOccurrence?.on].find(date => date && 'date' in date);
    return written && 'date' in written ? written.date.first : undefined;
}

/** The same for lines about the same thing; of a clause, whatever duty is meant. */
function subjectKey({ subject }: HistoryEntry): string {
    switch (subject.kind) {
        case 'anchor':
            return `anchor ${subject.name}`;
        case 'clause':
            return `clause ${subject.number}`;
        case 'actor':
            return `actor ${subject.actor.target ?? subject.actor.name}`;
        default:
            return subject.kind;
    }
}

/** A place in a file for a line that does not stand there yet. */
export function placeAhead(uri: string): Place {
    const start = { line: 0, character: 0 };
    return { uri, range: { start, end: start } };
}
