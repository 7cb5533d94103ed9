import type { Range } from '../../language/domain/index.ts';
import type { CheckReport, ReportedDiagnostic, Severity } from './check-json.ts';
import { colours, count, printable, wrap } from './printable.ts';

const PAINT: Readonly<Record<Severity, (text: string) => string>> = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue,
    hint: colours.dim,
};
/** Columns of a message. */
const WIDEST = 100;
/** Characters of a line that are shown; a longer line is cut around the finding. */
const SHOWN = 110;
/** Characters kept in front of a finding in a cut line. */
const BEFORE = 30;

/**
 * What was found for a reader at a terminal: by file, each finding with its line and a mark below it. `lineOf` gives a line
 * (counted from 0) of a file without its end.
 */
export function checkText(report: CheckReport, lineOf: (file: string, line: number) => string): string {
    const files = report.files
        .filter(({ diagnostics }) => diagnostics.length > 0)
        .map(({ file, diagnostics }) =>
            [colours.underline(printable(file)), ...diagnostics.map(found => findingText(found, file, lineOf))].join('\n\n'),
        );
    return [...files, summaryText(report)].join('\n\n');
}

function findingText(
    { severity, code, message, range, related }: ReportedDiagnostic,
    file: string,
    lineOf: (file: string, line: number) => string,
): string {
    const paint = PAINT[severity];
    const { line, character } = range.start;
    return [
        `  ${line + 1}:${character + 1}  ${paint(severity)}  ${colours.dim(code)}`,
        ...wrap(printable(message), WIDEST).map(each => `      ${each}`),
        ...excerpt(lineOf(file, line), range, paint),
        ...related.map(
            other => `      ${colours.dim(`see ${printable(other.file)}:${other.range.start.line + 1}`)}  ${printable(other.message)}`,
        ),
    ].join('\n');
}

/** The line of a finding and a mark under the finding; nothing for an empty line. Tabs count as one column. */
function excerpt(line: string, { start, end }: Range, paint: (text: string) => string): string[] {
    if (line.trim() === '') {
        return [];
    }
    const from = line.length > SHOWN && start.character > BEFORE ? start.character - BEFORE : line.length - line.trimStart().length;
    const first = Math.min(from, start.character);
    const shown = line.slice(first, first + SHOWN);
    const last = end.line > start.line ? line.trimEnd().length : end.character;
    const length = Math.max(1, Math.min(last, first + SHOWN) - start.character);
    const number = String(start.line + 1);
    return [
        `      ${colours.dim(`${number} |`)} ${printable(shown.trimEnd())}`,
        `      ${' '.repeat(number.length)} ${colours.dim('|')} ${' '.repeat(Math.max(0, start.character - first))}${paint('^'.repeat(length))}`,
    ];
}

function summaryText({ summary: { files, errors, warnings, infos, hints } }: CheckReport): string {
    const found = [
        errors > 0 && colours.red(count(errors, 'error')),
        warnings > 0 && colours.yellow(count(warnings, 'warning')),
        infos > 0 && colours.blue(count(infos, 'note')),
        hints > 0 && colours.dim(count(hints, 'hint')),
    ].filter(part => part !== false);
    return `${count(files, 'file')} checked: ${found.length > 0 ? found.join(', ') : colours.green('nothing found')}.`;
}
