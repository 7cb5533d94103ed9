import { describe, expect, it } from 'vitest';
import { AT_ANY_TIME, HEAD, KIT, lines, PAPERS, planned } from './comparing.ts';

describe('one and the same duty', () => {
    const AT = 'no later than 1 March 2027';
    it.each<[rule: string, before: string, after: string, expected: string[]]>([
        [
            'that was renumbered',
            `clause 1 { A must "pay" ${AT} }`,
            `clause 7 { A must "pay" ${AT} }`,
            ['changed pay 2027-03-01 -> 2027-03-01 (clause)'],
        ],
        [
            'that was renumbered and moved',
            `clause 1 { A must "pay" ${AT} }`,
            'clause 7 { A must "pay" no later than 2 March 2027 }',
            ['moved pay 2027-03-01 -> 2027-03-02 by 1 (day, clause)'],
        ],
        [
            'that was given to others',
            `clause 1 { A must "pay" ${AT} }`,
            `clause 1 { A and B must "pay" ${AT} }`,
            ['changed pay 2027-03-01 -> 2027-03-01 (owners)'],
        ],
        [
            "that became either's",
            `clause 1 { A and B must "pay" ${AT} }`,
            `clause 1 { A or B must "pay" ${AT} }`,
            ['changed pay 2027-03-01 -> 2027-03-01 (owners)'],
        ],
        [
            'that was reworded and moved',
            'clause 1 { A must "send the papers" on 1 March 2027 }',
            'clause 1 { A must "send all papers" on 2 March 2027 }',
            ['moved send the papers => send all papers 2027-03-01 -> 2027-03-02 by 1 (day, action)'],
        ],
        [
            'said in quite other words for the same day',
            `clause 1 { A must "send the papers" ${AT} }`,
            `clause 1 { A must "circulate documents" ${AT} }`,
            ['changed send the papers => circulate documents 2027-03-01 -> 2027-03-01 (action)'],
        ],
        [
            'that was renumbered and reworded',
            `clause 1 { A must "send the papers" ${AT} }`,
            `clause 2 { A must "send all papers" ${AT} }`,
            ['changed send the papers => send all papers 2027-03-01 -> 2027-03-01 (action, clause)'],
        ],
        [
            'that was reworded and given to others',
            `clause 1 { A must "send the papers" ${AT} }`,
            `clause 1 { B must "send all papers" ${AT} }`,
            ['changed send the papers => send all papers 2027-03-01 -> 2027-03-01 (owners, action)'],
        ],
        [
            'that was renumbered and given to others',
            `clause 1 { A must "pay" ${AT} }`,
            `clause 2 { B must "pay" ${AT} }`,
            ['changed pay 2027-03-01 -> 2027-03-01 (owners, clause)'],
        ],
        [
            'that goes to others, less strongly',
            `clause 1 { A must "pay" to B ${AT} }`,
            `clause 1 { A should "pay" to C ${AT} where possible }`,
            ['changed pay 2027-03-01 -> 2027-03-01 (recipients, strength)'],
        ],
        [
            'that now waits for something',
            `${AT_ANY_TIME}clause 1 { A must "pay" ${AT} }`,
            `${AT_ANY_TIME}clause 1 { A must "pay" within 10 days of Board }`,
            ['changed pay 2027-03-01 -> waiting Board (state)'],
        ],
        [
            'that has its date at last, and the next one with it',
            AT_ANY_TIME + PAPERS,
            AT_ANY_TIME + PAPERS + planned('Board', '14 January 2027', '4 March 2027'),
            ['appeared send papers 2027-02-25', 'changed send papers waiting Board -> 2027-01-07 (state, occurrence)'],
        ],
        [
            'that has its date at last, not that of a meeting long held',
            AT_ANY_TIME + PAPERS,
            AT_ANY_TIME + PAPERS + planned('Board', '14 January 2027').replace('{', '{\n    Board held on 1 October 2026'),
            ['changed send papers waiting Board -> 2027-01-07 (state, occurrence)'],
        ],
        [
            'among several with the same words, by its day',
            'clause 1 { A must "report" on 1 June 2027 }\nclause 2 { A must "report" on 1 July 2027 }',
            'clause 3 { A must "report" on 1 June 2027 }\nclause 4 { A must "report" on 1 July 2027 }',
            ['changed report 2027-06-01 -> 2027-06-01 (clause)', 'changed report 2027-07-01 -> 2027-07-01 (clause)'],
        ],
        [
            'among several with the same words, by what it waits for',
            `${AT_ANY_TIME}${KIT}clause 1 { A must "report" before each Board }\nclause 2 { A must "report" before each KIT }`,
            `${AT_ANY_TIME}${KIT}clause 3 { A must "report" before each Board }\nclause 4 { A must "report" before each KIT }`,
            ['changed report waiting Board -> waiting Board (clause)', 'changed report waiting KIT -> waiting KIT (clause)'],
        ],
        [
            'among several with the same words in one clause, given to others, by what it waits for',
            `${AT_ANY_TIME}${KIT}clause 1 {\n A must "report" before each Board\n B must "report" before each KIT\n}`,
            `${AT_ANY_TIME}${KIT}clause 1 {\n A and C must "report" before each Board\n B and C must "report" before each KIT\n}`,
            ['changed report waiting Board -> waiting Board (owners)', 'changed report waiting KIT -> waiting KIT (owners)'],
        ],
        [
            'among several with the same words in one clause, given to others',
            'clause 1 {\n A must "pay" on 1 June 2027\n B must "pay" on 1 July 2027\n}',
            'clause 1 {\n B and C must "pay" on 1 June 2027\n A and C must "pay" on 1 July 2027\n}',
            ['changed pay 2027-06-01 -> 2027-06-01 (owners)', 'changed pay 2027-07-01 -> 2027-07-01 (owners)'],
        ],
        [
            'among several with like words, given to others',
            'clause 1 {\n A must "send papers" on 1 June 2027\n A must "send paper" on 1 July 2027\n}',
            'clause 1 {\n B must "send papers" on 2 June 2027\n B must "send paper" on 2 July 2027\n}',
            [
                'moved send papers 2027-06-01 -> 2027-06-02 by 1 (day, owners)',
                'moved send paper 2027-07-01 -> 2027-07-02 by 1 (day, owners)',
            ],
        ],
        [
            'among several with like words, by its owner',
            'clause 1 {\n A must "send the papers" on 1 June 2027\n B must "send the papers" on 1 July 2027\n}',
            'clause 1 {\n A must "send all papers" on 2 June 2027\n B must "send all papers" on 2 July 2027\n}',
            [
                'moved send the papers => send all papers 2027-06-01 -> 2027-06-02 by 1 (day, action)',
                'moved send the papers => send all papers 2027-07-01 -> 2027-07-02 by 1 (day, action)',
            ],
        ],
        [
            'among several with the same words, by its day, though another was added and all go to others',
            'clause 1 {\n A must "pay" to B on 1 June 2027\n A must "pay" to B on 1 July 2027\n}',
            'clause 1 {\n A must "pay" to C on 1 June 2027\n A must "pay" to C on 1 July 2027\n A must "pay" to C on 1 August 2027\n}',
            [
                'appeared pay 2027-08-01',
                'changed pay 2027-06-01 -> 2027-06-01 (recipients)',
                'changed pay 2027-07-01 -> 2027-07-01 (recipients)',
            ],
        ],
        [
            'that changed places with one that differs in its recipient only',
            'clause 1 {\n A must "pay" to B on 1 June 2027\n A should "pay" to C on 1 June 2027\n}',
            'clause 1 {\n A should "pay" to C on 1 June 2027\n A must "pay" to B on 1 June 2027\n}',
            [],
        ],
        [
            'whose meeting is called otherwise',
            AT_ANY_TIME + PAPERS + planned('Board', '14 January 2027'),
            (AT_ANY_TIME + PAPERS + planned('Board', '14 January 2027')).replaceAll('Board', 'Panel'),
            ['changed send papers 2027-01-07 -> 2027-01-07 (occurrence)'],
        ],
        [
            'that lies beyond an earlier end',
            `in force until 31 May 2027\nclause 1 { A must "pay" ${AT} }`,
            `in force until 31 January 2027\nclause 1 { A must "pay" ${AT} }`,
            ['moved end of the agreement 2027-05-31 -> 2027-01-31 by -120 (day)', 'changed pay 2027-03-01 -> 2027-03-01 (in-force)'],
        ],
        [
            'found by its words before by its old number',
            `clause 1 { A must "send papers" on 1 March 2027 }\nclause 2 { A must "write minutes" on 2 March 2027 }`,
            `clause 1 { A must "book a room" on 3 March 2027 }\nclause 2 { A must "send papers" on 1 March 2027 }\nclause 3 { A must "write minutes" on 2 March 2027 }`,
            [
                'appeared book a room 2027-03-03',
                'changed send papers 2027-03-01 -> 2027-03-01 (clause)',
                'changed write minutes 2027-03-02 -> 2027-03-02 (clause)',
            ],
        ],
    ])('%s', async (_rule, before, after, expected) => {
        const term = /^in force .*/;
        const whole = (text: string): string =>
            HEAD.replace('calendar England\n', `calendar England\n    ${term.exec(text)?.[0] ?? ''}\n`) + text.replace(term, '');
        expect(await lines(whole(before), whole(after))).toEqual(expected);
    });
});

