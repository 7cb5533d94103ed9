import { CstUtils, isLeafCstNode, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import { withoutInnerQuotations } from '../prose.ts';

/** What comments that stand together say, as words of their author. */
export interface CommentWords {
    /** What the comments stand in. */
    readonly node: AstNode;
    /** Their UTF-16 offset in the file. */
    readonly start: number;
    /** As long as what stands in the file: comment marks, rule ids and what is quoted are blanked out, lines are joined by spaces. */
    readonly own: string;
}

const MARKS = /^\s*\/\/+|^\s*\/\*+|\*+\/\s*$|^\s*\*+/gm;
const RULE_IDS = /\b[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*\b/g;

/** The comments of a file in their order; those to the end of a line that follow each other with nothing between are read as one. */
export function commentsIn(document: LangiumDocument): CommentWords[] {
    const text = document.textDocument.getText();
    const root = document.parseResult.value.$cstNode;
    const groups: LeafCstNode[][] = [];
    for (const leaf of root && /\/[/*]/.test(text) ? CstUtils.streamCst(root).filter(isLeafCstNode).filter(isComment) : []) {
        const before = groups.at(-1)?.at(-1);
        if (before && isToLineEnd(before) && isToLineEnd(leaf) && /^\r?\n[ \t]*$/.test(text.slice(before.end, leaf.offset))) {
            groups.at(-1)!.push(leaf);
        } else {
            groups.push([leaf]);
        }
    }
    return groups.map(([first, ...others]): CommentWords => {
        const said = text.slice(first!.offset, (others.at(-1) ?? first!).end);
        const blanked = [MARKS, RULE_IDS]
            .reduce((words, pattern) => words.replace(pattern, found => ' '.repeat(found.length)), said)
            .replace(/[\r\n]/g, ' ');
        return { node: first!.astNode, start: first!.offset, own: withoutInnerQuotations(blanked) };
    });
}

function isComment({ tokenType: { name } }: LeafCstNode): boolean {
    return name === 'SL_COMMENT' || name === 'ML_COMMENT';
}

function isToLineEnd({ tokenType: { name } }: LeafCstNode): boolean {
    return name === 'SL_COMMENT';
}
