import { describe, expect, test } from 'vitest';
import { explanationText } from '../../client/features/explanation-text.ts';
import { DayFormat } from '../../client/features/format-day.ts';
import { upcomingDeadlines } from '../../client/features/upcoming-deadlines-items.ts';
import type { DeadlinesResult } from '../../server/protocol.ts';
import { english } from './english.ts';

type Deadline = DeadlinesResult['deadlines'][number];

const today = '2026-11-22';

function explained(changes: Partial<Deadline>, language = 'en'): string {
    const start = { line: 3, character: 4 };
    const deadline: Deadline = {
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
    const format = new DayFormat(language);
    const [group] = upcomingDeadlines({ version: 1, today, from: today, to: '2027-11-22', deadlines: [deadline] }, format, english);
    return explanationText(group!.rows[0]!, today, format, english);
}

describe('the explanation of a deadline', () => {
    test('says what and when, who and where, how it stands, and each step with the days not counted', () => {
        expect(
            explained({
                date: '2027-01-07',
                days: 46,
                trace: [
                    { rule: 'KIT is planned for Thu 14 January 2027', date: '2027-01-14', skipped: [] },
                    { rule: 'Working days are Monday to Friday', skipped: [] },
                    {
                        rule: '5 working days before Thu 14 January 2027',
                        date: '2027-01-07',
                        skipped: [
                            { date: '2027-01-10', why: 'Sunday' },
                            { date: '2027-01-09', why: 'Saturday' },
                        ],
                    },
                ],
            }),
        ).toBe(`Thu 7 January 2027: send the papers

LAP → OxPCF · clause 4.5 · KentSEND

due in 46 days

How it is reckoned, as of Sun 22 November 2026:

1. KIT is planned for Thu 14 January 2027
2. Working days are Monday to Friday
3. 5 working days before Thu 14 January 2027: Thu 7 January 2027
   - not counted: Sun 10 January 2027 (Sunday)
   - not counted: Sat 9 January 2027 (Saturday)
`);
    });

    test.each([
        [{ from: '2026-12-01', to: '2026-12-31' }, '1. Within December 2026: Tue 1 December 2026 to Thu 31 December 2026'],
        [{ from: '2026-12-01' }, '1. Within December 2026: from Tue 1 December 2026'],
        [{ to: '2026-12-31' }, '1. Within December 2026: up to Thu 31 December 2026'],
    ])('says the window of a step: %o', (window, line) => {
        expect(explained({ state: 'window', window, days: 10, trace: [{ rule: 'Within December 2026', window, skipped: [] }] })).toContain(
            line,
        );
    });

    test('of what waits says what is missing', () => {
        const trace = [
            { rule: '5 working days before it, once its date is known', skipped: [] },
            { rule: 'Waiting for the date of KIT', skipped: [] },
        ];
        expect(explained({ state: 'waiting', standing: 'inactive', waitingFor: ['KIT'], trace })).toContain(
            'Waiting for KIT: send the papers\n\nLAP → OxPCF · clause 4.5 · KentSEND\n\nHow',
        );
    });

    test('writes days as the language of the interface does', () => {
        expect(
            explained({ date: '2026-12-03', days: 11, trace: [{ rule: 'On Thu 3 December 2026', date: '2026-12-03', skipped: [] }] }, 'de'),
        ).toContain('1. On Thu 3 December 2026: Do. 3. Dezember 2026');
    });
});
