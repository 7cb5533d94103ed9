import { expect, test } from 'vitest';
import type { DeadlinesReport, ReportedDeadline } from '../../server/cli/deadlines-json.ts';
import { deadlinesText } from '../../server/cli/deadlines-text.ts';

const DEADLINE: ReportedDeadline = {
    id: 'A/1',
    source: 'norm',
    file: 'a.mou',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    agreement: 'A',
    clause: '1',
    owners: ['Council'],
    recipients: [],
    strength: 'must',
    soft: false,
    action: 'answer',
    state: 'refused',
    reason: 'nothing says from when it is counted',
    waitingFor: [],
    standing: 'due',
    trace: [],
};

test('a table of more rows than a call can take arguments is printed whole', () => {
    const report: DeadlinesReport = {
        version: 1,
        today: '2026-11-22',
        from: '2026-11-22',
        to: '2027-11-22',
        deadlines: Array.from({ length: 200_000 }, () => DEADLINE),
    };
    expect(deadlinesText(report, undefined).endsWith('\n\n200000 deadlines.')).toBe(true);
});
