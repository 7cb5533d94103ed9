import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import type { CivilDay } from '../time/civil-date.ts';
import { endOf } from './agreement-span.ts';
import type { DeadlineEnvironment } from './compute-deadlines.ts';
import { contextFor } from './context.ts';

/** The last day an agreement is in force, extensions included; undefined while it has no end that is one certain day. */
export function endOfAgreement(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment = {}): CivilDay | undefined {
    const { value } = endOf(contextFor(agreement, query, environment));
    return value.kind === 'known' && value.precision === 'day' && value.waitingFor.length === 0 ? value.to : undefined;
}
