import { fork } from 'node:child_process';
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter, type InitializeResult } from 'vscode-languageserver-protocol/node';
import { afterEach, expect, test } from 'vitest';
import { SERVER, Session } from './harness/session.ts';

let session: Session | undefined;

afterEach(async () => {
    await session?.stop();
    session = undefined;
});

test('the server says what it can do', async () => {
    session = await Session.start();
    expect(Object.keys(session.initialized.capabilities)).toEqual(
        expect.arrayContaining([
            'completionProvider',
            'hoverProvider',
            'definitionProvider',
            'referencesProvider',
            'renameProvider',
            'documentSymbolProvider',
            'workspaceSymbolProvider',
            'foldingRangeProvider',
            'semanticTokensProvider',
            'documentFormattingProvider',
            'documentRangeFormattingProvider',
            'documentHighlightProvider',
            'documentLinkProvider',
            'codeActionProvider',
        ]),
    );
    expect(session.initialized.capabilities.workspace?.textDocumentContent).toEqual({ schemes: ['mou-library'] });
});

test('the server speaks over the channel between Node processes too', async () => {
    const child = fork(SERVER, ['--node-ipc'], { execArgv: [] });
    const exited = new Promise(resolve => child.on('exit', resolve));
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
        workspaceFolders: null,
    });
    expect(serverInfo).toEqual({ name: 'MoU language server' });
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await exited).toBe(0);
    connection.dispose();
});

test('a client that takes pushed diagnostics is not told to pull them too', async () => {
    session = await Session.start();
    expect(session.initialized.capabilities.diagnosticProvider).toBeUndefined();
});

test('a client that can only pull diagnostics is told so', async () => {
    session = await Session.start({ capabilities: { textDocument: { diagnostic: {} } } });
    expect(session.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: false });
});

test('shutdown and exit end the server with code 0 and without a word on its error output', async () => {
    session = await Session.start({ files: { 'a.mou': 'party A is "Alpha"' } });
    await session.open('a.mou', 'party A is "Alpha"');
    await session.diagnostics('a.mou');
    expect(await session.stop()).toBe(0);
    expect(session.errorOutput).toBe('');
});

test('a server whose editor hangs up ends', async () => {
    session = await Session.start();
    expect(await session.hangUp()).not.toBeNull();
});

test('files may be opened without a folder', async () => {
    session = await Session.start({ folder: false });
    await session.open('a.mou', 'party A is "Alpha"\nclause 1 { B must "pay" }');
    expect(await session.diagnostics('a.mou')).toMatchObject([{ code: 'party/undeclared' }]);
});

test('the server tells when it reads, checks and is ready', async () => {
    const { statuses } = (session = await Session.start({ files: { 'a.mou': 'party A is "Alpha"', 'b.mou': 'party B is "Beta"' } }));
    await session.open('a.mou', 'party A is "Alpha"');
    await session.diagnostics('a.mou');
    await session.until(() => statuses.at(-1)?.state === 'ready' && statuses.at(-1)?.lastChecked === 1);
    expect(statuses[0]).toMatchObject({ state: 'loading' });
    expect(statuses.at(-1)).toMatchObject({ state: 'ready', files: 2, lastChecked: 1, lastCheckMs: expect.any(Number) });
});
