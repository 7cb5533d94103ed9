import type { Agreement } from '../../language/domain/index.ts';
import { queryFrom, UnanswerableQuestion, type DeadlineQuestion } from '../answers.ts';
import { CannotRun, ExitCode } from './cannot-run.ts';
import { deadlinesReport } from './deadlines-json.ts';
import { deadlinesText } from './deadlines-text.ts';
import { loadFiles, pathOf, type Loaded } from './load-files.ts';
import { printable } from './printable.ts';
import { todayFrom } from './today.ts';

/** Options of `mou deadlines`. */
export interface DeadlinesOptions extends DeadlineQuestion {
    format: 'text' | 'json';
}

/** Where a command writes: its answer, and what else its reader should know. */
export interface Output {
    answer(text: string): void;
    note(text: string): void;
}

/** `mou deadlines`: computes the deadlines of agreements, writes them, and gives the exit code. */
export async function deadlines(paths: readonly string[], { format, ...question }: DeadlinesOptions, output: Output): Promise<number> {
    const query = queryOf(question);
    const loaded = await loadFiles(paths, query.today);
    if (query.party !== undefined) {
        refuseUnknownParty(query.party, loaded);
    }
    const report = deadlinesReport(loaded.answers.deadlinesOf(loaded.documents, query), query);
    output.answer(format === 'json' ? JSON.stringify(report, undefined, 2) : deadlinesText(report, process.stdout.isTTY ? process.stdout.columns : undefined));
    for (const { uri, problem } of loaded.unreadable) {
        output.note(`${printable(pathOf(uri))}: ${problem.message}`);
    }
    for (const { uri, parseResult } of loaded.documents) {
        if (parseResult.parserErrors.length + parseResult.lexerErrors.length > 0) {
            output.note(`${printable(pathOf(uri))}: part of this file cannot be read, so deadlines may be missing. 'mou check' says where.`);
        }
    }
    return loaded.unreadable.length > 0 ? ExitCode.Findings : ExitCode.Clean;
}

function queryOf(question: DeadlineQuestion): ReturnType<typeof queryFrom> {
    try {
        return queryFrom(question, todayFrom(question.today));
    } catch (error) {
        throw error instanceof UnanswerableQuestion ? new CannotRun(error.message) : error;
    }
}

function refuseUnknownParty(party: string, { documents, answers }: Loaded): void {
    const agreements = documents.flatMap(document => answers.agreementsOf(document));
    if (!agreements.some(agreement => namesIn(agreement).includes(party.toLowerCase()))) {
        const known = [...new Set(agreements.flatMap(agreement => agreement.parties.map(({ name }) => name)))].sort();
        throw new CannotRun(`No agreement here knows '${party}'. ${known.length > 0 ? `Its parties, groups and outsiders are: ${known.join(', ')}.` : ''}`.trim());
    }
}

function namesIn({ parties, commonRoles }: Agreement): string[] {
    return [...parties.flatMap(({ name, fullName, aliases, roles }) => [name, fullName ?? '', ...aliases.map(({ text }) => text), ...roles.map(role => role.name)]),
        ...commonRoles.map(role => role.name)].map(name => name.toLowerCase());
}
