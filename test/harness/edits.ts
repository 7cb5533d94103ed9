import type { TextDocument } from 'langium';
import type { TextEdit } from '../../language/validation/fixes/fix.ts';

/** The text of a document after edits that do not overlap; of two insertions at one place the first stands first. */
export function applied({ edits }: { readonly edits: readonly TextEdit[] }, document: Pick<TextDocument, 'getText' | 'offsetAt'>): string {
    const pieces = edits
        .map(({ range, newText }, index) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), newText, index }))
        .sort((a, b) => b.start - a.start || b.index - a.index);
    return pieces.reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), document.getText());
}
