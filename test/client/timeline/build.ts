import type { TimelineAgreement, TimelineDeadline, TimelineResult } from '../../../server/protocol.ts';

/** Timelines as plain data in few words. */

export const today = '2026-11-22';

const at = (line: number) => ({ uri: 'file:///ours.mou', range: { start: { line, character: 4 }, end: { line, character: 40 } } });

/** A deadline of Council on a day of a month from now; what it is called tells it from others. */
export function deadline(action: string, date: string | undefined, changes: Partial<TimelineDeadline> = {}): TimelineDeadline {
    return {
        id: `${action}/${date ?? ''}`,
        source: 'norm',
        place: at(3),
        agreement: 'Ours',
        clause: '1',
        owners: ['Council'],
        recipients: [],
        strength: 'must',
        soft: false,
        action,
        state: date === undefined ? 'waiting' : 'date',
        ...(date !== undefined && { date }),
        waitingFor: date === undefined ? ['Board'] : [],
        standing: date === undefined ? 'inactive' : date < today ? 'overdue' : 'due',
        ...changes,
    };
}

/** The same, as of another line of the file. */
export const onLine = (line: number) => ({ place: at(line) });

export function agreement(name = 'Ours', changes: Partial<TimelineAgreement> = {}): TimelineAgreement {
    return { name, parties: ['Council', 'Forum'], place: at(0), inForce: { from: '2026-09-01', to: '2029-08-31' }, terms: [], ...changes };
}

export function result(deadlines: TimelineDeadline[], changes: Partial<TimelineResult> = {}): TimelineResult {
    return { version: 1, today, from: '2025-11-22', to: '2029-08-31', agreements: [agreement()], deadlines, leftOut: 0, ...changes };
}
