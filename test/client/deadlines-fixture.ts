import type { DeadlinesResult } from '../../server/protocol.ts';

type Deadline = DeadlinesResult['deadlines'][number];

/** A deadline that a duty gives, without a date unless the changes have one. */
export function deadline(changes: Partial<Deadline> = {}): Deadline {
    const start = { line: 3, character: 4 };
    return {
        id: 'x',
        source: 'norm',
        place: { uri: 'file:///kent.mou', range: { start, end: start } },
        agreement: 'KentSEND',
        clause: '4.5',
        owners: ['LAP'],
        recipients: ['OxPCF'],
        strength: 'must',
        soft: false,
        action: 'send the papers',
        state: 'date',
        waitingFor: [],
        standing: 'due',
        trace: [],
        ...changes,
    };
}

/** A deadline on an ISO day, so many days from today. */
export function due(date: string, days: number, changes: Partial<Deadline> = {}): Deadline {
    return deadline({ date, days, ...changes });
}

/** The answer of the server as of an ISO day. */
export function answered(today: string, deadlines: Deadline[], choices?: DeadlinesResult['choices']): DeadlinesResult {
    return { version: 1, today, from: today, to: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`, deadlines, choices };
}
