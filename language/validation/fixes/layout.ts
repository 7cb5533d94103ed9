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

/** Inserts a line before the closing brace of a node's body, indented; undefined when it has no closed body. */
export function insertBeforeClosingBrace(node: AstNode, line: string, document: LangiumDocument): TextEdit | undefined {
    const brace = GrammarUtils.findNodesForKeyword(node.$cstNode, '}').at(-1);
    if (!brace) {
        return undefined;
    }
    const end = lineEnding(document);
    const text = document.textDocument.getText();
    const lineStart = text.lastIndexOf('\n', brace.offset - 1) + 1;
    const standsAlone = text.slice(lineStart, brace.offset).trim() === '';
    const indented = line.split('\n').map(part => part === '' ? part : INDENT + part).join(end);
    return standsAlone ? insertAt(document, lineStart, indented + end) : insertAt(document, brace.offset, `${end}${indented}${end}`);
}

/** Inserts a line into a node's body, at its end; a node without one gets a body. Undefined when its body is not closed. */
export function insertInBody(node: AstNode, line: string, document: LangiumDocument): TextEdit | undefined {
    const inBody = insertBeforeClosingBrace(node, line, document);
    if (inBody || !node.$cstNode || GrammarUtils.findNodeForKeyword(node.$cstNode, '{')) {
        return inBody;
    }
    const end = lineEnding(document);
    return insertAt(document, node.$cstNode.end, ` {${end}${INDENT}${line}${end}}`);
}

/** Inserts a declaration on lines of its own behind the last element that comes before it in a well-ordered agreement. */
export function insertElement(declaration: string, after: ReadonlySet<Element['$type']>, document: LangiumDocument<Document>): TextEdit {
    const end = lineEnding(document);
    const text = document.textDocument.getText();
    const lines = declaration.split('\n').join(end);
    const previous = document.parseResult.value.elements.filter(element => after.has(element.$type) && element.$cstNode).at(-1);
    if (!previous) {
        const first = document.parseResult.value.elements[0]?.$cstNode?.offset ?? 0;
        return insertAt(document, first, `${lines}${end}`);
    }
    const offset = endOfLineBehind(previous.$cstNode!.end, text);
    const separation = lines.includes(end) || previous.$cstNode!.text.includes('\n') ? end : '';
    return insertAt(document, offset, `${end}${separation}${lines}`);
}

/** The end of the line that an offset is in, if only a comment follows there; else the offset itself. */
function endOfLineBehind(offset: number, text: string): number {
    const rest = /^[^\r\n]*/.exec(text.slice(offset))![0];
    return /^\s*(?:\/\/.*|\/\*(?:(?!\*\/).)*\*\/\s*)?$/.test(rest) ? offset + rest.length : offset;
}
