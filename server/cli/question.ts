import type { Agreement, DeadlineQuery } from '../../language/domain/index.ts';
import { importProblems } from '../../language/references/import-problems.ts';
import { queryFrom, UnanswerableQuestion, type DeadlineQuestion } from '../answers.ts';
import { CannotRun } from './cannot-run.ts';
import { pathOf, type Loaded } from './load-files.ts';
import { printable } from './printable.ts';
import { todayFrom } from './today.ts';

/** Options of `mou deadlines`. */
export interface DeadlinesOptions extends DeadlineQuestion {
    format: 'text' | 'json';
    /** Days that count as bank holidays besides the known ones, each with `=NAME` if it has a name. */
    bankHoliday?: readonly string[];
}

/** Where a command writes: its answer, and what else its reader should know. */
export interface Output {
    answer(text: string): void;
    note(text: string): void;
}

/** Fills in what the options leave out. Throws CannotRun when a day is none, or the range ends before it begins. */
export function queryOf(question: DeadlineQuestion): DeadlineQuery {
    try {
        return queryFrom(question, todayFrom(question.today));
    } catch (error) {
        throw error instanceof UnanswerableQuestion ? new CannotRun(error.message) : error;
    }
}

/** Throws CannotRun when no agreement knows a party, post or group of this name, and says which ones there are. */
export function refuseUnknownParty(party: string, agreements: readonly Agreement[]): void {
    if (!agreements.some(agreement => namesIn(agreement).includes(party.toLowerCase()))) {
        const known = [...new Set(agreements.flatMap(agreement => agreement.parties.map(({ name }) => name)))].sort();
        throw new CannotRun(`No agreement here knows '${party}'. ${known.length > 0 ? `Its parties, groups and outsiders are: ${known.join(', ')}.` : ''}`.trim());
    }
}

function namesIn({ parties, commonRoles }: Agreement): string[] {
    return [...parties.flatMap(({ name, fullName, aliases, roles }) => [name, fullName ?? '', ...aliases.map(({ text }) => text), ...roles.map(role => role.name)]),
        ...commonRoles.map(role => role.name)].map(name => name.toLowerCase());
}

/** Notes everything that may make the answer incomplete: files and parts of files that could not be read, and files that are not there. */
export function noteGaps({ unreadable, documents, shared }: Loaded, output: Output): void {
    for (const { uri, problem } of unreadable) {
        output.note(`${printable(pathOf(uri))}: ${problem.message}`);
    }
    for (const document of documents) {
        const path = printable(pathOf(document.uri));
        const { parserErrors, lexerErrors } = document.parseResult;
        if (parserErrors.length + lexerErrors.length > 0) {
            output.note(`${path}: part of this file cannot be read, so deadlines may be missing. 'mou check' says where.`);
        }
        for (const { rule, message } of importProblems(document, shared)) {
            if (rule !== 'import/cycle') {
                output.note(printable(`${path}: ${message} Until then deadlines may be missing or wait for what it declares.`));
            }
        }
    }
}
