import { describe, expect, test } from 'vitest';
import type { ReportedDeadline } from '../../server/cli/deadlines-json.ts';
import { deadlinesText } from '../../server/cli/deadlines-text.ts';

const AGENDA: ReportedDeadline = {
    id: 'A/1',
    source: 'norm',
    file: 'a.mou',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    agreement: 'Oxfordshire',
    clause: '4.5',
    owners: ['OCC', 'OH', 'OUH', 'BOB'],
    recipients: ['OxPCF', 'Parents'],
    strength: 'must',
    soft: false,
    action: 'send the agenda and the relevant reading',
    state: 'date',
    date: '2026-03-05',
    waitingFor: [],
    standing: 'missed',
    days: -141,
    occurrence: { event: 'KIT', on: '2026-03-12' },
    trace: [],
};
const WAITING: ReportedDeadline = {
    ...AGENDA,
    state: 'waiting',
    date: undefined,
    days: undefined,
    occurrence: undefined,
    standing: 'inactive',
    reason: 'waiting for the date of KIT',
    waitingFor: ['KIT'],
};

/** What is printed for these deadlines below the heading, line by line. */
function printed(width: number | undefined, ...deadlines: ReportedDeadline[]): string[] {
    const text = deadlinesText({ version: 1, today: '2026-07-24', from: '2026-03-01', to: '2026-12-31', deadlines }, width);
    return text.split('\n').slice(2, -2);
}

describe('a row', () => {
    test('is one line where it fits, and where nobody said how much room there is', () => {
        const line =
            'Thu 5 March 2026  missed  4.5  OCC, OH, OUH and BOB → OxPCF and Parents  send the agenda and the relevant reading (KIT of Thu 12 March 2026)';
        expect(printed(line.length, AGENDA)).toEqual([line]);
        expect(printed(undefined, AGENDA)).toEqual([line]);
    });

    test('has its words below it where it does not fit, and none of them is cut off', () => {
        expect(printed(80, AGENDA, { ...AGENDA, standing: 'overdue', clause: undefined, agreement: 'Oxfordshire' })).toEqual([
            'Thu 5 March 2026  missed            4.5',
            '    OCC, OH, OUH and BOB → OxPCF and Parents: send the agenda and the relevant',
            '    reading (KIT of Thu 12 March 2026)',
            'Thu 5 March 2026  overdue 141 days',
            '    OCC, OH, OUH and BOB → OxPCF and Parents: send the agenda and the relevant',
            '    reading (KIT of Thu 12 March 2026)',
        ]);
    });

    test.each<[what: string, change: Partial<ReportedDeadline>, words: RegExp]>([
        ['one of several owners is enough', { ownersJoined: 'or' }, / {2}OCC, OH, OUH or BOB → /],
        ['nobody is named', { owners: [], recipients: [] }, / {2}nobody named {2}/],
        ['it was done in time', { standing: 'done', fulfilled: { on: '2026-03-05', late: false } }, / {2}done {2}4\.5/],
        ['it was done late', { standing: 'done', fulfilled: { on: '2026-03-06', late: true, daysLate: 1 } }, / {2}done 1 day late {2}/],
        ['it is overdue', { standing: 'overdue' }, / {2}overdue 141 days {2}/],
        ['it is due today', { standing: 'due', days: 0 }, / {2}today {2}/],
        [
            'it has been due for some time and has no last day',
            { standing: 'due', date: undefined, state: 'window', window: { from: '2026-03-05' }, days: -141 },
            /^from Thu 5 March 2026 {2}due now {2}/,
        ],
        ['it is wished for', { soft: true }, /reading, where possible \(KIT/],
        [
            'some of several times are recorded',
            { occurrence: undefined, coverage: { bound: 'at least', wanted: 6, recorded: 4, planned: 1 } },
            /reading \(4 of 6 recorded, 1 planned\)$/,
        ],
        [
            'the only time is recorded',
            { occurrence: undefined, coverage: { bound: 'at least', wanted: 1, recorded: 1, planned: 0 } },
            /reading$/,
        ],
        [
            'it only limits how often',
            { occurrence: undefined, standing: 'inactive', coverage: { bound: 'at most', wanted: 1, recorded: 1, planned: 0 } },
            /only a limit.*reading \(1 of at most 1 recorded\)$/,
        ],
        [
            'it was done too often',
            { occurrence: undefined, standing: 'missed', coverage: { bound: 'exactly', wanted: 2, recorded: 3, planned: 0 } },
            /exceeded.*reading \(3 of 2 recorded\)$/,
        ],
        ['it is a review, which is its own occasion', { source: 'review', action: 'Annual review' }, /Annual review$/],
    ])('says that %s', (_, change, words) => {
        expect(printed(undefined, { ...AGENDA, ...change })[0]).toMatch(words);
    });
});

test('what waits for the same thing stands below it, and what is due now says so', () => {
    const requested: ReportedDeadline = {
        ...WAITING,
        state: 'open',
        source: 'review',
        clause: undefined,
        reason: 'on request',
        standing: 'due',
        waitingFor: [],
        action: 'Annual review',
    };
    const term: ReportedDeadline = {
        ...requested,
        source: 'term',
        owners: [],
        recipients: [],
        reason: 'until ended',
        standing: 'inactive',
        action: 'end of the agreement',
    };
    expect(printed(undefined, WAITING, { ...WAITING, clause: '4.7', action: 'send minutes' }, requested, term)).toEqual([
        'Nothing is due in this time.',
        '',
        'Waiting for a date',
        'waiting for the date of KIT',
        '  4.5  OCC, OH, OUH and BOB → OxPCF and Parents  send the agenda and the relevant reading',
        '  4.7  OCC, OH, OUH and BOB → OxPCF and Parents  send minutes',
        '',
        'Without an end of their own',
        'on request',
        '  due now  OCC, OH, OUH and BOB → OxPCF and Parents  Annual review',
        'until ended',
        '  end of the agreement',
    ]);
});
