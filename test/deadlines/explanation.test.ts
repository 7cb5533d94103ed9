import { beforeAll, describe, expect, test } from 'vitest';
import {
    computeDeadlines,
    explain,
    explainPlace,
    explainPlaces,
    findExplainables,
    readDate,
    type Agreement,
    type CivilDate,
    type ComputedDeadline,
} from '../../language/domain/index.ts';
import { Answers, queryFrom } from '../../server/answers.ts';
import { mouWorkspace } from '../harness/mou-workspace.ts';

const TEXT = `memorandum Ours "Sharing" {
    starts 1 September 2026
    calendar Office
}
calendar Office { region England and Wales }
party Council is "Kent County Council"
party Forum is "Kent Forum"
meeting Board is "the board", once a quarter
event Breach is "a breach", at any time also known as "an incident"
deadline PapersOut is at least 5 working days before each Board
deadline PapersIn is at least 2 working days before PapersOut
review Yearly is "Yearly review", every 12 months from 1 December 2025
dispute {
    step Talk "talk" by Council
    step Mediator "a mediator" if not settled within 20 working days of the start of Talk
}
section 4 "Meetings" {
    clause 4.5 "Papers" {
        Council must "send papers" to Forum no later than PapersOut
        item (a) "Comments" { Forum must "send comments" no later than PapersIn }
        Forum may "attend"
    }
    clause "Letters" {
        Council must "answer" within 10 days after Breach otherwise Forum must "complain" within 20 days after Breach
        Council must "meet" at least once a month
        Council must "report" every 6 months from 1 September 2026
        this agreement ends on 30 June 2034
    }
    clause "Building" { Council must "build" before 1 March 2034 }
}
clause "Loose" { Council must "tie" no later than 1 June 2027 }
clause 5 { Council must "be kind" }
appendix 5 "Dates" { clause { Forum must "publish" no later than 1 July 2027 } }
history {
    Board held on 8 October 2026
    Board planned for 14 January 2027
    Board planned for 8 April 2027
    Breach happened on 20 November 2026
    Talk started on 2 November 2026
}
`;

let agreement: Agreement;

beforeAll(async () => {
    const workspace = await mouWorkspace({ 'a.mou': TEXT }, { marks: false, validation: false });
    agreement = new Answers(workspace.services.shared).agreementsOf(workspace.document('a.mou'))[0]!;
});

const query = queryFrom({}, '2026-11-22');

function about(words: string, occurrence?: string) {
    const reading = occurrence === undefined ? undefined : (readDate(occurrence) as { date: CivilDate });
    return explain(agreement, findExplainables(agreement, words)[0]!, query, reading?.date);
}

function rows(deadlines: readonly ComputedDeadline[]): string[] {
    return deadlines.map(({ source, action, date, window, standing, waitingFor }) =>
        [
            source === 'norm' ? '' : source,
            action,
            date ?? (window ? `${window.from ?? ''}..${window.to ?? ''}` : waitingFor.join()),
            standing,
        ]
            .filter(Boolean)
            .join(' '),
    );
}

describe('what is meant by some words', () => {
    test.each([
        ['4.5', 'clause 4.5'],
        ['clause 4.5', 'clause 4.5'],
        ['4.5(a)', 'item 4.5(a)'],
        ['4.5 (A)', 'item 4.5(a)'],
        ['Section 4', 'section 4'],
        ['4.6', 'clause 4.6'],
        ['4.5.', 'clause 4.5'],
        ['5', 'clause 5'],
        ['appendix 5', 'appendix 5'],
        ['PapersOut', 'deadline PapersOut'],
        ['papersout', 'deadline PapersOut'],
        ['the board', 'event Board'],
        ['an incident', 'event Breach'],
        ['building', 'clause 4.7'],
        ['loose', 'clause Loose'],
        ['Yearly', 'review Yearly'],
        ['Mediator', 'step Mediator'],
    ])('%s is %s', (words, expected) => {
        expect(findExplainables(agreement, words).map(({ kind, name }) => `${kind} ${name}`)).toEqual([expected]);
    });

    test.each(['4.9', 'clause', 'Bord', '', 'Council'])('%j is nothing', words => {
        expect(findExplainables(agreement, words)).toEqual([]);
    });
});

