import type { AstNode, LeafCstNode } from 'langium';
import type { Place, Range } from '../../domain/index.ts';
import { isRuleId, type RuleId } from '../catalogue.ts';
import { isSettable } from '../rule-levels.ts';

/**
 * `// accept party/unsigned: they sign in March` says that a finding is known and stays, and why. It stands in the line of what
 * it speaks of or in the line above; `// accept party/unsigned in this file: ...` speaks of the whole file.
 */
export interface Silence {
    readonly comment: LeafCstNode;
    /** The codes as written, each with its place. */
    readonly codes: readonly { readonly text: string; readonly rule?: RuleId; readonly place: Place }[];
    readonly reason?: string;
    /** The lines it speaks of, first and last, counted from 0; absent when it speaks of the whole file. */
    readonly lines?: { readonly first: number; readonly last: number };
}

const SILENCE =
    /^\/\/\s*accept\s+(?<codes>[\w-]+\/[\w-]+(?:\s*(?:,|and)\s*[\w-]+\/[\w-]+)*)(?<file>\s+in\s+this\s+file)?\s*(?::\s*(?<reason>.*?))?\s*$/;
const BLANK = /^_{2,}$/;

/** The silences of a document, in the order of its text. `nodeAt` gives the largest element that begins in a line, if any. */
export function silencesIn(
    uri: string,
    comments: readonly LeafCstNode[],
    lines: readonly string[],
    nodeAt: (line: number) => AstNode | undefined,
): Silence[] {
    return comments.flatMap((comment): Silence[] => {
        const groups = SILENCE.exec(comment.text)?.groups;
        if (!groups) {
            return [];
        }
        const reason = groups['reason'];
        return [
            {
                comment,
                codes: codesIn(comment, groups['codes']!, uri),
                ...(reason && !BLANK.test(reason) && { reason }),
                ...(groups['file'] === undefined && { lines: linesSpokenOf(comment, lines, nodeAt) }),
            },
        ];
    });
}

function codesIn({ text, range: { start } }: LeafCstNode, written: string, uri: string): Silence['codes'] {
    let from = text.indexOf(written);
    return written.split(/\s*(?:,|\band\b)\s*/).map(code => {
        const at = text.indexOf(code, from);
        from = at + code.length;
        const range: Range = {
            start: { line: start.line, character: start.character + at },
            end: { line: start.line, character: start.character + from },
        };
        return { text: code, ...(isRuleId(code) && isSettable(code) && { rule: code }), place: { uri, range } };
    });
}

function linesSpokenOf(
    { range: { start } }: LeafCstNode,
    lines: readonly string[],
    nodeAt: (line: number) => AstNode | undefined,
): { first: number; last: number } {
    const isBehindText = lines[start.line]!.slice(0, start.character).trim() !== '';
    const first = isBehindText ? start.line : nextLineOfText(lines, start.line + 1);
    const range = nodeAt(first)?.$cstNode?.range;
    return { first, last: Math.max(first, range?.end.line ?? first) };
}

/** The next line that holds more than a comment; the last line when there is none. */
function nextLineOfText(lines: readonly string[], from: number): number {
    let line = from;
    while (line < lines.length - 1 && /^\s*(?:\/\/.*)?$/.test(lines[line]!)) {
        line++;
    }
    return Math.min(line, lines.length - 1);
}
