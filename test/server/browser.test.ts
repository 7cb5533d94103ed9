import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
    AbstractMessageReader,
    AbstractMessageWriter,
    createProtocolConnection,
    type DataCallback,
    type Diagnostic,
    type Disposable,
    type Message,
    type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { calendarFile, event } from '../calendar-files/ics.ts';
import { CheckWorkspaceRequest, DeadlinesRequest, FindFilesRequest, ReadFileRequest, StatRequest } from '../../server/protocol.ts';

const SERVER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'server-browser.js');
/** Gives the script of a web worker what a web worker has, and nothing of Node. */
const AS_WEB_WORKER = `
    const { parentPort, workerData } = require('node:worker_threads');
    const source = require('node:fs').readFileSync(workerData, 'utf8');
    const self = {
        postMessage: message => parentPort.postMessage(message),
        addEventListener: (kind, listener) => kind === 'message' && parentPort.on('message', data => listener({ data })),
        set onmessage(listener) { this.addEventListener('message', listener); }
    };
    new Function('self', 'require', 'process', 'module', 'exports', source)(self);
`;

class FromWorker extends AbstractMessageReader {
    constructor(private readonly worker: Worker) {
        super();
    }

    listen(callback: DataCallback): Disposable {
        this.worker.on('message', callback);
        return { dispose: () => this.worker.off('message', callback) };
    }
}

class ToWorker extends AbstractMessageWriter {
    constructor(private readonly worker: Worker) {
        super();
    }

    async write(message: Message): Promise<void> {
        this.worker.postMessage(message);
    }

    end(): void {}
}

const FILES: Record<string, string | { problem: 'no-permission' }> = {
    'vfs:/folder/county.mou':
        'uses "shared/parties.mou"\nclause 1 { Council must "pay" no later than 31 December 2026 }\nclause 2 { Ghost must "pay" }\n',
    'vfs:/folder/shared/parties.mou': 'party Council is "Kent \u2019County\u2019 Council"\n',
    'vfs:/folder/year.mou':
        'memorandum M { calendar Year }\ncalendar Year { school terms from "terms.ics" }\nparty Council is "C"\nclause 1 { Council must "report" within 10 school days of 20 October 2026 }\n',
    'vfs:/folder/terms.ics': calendarFile(
        event('20260901 20261219', 'Autumn term'),
        event('20261026 20261031', 'Half term'),
        event('20261102', 'INSET day', 'RRULE:FREQ=DAILY;COUNT=2'),
    ),
    'vfs:/folder/locked.mou': { problem: 'no-permission' },
    'vfs:/folder/node_modules/x.mou': 'party',
};

let worker: Worker;
let connection: ProtocolConnection;
let published: Map<string, Diagnostic[]>;

beforeEach(async () => {
    worker = new Worker(AS_WEB_WORKER, { eval: true, workerData: SERVER });
    connection = createProtocolConnection(new FromWorker(worker), new ToWorker(worker));
    published = new Map();
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
        published.set(uri, diagnostics);
    });
    connection.onRequest(FindFilesRequest, ({ folder = 'vfs:/folder' }) => ({
        uris: Object.keys(FILES).filter(uri => uri.startsWith(`${folder}/`) && uri.endsWith('.mou')),
    }));
    connection.onRequest(StatRequest, ({ uri }) => ({ kind: uri in FILES ? ('file' as const) : ('none' as const), size: 10 }));
    connection.onRequest(ReadFileRequest, ({ uri }) => {
        const file = FILES[uri];
        return typeof file === 'string'
            ? { content: Buffer.from(file, 'utf8').toString('base64') }
            : (file ?? { problem: 'missing' as const });
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({ today: '2026-11-22' })));
    connection.listen();
    await connection.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: { workspace: { configuration: true, workspaceFolders: true } },
        workspaceFolders: [{ uri: 'vfs:/folder', name: 'folder' }],
    });
    await connection.sendNotification('initialized', {});
});

afterEach(async () => {
    connection.dispose();
    await worker.terminate();
});

test('in a web worker the server reads the workspace through the editor and checks it', async () => {
    const result = await connection.sendRequest(CheckWorkspaceRequest, {});
    expect(result).toMatchObject({
        files: 4,
        unreadable: [{ uri: 'vfs:/folder/locked.mou', reason: expect.stringContaining('may not be opened') }],
    });
    expect(published.get('vfs:/folder/county.mou')!.map(({ code }) => code)).toEqual(['party/undeclared']);
    expect(published.get('vfs:/folder/locked.mou')!.map(({ code }) => code)).toEqual(['file/no-permission']);
});

test('in a web worker deadlines are computed and used files are found', async () => {
    const { deadlines } = await connection.sendRequest(DeadlinesRequest, { uri: 'vfs:/folder/county.mou' });
    expect(deadlines).toMatchObject([{ date: '2026-12-31', owners: ['Council'] }]);
    const hover = await connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
        textDocument: { uri: 'vfs:/folder/county.mou' },
        position: { line: 1, character: 13 },
    });
    expect(hover.contents.value).toContain('Kent \u2019County\u2019 Council');
});

test('in a web worker dates stand beside the text, and parties have a hierarchy', async () => {
    const textDocument = { uri: 'vfs:/folder/county.mou' };
    const [lens] = await connection.sendRequest<object[]>('textDocument/codeLens', { textDocument });
    expect(await connection.sendRequest('codeLens/resolve', lens)).toMatchObject({ command: { title: 'next due Thu 31 December 2026' } });
    const [item] = await connection.sendRequest<{ name: string }[]>('textDocument/prepareCallHierarchy', {
        textDocument,
        position: { line: 1, character: 13 },
    });
    expect(await connection.sendRequest('callHierarchy/outgoingCalls', { item })).toMatchObject([{ to: { name: 'Council must pay' } }]);
});

test('in a web worker school terms are read from a calendar file', async () => {
    const { deadlines } = await connection.sendRequest(DeadlinesRequest, { uri: 'vfs:/folder/year.mou' });
    expect(deadlines).toMatchObject([{ date: '2026-11-12', owners: ['Council'] }]);
});
