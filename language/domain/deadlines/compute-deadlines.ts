import type { Agreement } from '../agreement.ts';
import type { ComputedDeadline, DeadlineQuery } from '../computed-deadline.ts';
import type { BankHolidayData } from '../time/bank-holidays.ts';
import type { SchoolTerm } from '../time/school-terms.ts';

/** What the engine may be given besides the agreement; everything has a default. */
export interface DeadlineEnvironment {
    /** Bank holidays to use instead of the ones that ship. */
    bankHolidays?: BankHolidayData;
    /** School terms read from the .ics files that calendars name, by the path as written. */
    termFiles?: ReadonlyMap<string, readonly SchoolTerm[]>;
}

/**
 * Every deadline of an agreement in the asked-for range, ordered by date, then by place. Pure and bounded: the same
 * agreement, query and environment give the same answer. Throws a RangeError when the query's days are no ISO days.
 */
export function computeDeadlines(
    _agreement: Agreement, _query: DeadlineQuery, _environment: DeadlineEnvironment = {},
): ComputedDeadline[] {
    return [];
}
