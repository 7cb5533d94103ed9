import type { Diagnostic } from 'vscode-languageserver-types';
import type { Range } from '../../language/domain/index.ts';
import { pathOf, type Loaded } from './load-files.ts';

/** How loud a diagnostic is. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One finding, as `docs/schemas/check.schema.json` describes it. */
export interface ReportedDiagnostic {
    code: string;
    severity: Severity;
    message: string;
    range: Range;
    related: { file: string; range: Range; message: string }[];
}

/** What a check found in one file. */
export interface ReportedFile {
    file: string;
    diagnostics: ReportedDiagnostic[];
}

/** The answer of `mou check --format json`. */
export interface CheckReport {
    version: 1;
    today: string;
    files: ReportedFile[];
    summary: { files: number; errors: number; warnings: number; infos: number; hints: number };
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Gathers what was found: every file that was asked for, with or without findings, and whatever could not be read. */
export function checkReport({ documents, unreadable }: Loaded, today: string): CheckReport {
    const files = documents.map(({ uri, diagnostics = [] }): ReportedFile => ({
        file: pathOf(uri),
        diagnostics: diagnostics.map(reported),
    }));
    const known = new Set(documents.map(({ uri }) => uri.toString()));
    const others = unreadable
        .filter(({ uri }) => !known.has(uri.toString()))
        .map(({ uri, problem }): ReportedFile => ({
            file: pathOf(uri),
            diagnostics: [{ code: `file/${problem.kind}`, severity: 'error', message: problem.message, range: NOWHERE, related: [] }],
        }));
    const all = [...files, ...others];
    const found = all.flatMap(({ diagnostics }) => diagnostics);
    const total = (wanted: Severity): number => found.filter(({ severity }) => severity === wanted).length;
    return {
        version: 1,
        today,
        files: all,
        summary: { files: all.length, errors: total('error'), warnings: total('warning'), infos: total('info'), hints: total('hint') },
    };
}

function reported({ code, severity, message, range, relatedInformation = [] }: Diagnostic): ReportedDiagnostic {
    return {
        code: String(code),
        severity: SEVERITIES[(severity ?? 1) - 1] ?? 'error',
        message: typeof message === 'string' ? message : message.value,
        range,
        related: relatedInformation.map(({ location, message: what }) => ({
            file: pathOf(location.uri),
            range: location.range,
            message: what,
        })),
    };
}