describe('two duties', () => {
    it.each<[rule: string, before: string, after: string, expected: string[]]>([
        [
            'that share clause and owner but neither words nor day',
            'clause 1 { A must "publish the annual report" no later than 1 June 2027 }',
            'clause 1 { A must "pay the fee" no later than 1 September 2027 }',
            ['appeared pay the fee 2027-09-01', 'vanished publish the annual report 2027-06-01'],
        ],
        [
            'that share clause, owner and half of their words',
            'clause 1 { A must "send the papers" on 1 March 2027 }',
            'clause 1 { A must "send the invoice" on 1 June 2027 }',
            ['appeared send the invoice 2027-06-01', 'vanished send the papers 2027-03-01'],
        ],
        [
            'of which one is the first instalment and the other the second',
            'clause 1 { A must "pay instalment 1" on 1 March 2027 }',
            'clause 1 { A must "pay instalment 2" on 1 June 2027 }',
            ['appeared pay instalment 2 2027-06-01', 'vanished pay instalment 1 2027-03-01'],
        ],
        [
            'of which one forbids',
            'clause 1 { A must "pay" no later than 1 June 2027 }',
            'clause 1 { A must not "pay" before 1 June 2027 }',
            ['appeared pay 2027-05-31', 'vanished pay 2027-06-01'],
        ],
        [
            'that are as like as a third',
            'clause 1 { A must "send the first report" on 1 June 2027 }',
            'clause 1 {\n A must "send the second report" on 2 June 2027\n A must "send the second reports" on 3 June 2027\n}',
            [
                'appeared send the second report 2027-06-02',
                'appeared send the second reports 2027-06-03',
                'vanished send the first report 2027-06-01',
            ],
        ],
        [
            'with the same words twice in either state',
            'clause 1 { A must "report" on 1 June 2027 }\nclause 2 { A must "report" on 1 July 2027 }',
            'clause 3 { A must "report" on 2 June 2027 }\nclause 4 { A must "report" on 2 July 2027 }',
            ['appeared report 2027-06-02', 'appeared report 2027-07-02', 'vanished report 2027-06-01', 'vanished report 2027-07-01'],
        ],
    ])('%s are not taken for one', async (_rule, before, after, expected) => {
        expect(await lines(before, after)).toEqual(expected);
    });

    it('with the same words in one clause are told apart by their days', async () => {
        const text = (...days: string[]): string => `clause 1 {\n${days.map(day => ` A must "pay" no later than ${day}`).join('\n')}\n}`;
        expect(await lines(text('1 March 2027', '1 June 2027'), text('1 March 2027', '1 July 2027'))).toEqual([
            'moved pay 2027-06-01 -> 2027-07-01 by 30 (day)',
        ]);
        expect(await lines(text('1 March 2027', '1 June 2027'), text('1 February 2027', '1 March 2027', '1 June 2027'))).toEqual([
            'appeared pay 2027-02-01',
        ]);
    });
});
