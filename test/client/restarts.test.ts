import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { LanguageClient } from 'vscode-languageclient/node';
import { root } from '../../.tools/lib/paths.mjs';
import type { startExtension } from '../../client/start.ts';
import { countingEditor } from './counting-editor.ts';
import { ReplayedServers } from './replayed-server.ts';

type Run = (...given: unknown[]) => unknown;

/** The client as it ships, with the editor as a parameter. */
interface ClientModule {
    readonly startExtension: typeof startExtension;
    readonly LanguageClient: typeof LanguageClient;
}

let evaluate: (api: unknown) => ClientModule;

beforeAll(async () => {
    const {
        outputFiles: [file],
    } = await build({
        stdin: {
            contents: "export { startExtension } from './client/start.ts'; export { LanguageClient } from 'vscode-languageclient/node';",
            resolveDir: root,
            loader: 'ts',
        },
        bundle: true,
        write: false,
        format: 'cjs',
        platform: 'node',
        external: ['vscode'],
        logLevel: 'warning',
    });
    evaluate = api => {
        const module = { exports: {} };
        const require = createRequire(import.meta.url);
        runInNewContext(`(function (module, exports, require) { ${file!.text} })`, globalThis)(module, module.exports, (name: string) =>
            name === 'vscode' ? api : require(name),
        );
        return module.exports as ClientModule;
    };
});

/** The extension with an editor that counts, once its server is heard. */
async function start() {
    const editor = countingEditor();
    const servers = new ReplayedServers();
    const { startExtension: startIn, LanguageClient: Client } = evaluate(editor.api);
    const runs = new Map<string, Run>();
    const context = { subscriptions: [], workspaceState: { get: () => undefined, update: () => Promise.resolve() } } as never;
    const entryPoints = {
        command: (id: string, run: Run) => void runs.set(id, run),
        tool: () => undefined,
        panel: () => undefined,
    } as never;
    const client = startIn(context, entryPoints, options => new Client('mou', 'MoU', () => Promise.resolve(servers.start()), options));
    /** A server is through with its handshake when the files it wants to hear of are watched. */
    const isHeard = () =>
        vi.waitUntil(() => client.isRunning() && editor.held()['workspace.createFileSystemWatcher'] !== undefined, {
            timeout: 10_000,
            interval: 1,
        });
    const restart = async (): Promise<void> => {
        await runs.get('mou.restartServer')!();
        await isHeard();
    };
    await isHeard();
    return { editor, servers, client, restart, isHeard };
}

/**
 * Waits until no more of some objects are there than expected. The language client holds a server that it has stopped for two seconds
 * more, until the time that it would have given it to stop has passed.
 */
async function areKeptAtMost(expected: number, count: () => number): Promise<void> {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    await expect
        .poll(
            () => {
                collectGarbage();
                return count();
            },
            { timeout: 20_000, interval: 50 },
        )
        .toBeLessThanOrEqual(expected);
}

/** Long enough for a hundred restarts on a busy machine; a few seconds are usual. */
const patience = 120_000;

describe('a hundred restarts', () => {
    test('by command leave nothing behind', { timeout: patience }, async () => {
        const { editor, servers, restart } = await start();
        await restart();
        const held = editor.held();
        await areKeptAtMost(1, () => servers.kept());
        const emitters = editor.emitters();
        const listeners = listenersOfProcess();
        for (let time = 0; time < 100; time++) {
            await restart();
        }
        expect(servers.started).toHaveLength(102);
        expect(editor.held()).toEqual(held);
        expect(listenersOfProcess()).toEqual(listeners);
        await areKeptAtMost(1, () => servers.kept());
        await areKeptAtMost(emitters, () => editor.emitters());
        expect(new Set(editor.messages)).toEqual(new Set(['The MoU language server has started again.']));
    });

    test(
        'after crashes leave nothing behind, whether the client starts another server or the user does',
        { timeout: patience },
        async () => {
            const { editor, servers, client, restart, isHeard } = await start();
            await restart();
            const held = editor.held();
            await areKeptAtMost(1, () => servers.kept());
            const emitters = editor.emitters();
            for (let time = 0; time < 100; time++) {
                servers.crash();
                await vi.waitUntil(() => !client.isRunning(), { interval: 1 });
                await (client.needsStart() ? restart() : isHeard());
            }
            expect(servers.started.length).toBeGreaterThanOrEqual(102);
            expect(editor.held()).toEqual(held);
            await areKeptAtMost(1, () => servers.kept());
            await areKeptAtMost(emitters, () => editor.emitters());
        },
    );
});

function listenersOfProcess(): Record<string, number> {
    return Object.fromEntries(process.eventNames().map(name => [String(name), process.listenerCount(name)]));
}
