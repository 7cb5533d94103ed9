import { readFileSync } from 'node:fs';
import {
    computeDeadlines,
    formatPlainDay,
    listInWords,
    parseIsoDay,
    type Agreement,
    type ComputedDeadline,
    type DeadlineQuery,
    type Place,
    type Provision,
} from '../../language/domain/index.ts';
import { buildAgreements } from '../../language/model/build-agreements.ts';
import { type MouWorkspace } from '../harness/mou-workspace.ts';
import { checkedWorkspace } from '../checks/check-fixture.ts';

/** A file of the examples with all that it uses, checked as of a day, and the one agreement it is about. */
export interface Example {
    readonly workspace: MouWorkspace;
    readonly agreement: Agreement;
}

/** Reads an example; `uses` are the other files of the folder that it needs. */
export async function example(path: string, uses: readonly string[], today: string): Promise<Example> {
    const files = [path, ...uses].map(file => [file, readFileSync(`examples/${file}`, 'utf8')] as const);
    const workspace = await checkedWorkspace(Object.fromEntries(files), today);
    const { Imports } = workspace.services.shared.workspace;
    const [agreement] = buildAgreements(workspace.document(path), { visibleDocuments: document => Imports.importedDocuments(document) });
    return { workspace, agreement: agreement! };
}

/** Its deadlines in the order of its clauses, then of their days. */
export function inOrderOfClauses(agreement: Agreement, query: DeadlineQuery): ComputedDeadline[] {
    const line = ({ place }: ComputedDeadline): number => place.range.start.line;
    return computeDeadlines(agreement, query).sort((a, b) => line(a) - line(b));
}

/** `24 July 2026`; a stretch as `1 to 30 June 2026` would be, with an open end left out. */
export function whenOf({ state, date, window, reason }: ComputedDeadline): string {
    const day = (iso: string | undefined): string => (iso === undefined ? '' : formatPlainDay(parseIsoDay(iso)!));
    return state === 'date'
        ? day(date)
        : state === 'window'
          ? `${day(window!.from)} - ${day(window!.to)}`.trim()
          : state === 'waiting'
            ? reason!
            : `${state}: ${reason}`;
}

/** `LAP → OxPCF`. */
export function whoOf({ owners, ownersJoined, recipients }: ComputedDeadline): string {
    return [listInWords(owners, ownersJoined), ...(recipients.length > 0 ? [listInWords(recipients)] : [])].join(' → ');
}

/** The number of the innermost provision that holds a place. */
export function clauseAt(agreement: Agreement, { range: { start } }: Pick<Place, 'range'>): string {
    const holds = ({ place: { range } }: Provision): boolean => range.start.line <= start.line && start.line <= range.end.line;
    const innermost = (provisions: readonly Provision[], above: string): string => {
        const found = provisions.find(holds);
        const own = found?.sort === 'appendix' ? `appendix ${found.number}` : found?.number;
        return found ? innermost(found.children, own ?? above) : above;
    };
    return innermost(agreement.provisions, '');
}
