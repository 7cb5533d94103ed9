import { describe, expect, test, vi } from 'vitest';
import { CancellationTokenSource, Emitter, type CancellationToken } from 'vscode-languageserver-protocol';
import { DeadlineAnswers } from '../../client/features/deadline-answers.ts';
import type { DeadlinesParams, DeadlinesResult, ServerStatus } from '../../server/protocol.ts';
import { answered } from './deadlines-fixture.ts';

vi.mock('vscode', () => ({ CancellationTokenSource, EventEmitter: Emitter }));

interface Request {
    readonly params: DeadlinesParams;
    readonly token: CancellationToken;
    answer(result: DeadlinesResult): void;
    fail(error: Error): void;
}

/** The answers of a server that the test plays. */
function withServer() {
    const requests: Request[] = [];
    const statuses = new Emitter<ServerStatus>();
    const states = new Emitter<unknown>();
    let isRunning = true;
    const client = {
        isRunning: () => isRunning,
        onDidChangeState: states.event,
        sendRequest: (_type: unknown, params: DeadlinesParams, token: CancellationToken) =>
            new Promise<DeadlinesResult>((answer, fail) => requests.push({ params, token, answer, fail })),
    };
    const answers = new DeadlineAnswers({ client, onServerStatus: statuses.event, subscriptions: [] } as unknown as ConstructorParameters<
        typeof DeadlineAnswers
    >[0]);
    const stop = (): void => {
        isRunning = false;
        states.fire(undefined);
    };
    return { answers, requests, stop, say: (state: ServerStatus['state']) => statuses.fire({ state, files: 1 }) };
}

const [first, second] = [answered('2026-11-22', []), answered('2026-11-23', [])];

/** Whatever has been settled has been heard of. */
async function heard(): Promise<void> {
    await new Promise(resolve => setTimeout(resolve, 0));
}

describe('what is due', () => {
    test('is asked when a view shows it, and once for all views', async () => {
        const { answers, requests } = withServer();
        expect(requests).toEqual([]);
        const shown = Promise.all([answers.of(), answers.of()]);
        requests[0]!.answer(first);
        expect(await shown).toEqual([first, first]);
        expect(await answers.of()).toBe(first);
        expect(requests).toHaveLength(1);
    });

    test('of a file is a question of its own', async () => {
        const { answers, requests } = withServer();
        const shown = Promise.all([answers.of(), answers.of({ uri: 'file:///kent.mou' })]);
        requests[0]!.answer(first);
        requests[1]!.answer(second);
        expect(await shown).toEqual([first, second]);
        expect(requests.map(({ params }) => params)).toEqual([{}, { uri: 'file:///kent.mou' }]);
    });

    test('is asked anew after a check, of which the views are told, and by nobody when none shows it', async () => {
        const { answers, requests, say } = withServer();
        const changed = vi.fn();
        answers.onDidChange(changed);
        void answers.of();
        requests[0]!.answer(first);
        await heard();
        say('checking');
        expect(changed).not.toHaveBeenCalled();
        say('ready');
        expect(changed).toHaveBeenCalledOnce();
        expect(requests).toHaveLength(1);
        const shown = answers.of();
        requests[1]!.answer(second);
        expect(await shown).toBe(second);
    });

    test('waits for the end of a check', async () => {
        const { answers, requests, say } = withServer();
        say('checking');
        const shown = answers.of();
        await heard();
        expect(requests).toEqual([]);
        say('ready');
        await heard();
        requests[0]!.answer(first);
        expect(await shown).toBe(first);
    });

    test.each<[string, (request: Request) => void]>([
        ['and answered all the same', request => request.answer(first)],
        ['and given up', request => request.fail(new Error('called off'))],
    ])('that is outdated before it comes is called off %s, and the view gets what holds after the check', async (_, end) => {
        const { answers, requests, say } = withServer();
        const shown = answers.of();
        say('checking');
        expect(requests[0]!.token.isCancellationRequested).toBe(true);
        end(requests[0]!);
        say('ready');
        await heard();
        expect(requests).toHaveLength(2);
        requests[1]!.answer(second);
        expect(await shown).toBe(second);
    });

    test('is not known without a server, nor when it goes away meanwhile', async () => {
        const { answers, requests, say, stop } = withServer();
        say('checking');
        const shown = answers.of();
        stop();
        expect(await shown).toBeUndefined();
        expect(await answers.of()).toBeUndefined();
        expect(requests).toEqual([]);
    });

    test('may fail, and may be asked again then', async () => {
        const { answers, requests } = withServer();
        const shown = answers.of();
        requests[0]!.fail(new Error('There is no such file.'));
        await expect(shown).rejects.toThrow('no such file');
        const again = answers.of();
        requests[1]!.answer(first);
        expect(await again).toBe(first);
    });
});
