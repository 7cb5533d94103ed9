import type { LangiumDocument } from 'langium';
import { comparePositions } from '../consequences.ts';
import type { TextEdit } from './fix.ts';
import { fixesFor, type Fixable } from './fixes-for.ts';

/** Edits of a file that can be made together, and how many findings they mend. */
export interface SafeFixes {
    /** In the order of the text; they neither overlap nor touch. */
    readonly edits: readonly TextEdit[];
    readonly mended: number;
}

/**
 * The fixes of a file that change nothing of what the agreement means, as many as can be made at once: what stands where another
 * one is made already waits for the next time.
 */
export function safeFixes(diagnostics: readonly Fixable[], document: LangiumDocument): SafeFixes {
    const edits: TextEdit[] = [];
    let mended = 0;
    for (const diagnostic of diagnostics) {
        const fix = fixesFor(diagnostic, document)[0];
        if (fix?.isSafe && fix.edits.every(edit => edits.every(other => areApart(edit, other)))) {
            edits.push(...fix.edits);
            mended++;
        }
    }
    return { edits: edits.sort((a, b) => comparePositions(a.range.start, b.range.start)), mended };
}

function areApart({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
    return comparePositions(a.end, b.start) < 0 || comparePositions(b.end, a.start) < 0;
}
