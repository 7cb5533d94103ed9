import { OverlaidFiles } from '../files/overlaid-files.ts';
import { checkGithub } from './check-github.ts';
import { checkReport, type CheckReport } from './check-json.ts';
import { checkSarif } from './check-sarif.ts';
import { checkText } from './check-text.ts';
import { CannotRun, ExitCode } from './cannot-run.ts';
import { mend, mendingDiff, writeMended } from './fix.ts';
import { loadFiles, pathOf, type Loaded } from './load-files.ts';
import { count } from './printable.ts';
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
    /** Carries out the safe fixes first. */
    fix?: boolean;
    /** Shows what `fix` would change, and changes nothing. */
    dryRun?: boolean;
}

/** `mou check`: checks agreements, writes what was found, and gives the exit code. With `watch` again after each change, until interrupted. */
export async function check(paths: readonly string[], options: CheckOptions, write: (text: string) => void): Promise<number> {
    if (options.watch && (options.fix || options.dryRun)) {
        throw new CannotRun('--watch checks files while you change them, and --fix changes them itself. Use one of the two.');
    }
    if (options.fix || options.dryRun) {
        return fixAndCheck(paths, options, write);
    }
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

async function checkOnce(
    paths: readonly string[],
    { format, today, rule = [] }: CheckOptions,
    write: (text: string) => void,
): Promise<number> {
    const day = todayFrom(today);
    const loaded = await loadFiles(paths, day, { levels: ruleLevelsFrom(rule) });
    const report = checkReport(loaded, day);
    const answer = inForm(format, report, loaded);
    if (answer !== '') {
        write(answer);
    }
    return report.summary.errors + report.summary.warnings > 0 ? ExitCode.Findings : ExitCode.Clean;
}

/** Mends what can be mended without asking, or shows it; then what is left is reported. */
async function fixAndCheck(
    paths: readonly string[],
    { format, today, rule = [], dryRun }: CheckOptions,
    write: (text: string) => void,
): Promise<number> {
    const day = todayFrom(today);
    const files = new OverlaidFiles();
    const loaded = await loadFiles(paths, day, { levels: ruleLevelsFrom(rule) }, files);
    const mending = await mend(loaded, files);
    const report = checkReport(loaded, day);
    const hasFindings = report.summary.errors + report.summary.warnings > 0;
    if (dryRun) {
        write(mending.mended === 0 ? 'Nothing can be mended without you.' : mendingDiff(mending));
        return hasFindings || mending.mended > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
    await writeMended(mending);
    if (format === 'text') {
        write(
            `${mending.mended === 0 ? 'Nothing could be mended without you' : `Mended ${count(mending.mended, 'mistake')} in ${count(mending.files.length, 'file')}`}. What is left:\n`,
        );
    }
    const answer = inForm(format, report, loaded);
    if (answer !== '') {
        write(answer);
    }
    return hasFindings ? ExitCode.Findings : ExitCode.Clean;
}

function inForm(format: CheckOptions['format'], report: CheckReport, { documents }: Loaded): string {
    switch (format) {
        case 'json':
            return JSON.stringify(report, undefined, 2);
        case 'sarif':
            return JSON.stringify(checkSarif(report), undefined, 2);
        case 'github':
            return checkGithub(report);
        case 'text': {
            const texts = new Map(documents.map(({ uri, textDocument }) => [pathOf(uri), textDocument]));
            return checkText(
                report,
                (file, line) =>
                    texts
                        .get(file)
                        ?.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
                        .replace(/[\r\n]+$/, '') ?? '',
            );
        }
    }
}
