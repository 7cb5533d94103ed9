import type { LangiumDocument } from 'langium';
import type { Range } from '../../domain/index.ts';
import type { Document } from '../../generated/ast.ts';
import { isDiagnosticData } from '../to-diagnostic.ts';
import type { FixData } from './fix-data.ts';
import type { Fix, FixMaker, TextEdit } from './fix.ts';
import { insertSkeletons } from './insert-skeletons.ts';

type MissingClause = Extract<FixData, { kind: 'missing-clause' }>;

/** Writes a beginning of what the agreement does not say yet, where it belongs. */
export const addMissingClause: FixMaker<'missing-clause'> = (data, range, document) => {
    const edits = insertSkeletons([data], range, document);
    return edits.length === 0 ? [] : [{ title: `Add ${/^[aeiou]/.test(data.clause) ? 'an' : 'a'} ${data.clause} clause`, edits }];
};

/**
 * Writes a beginning of all that is reported as missing at `range`, the name of an agreement, in the order in which the profile asks for it.
 * Undefined when that is fewer things than `atLeast`.
 */
export function insertAllMissingClauses(document: LangiumDocument, range: Range, atLeast: number): Fix | undefined {
    const fixes = (document.diagnostics ?? []).flatMap(({ code, data, range: at }) =>
        code === 'clause/missing' && isDiagnosticData(data) && JSON.stringify(at) === JSON.stringify(range) ? (data.fix ?? []) : [],
    );
    const clauses = fixes.filter((fix): fix is MissingClause => fix.kind === 'missing-clause');
    const sentences = fixes.flatMap((fix): readonly TextEdit[] => (fix.kind === 'edits' ? (fix.fixes[0]?.edits ?? []) : []));
    const edits = [...insertSkeletons(clauses, range, document as LangiumDocument<Document>), ...sentences];
    const title = fixes.length === 1 ? 'Insert the missing clause' : `Insert all ${fixes.length} missing clauses`;
    return fixes.length < atLeast || edits.length === 0 ? undefined : { title, edits };
}
