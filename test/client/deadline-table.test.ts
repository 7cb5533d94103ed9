import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineDocument, markdownTable, tabSeparated } from '../../client/features/deadline-table.ts';
import { DayFormat } from '../../client/features/format-day.ts';
import { upcomingDeadlines, type DeadlineGroup } from '../../client/features/upcoming-deadlines-items.ts';
import { answered, deadline, due } from './deadlines-fixture.ts';
import { english } from './english.ts';

const today = '2026-11-22';

function groupsOf(...deadlines: ReturnType<typeof deadline>[]): DeadlineGroup[] {
    return upcomingDeadlines(answered(today, deadlines), new DayFormat('en'), english);
}

const some = groupsOf(
    due('2026-11-05', -17, { standing: 'overdue', owners: ['OCC', 'OH'], ownersJoined: 'or', action: 'send *all* | papers' }),
    due('2026-12-03', 11, { soft: true, recipients: [] }),
    due('2026-12-04', 12, { time: '14:30' }),
    deadline({ state: 'waiting', standing: 'inactive', waitingFor: ['KIT'], clause: undefined }),
);

describe('copied', () => {
    test("as a table in Markdown each deadline is a row whose cells show the agreement's words as they are", () => {
        expect(markdownTable(some, english)).toBe(
            [
                '| When | Standing | What | Who | To whom | Clause | Agreement |',
                '| --- | --- | --- | --- | --- | --- | --- |',
                '| Thu 5 November 2026 | overdue, was due 17 days ago | send \\*all\\* \\| papers | OCC or OH | OxPCF | 4.5 | KentSEND |',
                '| Thu 3 December 2026 | due in 11 days | send the papers, where possible | LAP |  | 4.5 | KentSEND |',
                '| Fri 4 December 2026 at 14:30 | due in 12 days | send the papers | LAP | OxPCF | 4.5 | KentSEND |',
                '| Waiting for KIT | Waiting for something to happen | send the papers | LAP | OxPCF |  | KentSEND |',
                '',
            ].join('\n'),
        );
    });

    test('for a spreadsheet a day is one that it reckons with', () => {
        expect(
            tabSeparated(some, english)
                .split('\r\n')
                .map(line => line.split('\t')[0]),
        ).toEqual(['When', '2026-11-05', '2026-12-03', 'Fri 4 December 2026 at 14:30', 'Waiting for KIT', '']);
    });

    test.each(['=1+1', '+1', '-1', '@SUM(A1)', '"a" b', "'a", ' =1', '\t=1', '\n=1'])('for a spreadsheet %o is text', action => {
        expect(tabSeparated(groupsOf(due(today, 0, { action })), english).split('\t')[8]).toBe(`'${action.trim()}`);
    });

    test('whatever the words are, the table has its rows and columns', () => {
        fc.assert(
            fc.property(fc.string(), fc.string({ unit: 'binary' }), (action, owner) => {
                const groups = groupsOf(due(today, 0, { action, owners: [owner] }));
                expect(
                    tabSeparated(groups, english)
                        .split(/\r?\n|\r/)
                        .map(line => line.split('\t').length),
                ).toEqual([7, 7, 1]);
                expect(
                    markdownTable(groups, english)
                        .split('\n')
                        .map(line => line.replaceAll(/\\[\s\S]/g, '').split('|').length),
                ).toEqual([9, 9, 9, 1]);
            }),
            { seed: 1 },
        );
    });
});

test('a document has a heading for each group and says what it was narrowed to', () => {
    expect(
        deadlineDocument(some, { title: 'Upcoming deadlines', asOf: 'Sun 22 November 2026', narrowed: ['LAP', 'within 90 days'] }, english),
    ).toBe(`# Upcoming deadlines

As of Sun 22 November 2026. Narrowed to: LAP, within 90 days.

## Overdue

- **Thu 5 November 2026: send \\*all\\* \\| papers**  
  OCC or OH → OxPCF · clause 4.5 · KentSEND  
  overdue, was due 17 days ago

## Later

- **Thu 3 December 2026: send the papers**  
  LAP · where possible · clause 4.5 · KentSEND  
  due in 11 days
- **Fri 4 December 2026 at 14:30: send the papers**  
  LAP → OxPCF · clause 4.5 · KentSEND  
  due in 12 days

## Waiting for something to happen

- **Waiting for KIT: send the papers**  
  LAP → OxPCF · KentSEND
`);
});
