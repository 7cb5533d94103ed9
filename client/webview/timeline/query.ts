import type { TimelineParams } from '../../../server/protocol.ts';

/** Which deadlines the panel asks the server for: what a page shows and remembers. */
export type TimelineQuery = Pick<TimelineParams, 'uri' | 'party' | 'from' | 'to'>;

/** The parts of a query that are text in a value from elsewhere; the others are left out. */
export function readQuery(value: unknown): TimelineQuery {
    const found: TimelineQuery = {};
    if (typeof value === 'object' && value !== null) {
        for (const part of ['uri', 'party', 'from', 'to'] as const) {
            const told = (value as Record<string, unknown>)[part];
            if (typeof told === 'string') {
                found[part] = told;
            }
        }
    }
    return found;
}
