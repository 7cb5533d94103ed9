import type { ComputedDeadline, DeadlineQuery } from '../../language/domain/index.ts';
import type { Range } from '../../language/domain/place.ts';
import { Answers } from '../answers.ts';
import type { AgreementFiles } from './agreement-files.ts';

/** A deadline as it is printed: as computed, with its place as a file and a range. */
export type ReportedDeadline = { id: string; file: string; range: Range } & Omit<ComputedDeadline, 'place' | 'id'>;

/** What `mou deadlines --format json` prints; its schema is `docs/schemas/deadlines.schema.json`. */
export interface DeadlinesReport {
    version: 1;
    today: string;
    from: string;
    to: string;
    deadlines: ReportedDeadline[];
}

/** The deadlines of the files asked about, by date, those without a date last. */
export function deadlinesReport(files: AgreementFiles, query: DeadlineQuery): DeadlinesReport {
    const { today, from, to } = query;
    const deadlines = new Answers(files.shared).deadlinesOf(files.documents, query).map(({ id, place, ...computed }): ReportedDeadline =>
        ({ id, file: files.pathOf(place.uri), range: place.range, ...computed }));
    return { version: 1, today, from, to, deadlines };
}
