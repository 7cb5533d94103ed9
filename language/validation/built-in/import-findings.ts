import type { LangiumDocument } from 'langium';
import type { MouSharedServices } from '../../mou-module.ts';
import { importProblems } from '../../references/import-problems.ts';
import type { Finding } from '../finding.ts';
import { placeOf } from '../places.ts';

/** What is wrong with the files and profiles that a document uses, each at its `uses`. */
export function importFindings(document: LangiumDocument, shared: MouSharedServices): Finding[] {
    return importProblems(document, shared).map(({ rule, node, property, message, instead }) => ({
        rule, message,
        place: placeOf(node, property),
        data: instead === undefined ? undefined : { kind: 'rewrite', options: [{ title: `Write ${instead}`, text: instead }] }
    }));
}
