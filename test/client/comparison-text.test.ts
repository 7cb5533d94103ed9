import { expect, test } from 'vitest';
import { comparisonText } from '../../client/features/comparison-text.ts';
import { DayFormat } from '../../client/features/format-day.ts';
import type { CompareDeadlinesResult, CompareStatementsResult } from '../../server/protocol.ts';
import { due } from './deadlines-fixture.ts';
import { english } from './english.ts';

const compared = { newer: 'kent.mou', older: 'the version saved on disk' };

function at(line: number) {
    return { uri: 'file:///kent.mou', range: { start: { line, character: 4 }, end: { line, character: 40 } } };
}

function comparison(statements: Partial<CompareStatementsResult>, deadlines: Partial<CompareDeadlinesResult> = {}) {
    return comparisonText(
        compared,
        { version: 1, changes: [], gaps: [], ...statements },
        { version: 1, today: '2026-11-22', from: '2026-11-22', to: '2027-11-22', changes: [], gaps: [], ...deadlines },
        new DayFormat('en'),
        english,
    );
}

test('two states that say the same are said to', () => {
    expect(comparison({})).toEqual({
        text: `# kent.mou compared with the version saved on disk

Both say the same. Layout, comments and the way a date is written make no difference.

## Due dates that move

Deadlines from Sun 22 November 2026 to Mon 22 November 2027, as of Sun 22 November 2026.

No due date moves.
`,
        links: [],
    });
});

test('what differs is told with both texts, and leads to where it stands now or stood', () => {
    const agreement = 'KentSEND';
    const place = (line: number) => ({ place: at(line) });
    const { text, links } = comparison(
        {
            changes: [
                {
                    kind: 'changed',
                    agreement,
                    sort: 'sentence',
                    differences: ['clause', 'time'],
                    before: { text: 'A must "pay" *now*', clause: '3', ...place(3) },
                    after: { text: 'A must "pay" later', clause: '4', ...place(4) },
                },
                {
                    kind: 'changed',
                    agreement,
                    sort: 'head',
                    name: 'dated',
                    differences: ['content'],
                    before: { text: '1 May 2026', ...place(1) },
                    after: { text: '2 May 2026', ...place(1) },
                },
                {
                    kind: 'added',
                    agreement,
                    sort: 'heading',
                    differences: [],
                    after: { text: 'clause 5 "Costs"', clause: '5', ...place(9) },
                },
                {
                    kind: 'removed',
                    agreement,
                    sort: 'party',
                    name: 'C',
                    differences: [],
                    before: { text: 'party C is "C Forum"', ...place(7) },
                },
            ],
            gaps: [{ state: 'before', message: 'Part of this file cannot be read.' }],
        },
        {
            changes: [
                {
                    kind: 'moved',
                    days: -7,
                    differences: ['day'],
                    before: due('2027-03-08', 106),
                    after: due('2027-03-01', 99, { place: at(12) }),
                },
                {
                    kind: 'appeared',
                    differences: [],
                    after: due('2027-04-01', 130, { place: at(13), occurrence: { event: 'KIT', on: '2027-04-08' } }),
                },
                { kind: 'vanished', differences: [], before: due('2027-05-01', 160, { place: at(14) }) },
                {
                    kind: 'changed',
                    differences: ['owners'],
                    before: due('2027-06-01', 191),
                    after: due('2027-06-01', 191, { owners: ['OCC', 'LAP'], place: at(15) }),
                },
            ],
            gaps: [{ state: 'before', message: 'Part of this file cannot be read.' }],
        },
    );
    expect(text).toBe(`# kent.mou compared with the version saved on disk

Something may be missing here:

- the version saved on disk: Part of this file cannot be read.

## Said otherwise

- **Clause 3, now 4 · sentence**: another clause, when
  - before: A must "pay" \\*now\\*
  - now: A must "pay" later
- **head of the agreement · dated**
  - before: 1 May 2026
  - now: 2 May 2026

## Newly said

- **Clause 5 · heading**
  - clause 5 "Costs"

## No longer said

- **party · C**
  - party C is "C Forum"

## Due dates that move

Deadlines from Sun 22 November 2026 to Mon 22 November 2027, as of Sun 22 November 2026.

- **Mon 8 March 2027 → Mon 1 March 2027**: send the papers
  - LAP → OxPCF · clause 4.5 · 7 days earlier
- **new: Thu 1 April 2027**: send the papers (KIT of Thu 8 April 2027)
  - LAP → OxPCF · clause 4.5
- **gone: Sat 1 May 2027**: send the papers
  - LAP → OxPCF · clause 4.5
- **Tue 1 June 2027**: send the papers
  - OCC, LAP → OxPCF · clause 4.5
  - owed by: LAP, now by OCC, LAP
`);
    const lines = text.split('\n');
    expect(links.map(({ line, place: { range }, isOlder }) => [lines[line]!.slice(2, 12), range.start.line, isOlder])).toEqual([
        ['**Clause 3', 4, false],
        ['**head of ', 1, false],
        ['**Clause 5', 9, false],
        ['**party · ', 7, true],
        ['**Mon 8 Ma', 12, false],
        ['**new: Thu', 13, false],
        ['**gone: Sa', 14, true],
        ['**Tue 1 Ju', 15, false],
    ]);
});
