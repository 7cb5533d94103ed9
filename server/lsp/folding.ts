import { CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';

/** Folds blocks in braces, prose in `"""`, and comments; runs of `//` lines fold as one. */
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
        return folds;
    }
}

function addFold(folds: FoldingRange[], startLine: number | undefined, endLine: number | undefined, kind?: FoldingRangeKind): void {
    if (startLine !== undefined && endLine !== undefined && endLine > startLine) {
        folds.push({ startLine, endLine, kind });
    }
}
