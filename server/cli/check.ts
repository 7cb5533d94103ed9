import { checkReport } from './check-json.ts';
import { checkText } from './check-text.ts';
import { ExitCode } from './cannot-run.ts';
import { loadFiles, pathOf } from './load-files.ts';
import { ruleLevelsFrom } from './rule-levels.ts';
import { todayFrom } from './today.ts';

/** Options of `mou check`. */
export interface CheckOptions {
    format: 'text' | 'json';
    today?: string;
    /** `family/what=level`, over what the settings files say. */
    rule?: string[];
}

/** `mou check`: checks agreements, writes what was found, and gives the exit code. */
export async function check(paths: readonly string[], { format, today, rule = [] }: CheckOptions, write: (text: string) => void): Promise<number> {
    const day = todayFrom(today);
    const loaded = await loadFiles(paths, day, { levels: ruleLevelsFrom(rule) });
    const report = checkReport(loaded, day);
    if (format === 'json') {
        write(JSON.stringify(report, undefined, 2));
    } else {
        const texts = new Map(loaded.documents.map(({ uri, textDocument }) => [pathOf(uri), textDocument]));
        write(checkText(report, (file, line) => texts.get(file)?.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
            .replace(/[\r\n]+$/, '') ?? ''));
    }
    return report.summary.errors + report.summary.warnings > 0 ? ExitCode.Findings : ExitCode.Clean;
}
