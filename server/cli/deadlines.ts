import { environmentWith } from '../bank-holidays.ts';
import { ExitCode } from './cannot-run.ts';
import { deadlinesReport } from './deadlines-json.ts';
import { deadlinesText } from './deadlines-text.ts';
import { loadFiles } from './load-files.ts';
import { noteGaps, queryOf, refuseUnknownParty, type DeadlinesOptions, type Output } from './question.ts';

/** `mou deadlines`: computes the deadlines of agreements, writes them, and gives the exit code. */
export async function deadlines(paths: readonly string[], options: DeadlinesOptions, output: Output): Promise<number> {
    const { query, bankHolidays } = queryOf(options);
    const loaded = await loadFiles(paths, query.today);
    const { answers, documents } = loaded;
    if (query.party !== undefined) {
        refuseUnknownParty(
            query.party,
            documents.flatMap(document => answers.agreementsOf(document)),
        );
    }
    const report = deadlinesReport(answers.deadlinesOf(documents, query, environmentWith(bankHolidays)), query);
    output.answer(
        options.format === 'json'
            ? JSON.stringify(report, undefined, 2)
            : deadlinesText(report, process.stdout.isTTY ? process.stdout.columns : undefined),
    );
    noteGaps(loaded, output);
    return loaded.unreadable.length > 0 ? ExitCode.Findings : ExitCode.Clean;
}
