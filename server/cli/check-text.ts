import type { Colors } from 'picocolors/types.js';
import type { CheckReport, ReportedDiagnostic } from './check.ts';

/** The findings for a person: file by file, each with its line and what it is about underlined. */
export function checkText(report: CheckReport, lineOf: (file: string, line: number) => string, colors: Colors): string {
    const parts = report.files.filter(({ diagnostics }) => diagnostics.length > 0).map(({ file, diagnostics }) =>
        [colors.bold(colors.underline(file)), ...diagnostics.map(diagnostic => finding(diagnostic, lineOf(file, diagnostic.range.start.line), colors))].join('\n'));
    return [...parts, summaryLine(report, colors)].join('\n\n') + '\n';
}

function finding(diagnostic: ReportedDiagnostic, line: string, colors: Colors): string {
    const { start, end } = diagnostic.range;
    const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan, hint: colors.gray }[diagnostic.severity];
    const shown = line.replaceAll('\t', ' ').slice(0, 160);
    const length = Math.max(1, (end.line === start.line ? end.character : shown.length) - start.character);
    return [
        `  ${paint(diagnostic.severity)}  ${diagnostic.message}  ${colors.gray(diagnostic.code)}`,
        ...shown.trim() ? [
            `  ${colors.gray(`${String(start.line + 1).padStart(5)} |`)} ${shown}`,
            `  ${colors.gray('      |')} ${' '.repeat(Math.min(start.character, 160))}${paint('~'.repeat(Math.min(length, Math.max(1, 160 - start.character))))}`
        ] : [],
        ...diagnostic.related.map(({ file, range, message }) => colors.gray(`        ${file}:${range.start.line + 1}: ${message}`))
    ].join('\n');
}

function summaryLine({ summary, today }: CheckReport, colors: Colors): string {
    const files = count(summary.files, 'file');
    const found = [[summary.errors, 'error'], [summary.warnings, 'warning'], [summary.infos, 'remark'], [summary.hints, 'hint']] as const;
    const parts = found.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun));
    return parts.length === 0 ? colors.green(`${files} checked on ${today}: nothing found.`)
        : `${files} checked on ${today}: ${parts.join(', ')}.`;
}

function count(number: number, noun: string): string {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
