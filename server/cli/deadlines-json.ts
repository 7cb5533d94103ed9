import type { ComputedDeadline, DeadlineQuery, Range } from '../../language/domain/index.ts';
import { pathOf } from './load-files.ts';

/** A deadline with its file in place of an address, as `docs/schemas/deadlines.schema.json` describes it. */
export type ReportedDeadline = Omit<ComputedDeadline, 'place'> & { file: string; range: Range };

/** The answer of `mou deadlines --format json`. */
export interface DeadlinesReport {
    version: 1;
    today: string;
    from: string;
    to: string;
    deadlines: ReportedDeadline[];
}

/** The deadlines in the form in which they are written as JSON. */
export function deadlinesReport(deadlines: readonly ComputedDeadline[], { today, from, to }: DeadlineQuery): DeadlinesReport {
    return {
        version: 1,
        today,
        from,
        to,
        deadlines: deadlines.map(reportedDeadline),
    };
}

/** A deadline in the form in which it is written as JSON. */
export function reportedDeadline({ id, place, ...rest }: ComputedDeadline): ReportedDeadline {
    return { id, file: pathOf(place.uri), range: place.range, ...rest };
}
