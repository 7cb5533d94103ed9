import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ComputeDeadlineRequest, DeadlinesRequest, type ComputeDeadlineParams, type ComputedReading } from '../../server/protocol.ts';
import { Session } from './harness/session.ts';

const AGREEMENT = `memorandum M { calendar England }
calendar England { region England and Wales }
party Council is "Northvale Council"
meeting Board is "the Board", every 3 months from 7 October 2026, of Council
clause 1 { Council must "send the papers" at least 5 working days before each Board }
clause 2 {
    Council must "answer"

}
`;

let session: Session;

beforeAll(async () => {
    session = await Session.start({ files: { 'm.mou': AGREEMENT }, settings: { today: '2026-09-21' } });
});

afterAll(() => session.stop());

async function readings(params: Omit<ComputeDeadlineParams, 'uri'>, of: string | undefined = 'm.mou'): Promise<ComputedReading[]> {
    const result = await session.connection.sendRequest(ComputeDeadlineRequest, { ...params, ...(of && { uri: session.uri(of) }) });
    return 'readings' in result ? result.readings : expect.unreachable(result.refused);
}

const days = ({ deadlines }: ComputedReading): unknown[] => deadlines.map(({ date, window, reason }) => date ?? window?.to ?? reason);

describe('a time that stands in no agreement yet', () => {
    test('comes to the day that the agreement would say, with its trace', async () => {
        const [reading] = await readings({ length: '5 working days', relation: 'at-least-before', from: { event: 'Board' } });
        const listed = (await session.connection.sendRequest(DeadlinesRequest, {})).deadlines.filter(
            ({ action }) => action === 'send the papers',
        );
        expect(reading!.phrase).toBe('at least 5 working days before each Board');
        expect(days(reading!)).toEqual(listed.map(({ date }) => date));
        expect(reading!.deadlines[0]!.trace).toEqual(listed[0]!.trace);
    });

    test('comes in both readings where a count of days backwards has two', async () => {
        const both = await readings({ length: '5 working days', relation: 'at-least-before', from: { day: '7 October 2026' } });
        expect(both.map(reading => [reading.phrase, ...days(reading)])).toEqual([
            ['at least 5 working days before 7 October 2026', '2026-09-30'],
            ['at least 5 clear working days before 7 October 2026', '2026-09-29'],
        ]);
        expect(
            await readings({ length: '5 clear working days', relation: 'at-least-before', from: { day: '7 October 2026' } }),
        ).toHaveLength(1);
        expect(await readings({ length: '2 weeks', relation: 'at-least-before', from: { day: '7 October 2026' } })).toHaveLength(1);
    });

    test.each<[params: Omit<ComputeDeadlineParams, 'uri'>, day: string]>([
        [{ length: '10 working days', relation: 'within-after', from: { day: 'Wednesday 23 December 2026' } }, '2027-01-11'],
        [
            { length: '10 working days', relation: 'within-after', from: { day: '23 December 2026' }, calendar: { region: 'scotland' } },
            '2027-01-12',
        ],
        [{ length: '1 month and 5 days', relation: 'on-after', from: { day: '2026-12-23' } }, '2027-01-28'],
        [{ length: '2 weeks', relation: 'on-before', from: { day: '7 October 2026' } }, '2026-09-23'],
        [{ length: '10 years', relation: 'on-before', from: { day: '7 October 2016' } }, '2006-10-07'],
    ])('%j comes to %s', async (params, day) => {
        const [reading] = await readings(params);
        expect(days(reading!)).toEqual([day]);
    });

    test('needs no agreement', async () => {
        const [reading] = await readings(
            {
                length: '3 working days',
                relation: 'within-after',
                from: { day: '24 December 2026' },
                calendar: { region: 'england-and-wales' },
            },
            '',
        );
        expect(days(reading!)).toEqual(['2026-12-31']);
        const [unknown] = await readings({ length: '3 working days', relation: 'within-after', from: { day: '24 December 2026' } }, '');
        expect(unknown!.deadlines).toMatchObject([{ state: 'refused', refusal: 'no-calendar' }]);
    });

    test.each<[what: string, params: Omit<ComputeDeadlineParams, 'uri'>, reason: string]>([
        [
            'a length that is none',
            { length: 'a while', relation: 'within-after', from: { day: '7 October 2026' } },
            "'a while' is no length of time",
        ],
        [
            'a length with more behind it',
            { length: '5 days of "x" clause 9', relation: 'within-after', from: { day: '7 October 2026' } },
            'is no length of time',
        ],
        [
            'a day that is none',
            { length: '5 days', relation: 'within-after', from: { day: '31 September 2026' } },
            'no such day as 31 September 2026',
        ],
        ['a month', { length: '5 days', relation: 'within-after', from: { day: 'October 2026' } }, 'Write the day'],
    ])('is refused for %s', async (_, params, reason) => {
        expect(await session.connection.sendRequest(ComputeDeadlineRequest, { ...params, uri: session.uri('m.mou') })).toEqual({
            refused: expect.stringContaining(reason),
        });
    });

    test('of a file that is not there is refused', async () => {
        await expect(
            session.connection.sendRequest(ComputeDeadlineRequest, {
                length: '5 days',
                relation: 'on-after',
                from: { day: '7 October 2026' },
                uri: 'file:///nowhere.mou',
            }),
        ).rejects.toThrow('no agreement of this workspace');
    });

    test.each<[where: string, line: number, character: number, insertion: string | undefined]>([
        ['behind a sentence', 6, 25, ' within 2 weeks of 7 October 2026'],
        ['on a line of its own in a clause', 7, 0, '____ must "____" within 2 weeks of 7 October 2026'],
        ['in a quotation', 6, 20, undefined],
        ['in the head', 0, 13, undefined],
        ['at the beginning', 0, 0, undefined],
    ])('can be inserted only where it can stand: %s', async (_, line, character, insertion) => {
        const [reading] = await readings({
            length: '2 weeks',
            relation: 'within-after',
            from: { day: '7 October 2026' },
            position: { line, character },
        });
        expect(reading!.insertion).toBe(insertion);
    });
});
