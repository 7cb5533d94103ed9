import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver-protocol';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { DeadlinesRequest, TimelineRequest, type TimelineParams, type TimelineResult } from '../../server/protocol.ts';
import { Session } from './harness/session.ts';

const OURS = `memorandum Ours "Short breaks" {
    starts 1 September 2026
    in force for 3 years
    calendar England
}
calendar England {
    region England and Wales
    school term Autumn from 2 September 2026 until 18 December 2026
}
party Council
party Forum
clause 1 { Council must "report" to Forum every month }
clause 2 { Forum must "answer" no later than 1 November 2026 }
`;
const OTHER = `memorandum Other { }
party Trust
clause 1 { Trust must "pay" no later than 31 December 2026 }
`;
const PARTS = 'calendar Another { region Scotland }\n';

let session: Session;

beforeAll(async () => {
    session = await Session.start({
        files: { 'ours.mou': OURS, 'other.mou': OTHER, 'parts.mou': PARTS, 'uses.mou': 'uses "parts.mou"\nmemorandum Uses { }\n' },
        settings: { today: '2026-11-22' },
    });
});

afterAll(() => session.stop());

function ask(params: TimelineParams = {}): Promise<TimelineResult> {
    return session.connection.sendRequest(TimelineRequest, params);
}

describe('a timeline', () => {
    test('shows every agreement of the workspace, as long as they last', async () => {
        const { agreements, deadlines: _, ...rest } = await ask();
        expect(rest).toEqual({ version: 1, today: '2026-11-22', from: '2025-11-22', to: '2029-08-31', leftOut: 0 });
        expect(agreements.map(({ name }) => name)).toEqual(['Other', 'Ours', 'Uses']);
        expect(agreements[1]).toMatchObject({
            title: 'Short breaks',
            parties: ['Council', 'Forum'],
            inForce: { from: '2026-09-01', to: '2029-08-31' },
            terms: [{ name: 'Autumn', from: '2026-09-02', to: '2026-12-18', breaks: [] }],
            place: { uri: session.uri('ours.mou'), range: { start: { line: 0, character: 11 } } },
        });
    });

    test('gives the same deadlines as the list, without how they were reckoned', async () => {
        const { from, to, deadlines } = await ask();
        const listed = await session.connection.sendRequest(DeadlinesRequest, { from, to });
        expect(deadlines.length).toBeGreaterThan(30);
        expect(deadlines).toEqual(listed.deadlines.map(({ trace: _trace, ...drawn }) => drawn));
    });

    test('of one file shows its agreements, and of a file without one those that use it', async () => {
        expect((await ask({ uri: session.uri('other.mou') })).agreements.map(({ name }) => name)).toEqual(['Other']);
        expect((await ask({ uri: session.uri('parts.mou') })).agreements.map(({ name }) => name)).toEqual(['Uses']);
    });

    test('can be asked for what one party owes', async () => {
        const { agreements, deadlines } = await ask({ party: 'Forum' });
        expect(agreements).toHaveLength(3);
        expect(new Set(deadlines.map(({ action }) => action))).toEqual(new Set(['answer']));
    });

    test('can be asked for other days', async () => {
        const result = await ask({ from: '2026-12-01', to: '2026-12-31', uri: session.uri('ours.mou') });
        expect(result).toMatchObject({ from: '2026-12-01', to: '2026-12-31' });
        expect(result.deadlines.map(({ action, standing }) => `${action} ${standing}`)).toContain('answer overdue');
    });

    test('gives of more deadlines than can be drawn those nearest to today, and says how many it leaves out', async () => {
        const sentences = Array.from({ length: 80 }, (_, n) => `clause ${n + 1} { Trust must "do ${n}" every month from 1 January 2000 }`);
        await session.open('many.mou', `memorandum Many { starts 1 January 2000 }\nparty Trust\n${sentences.join('\n')}\n`);
        const { deadlines, leftOut } = await ask({ uri: session.uri('many.mou'), from: '2005-01-01', to: '2034-12-31' });
        expect(deadlines).toHaveLength(20_000);
        expect(leftOut).toBeGreaterThan(0);
        const days = deadlines.flatMap(({ days }) => days ?? []);
        expect([...days].sort((a, b) => a - b)).toEqual(days);
        expect(Math.min(...days)).toBeLessThan(-3000);
        await session.close('many.mou');
    });

    test.each([
        ['a day that is none', { from: 'yesterday' }, "'yesterday' is no day for 'from'"],
        ['a range that is too long', { from: '2000-01-01', to: '2030-01-02' }, 'reaches to 2030-01-01 at most'],
        ['a file that is not there', { uri: 'file:///nowhere.mou' }, 'no agreement of this workspace'],
    ])('is refused with the reason for %s', async (_case, params, reason) => {
        await expect(ask(params)).rejects.toThrow(reason);
    });

    test('can be called off', async () => {
        const source = new CancellationTokenSource();
        const answer = session.connection.sendRequest(TimelineRequest, {}, source.token);
        source.cancel();
        await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    });
});
