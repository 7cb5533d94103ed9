import type { LangiumDocument } from 'langium';
import type { Range } from '../../domain/index.ts';
import type { Document } from '../../generated/ast.ts';
import type { FixData } from './fix-data.ts';

/** A change of one stretch of a file. */
export interface TextEdit {
    readonly range: Range;
    readonly newText: string;
    /** The same text as a snippet of the language server protocol, with a stop for each part to fill in; for editors that take one. */
    readonly snippet?: string;
    /** It changes the agreement's own words as they are probably meant: an editor that can ask does. */
    readonly isDoubtful?: boolean;
}

/** A change that an author can choose: afterwards the text can be read and what it mends is reported no more. */
export interface Fix {
    /** What it does, as a menu says it. */
    readonly title: string;
    /** Edits of the file that holds the diagnostic; they do not overlap. */
    readonly edits: readonly TextEdit[];
    /** It changes nothing of what the agreement means, so that it can be carried out unseen. */
    readonly isSafe?: boolean;
}

/** What stands where: the place of a diagnostic and the places that belong to it. */
export interface Found {
    readonly range: Range;
    /** The other places in the same file. */
    readonly related: readonly Range[];
}

/** Makes the fixes for the findings of one rule from the text as it stands. */
export type RuleFixer = (found: Found, document: LangiumDocument<Document>) => Fix[];

/** Makes the fixes for one kind of data; `range` is where the diagnostic stands. */
export type FixMaker<K extends FixData['kind']> = (
    data: Extract<FixData, { kind: K }>,
    range: Range,
    document: LangiumDocument<Document>,
) => Fix[];

/** An edit that inserts at a UTF-16 offset. */
export function insertAt(document: LangiumDocument, offset: number, newText: string): TextEdit {
    const position = document.textDocument.positionAt(offset);
    return { range: { start: position, end: position }, newText };
}
