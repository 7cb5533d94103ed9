import type { Range, Said, StatementChange } from '../../language/domain/index.ts';
import { againstReport, type AgainstReport } from './against-json.ts';
import { pathOf } from './load-files.ts';

/** A statement with its file in place of an address. */
type ReportedSaid = Omit<Said, 'place'> & { file: string; range: Range };

/** What is said otherwise, with the files of both states in place of addresses. */
export type ReportedStatement = Omit<StatementChange, 'before' | 'after'> & { before?: ReportedSaid; after?: ReportedSaid };

/** The answer of `mou diff OLD NEW --format json`, as `docs/schemas/diff.schema.json` describes it. */
export interface DiffReport extends Omit<AgainstReport, 'bankHolidays' | 'changes' | 'summary'> {
    statements: ReportedStatement[];
    deadlines: AgainstReport['changes'];
    summary: { statements: Record<StatementChange['kind'], number>; deadlines: AgainstReport['summary'] };
}

/** A comparison in the form in which it is written as JSON. */
export function diffReport(statements: readonly StatementChange[], ...deadlines: Parameters<typeof againstReport>): DiffReport {
    const { bankHolidays: _, changes, summary: dueDates, ...asked } = againstReport(...deadlines);
    const summary = { changed: 0, added: 0, removed: 0 };
    statements.forEach(({ kind }) => summary[kind]++);
    return {
        ...asked,
        statements: statements.map(({ before, after, ...rest }) => ({
            ...rest,
            ...(before && { before: reported(before) }),
            ...(after && { after: reported(after) }),
        })),
        deadlines: changes,
        summary: { statements: summary, deadlines: dueDates },
    };
}

function reported({ place, ...said }: Said): ReportedSaid {
    return { ...said, file: pathOf(place.uri), range: place.range };
}
