import { RequestType } from 'vscode-languageserver-protocol';
import type { DeadlineChange } from '../../language/domain/deadline-change.ts';
import type { StatementChange } from '../../language/domain/statement-change.ts';
import type { DeadlinesParams } from './deadlines.ts';

/** A day that counts as a bank holiday besides the known ones, in every part of the United Kingdom. */
export interface AddedHoliday {
    /** ISO 8601. */
    date: string;
    /** How it is called where it is not counted; "Additional bank holiday" unless told. */
    name?: string;
}

/** What to compare: a file as it is now with an older state of it. */
export interface CompareDeadlinesParams extends DeadlinesParams {
    /** The file as it is now, in the editor or on the disk. */
    uri: string;
    /**
     * The older state: the text that the file had, as version control keeps it, or an older file by its address. What it uses
     * lies beside it and is read as it is now, as is what amends it. The file as it is now unless told, which tells what
     * `bankHolidays` move.
     */
    before?: { text: string } | { uri: string };
    /** Bank holidays that only the newer state is computed with. */
    bankHolidays?: AddedHoliday[];
}

/** What moved, appeared, vanished and changed, in this order and each by day, with the query as it was understood. */
export interface CompareDeadlinesResult {
    version: 1;
    today: string;
    from: string;
    to: string;
    /** The places of old deadlines are those in the old text. */
    changes: DeadlineChange[];
    /** What could not be read of either state, so that due dates may be missing; in sentences. */
    gaps: { state: 'before' | 'after'; message: string }[];
}

/**
 * Client to server: which due dates an edit moves. Waits until the workspace is loaded. Fails with `InvalidParams` and a
 * sentence when a day is no ISO day or there is no such file; can be cancelled.
 */
export const CompareDeadlinesRequest = new RequestType<CompareDeadlinesParams, CompareDeadlinesResult, void>('mou/compareDeadlines');

/** What of a file to compare with which older state of it, as for {@link CompareDeadlinesRequest}. */
export type CompareStatementsParams = Required<Pick<CompareDeadlinesParams, 'uri' | 'before'>>;

/** What is said otherwise, newly and no longer, in this order and each as the agreement is read. */
export interface CompareStatementsResult {
    version: 1;
    /** The places of what was said are those in the old text. */
    changes: StatementChange[];
    /** What could not be read of either state, so that changes may be missing; in sentences. */
    gaps: CompareDeadlinesResult['gaps'];
}

/**
 * Client to server: what an edit makes an agreement say otherwise, in meaning: layout, comments and how a date is written make no
 * difference. Waits until the workspace is loaded. Fails with `InvalidParams` and a sentence when there is no such file; can be
 * cancelled.
 */
export const CompareStatementsRequest = new RequestType<CompareStatementsParams, CompareStatementsResult, void>('mou/compareStatements');
