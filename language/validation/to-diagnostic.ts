import type { DefaultDocumentValidator } from 'langium';
import { isRuleId, RULES, type RuleId, type Severity } from './catalogue.ts';
import { rulePageName } from './catalogue/rule-page.ts';
import { LIBRARY_SCHEME } from '../workspace/library.ts';
import type { Finding } from './finding.ts';
import type { FixData } from './fixes/fix-data.ts';

/** A diagnostic of the language server protocol, as Langium has it. */
export type Diagnostic = Awaited<ReturnType<DefaultDocumentValidator['validateDocument']>>[number];

/** What a diagnostic of ours carries besides its words: its rule, and what its quick fixes need. */
export interface DiagnosticData {
    readonly code: RuleId;
    readonly fix?: FixData;
}

/** Whether the data of a diagnostic is ours. */
export function isDiagnosticData(data: unknown): data is DiagnosticData {
    return typeof data === 'object' && data !== null && 'code' in data && isRuleId(data.code);
}

/** What stands before the code of every diagnostic. */
export const SOURCE = 'mou';

/** Severities by the numbers of the protocol. */
const SEVERITIES: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { error: 1, warning: 2, info: 3, hint: 4 };
/** The protocol's tag for text that could be removed. */
const UNNECESSARY = 1;

/** Where the page of a rule is shown, with no network: among the texts that ship with the language. */
export function rulePageUri(rule: RuleId): string {
    return `${LIBRARY_SCHEME}:/rules/${rulePageName(rule)}`;
}

/** A finding in the form that editors and the command line read. */
export function toDiagnostic(finding: Finding): Diagnostic {
    const { rule, place, message, related, data, unnecessary } = finding;
    return {
        severity: SEVERITIES[finding.severity ?? RULES[rule].severity],
        range: place.range,
        message,
        code: rule,
        codeDescription: { href: rulePageUri(rule) },
        source: SOURCE,
        ...(unnecessary ? { tags: [UNNECESSARY] } : {}),
        ...(related?.length ? { relatedInformation: related.map(other => ({ location: other.place, message: other.message })) } : {}),
        data: { code: rule, ...(data ? { fix: data } : {}) } satisfies DiagnosticData,
    };
}
