import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { DeadlinesRequest, type DeadlinesParams, type DeadlinesResult } from '../../server/protocol.ts';
import { Session } from './harness/session.ts';

const COUNTY = `memorandum County { calendar Office }
calendar Office { region England and Wales }
party Council is "Kent County Council"
party Forum is "Kent Forum"
meeting Board is "the board", every 3 months
clause 4.5 { Council must "send papers" to Forum at least 5 working days before each Board }
clause 4.6 { Forum should "report" before 1 March 2027 }
`;
const HISTORY = `uses "county.mou"
history {
    Board planned for 14 January 2027
}
`;
const OTHER = `memorandum Other { }
party Trust is "Health Trust"
clause 1 { Trust must "pay" no later than 31 December 2026 }
clause 2 { Trust must "answer" before 1 November 2026 }
`;

const TERMS = `memorandum Schools { calendar Terms }
calendar Terms {
    region England and Wales
    school term Autumn from 2 September 2026 until 18 December 2026
}
`;

let session: Session;

beforeAll(async () => {
    session = await Session.start({
        files: { 'county.mou': COUNTY, 'history.mou': HISTORY, 'other.mou': OTHER },
        settings: { today: '2026-11-22' },
    });
});

afterAll(() => session.stop());

function ask(params: DeadlinesParams = {}): Promise<DeadlinesResult> {
    return session.connection.sendRequest(DeadlinesRequest, params);
}

function rows({ deadlines }: DeadlinesResult): string[] {
    return deadlines.map(
        ({ date, standing, action, agreement, clause }) => `${date ?? '-'} ${standing} ${action} (${agreement} ${clause})`,
    );
}

describe('the deadlines of the workspace', () => {
    test('are those of all its agreements by date, closed files and what history says included, from today for a year', async () => {
        const result = await ask();
        expect(result).toMatchObject({ version: 1, today: '2026-11-22', from: '2026-11-22', to: '2027-11-22' });
        expect(rows(result).slice(0, 4)).toEqual([
            '2026-10-31 overdue answer (Other 2)',
            '2026-12-31 due pay (Other 1)',
            '2027-01-07 due send papers (County 4.5)',
            '2027-02-28 due report (County 4.6)',
        ]);
    });

    test('can be called off', async () => {
        const source = new CancellationTokenSource();
        const answer = session.connection.sendRequest(DeadlinesRequest, {}, source.token);
        source.cancel();
        await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    });

    test('come with their place, their reckoning and the days not counted', async () => {
        const papers = (await ask()).deadlines.find(({ action }) => action === 'send papers')!;
        expect(papers).toMatchObject({
            place: { uri: session.uri('county.mou'), range: { start: { line: 5, character: 13 } } },
            owners: ['Council'],
            recipients: ['Forum'],
            strength: 'must',
            state: 'date',
            occurrence: { event: 'Board', on: '2027-01-14' },
            days: 46,
        });
        expect(papers.trace.at(-1)).toMatchObject({
            date: '2027-01-07',
            skipped: expect.arrayContaining([{ date: '2027-01-09', why: 'Saturday' }]),
        });
    });

    test('can be asked for one file', async () => {
        expect(rows(await ask({ uri: session.uri('other.mou') }))).toEqual([
            '2026-10-31 overdue answer (Other 2)',
            '2026-12-31 due pay (Other 1)',
        ]);
    });

    test('can be asked for one party, by its full name too', async () => {
        expect(rows(await ask({ party: 'Health Trust', from: '2026-12-01', to: '2026-12-31' }))).toEqual([
            '2026-10-31 overdue answer (Other 2)',
            '2026-12-31 due pay (Other 1)',
        ]);
    });

    test('can be asked for another day', async () => {
        const result = await ask({ today: '2026-10-30', uri: session.uri('other.mou') });
        expect(rows(result)[0]).toBe('2026-10-31 due answer (Other 2)');
        expect(result.to).toBe('2027-10-30');
    });

    test('can be asked for from a year before today to a year after it', async () => {
        expect(await ask({ past: true })).toMatchObject({ today: '2026-11-22', from: '2025-11-22', to: '2027-11-22' });
        expect(await ask({ past: true, from: '2026-01-01', today: '2026-02-01' })).toMatchObject({ from: '2026-01-01', to: '2027-02-01' });
    });

    test('come with what they can be narrowed to when that is asked for, of the place that is asked about', async () => {
        expect((await ask()).choices).toBeUndefined();
        const parties = [
            { name: 'Council', fullName: 'Kent County Council' },
            { name: 'Forum', fullName: 'Kent Forum' },
            { name: 'Trust', fullName: 'Health Trust' },
        ];
        expect((await ask({ choices: true })).choices).toEqual({ parties });
        expect((await ask({ choices: true, party: 'Trust', uri: session.uri('other.mou') })).choices).toEqual({ parties: [parties[2]] });
        await session.open('terms.mou', TERMS);
        expect((await ask({ choices: true, today: '2026-11-22', uri: session.uri('terms.mou') })).choices).toEqual({
            parties: [],
            endOfTerm: '2026-12-18',
        });
        expect((await ask({ choices: true, today: '2026-12-22', uri: session.uri('terms.mou') })).choices).toEqual({ parties: [] });
        await session.close('terms.mou');
    });

    test.each([
        ['a day that is none', { today: '22.11.2026' }, "'22.11.2026' is no day for 'today'"],
        ['a day that does not exist', { from: '2026-02-30' }, "'2026-02-30' is no day for 'from'"],
        ['a range that ends before it begins', { from: '2026-12-01', to: '2026-11-01' }, 'ends (2026-11-01) before it begins (2026-12-01)'],
        ['a file that is not there', { uri: 'file:///nowhere.mou' }, 'no agreement of this workspace'],
    ])('are refused with the reason for %s', async (_, params, reason) => {
        await expect(ask(params)).rejects.toThrow(reason);
    });

    test('are of the text in the editor, saved or not', async () => {
        await session.open('other.mou', OTHER.replace('31 December 2026', '15 December 2026'));
        expect(rows(await ask({ uri: session.uri('other.mou') }))[1]).toBe('2026-12-15 due pay (Other 1)');
        await session.close('other.mou');
        // The server reads the file again on its own time.
        await expect.poll(async () => rows(await ask({ uri: session.uri('other.mou') }))[1]).toBe('2026-12-31 due pay (Other 1)');
    });
});
