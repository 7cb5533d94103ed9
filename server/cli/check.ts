import { checkGithub } from './check-github.ts';
import { checkReport, type CheckReport } from './check-json.ts';
import { checkSarif } from './check-sarif.ts';
import { checkText } from './check-text.ts';
import { CannotRun, ExitCode } from './cannot-run.ts';
import { loadFiles, pathOf, type Loaded } from './load-files.ts';
import { ruleLevelsFrom } from './rule-levels.ts';
import { todayFrom } from './today.ts';
import { whenever } from './watch.ts';

/** Options of `mou check`. */
export interface CheckOptions {
    format: 'text' | 'json' | 'sarif' | 'github';
    today?: string;
    /** `family/what=level`, over what the settings files say. */
    rule?: string[];
    watch?: boolean;
}

/** `mou check`: checks agreements, writes what was found, and gives the exit code. With `watch` again after each change, until interrupted. */
export async function check(paths: readonly string[], options: CheckOptions, write: (text: string) => void): Promise<number> {
    if (!options.watch) {
        return checkOnce(paths, options, write);
    }
    const interrupted = new AbortController();
    process.once('SIGINT', () => interrupted.abort());
    process.once('SIGTERM', () => interrupted.abort());
    let code: number = ExitCode.Clean;
    await whenever(paths, interrupted.signal, async () => {
        code = await checkOnce(paths, options, write).catch((error: unknown) => {
            if (!(error instanceof CannotRun)) {
                throw error;
            }
            write(error.message);
            return ExitCode.CannotRun;
        });
        if (options.format === 'text') {
            write('\nWaiting for changes. Ctrl+C ends.\n');
        }
    });
    return code;
}

async function checkOnce(paths: readonly string[], { format, today, rule = [] }: CheckOptions, write: (text: string) => void): Promise<number> {
    const day = todayFrom(today);
    const loaded = await loadFiles(paths, day, { levels: ruleLevelsFrom(rule) });
    const report = checkReport(loaded, day);
    const answer = inForm(format, report, loaded);
    if (answer !== '') {
        write(answer);
    }
    return report.summary.errors + report.summary.warnings > 0 ? ExitCode.Findings : ExitCode.Clean;
}

function inForm(format: CheckOptions['format'], report: CheckReport, { documents }: Loaded): string {
    switch (format) {
        case 'json': return JSON.stringify(report, undefined, 2);
        case 'sarif': return JSON.stringify(checkSarif(report), undefined, 2);
        case 'github': return checkGithub(report);
        case 'text': {
            const texts = new Map(documents.map(({ uri, textDocument }) => [pathOf(uri), textDocument]));
            return checkText(report, (file, line) => texts.get(file)?.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
                .replace(/[\r\n]+$/, '') ?? '');
        }
    }
}
