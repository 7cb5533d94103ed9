import { CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { isUsesFile, isUsesProfile, type Document, type Element } from '../../language/generated/ast.ts';
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';

/** Folds blocks in braces, prose in `"""`, runs of used files, and comments; runs of `//` lines fold as one. */
export class MouFolding implements FoldingRangeProvider {
    getFoldingRanges(document: LangiumDocument): FoldingRange[] {
        const root = document.parseResult.value.$cstNode;
        const folds: FoldingRange[] = [];
        const open: number[] = [];
        let comments: LeafCstNode[] = [];
        const closeComments = (): void => {
            addFold(folds, comments[0]?.range.start.line, comments.at(-1)?.range.end.line, FoldingRangeKind.Comment);
            comments = [];
        };
        for (const leaf of root ? CstUtils.flattenCst(root) : []) {
            const { start, end } = leaf.range;
            if (leaf.tokenType.name === 'SL_COMMENT') {
                if (comments.length > 0 && start.line !== comments.at(-1)!.range.end.line + 1) {
                    closeComments();
                }
                comments.push(leaf);
                continue;
            }
            closeComments();
            if (leaf.text === '{') {
                open.push(start.line);
            } else if (leaf.text === '}') {
                addFold(folds, open.pop(), start.line - 1);
            } else if (leaf.tokenType.name === 'ML_COMMENT') {
                addFold(folds, start.line, end.line, FoldingRangeKind.Comment);
            } else if (leaf.tokenType.name === 'TEXT') {
                addFold(folds, start.line, end.line);
            }
        }
        closeComments();
        const uses = firstUses((document.parseResult.value as Document).elements);
        addFold(folds, uses[0]?.$cstNode?.range.start.line, uses.at(-1)?.$cstNode?.range.end.line, FoldingRangeKind.Imports);
        return folds;
    }
}

/** The first run of used files. */
function firstUses(elements: readonly Element[]): Element[] {
    const isUse = (element: Element): boolean => isUsesFile(element) || isUsesProfile(element);
    const fromFirst = elements.slice(Math.max(elements.findIndex(isUse), 0));
    const end = fromFirst.findIndex(element => !isUse(element));
    return end < 0 ? fromFirst : fromFirst.slice(0, end);
}

function addFold(folds: FoldingRange[], startLine: number | undefined, endLine: number | undefined, kind?: FoldingRangeKind): void {
    if (startLine !== undefined && endLine !== undefined && endLine > startLine) {
        folds.push({ startLine, endLine, kind });
    }
}
