import { compareAgreements, compareStatements } from '../../language/domain/index.ts';
import { bothStates, refuseUnlike, stateOf } from './against.ts';
import { ExitCode } from './cannot-run.ts';
import { diffReport } from './diff-json.ts';
import { diffText } from './diff-text.ts';
import type { Loaded } from './load-files.ts';
import { noteGaps, queryOf, type DeadlinesOptions, type Output } from './question.ts';

/**
 * `mou diff OLD NEW`: writes what the agreements at NEW say otherwise than those at OLD, in meaning, and which due dates that moves;
 * gives the exit code: 0 when neither, 1 when something is or a file could not be read.
 */
export async function diff(old: string, path: string, options: DeadlinesOptions, output: Output): Promise<number> {
    refuseUnlike(old, path);
    const { query } = queryOf(options);
    const [before, after] = await bothStates(old, path, query.today);
    const state = (loaded: Loaded, at: string) => ({ ...stateOf(loaded, at), textAt: loaded.answers.textAt.bind(loaded.answers) });
    const [older, newer] = [state(before, old), state(after, path)];
    const report = diffReport(compareStatements(older, newer), compareAgreements(older, newer, query), query, {
        before: old,
        after: path,
        bankHolidays: [],
    });
    output.answer(
        options.format === 'json'
            ? JSON.stringify(report, undefined, 2)
            : diffText(report, process.stdout.isTTY ? process.stdout.columns : undefined),
    );
    noteGaps(before, output);
    noteGaps(after, output);
    const isSame = report.statements.length + report.deadlines.length + before.unreadable.length + after.unreadable.length === 0;
    return isSame ? ExitCode.Clean : ExitCode.Findings;
}
