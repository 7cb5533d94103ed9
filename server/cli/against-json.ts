import type { ChangeKind, DeadlineChange, DeadlineQuery } from '../../language/domain/index.ts';
import type { AddedHoliday } from '../protocol.ts';
import { reportedDeadline, type ReportedDeadline } from './deadlines-json.ts';

/** A change with the files of its deadlines in place of addresses. */
export type ReportedChange = Omit<DeadlineChange, 'before' | 'after'> & { before?: ReportedDeadline; after?: ReportedDeadline };

/** The answer of `mou deadlines --against OLD --format json`, as `docs/schemas/deadlines-against.schema.json` describes it. */
export interface AgainstReport {
    version: 1;
    today: string;
    from: string;
    to: string;
    /** The paths that were compared, as they were given. */
    before: string;
    after: string;
    /** Bank holidays that only the newer state was computed with. */
    bankHolidays: Required<AddedHoliday>[];
    changes: ReportedChange[];
    summary: Record<ChangeKind, number>;
}

/** A comparison in the form in which it is written as JSON. */
export function againstReport(
    changes: readonly DeadlineChange[],
    { today, from, to }: DeadlineQuery,
    compared: Pick<AgainstReport, 'before' | 'after' | 'bankHolidays'>,
): AgainstReport {
    const summary: Record<ChangeKind, number> = { moved: 0, appeared: 0, vanished: 0, changed: 0 };
    changes.forEach(({ kind }) => summary[kind]++);
    return {
        version: 1,
        today,
        from,
        to,
        ...compared,
        changes: changes.map(({ before, after, ...rest }) => ({
            ...rest,
            ...(before && { before: reportedDeadline(before) }),
            ...(after && { after: reportedDeadline(after) }),
        })),
        summary,
    };
}
