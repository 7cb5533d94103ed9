import { explain as explainIn, findExplainables, readDate, type CivilDate } from '../../language/domain/index.ts';
import { CannotRun, ExitCode } from './cannot-run.ts';
import { explainReport } from './explain-json.ts';
import { explainText } from './explain-text.ts';
import { refuseUnknownOccurrence, refuseUnknownSubject } from './explain-unknown.ts';
import { loadFiles, pathOf } from './load-files.ts';
import { noteGaps, queryOf, refuseUnknownParty, type DeadlinesOptions, type Output } from './question.ts';

/** Options of `mou explain`. */
export interface ExplainOptions extends Pick<DeadlinesOptions, 'format' | 'party' | 'today'> {
    /** The day of the event, or a day or month of the period or repetition. */
    occurrence?: string;
}

/**
 * `mou explain`: writes every deadline that a clause, a named deadline, a review, a step or an event of an agreement gives, with
 * how each is reckoned, and gives the exit code.
 */
export async function explain(path: string, subject: string, { occurrence, ...options }: ExplainOptions, output: Output): Promise<number> {
    const { query } = queryOf(options);
    const day = occurrence === undefined ? undefined : occurrenceFrom(occurrence);
    const loaded = await loadFiles([path], query.today);
    const { answers, documents, shared } = loaded;
    const agreements = answers.agreementsIn(documents);
    if (agreements.length === 0) {
        throw new CannotRun(`${path} holds no agreement, only what agreements use.`);
    }
    if (query.party !== undefined) {
        refuseUnknownParty(query.party, agreements);
    }
    const meant = agreements.flatMap(agreement => findExplainables(agreement, subject).map(about => ({ agreement, about })));
    if (meant.length === 0) {
        refuseUnknownSubject(path, subject, agreements);
    }
    const explained = meant.map(({ agreement, about }) => ({ agreement, ...explainIn(agreement, about, query, day, answers.environment) }));
    if (day && explained.every(({ deadlines, occurrences, speaksOfTime }) => speaksOfTime && deadlines.length + occurrences.length === 0)) {
        refuseUnknownOccurrence(day, meant, query, answers.environment);
    }
    const report = explainReport(explained, query, day);
    const textAt = ({
        file,
        range,
    }: {
        file: string;
        range: Parameters<(typeof documents)[0]['textDocument']['getText']>[0];
    }): string | undefined => shared.workspace.LangiumDocuments.all.find(({ uri }) => pathOf(uri) === file)?.textDocument.getText(range);
    output.answer(
        options.format === 'json'
            ? JSON.stringify(report, undefined, 2)
            : explainText(report, textAt, process.stdout.isTTY ? process.stdout.columns : undefined),
    );
    noteGaps(loaded, output);
    return loaded.unreadable.length > 0 ? ExitCode.Findings : ExitCode.Clean;
}

/** The day or month of an option `--occurrence`, in ISO form or written out. Throws CannotRun when it is none. */
function occurrenceFrom(option: string): CivilDate {
    const reading = readDate(option);
    if ('date' in reading) {
        return reading.date;
    }
    throw new CannotRun(
        `'${option}' is no day for --occurrence. Write it as in 2026-11-05 or "5 November 2026"; a month or a year will do.`,
    );
}
