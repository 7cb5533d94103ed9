import type { LangiumDocument } from 'langium';
import type { Document } from '../../generated/ast.ts';
import type { FixMaker, TextEdit } from './fix.ts';
import { insertBehind, lastOf } from './layout.ts';

const USES = new Set(['UsesFile', 'UsesProfile'] as const);

/** Uses the shipped profile of a name that nothing here declares. */
export const useProfile: FixMaker<'use-profile'> = ({ library }, _range, document) => [
    { title: `Add: uses profile "${library}"`, edits: [profileUse(library, document)] },
];

/** An edit that uses a shipped profile, by the name of the library, behind what a document uses already. */
export function profileUse(library: string, document: LangiumDocument<Document>): TextEdit {
    const last = lastOf(USES, document);
    return insertBehind(last, `uses profile "${library}"${last ? '' : '\n'}`, document);
}
