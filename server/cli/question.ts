import type { Agreement, DeadlineQuery } from '../../language/domain/index.ts';
import { queryFrom, UnanswerableQuestion, type DeadlineQuestion } from '../answers.ts';
import { namedHolidays } from '../bank-holidays.ts';
import { gapsOf } from '../gaps.ts';
import type { AddedHoliday } from '../protocol.ts';
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

/** What is asked for, with what the options leave out. Throws CannotRun when a day is none, or the range ends before it begins. */
export function queryOf({ from, to, party, today, bankHoliday = [] }: DeadlinesOptions): {
    query: DeadlineQuery;
    bankHolidays: Required<AddedHoliday>[];
} {
    try {
        return { query: queryFrom({ from, to, party }, todayFrom(today)), bankHolidays: namedHolidays(bankHoliday.map(holidayFrom)) };
    } catch (error) {
        throw error instanceof UnanswerableQuestion ? new CannotRun(error.message) : error;
    }
}

/** `2027-05-10`, or with a name `2027-05-10=Jubilee`. */
function holidayFrom(option: string): AddedHoliday {
    const [date, ...name] = option.split('=');
    return { date: date!, name: name.join('=') };
}

/** Throws CannotRun when no agreement knows a party, post or group of this name, and says which ones there are. */
export function refuseUnknownParty(party: string, agreements: readonly Agreement[]): void {
    if (!agreements.some(agreement => namesIn(agreement).includes(party.toLowerCase()))) {
        const known = [...new Set(agreements.flatMap(agreement => agreement.parties.map(({ name }) => name)))].sort();
        throw new CannotRun(
            `No agreement here knows '${party}'. ${known.length > 0 ? `Its parties, groups and outsiders are: ${known.join(', ')}.` : ''}`.trim(),
        );
    }
}

function namesIn({ parties, commonRoles }: Agreement): string[] {
    return [
        ...parties.flatMap(({ name, fullName, aliases, roles }) => [
            name,
            fullName ?? '',
            ...aliases.map(({ text }) => text),
            ...roles.map(role => role.name),
        ]),
        ...commonRoles.map(role => role.name),
    ].map(name => name.toLowerCase());
}

/** Notes everything that may make the answer incomplete: files and parts of files that could not be read, and files that are not there. */
export function noteGaps({ unreadable, documents, shared }: Loaded, output: Output): void {
    for (const { uri, problem } of unreadable) {
        output.note(`${printable(pathOf(uri))}: ${problem.message}`);
    }
    for (const document of documents) {
        for (const { kind, message } of gapsOf(document, shared).filter(gap => gap.kind !== 'file')) {
            output.note(printable(`${pathOf(document.uri)}: ${message}${kind === 'part' ? " 'mou check' says where." : ''}`));
        }
    }
}
