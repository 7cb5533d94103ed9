import type { Refactoring } from '../../language/refactorings/refactoring.ts';
import { applied } from '../harness/edits.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';

/** The texts of the files that a refactoring changes, by their path. */
export function textsAfter(refactoring: Refactoring, host: MouWorkspace): Record<string, string> {
    return Object.fromEntries(
        [...refactoring.edits].map(([uri, edits]) => {
            const { textDocument } = host.document(uri);
            return [uri.replace(`${host.uri('.').toString().replace(/\/?$/, '')}/`, ''), applied({ edits }, textDocument)];
        }),
    );
}

/** Carries a refactoring out. */
export async function carryOut(refactoring: Refactoring, host: MouWorkspace): Promise<void> {
    for (const [path, text] of Object.entries(textsAfter(refactoring, host))) {
        await host.write(path, text);
    }
}

/** The cursor of a marked file as an empty range, or its marked range. */
export function chosen(
    host: MouWorkspace,
    path: string,
): { start: { line: number; character: number }; end: { line: number; character: number } } {
    const { textDocument } = host.document(path);
    const { cursors, ranges } = host.marks(path);
    const [start, end] = ranges[0] ? [ranges[0].start, ranges[0].end] : [cursors[0]!, cursors[0]!];
    return { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
}
