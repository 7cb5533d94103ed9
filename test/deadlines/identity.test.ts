import { beforeAll, describe, expect, test } from 'vitest';
import type { ComputedDeadline } from '../../language/domain/index.ts';
import { Answers, queryFrom } from '../../server/answers.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';

const BEFORE = `memorandum Ours "Sharing" {
    starts 1 September 2026
    in force until 31 August 2029
    calendar Office
}
calendar Office { region England and Wales }
party Council is "Kent County Council"
party Forum is "Kent Forum"
meeting Board is "the board", once a quarter
review Yearly is "yearly review", every 12 months from 1 December 2025
section 2 "Papers" {
    clause 2.1 "Out" {
        """Papers go out early."""
        Council must "send papers" to Forum at least 5 working days before each Board
    }
    clause "In" {
        Forum must "answer" within 10 days of each Board
        item (a) "Money" { Council must "pay" no later than 31 March 2027 }
    }
    clause { Forum must "meet" at least once a month }
    clause "End" { this agreement ends on 30 June 2029 }
}
clause 3 { any party may end this agreement on 3 months' notice }
appendix 1 "Dates" { clause { Council must "publish" no later than 1 July 2027 } }
history {
    Board planned for 14 January 2027
    Board planned for 8 April 2027
}
`;

let workspace: MouWorkspace;

beforeAll(async () => {
    workspace = await mouWorkspace({}, { marks: false, validation: false });
});

/** What is computed for the year from 22 November 2026, or for other days. */
async function deadlinesOf(text: string, question = {}): Promise<ComputedDeadline[]> {
    await workspace.replaceAll({ 'a.mou': text });
    return new Answers(workspace.services.shared).deadlinesOf([workspace.document('a.mou')], queryFrom(question, '2026-11-22'));
}

/** The id of each deadline by what a reader tells it by. */
function idsOf(deadlines: readonly ComputedDeadline[]): Map<string, string> {
    return new Map(
        deadlines.map(({ id, source, action, date, window, waitingFor }) => [
            `${source} ${action} ${date ?? window?.to ?? waitingFor.join()}`,
            id,
        ]),
    );
}

describe('an id', () => {
    test('is unlike every other', async () => {
        const found = await deadlinesOf(BEFORE);
        expect(found.length).toBeGreaterThan(15);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(idsOf(found).size).toBe(found.length);
    });

    test.each<[edit: string, from: string | RegExp, to: string]>([
        [
            'a clause before, whose place gives the later ones other numbers',
            'clause "In"',
            'clause "New" { Council must "greet" before 1 March 2027 }\n    clause "In"',
        ],
        [
            'a section before',
            'section 2 "Papers"',
            'section 1 "Aims" { clause 1.1 { Forum must "help" before 1 March 2027 } }\nsection 2 "Papers"',
        ],
        ['lines joined and indented otherwise', /\n */g, '\n  \t'],
        ['a line for each word', / (?=[^"\n]*(?:"[^"\n]*"[^"\n]*)*$)/gm, '\n'],
        ['comments', /(?=clause)/g, '/* seen */ // by all\n'],
        ['other prose', 'Papers go out early.', 'Everything that is to be read goes out in good time.\nAnd then it is read.'],
        ['another title', 'clause "In"', 'clause "Answers and money"'],
        ['a declaration before', 'meeting Board', 'event Audit is "the audit", at any time\nmeeting Board'],
        ['another recipient and strength', 'must "send papers" to Forum', 'should "send papers" to Council'],
        [
            'a sentence before in the same clause',
            'Forum must "answer"',
            'Forum must "read" before 1 March 2027\n        Forum must "answer"',
        ],
        ['one more line of history', 'history {', 'history {\n    Board held on 8 October 2026'],
    ])('stays over %s', async (_edit, from, to) => {
        const before = idsOf(await deadlinesOf(BEFORE));
        const after = BEFORE.replace(from, to);
        expect(after).not.toBe(BEFORE);
        const ids = idsOf(await deadlinesOf(after));
        expect([...before].map(([what]) => [what, ids.get(what)])).toEqual([...before]);
    });

    test.each([
        ['other days', { from: '2027-03-01' }],
        ['fewer days', { to: '2027-02-01' }],
        ['another today', { today: '2026-12-24' }],
        ['one party', { party: 'Forum' }],
    ])('stays when %s are asked for', async (_, question) => {
        const all = idsOf(await deadlinesOf(BEFORE));
        const common = [...idsOf(await deadlinesOf(BEFORE, question))].filter(([what]) => all.has(what));
        expect(common.length).toBeGreaterThan(2);
        expect(common.map(([what]) => [what, all.get(what)])).toEqual(common);
    });

    test.each([
        ['owner', 'Council must "pay"', 'Forum must "pay"', 'norm pay 2027-03-31'],
        ['action', '"publish"', '"publish online"', 'norm publish online 2027-07-01'],
        ['written clause number', 'clause 2.1', 'clause 2.7', 'norm send papers 2027-01-07'],
        ['occurrence', '14 January', '15 January', 'norm send papers 2027-01-08'],
    ])('is another for another %s', async (_, from, to, what) => {
        const before = new Set((await deadlinesOf(BEFORE)).map(({ id }) => id));
        const id = idsOf(await deadlinesOf(BEFORE.replace(from, to))).get(what);
        expect(id).toBeDefined();
        expect(before.has(id!)).toBe(false);
    });
});

test('the order is the same whenever it is asked, by date and then by place', async () => {
    const once = await deadlinesOf(BEFORE);
    expect(await deadlinesOf(BEFORE)).toEqual(once);
    const days = once.map(({ date, window }) => date ?? window?.to ?? window?.from ?? 'none');
    expect(days).toEqual(days.toSorted());
    for (const [index, { place }] of once.entries()) {
        const next = once[index + 1];
        if (next && days[index] === days[index + 1]) {
            expect(place.range.start.line).toBeLessThanOrEqual(next.place.range.start.line);
        }
    }
});
