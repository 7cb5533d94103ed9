import {
    formatTime,
    isoOf,
    type Agreement,
    type CivilDate,
    type DeadlineQuery,
    type Explainable,
    type Explanation,
    type KnownOccurrence,
    type Range,
} from '../../language/domain/index.ts';
import { reportedDeadline, type ReportedDeadline } from './deadlines-json.ts';
import { pathOf } from './load-files.ts';

/** Days from one to another, both inclusive. */
interface ReportedStretch {
    from: string;
    to: string;
}

/** One known date of an event, review or step: a day has equal ends. */
export interface ReportedOccurrence extends ReportedStretch {
    time?: string;
    status: KnownOccurrence['status'];
}

/** One thing that was asked about, as `docs/schemas/explain.schema.json` describes it. */
export interface ReportedExplanation {
    agreement: string;
    kind: Explainable['kind'];
    name: string;
    title?: string;
    file: string;
    range: Range;
    speaksOfTime: boolean;
    occurrences: ReportedOccurrence[];
    deadlines: ReportedDeadline[];
}

/** The answer of `mou explain --format json`. */
export interface ExplainReport {
    version: 1;
    today: string;
    from: string;
    to: string;
    party?: string;
    /** What `--occurrence` picked. */
    occurrence?: ReportedStretch;
    explained: ReportedExplanation[];
}

/** What was explained in the form in which it is written as JSON. */
export function explainReport(
    explained: readonly (Explanation & { agreement: Agreement })[],
    { today, from, to, party }: DeadlineQuery,
    occurrence: CivilDate | undefined,
): ExplainReport {
    return {
        version: 1,
        today,
        from,
        to,
        ...(party !== undefined && { party }),
        ...(occurrence && { occurrence: stretch(occurrence) }),
        explained: explained.map(({ agreement, about, speaksOfTime, occurrences, deadlines }) => ({
            agreement: agreement.name,
            kind: about.kind,
            name: about.name,
            ...(about.title !== undefined && { title: about.title }),
            file: pathOf(about.place.uri),
            range: about.place.range,
            speaksOfTime,
            occurrences: occurrences.map(({ date, at, status }) => ({
                ...stretch(date),
                ...(at !== undefined && { time: formatTime(at) }),
                status,
            })),
            deadlines: deadlines.map(reportedDeadline),
        })),
    };
}

function stretch({ first, last }: CivilDate): ReportedStretch {
    return { from: isoOf(first), to: isoOf(last) };
}
