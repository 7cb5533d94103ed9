import type { LangiumDocument } from 'langium';
import type { Position } from '../domain/place.ts';
import type { TextEdit } from '../validation/fixes/fix.ts';

/** A change that an author asks for where nothing is wrong: afterwards the texts can be read and mean what they meant, but for what the title says. */
export interface Refactoring {
    /** What it does, as a menu says it. */
    readonly title: string;
    /** Edits by the address of their file; those of one file do not overlap. */
    readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
    /** Where, once it is done, a name stands that the author may want another for. */
    readonly named?: { readonly uri: string; readonly position: Position };
}

/** A refactoring that cannot be done here, and why, in a sentence. */
export interface Refusal {
    readonly title: string;
    readonly reason: string;
}

/** Whether something asked for cannot be done. */
export function isRefusal(found: Refactoring | Refusal): found is Refusal {
    return 'reason' in found;
}

/** The position in a document with these edits that a UTF-16 offset into one of their new texts comes to. */
export function positionAfter({ textDocument }: LangiumDocument, edits: readonly TextEdit[], edit: TextEdit, into: number): Position {
    const before = edits
        .filter(other => other !== edit && textDocument.offsetAt(other.range.start) < textDocument.offsetAt(edit.range.start))
        .sort((a, b) => textDocument.offsetAt(a.range.start) - textDocument.offsetAt(b.range.start));
    let [text, from] = ['', 0];
    for (const { range, newText } of before) {
        text += textDocument.getText().slice(from, textDocument.offsetAt(range.start)) + newText;
        from = textDocument.offsetAt(range.end);
    }
    text += textDocument.getText().slice(from, textDocument.offsetAt(edit.range.start)) + edit.newText.slice(0, into);
    const lines = text.split('\n');
    return { line: lines.length - 1, character: lines.at(-1)!.length };
}
