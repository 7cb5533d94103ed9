import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { CheckWorkspaceRequest } from '../../server/protocol.ts';
import { Session } from './harness/session.ts';

const AGREEMENT = 'party Council is "Kent County Council"\nclause 1 { Council must "pay" within 5 working days of Audit }\n';

let session: Session;

afterEach(() => session.stop());

function codes(diagnostics: readonly { code?: unknown }[]): unknown[] {
    return diagnostics.map(({ code }) => code);
}

describe('diagnostics of an open document', () => {
    test('are pushed with the rule, a place and the version they are of', async () => {
        session = await Session.start();
        await session.open('a.mou', AGREEMENT);
        const [found] = await session.diagnostics('a.mou');
        expect(found).toMatchObject({
            code: 'name/undeclared',
            source: 'mou',
            severity: 1,
            message: expect.stringContaining('Audit'),
            range: { start: { line: 1, character: 55 }, end: { line: 1, character: 60 } },
        });
        expect(session.publishedVersion('a.mou')).toBe(1);
    });

    test('follow every edit', async () => {
        session = await Session.start();
        await session.open('a.mou', AGREEMENT);
        await session.diagnostics('a.mou', found => codes(found).includes('name/undeclared'));
        await session.change('a.mou', `${AGREEMENT}event Audit is "the audit", at any time\n`);
        expect(codes(await session.diagnostics('a.mou'))).not.toContain('name/undeclared');
        expect(session.publishedVersion('a.mou')).toBe(2);
    });

    test('are of the last text after a burst of edits', async () => {
        session = await Session.start();
        await session.open('a.mou', AGREEMENT);
        for (const word of ['c', 'cl', 'clause', 'clause 2', 'clause 2 {']) {
            await session.change('a.mou', `${AGREEMENT}${word}`);
        }
        await session.change('a.mou', AGREEMENT);
        await session.diagnostics('a.mou', () => session.publishedVersion('a.mou') === 7);
        expect(codes(await session.diagnostics('a.mou'))).toEqual(['name/undeclared']);
    });

    test('can be pulled as well', async () => {
        session = await Session.start();
        await session.open('a.mou', AGREEMENT);
        expect(
            await session.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: session.uri('a.mou') } }),
        ).toMatchObject({ kind: 'full', items: [{ code: 'name/undeclared' }] });
    });

    test('change when a used file changes, and when it changes back', async () => {
        session = await Session.start({ files: { 'events.mou': 'event Audit is "the audit", at any time\n' } });
        const using = `uses "events.mou"\n${AGREEMENT}`;
        await session.open('a.mou', using);
        expect(codes(await session.diagnostics('a.mou'))).toEqual([]);
        await session.writeFile('events.mou', 'event Visit is "the visit", at any time\n');
        await session.diagnostics('a.mou', found => codes(found).includes('name/undeclared'));
        await session.writeFile('events.mou', 'event Audit is "the audit", at any time\n');
        expect(codes(await session.diagnostics('a.mou', found => found.length === 0))).toEqual([]);
    });

    test('are taken back when it is closed', async () => {
        session = await Session.start({ files: { 'a.mou': AGREEMENT } });
        await session.open('a.mou', AGREEMENT);
        await session.diagnostics('a.mou', found => found.length === 1);
        await session.close('a.mou');
        expect(await session.diagnostics('a.mou', found => found.length === 0)).toEqual([]);
    });

    test('follow the setting of today', async () => {
        session = await Session.start({ settings: { today: '2026-06-01' } });
        await session.open('a.mou', 'party A is "Alpha"\nreview Yearly is "review", first on 1 June 2026, by A\n');
        expect(codes(await session.diagnostics('a.mou'))).not.toContain('review/passed');
        await session.configure({ today: '2026-06-02' });
        expect(codes(await session.diagnostics('a.mou', found => codes(found).includes('review/passed')))).toContain('review/passed');
    });
});

