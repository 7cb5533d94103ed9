import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { AgreementFiles } from './agreement-files.ts';

/** Severities as they are written in the report, in the order of the protocol's numbers from 1. */
const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type ReportedSeverity = typeof SEVERITIES[number];

/** One finding; the range has zero-based lines and UTF-16 characters, its end exclusive. */
export interface ReportedDiagnostic {
    code: string;
    severity: ReportedSeverity;
    message: string;
    range: Range;
    related: { file: string; range: Range; message: string }[];
}

/** What `mou check --format json` prints; its schema is `docs/schemas/check.schema.json`. */
export interface CheckReport {
    version: 1;
    today: string;
    files: { file: string; diagnostics: ReportedDiagnostic[] }[];
    summary: { files: number; errors: number; warnings: number; infos: number; hints: number };
}

/** All findings of the files asked about, in the order of their place. */
export function checkReport({ documents, pathOf }: AgreementFiles, today: string): CheckReport {
    const files = documents.map(document => ({
        file: pathOf(document.uri.toString()),
        diagnostics: (document.diagnostics ?? []).map(diagnostic => reported(diagnostic, pathOf)).sort(byPlace)
    }));
    const count = (severity: ReportedSeverity): number =>
        files.reduce((sum, { diagnostics }) => sum + diagnostics.filter(diagnostic => diagnostic.severity === severity).length, 0);
    return {
        version: 1, today, files,
        summary: { files: files.length, errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') }
    };
}

/** 1 when something of severity error or warning was found, else 0. */
export function exitCodeOf({ summary }: CheckReport): 0 | 1 {
    return summary.errors + summary.warnings > 0 ? 1 : 0;
}

function reported(diagnostic: Diagnostic, pathOf: (uri: string) => string): ReportedDiagnostic {
    return {
        code: String(diagnostic.code ?? ''),
        severity: SEVERITIES[(diagnostic.severity ?? 1) - 1]!,
        message: String(diagnostic.message),
        range: diagnostic.range,
        related: (diagnostic.relatedInformation ?? []).map(({ location, message }) => ({ file: pathOf(location.uri), range: location.range, message }))
    };
}

function byPlace(a: ReportedDiagnostic, b: ReportedDiagnostic): number {
    return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character || (a.code < b.code ? -1 : 1);
}
