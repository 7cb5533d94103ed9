import type { CheckReport, Severity } from './check-json.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/**
 * What was found as workflow commands of GitHub Actions, one line for each, which GitHub shows at the lines of a change.
 * Empty when nothing was found.
 */
export function checkGithub({ files }: CheckReport): string {
    return files
        .flatMap(({ file, diagnostics }) =>
            diagnostics.map(({ code, severity, message, range: { start, end } }) => {
                const place = {
                    file,
                    line: start.line + 1,
                    endLine: end.line + 1,
                    ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
                    title: code,
                };
                const properties = Object.entries(place).map(
                    ([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
                );
                return `::${COMMANDS[severity]} ${properties.join(',')}::${escaped(message)}`;
            }),
        )
        .join('\n');
}

/** A line end or a per cent sign would end the command or be taken for an escape. */
function escaped(text: string): string {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
