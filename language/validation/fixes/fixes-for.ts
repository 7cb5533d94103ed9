import type { LangiumDocument } from 'langium';
import type { Range } from '../../domain/index.ts';
import type { Document } from '../../generated/ast.ts';
import type { DiagnosticData } from '../to-diagnostic.ts';
import { addMissingClause } from './add-missing-clause.ts';
import { addSignature } from './add-signature.ts';
import { addRegion, nameCalendar } from './calendars.ts';
import { declareName } from './declare-name.ts';
import type { Fix } from './fix.ts';
import { nameALimit, nameAnOuterLimit } from './name-a-limit.ts';
import { removeDeclaration, removeRepeated } from './remove-declaration.ts';
import { useProfile } from './use-profile.ts';

/**
 * The fixes for a diagnostic of ours, the likeliest first; none when it has none or the document has changed too much.
 * `document` is the one that the diagnostic stands in, parsed.
 */
export function fixesFor(diagnostic: { readonly range: Range; readonly data?: unknown }, document: LangiumDocument): Fix[] {
    const fix = (diagnostic.data as DiagnosticData | undefined)?.fix;
    const { range } = diagnostic;
    const parsed = document as LangiumDocument<Document>;
    switch (fix?.kind) {
        case undefined: return [];
        case 'rewrite': return fix.options.map(({ title, text }) => ({ title, edits: [{ range, newText: text }] }));
        case 'edits': return [...fix.fixes];
        case 'missing-clause': return addMissingClause(fix, range, parsed);
        case 'undeclared': return declareName(fix, range, parsed);
        case 'use-profile': return useProfile(fix, range, parsed);
        case 'unsigned': return addSignature(fix, range, parsed);
        case 'unused': return removeDeclaration(fix, range, parsed);
        case 'repeated': return removeRepeated(fix, range, parsed);
        case 'name-calendar': return nameCalendar(fix, range, parsed);
        case 'add-region': return addRegion(fix, range, parsed);
        case 'vague-action': return nameALimit(fix, range, parsed);
        case 'vague-soon': return nameAnOuterLimit(fix, range, parsed);
    }
}
