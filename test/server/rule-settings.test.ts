import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Session } from './harness/session.ts';

const TEXT = 'clause 1 {\n    somebody must "send the agenda"\n}\n';
const UNOWNED = 'obligation/unowned';

let session: Session;
afterEach(() => session?.stop());

/** Waits until the finding is told with a severity of the protocol, or without one until it is told no more. */
async function isToldAs(path: string, severity: number | undefined): Promise<void> {
    await session.diagnostics(path, found => found.find(({ code }) => code === UNOWNED)?.severity === severity);
}

describe('how loud a rule is', () => {
    it('follows the settings file of the folder, and its changes', async () => {
        session = await Session.start({ files: { 'a/a.mou': TEXT, '.moucheck.json': `{ "rules": { "${UNOWNED}": "error" } }` } });
        await session.open('a/a.mou', TEXT);
        await isToldAs('a/a.mou', 1);
        writeFileSync(join(session.folder, '.moucheck.json'), `{ "rules": { "${UNOWNED}": "hint" } }`);
        await session.tellFiles([{ path: '.moucheck.json', type: 2 }]);
        await isToldAs('a/a.mou', 4);
        writeFileSync(join(session.folder, 'a/.moucheck.json'), `{ "rules": { "${UNOWNED}": "off" } }`);
        await session.tellFiles([{ path: 'a/.moucheck.json', type: 1 }]);
        await isToldAs('a/a.mou', undefined);
        rmSync(join(session.folder, 'a/.moucheck.json'));
        await session.tellFiles([{ path: 'a/.moucheck.json', type: 3 }]);
        await isToldAs('a/a.mou', 4);
    });

    it("follows the editor's setting before the file", async () => {
        session = await Session.start({
            files: { 'a.mou': TEXT, '.moucheck.json': `{ "rules": { "${UNOWNED}": "error" } }` },
            settings: { rules: { [UNOWNED]: 'info' } },
        });
        await session.open('a.mou', TEXT);
        await isToldAs('a.mou', 3);
        await session.configure({ rules: {} });
        await isToldAs('a.mou', 1);
    });

    it('says in the file what of it cannot be followed, and follows the rest', async () => {
        const settings = `{\n    "rules": {\n        "${UNOWNED}": "error",\n        "party/unsignd": "off",\n        "syntax/expected": "off",\n        "time/vague": "loud"\n    },\n    "colour": true\n}`;
        session = await Session.start({ files: { 'a.mou': TEXT, '.moucheck.json': settings } });
        await session.open('a.mou', TEXT);
        await isToldAs('a.mou', 1);
        const told = (await session.diagnostics('.moucheck.json')).map(
            ({ message, range }) => `${range.start.line + 1}: ${String(message)}`,
        );
        expect(told).toEqual([
            '8: "colour" is nothing that can be set here. The settings are "rules".',
            '4: There is no rule "party/unsignd".',
            '5: The rule "syntax/expected" cannot be set: what it finds was not read at all.',
            '6: The rule "time/vague" can be "error", "warning", "info", "hint" or "off", not "loud".',
        ]);
    });

    it('says so when the file is no JSON', async () => {
        session = await Session.start({ files: { 'a.mou': TEXT, '.moucheck.json': '{ "rules": { ' } });
        await session.open('a.mou', TEXT);
        await isToldAs('a.mou', 2);
        expect((await session.diagnostics('.moucheck.json')).map(({ message }) => message)).toEqual([
            expect.stringContaining('cannot be read as JSON'),
        ]);
    });
});

describe('the code beside a finding', () => {
    it('leads to a page that needs no network', async () => {
        session = await Session.start({ files: { 'a.mou': TEXT } });
        await session.open('a.mou', TEXT);
        const href = (await session.diagnostics('a.mou')).find(({ code }) => code === UNOWNED)?.codeDescription?.href;
        expect(href).toBe('mou-library:/rules/obligation-unowned.md');
        const { text } = await session.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri: href });
        expect(text).toMatch(/^# obligation\/unowned\n/);
    });

    it('leads nowhere in an editor that cannot show such pages', async () => {
        session = await Session.start({ files: { 'a.mou': TEXT }, capabilities: { textDocument: { publishDiagnostics: {} } } });
        await session.open('a.mou', TEXT);
        expect((await session.diagnostics('a.mou')).map(({ codeDescription }) => codeDescription).filter(Boolean)).toEqual([]);
    });
});