describe('files that are not open', () => {
    test('are checked when the workspace is, with the counts', async () => {
        session = await Session.start({
            files: { 'a.mou': AGREEMENT, 'deep/er/b.mou': 'party', 'node_modules/x/c.mou': 'party', '.git/d.mou': 'party' },
        });
        const result = await session.connection.sendRequest(CheckWorkspaceRequest, { workDoneToken: 'check' });
        expect(result).toEqual({ files: 2, errors: 2, warnings: 0, infos: 0, hints: 0, unreadable: [] });
        expect(codes(await session.diagnostics('a.mou'))).toEqual(['name/undeclared']);
        expect(codes(await session.diagnostics('deep/er/b.mou'))).toEqual(['syntax/expected']);
        expect(session.progress.map(({ kind }) => kind)).toEqual(['begin', 'report', 'end']);
    });

    test('can be pulled', async () => {
        session = await Session.start({ files: { 'a.mou': AGREEMENT } });
        expect(
            await session.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: session.uri('a.mou') } }),
        ).toMatchObject({ kind: 'full', items: [{ code: 'name/undeclared' }] });
    });

    test('are checked anew once they have been, when what they use changes', async () => {
        session = await Session.start({
            files: { 'a.mou': `uses "events.mou"\n${AGREEMENT}`, 'events.mou': 'event Audit is "the audit", at any time\n' },
        });
        await session.connection.sendRequest(CheckWorkspaceRequest, {});
        expect(await session.diagnostics('a.mou')).toEqual([]);
        await session.writeFile('events.mou', '');
        expect(codes(await session.diagnostics('a.mou', found => found.length > 0))).toEqual(['name/undeclared']);
    });

    test('lose their diagnostics when they are deleted', async () => {
        session = await Session.start({ files: { 'a.mou': AGREEMENT } });
        await session.connection.sendRequest(CheckWorkspaceRequest, {});
        rmSync(join(session.folder, 'a.mou'));
        await session.tellFiles([{ path: 'a.mou', type: 3 }]);
        expect(await session.diagnostics('a.mou', found => found.length === 0)).toEqual([]);
    });

    test('are found at their new place when their folder is renamed', async () => {
        session = await Session.start({ files: { 'old/events.mou': 'event Audit is "the audit", at any time\n' } });
        await session.open('a.mou', `uses "new/events.mou"\n${AGREEMENT}`);
        await session.diagnostics('a.mou', found => codes(found).includes('import/not-found'));
        renameSync(join(session.folder, 'old'), join(session.folder, 'new'));
        await session.connection.sendNotification('workspace/didRenameFiles', {
            files: [{ oldUri: session.uri('old'), newUri: session.uri('new') }],
        });
        expect(codes(await session.diagnostics('a.mou', found => found.length === 0))).toEqual([]);
    });

    test('created later are found', async () => {
        session = await Session.start();
        await session.open('a.mou', `uses "new/events.mou"\n${AGREEMENT}`);
        await session.diagnostics('a.mou', found => codes(found).includes('import/not-found'));
        mkdirSync(join(session.folder, 'new'));
        writeFileSync(join(session.folder, 'new', 'events.mou'), 'event Audit is "the audit", at any time\n');
        await session.tellFiles([{ path: 'new/events.mou', type: 1 }]);
        expect(codes(await session.diagnostics('a.mou', found => found.length === 0))).toEqual([]);
    });
});

describe('quick fixes', () => {
    test('mend what is reported', async () => {
        session = await Session.start();
        await session.open('a.mou', AGREEMENT);
        const diagnostics = await session.diagnostics('a.mou');
        const actions = await session.connection.sendRequest<{ title: string; kind: string; edit: { changes: Record<string, never[]> } }[]>(
            'textDocument/codeAction',
            { ...session.at('a.mou', 'Audit'), range: diagnostics[0]!.range, context: { diagnostics } },
        );
        expect(actions[0]).toMatchObject({ kind: 'quickfix' });
        await session.change('a.mou', session.renamed(actions[0]!.edit, 'a.mou')[0]!);
        expect(codes(await session.diagnostics('a.mou'))).not.toContain('name/undeclared');
    });

    test('are made all at once where they change no meaning', async () => {
        session = await Session.start();
        await session.open(
            'a.mou',
            'party LAP is "Local Area Partnership"\nparty OCC is "Council"\nclause 1 {\n    LAP & OCC can\'t "wait"\n    OCC must "reply".\n}\n',
        );
        const diagnostics = await session.diagnostics('a.mou');
        const actions = await session.connection.sendRequest<{ kind: string; edit: { changes: Record<string, never[]> } }[]>(
            'textDocument/codeAction',
            {
                ...session.at('a.mou', 'clause'),
                range: diagnostics[0]!.range,
                context: { diagnostics: [], only: ['source.fixAll'] },
            },
        );
        expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.mou']);
        expect(Object.values(actions[0]!.edit.changes).flat()).toHaveLength(2);
    });

    test('are not offered where only other actions are asked for', async () => {
        session = await Session.start();
        await session.open('a.mou', AGREEMENT);
        const diagnostics = await session.diagnostics('a.mou');
        expect(
            await session.connection.sendRequest('textDocument/codeAction', {
                ...session.at('a.mou', 'Audit'),
                range: diagnostics[0]!.range,
                context: { diagnostics, only: ['source.organizeImports'] },
            }),
        ).toEqual([]);
    });
});
