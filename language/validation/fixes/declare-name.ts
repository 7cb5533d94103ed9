import type { LangiumDocument } from 'langium';
import type { Document, Element } from '../../generated/ast.ts';
import type { Fix, FixMaker, TextEdit } from './fix.ts';
import { insertElement } from './layout.ts';

/** Behind which elements a declaration stands, by its first word: its own kind and what usually comes before. */
const ORDER: Readonly<Record<string, readonly Element['$type'][]>> = {
    party: ['UsesFile', 'UsesProfile', 'Agreement', 'Party'],
    outsider: ['UsesFile', 'UsesProfile', 'Agreement', 'Party'],
    event: ['UsesFile', 'UsesProfile', 'Agreement', 'Party', 'OpenRole', 'Definition', 'Citation', 'Event'],
    calendar: ['UsesFile', 'UsesProfile', 'Agreement', 'Party', 'OpenRole', 'Calendar'],
    define: ['UsesFile', 'UsesProfile', 'Agreement', 'Party', 'OpenRole', 'Definition'],
    cite: ['UsesFile', 'UsesProfile', 'Agreement', 'Party', 'OpenRole', 'Definition', 'Citation'],
    deadline: ['UsesFile', 'UsesProfile', 'Agreement', 'Party', 'OpenRole', 'Definition', 'Citation', 'Event', 'Deadline'],
};

/** Inserts a declaration behind those of its kind, or where such declarations usually stand. */
export function insertDeclaration(declaration: string, document: LangiumDocument<Document>): TextEdit {
    return insertElement(declaration, new Set(ORDER[wordOf(declaration)] ?? ORDER['party']), document);
}

function wordOf(declaration: string): string {
    return /^\w+/.exec(declaration)?.[0] ?? '';
}

/** Puts the declared name that was probably meant, or declares the name as it stands. */
export const declareName: FixMaker<'undeclared'> = ({ declaration, similar }, range, document) => {
    const fixes: Fix[] = [];
    if (similar !== undefined) {
        const name = /^[\p{L}_][\p{L}\p{N}_'\u2019-]*$/u.test(similar) ? similar : `"${similar}"`;
        fixes.push({ title: `Write ${name}`, edits: [{ range, newText: name }] });
    }
    const firstLine = declaration.split('\n')[0]!.replace(/\s*\{$/, '');
    const title = wordOf(declaration) === 'define' ? firstLine.replace('define', 'Define') : `Declare ${firstLine}`;
    return [...fixes, { title, edits: [insertDeclaration(declaration, document)] }];
};
