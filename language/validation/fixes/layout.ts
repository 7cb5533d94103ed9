import { AstUtils, CstUtils, GrammarUtils, type AstNode, type LangiumDocument } from 'langium';
import type { Range } from '../../domain/index.ts';
import type { Document, Element } from '../../generated/ast.ts';
import { insertAt, type TextEdit } from './fix.ts';

/** How far one level of an agreement is indented. */
export const INDENT = '    ';

/** The line ending that a document uses. */
export function lineEnding(document: LangiumDocument): string {
    return document.textDocument.getText().includes('\r\n') ? '\r\n' : '\n';
}

/** The innermost node at a range that is of a kind. */
export function nodeAt<T extends AstNode>(document: LangiumDocument, { start }: Range, is: (node: unknown) => node is T): T | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(start));
    return leaf && AstUtils.getContainerOfType(leaf.astNode, is);
}

/** Inserts lines before the closing brace of a node's body, indented; undefined when it has no closed body. */
export function insertBeforeClosingBrace(node: AstNode, line: string, document: LangiumDocument): TextEdit | undefined {
    const brace = GrammarUtils.findNodesForKeyword(node.$cstNode, '}').at(-1);
    if (!brace) {
        return undefined;
    }
    const end = lineEnding(document);
    const text = document.textDocument.getText();
    const lineStart = text.lastIndexOf('\n', brace.offset - 1) + 1;
    const standsAlone = text.slice(lineStart, brace.offset).trim() === '';
    const outer = indentOfLine(node.$cstNode!.offset, text);
    const lines = indented(line, outer + INDENT, end);
    if (standsAlone) {
        return insertAt(document, lineStart, lines + end);
    }
    const blanks = /[ \t]*$/.exec(text.slice(0, brace.offset))![0].length;
    const range = { start: document.textDocument.positionAt(brace.offset - blanks), end: document.textDocument.positionAt(brace.offset) };
    return { range, newText: `${end}${lines}${end}${outer}` };
}

/** Lines each indented by this, joined by this line ending. */
export function indented(lines: string, by: string, end: string): string {
    return lines
        .split('\n')
        .map(line => (line === '' ? line : by + line))
        .join(end);
}

/** Inserts lines into a node's body, at its end; a node without one gets a body. Undefined when its body is not closed. */
export function insertInBody(node: AstNode, line: string, document: LangiumDocument): TextEdit | undefined {
    const inBody = insertBeforeClosingBrace(node, line, document);
    if (inBody || !node.$cstNode || GrammarUtils.findNodeForKeyword(node.$cstNode, '{')) {
        return inBody;
    }
    const end = lineEnding(document);
    const outer = indentOfLine(node.$cstNode.offset, document.textDocument.getText());
    return insertAt(document, node.$cstNode.end, ` {${end}${indented(line, outer + INDENT, end)}${end}${outer}}`);
}

/** The white space that the line of an offset begins with. */
function indentOfLine(offset: number, text: string): string {
    return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))![0];
}

/** Inserts a declaration on lines of its own behind the last element that comes before it in a well-ordered agreement. */
export function insertElement(declaration: string, after: ReadonlySet<Element['$type']>, document: LangiumDocument<Document>): TextEdit {
    return insertBehind(lastOf(after, document), declaration, document);
}

/** The last element of these types. */
export function lastOf(types: ReadonlySet<Element['$type']>, document: LangiumDocument<Document>): Element | undefined {
    return document.parseResult.value.elements.findLast(element => types.has(element.$type) && element.$cstNode);
}

/** Inserts declarations on lines of their own behind an element, or ahead of all others; with an empty line between where the elements around have one. */
export function insertBehind(previous: Element | undefined, declarations: string, document: LangiumDocument<Document>): TextEdit {
    const end = lineEnding(document);
    const text = document.textDocument.getText();
    const lines = declarations.split('\n').join(end);
    const node = previous?.$cstNode;
    if (!node) {
        const first = document.parseResult.value.elements[0]?.$cstNode?.offset ?? 0;
        return insertAt(document, first, `${lines}${end}`);
    }
    const offset = endOfLineBehind(node.end, text);
    const separation = (lines.includes(end) || node.text.includes('\n')) && !isDense(previous!, text, offset) ? end : '';
    return insertAt(document, offset, `${end}${separation}${lines}`);
}

/** Whether an element of the same sort follows without an empty line between. */
function isDense({ $type, $container, $containerIndex }: Element, text: string, end: number): boolean {
    const next = ($container as Document).elements[$containerIndex! + 1];
    return next?.$type === $type && next.$cstNode !== undefined && !/\n[ \t]*\r?\n/.test(text.slice(end, next.$cstNode.offset));
}

/** The end of the line that an offset is in, if only a comment follows there; else the offset itself. */
export function endOfLineBehind(offset: number, text: string): number {
    const rest = /^[^\r\n]*/.exec(text.slice(offset))![0];
    return /^\s*(?:\/\/.*|\/\*(?:(?!\*\/).)*\*\/\s*)?$/.test(rest) ? offset + rest.length : offset;
}
