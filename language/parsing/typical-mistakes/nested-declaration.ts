/** Lines from one (inclusive) to another (exclusive) that belong at the top of the file, and where they go; lines count from 0. */
export interface NestedLines {
    readonly from: number;
    readonly until: number;
    /** They go below this line, which closes what they stand in. */
    readonly below: number;
    /** What they are without the indentation of their place. */
    readonly text: string;
}

/**
 * The lines of a declaration that stands inside braces, though it belongs beside them: `section 7 { review ... }`. Undefined where the braces of the text do not
 * match, so that one of them may be missing, and at a line that stands in none.
 * @param lines the lines of the text
 * @param masked the same lines with their quoted words hidden
 */
export function nestedDeclaration(line: number, lines: readonly string[], masked: readonly string[]): NestedLines | undefined {
    const depths = depthsBefore(masked);
    const below = depths.findIndex((depth, at) => at > line && depth === 0) - 1;
    if (depths.at(-1) !== 0 || depths.some(depth => depth < 0) || !(depths[line]! > 0) || below <= line || masked[below]!.trim() !== '}') {
        return undefined;
    }
    const indent = indentOf(lines[line]!);
    let until = line + 1;
    while (until < below && (depths[until]! > depths[line]! || lines[until]!.trim() === '' || indentOf(lines[until]!) > indent)) {
        until++;
    }
    while (lines[until - 1]!.trim() === '') {
        until--;
    }
    return {
        from: line,
        until,
        below,
        text: lines
            .slice(line, until)
            .map(one => one.slice(Math.min(indent, indentOf(one))))
            .join('\n'),
    };
}

/** How many braces are open before each line, and behind the last. */
function depthsBefore(masked: readonly string[]): number[] {
    const depths = [0];
    for (const line of masked) {
        depths.push(depths.at(-1)! + line.split('{').length - line.split('}').length);
    }
    return depths;
}

function indentOf(line: string): number {
    return line.length - line.trimStart().length;
}
