import { afterEach, expect, test } from 'vitest';
import { Session } from './harness/session.ts';

let session: Session;

afterEach(() => session.stop());

test('the server says what it can do', async () => {
    session = await Session.start();
    expect(Object.keys(session.initialized.capabilities)).toEqual(expect.arrayContaining([
        'completionProvider', 'hoverProvider', 'definitionProvider', 'referencesProvider', 'renameProvider', 'documentSymbolProvider',
        'workspaceSymbolProvider', 'foldingRangeProvider', 'semanticTokensProvider', 'documentFormattingProvider', 'documentRangeFormattingProvider',
        'documentHighlightProvider', 'documentLinkProvider', 'codeActionProvider'
    ]));
    expect(session.initialized.capabilities.workspace?.textDocumentContent).toEqual({ schemes: ['mou-library'] });
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
    session = await Session.start({ files: { 'a.mou': 'party A is "Alpha"', 'b.mou': 'party B is "Beta"' } });
    await session.open('a.mou', 'party A is "Alpha"');
    await session.diagnostics('a.mou');
    await session.until(() => session.statuses.at(-1)?.state === 'ready' && session.statuses.at(-1)?.lastChecked === 1);
    expect(session.statuses[0]).toMatchObject({ state: 'loading' });
    expect(session.statuses.at(-1)).toMatchObject({ state: 'ready', files: 2, lastChecked: 1, lastCheckMs: expect.any(Number) });
});
