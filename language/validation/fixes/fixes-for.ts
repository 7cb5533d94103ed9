import type { LangiumDocument } from 'langium';
import type { Range } from '../../domain/index.ts';
import type { Document } from '../../generated/ast.ts';
import { isRuleId, type RuleId } from '../catalogue.ts';
import type { DiagnosticData } from '../to-diagnostic.ts';
import { addMissingClause } from './add-missing-clause.ts';
import { addSignature } from './add-signature.ts';
import { addRegion, addTerms, nameCalendar } from './calendars.ts';
import { DUTY_FIXES } from './by-rule/duties.ts';
import { LIMIT_FIXES } from './by-rule/limits.ts';
import { PARTY_FIXES } from './by-rule/parties.ts';
import { RECORD_FIXES } from './by-rule/records.ts';
import { TEXT_FIXES } from './by-rule/texts.ts';
import { TIME_FIXES } from './by-rule/times.ts';
import { declareName } from './declare-name.ts';
import type { FixData } from './fix-data.ts';
import type { Fix, RuleFixer } from './fix.ts';
import { nameALimit, nameAnOuterLimit } from './name-a-limit.ts';
import { removeDeclaration, removeRepeated } from './remove-declaration.ts';
import { useProfile } from './use-profile.ts';

/** A diagnostic as far as its fixes look at it. */
export interface Fixable {
    readonly range: Range;
    readonly data?: unknown;
    readonly relatedInformation?: readonly { readonly location: { readonly uri: string; readonly range: Range } }[];
}

/** Fixes that need nothing but the rule and the text. */
const BY_RULE: Partial<Record<RuleId, RuleFixer>> = {
    ...PARTY_FIXES,
    ...DUTY_FIXES,
    ...TIME_FIXES,
    ...LIMIT_FIXES,
    ...TEXT_FIXES,
    ...RECORD_FIXES,
};

/**
 * The fixes for a diagnostic of ours, the likeliest first; none when it has none or the document has changed too much.
 * `document` is the one that the diagnostic stands in, parsed.
 */
export function fixesFor(diagnostic: Fixable, document: LangiumDocument): Fix[] {
    const data = diagnostic.data as DiagnosticData | undefined;
    const { range, relatedInformation = [] } = diagnostic;
    const uri = document.uri.toString();
    const related = relatedInformation.filter(({ location }) => location.uri === uri).map(({ location }) => location.range);
    const parsed = document as LangiumDocument<Document>;
    return [
        ...(data?.fix ? fixesOf(data.fix, range, parsed) : []),
        ...(isRuleId(data?.code) ? (BY_RULE[data.code]?.({ range, related }, parsed) ?? []) : []),
    ];
}

function fixesOf(fix: FixData, range: Range, document: LangiumDocument<Document>): Fix[] {
    switch (fix.kind) {
        case 'rewrite':
            return fix.options.map(({ text, ...option }) => ({ ...option, edits: [{ range, newText: text }] }));
        case 'edits':
            return [...fix.fixes];
        case 'missing-clause':
            return addMissingClause(fix, range, document);
        case 'undeclared':
            return declareName(fix, range, document);
        case 'use-profile':
            return useProfile(fix, range, document);
        case 'unsigned':
            return addSignature(fix, range, document);
        case 'unused':
            return removeDeclaration(fix, range, document);
        case 'repeated':
            return removeRepeated(fix, range, document);
        case 'name-calendar':
            return nameCalendar(fix, range, document);
        case 'add-region':
            return addRegion(fix, range, document);
        case 'add-terms':
            return addTerms(fix, range, document);
        case 'vague-action':
            return nameALimit(fix, range, document);
        case 'vague-soon':
            return nameAnOuterLimit(fix, range, document);
    }
}