describe('what is explained', () => {
    test('of a clause is everything in it, its items and fallbacks too', () => {
        expect(rows(about('4.5').deadlines)).toEqual([
            'send comments 2027-01-05 due',
            'send papers 2027-01-07 due',
            'send comments 2027-03-30 due',
            'send papers 2027-04-01 due',
            'send papers Board inactive',
            'send comments Board inactive',
        ]);
        expect(rows(about('4.6').deadlines)).toEqual(
            expect.arrayContaining(['answer 2026-11-30 due', 'complain 2026-12-10 due', 'term end of the agreement 2034-06-30 due']),
        );
    });

    test('of an item is its own, of a section that of its clauses, of an appendix not that of a clause with its number', () => {
        expect(rows(about('4.5(a)').deadlines)).toEqual([
            'send comments 2027-01-05 due',
            'send comments 2027-03-30 due',
            'send comments Board inactive',
        ]);
        expect(about('section 4').deadlines.length).toBe(
            ['4.5', '4.6', '4.7'].reduce((sum, words) => sum + about(words).deadlines.length, 0),
        );
        expect(rows(about('appendix 5').deadlines)).toEqual(['publish 2027-07-01 due']);
    });

    test('of a named deadline is itself and what hangs on it, through other deadlines too', () => {
        expect(rows(about('PapersOut').deadlines).filter(row => !row.includes('Board'))).toEqual([
            'send comments 2027-01-05 due',
            'named-deadline PapersOut 2027-01-07 inactive',
            'send papers 2027-01-07 due',
            'send comments 2027-03-30 due',
            'named-deadline PapersOut 2027-04-01 inactive',
            'send papers 2027-04-01 due',
        ]);
    });

    test('of an event is its dates and what hangs on it', () => {
        const { occurrences, deadlines } = about('Board');
        expect(occurrences.map(({ status }) => status)).toEqual(['planned', 'planned']);
        expect(rows(deadlines).filter(row => row.startsWith('send papers'))).toEqual([
            'send papers 2027-01-07 due',
            'send papers 2027-04-01 due',
            'send papers Board inactive',
        ]);
    });

    test('of an event on which nothing hangs is its dates', async () => {
        const alone = await mouWorkspace(
            { 'b.mou': 'memorandum M {}\nmeeting Board is "the board", on the first Tuesday of each month' },
            { marks: false, validation: false },
        );
        const [only] = new Answers(alone.services.shared).agreementsOf(alone.document('b.mou'));
        const { occurrences, deadlines, speaksOfTime } = explain(only!, findExplainables(only!, 'Board')[0]!, query);
        expect([occurrences.length, deadlines.length, speaksOfTime]).toEqual([12, 0, true]);
    });

    test('of a step is itself and the step that waits for it', () => {
        expect(rows(about('Talk').deadlines)).toEqual(expect.arrayContaining(['step a mediator 2026-12-01.. inactive']));
    });

    test('is found however far it is, and a clause that says nothing of time says so', () => {
        expect(rows(about('4.7').deadlines)).toEqual(['build 2034-02-28 due']);
        expect(about('5')).toMatchObject({ speaksOfTime: false, deadlines: [] });
    });

    test('is what is computed for the same days, with the same ids', () => {
        const all = computeDeadlines(agreement, query);
        for (const { deadlines } of ['4.5', '4.6', 'section 4', 'Board', 'Yearly', 'Mediator'].map(words => about(words))) {
            expect(deadlines.length).toBeGreaterThan(0);
            for (const deadline of deadlines.filter(({ date = '' }) => date <= query.to)) {
                expect(all).toContainEqual(deadline);
            }
        }
    });
});

describe('one occurrence', () => {
    test.each<[words: string, day: string, expected: string[]]>([
        ['4.5', '2027-01-14', ['send comments 2027-01-05 due', 'send papers 2027-01-07 due']],
        ['4.5', '8 October 2026', ['send comments 2026-09-29 missed', 'send papers 2026-10-01 missed']],
        ['4.5', 'January 2027', ['send comments 2027-01-05 due', 'send papers 2027-01-07 due']],
        ['4.5', '7 January 2027', ['send papers 2027-01-07 due']],
        ['4.6', '20 November 2026', ['answer 2026-11-30 due', 'meet 2026-11-01..2026-11-30 due', 'complain 2026-12-10 due']],
        ['4.6', '15 June 2029', ['meet 2029-06-01..2029-06-30 due']],
        ['Yearly', '1 December 2030', ['review Yearly review 2030-12-01 due']],
        ['Yearly', '5 May 2031', ['review Yearly review 2031-12-01 due']],
        ['4.5', '2027-02-03', []],
    ])('of %s on %s', (words, day, expected) => {
        expect(rows(about(words, day).deadlines)).toEqual(expected);
    });
});

test('of a place it is what stands there', () => {
    const { place } = computeDeadlines(agreement, query).find(({ action }) => action === 'answer')!;
    expect(rows(explainPlace(agreement, place, query))).toEqual(['answer 2026-11-30 due']);
    expect(explainPlace(agreement, agreement.parties[0]!.place, query)).toEqual([]);
});

test('of several places it is for each what it is of that place alone, near and far days alike', () => {
    const places = [
        ...new Map(computeDeadlines(agreement, query).map(({ place }) => [JSON.stringify(place), place])).values(),
        agreement.parties[0]!.place,
        ...agreement.deadlines.map(({ place }) => place),
    ];
    expect(places.length).toBeGreaterThan(6);
    expect(explainPlaces(agreement, places, query)).toEqual(places.map(place => explainPlace(agreement, place, query)));
    expect(
        explainPlaces(agreement, places, { ...query, today: '2060-01-01', from: '2060-01-01', to: '2060-02-01' }).filter(
            found => found.length > 0,
        ).length,
    ).toBeGreaterThan(4);
});
