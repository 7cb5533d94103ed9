import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExplainRequest, type ExplainParams, type ExplainResult } from '../../server/protocol.ts';
import { Session } from './harness/session.ts';

const COUNTY = `memorandum County { calendar Office }
calendar Office { region England and Wales }
party Council is "Kent County Council"
party Forum is "Kent Forum"
meeting Board is "the board", on 14 January 2027
clause 4.5 "Papers" { Council must "send papers" to Forum at least 5 working days before each Board }
clause 4.6 { Forum must "be kind" }
`;

describe('mou/explain', () => {
    let session: Session;

    beforeAll(async () => {
        session = await Session.start({
            files: {
                'county.mou': COUNTY,
                'other.mou': 'memorandum Other {}\nparty A is "Aa"\nclause 4.5 { A must "pay" before 1 May 2027 }\n',
            },
            settings: { today: '2026-11-22' },
        });
    });

    afterAll(() => session.stop());

    const ask = (params: Partial<ExplainParams>): Promise<ExplainResult> =>
        session.connection.sendRequest(ExplainRequest, { uri: session.uri('county.mou'), subject: '4.5', ...params });

    test('tells the deadlines of a clause with their reckoning', async () => {
        const { today, explained } = await ask({});
        expect({ today, explained }).toMatchObject({
            today: '2026-11-22',
            explained: [{ agreement: 'County', name: '4.5', title: 'Papers', speaksOfTime: true, deadlines: [{ date: '2027-01-07' }] }],
        });
        expect(explained[0]!.deadlines[0]!.trace.length).toBeGreaterThan(1);
    });

    test('finds a meeting by its name, and a clause in every agreement when no file is named', async () => {
        expect((await ask({ subject: 'board' })).explained).toMatchObject([{ name: 'Board', deadlines: [{ action: 'send papers' }] }]);
        expect((await ask({ uri: undefined })).explained.map(({ agreement }) => agreement)).toEqual(['County', 'Other']);
    });

    test('says of a clause without a time that it speaks of none', async () => {
        expect((await ask({ subject: 'clause 4.6' })).explained).toMatchObject([{ speaksOfTime: false, deadlines: [] }]);
    });

    test.each([
        [
            'nothing of that name',
            { subject: 'Bord' },
            "There is no clause, deadline, review, dispute step or event 'Bord'. Did you mean Board? There are: 4.5, 4.6 and Board.",
        ],
        ['a file that is not there', { uri: 'file:///nowhere.mou' }, 'no agreement of this workspace'],
        ['a day that is none', { today: '1 May' }, "'1 May' is no day for 'today'"],
    ])('is refused with the reason for %s', async (_, params, reason) => {
        await expect(ask(params)).rejects.toThrow(reason);
    });
});
