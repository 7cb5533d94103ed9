import type { Agreement, ComputedDeadline, DeadlineEnvironment, DeadlineQuery, Place } from '../../../language/domain/index.ts';
import { explainPlace } from '../../../language/domain/index.ts';
import { isSameRange } from '../positions.ts';

/** What a hover is asked about: the agreements that speak of it, and for which days. */
export interface HoverContext {
    readonly agreements: readonly Agreement[];
    readonly query: DeadlineQuery;
    /** What deadlines are computed with besides the agreement. */
    readonly environment: DeadlineEnvironment;
}

/** The deadlines of all agreements that stand at a place: of the sentence, review or step written there, the nearest ones where none is close. */
export function deadlinesAt({ agreements, query, environment }: HoverContext, place: Place): ComputedDeadline[] {
    return agreements.flatMap(agreement => explainPlace(agreement, place, query, environment));
}

/** Whether two places are the same stretch of the same file. */
export function isSamePlace(a: Place, b: Place): boolean {
    return a.uri === b.uri && isSameRange(a.range, b.range);
}
