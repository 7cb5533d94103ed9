import type { Fix } from '../../language/validation/fixes/fix.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';

/** The text of a file of the workspace with the edits of a fix made; the file itself stays as it is. */
export function applied(fix: Fix, host: MouWorkspace, path: string): string {
    const { textDocument } = host.document(path);
    let text = textDocument.getText();
    for (const { range, newText } of fix.edits.toSorted((a, b) => textDocument.offsetAt(b.range.start) - textDocument.offsetAt(a.range.start))) {
        text = text.slice(0, textDocument.offsetAt(range.start)) + newText + text.slice(textDocument.offsetAt(range.end));
    }
    return text;
}
