import { currentPeriod, type Agreement, type DeadlineQuery } from '../language/domain/index.ts';
import type { Answers } from './answers.ts';
import type { DeadlineChoices } from './protocol.ts';

/** What the deadlines of some agreements can be narrowed to: each of their parties once, and the school term it is by the first calendar that knows one. */
export function deadlineChoices(
    agreements: readonly Agreement[],
    query: DeadlineQuery,
    { environment }: Pick<Answers, 'environment'>,
): DeadlineChoices {
    const parties = new Map<string, DeadlineChoices['parties'][number]>();
    for (const { name, fullName } of agreements.flatMap(agreement => agreement.parties)) {
        if (name !== '' && !parties.has(name)) {
            parties.set(name, { name, ...(fullName !== undefined && { fullName }) });
        }
    }
    const term = agreements.map(agreement => currentPeriod(agreement, query, environment)).find(period => period?.unit === 'term');
    return { parties: [...parties.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), ...(term && { endOfTerm: term.to }) };
}
