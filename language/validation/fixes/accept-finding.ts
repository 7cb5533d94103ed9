import { CstUtils, type LangiumDocument } from 'langium';
import type { Range } from '../../domain/index.ts';
import { isRuleId } from '../catalogue.ts';
import { isSettable } from '../rule-levels.ts';
import { insertAt, type Fix } from './fix.ts';

/**
 * A comment above a finding that accepts it, with a blank for the reason: until that is filled in, the finding is still reported.
 * Undefined for findings that cannot be accepted.
 */
export function acceptFinding(diagnostic: { readonly range: Range; readonly code?: unknown }, document: LangiumDocument): Fix | undefined {
    const { code, range } = diagnostic;
    if (!isRuleId(code) || !isSettable(code)) {
        return undefined;
    }
    const { textDocument, parseResult } = document;
    const root = parseResult.value.$cstNode;
    const token = root && CstUtils.findLeafNodeAtOffset(root, textDocument.offsetAt(range.start));
    // No comment can stand inside a quotation, so it stands above the line where the quotation begins.
    const line = Math.min(range.start.line, token?.range.start.line ?? range.start.line);
    const start = textDocument.offsetAt({ line, character: 0 });
    const indent = /^[ \t]*/.exec(textDocument.getText().slice(start))![0];
    return { title: `Accept ${code} here, with a reason`, edits: [insertAt(document, start, `${indent}// accept ${code}: ____\n`)] };
}
