import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderOf, mou } from './run-mou.ts';

const TODAY = ['--today', '2026-11-22'];
const HEAD = 'party LAP is "Local Area Partnership"\nparty OCC is "Oxfordshire County Council"\n';
const MISTAKEN = `${HEAD}clause 4 { // agendas\n    LAP & OCC can't "share the list".\n    OCC must "reply" by 1 June 2027\n}\n`;
const MENDED = `${HEAD}clause 4 { // agendas\n    LAP and OCC must not "share the list"\n    OCC must "reply" no later than 1 June 2027\n}\n`;

let made: ReturnType<typeof folderOf> | undefined;
afterEach(() => made?.remove());
const files = (texts: Record<string, string>): string => (made = folderOf(texts)).folder;

describe('mou check --fix', () => {
    it('mends what can be mended without asking, again and again until nothing is left, in all files', () => {
        const folder = files({ 'a.mou': MISTAKEN, 'deep/b.mou': MISTAKEN.replaceAll('\n', '\r\n'), 'c.mou': MENDED });
        const { code, out } = mou(['check', '--fix', ...TODAY], folder);
        expect(out).toContain('in 2 files. What is left:');
        expect(code).toBe(0);
        expect(readFileSync(join(folder, 'a.mou'), 'utf8')).toBe(MENDED);
        expect(readFileSync(join(folder, 'deep/b.mou'), 'utf8')).toBe(MENDED.replaceAll('\n', '\r\n'));
        expect(mou(['check', '--fix', ...TODAY], folder).out).toContain('Nothing could be mended without you');
    });

    it('leaves alone what only the author knows, and reports it', () => {
        const text = `${HEAD}clause 4 { OCC must "reply" no later than 03/04/2027 }\n`;
        const folder = files({ 'a.mou': text });
        const { code, out } = mou(['check', '--fix', ...TODAY], folder);
        expect(code).toBe(1);
        expect(out).toContain('date/ambiguous');
        expect(readFileSync(join(folder, 'a.mou'), 'utf8')).toBe(text);
    });

    it('keeps a byte order mark', () => {
        const folder = files({ 'a.mou': `\uFEFF${MISTAKEN}` });
        mou(['check', '--fix', ...TODAY], folder);
        expect(readFileSync(join(folder, 'a.mou'), 'utf8')).toBe(`\uFEFF${MENDED}`);
    });

    it('shows with --dry-run what it would change, and changes nothing', () => {
        const folder = files({ 'a.mou': MISTAKEN });
        const { code, out } = mou(['check', '--dry-run', ...TODAY], folder);
        expect(code).toBe(1);
        expect(out).toContain('--- a/a.mou\n+++ b/a.mou\n@@ ');
        expect(out).toContain(`-    LAP & OCC can't "share the list".\n`);
        expect(out).toContain(`+    LAP and OCC must not "share the list"\n`);
        expect(readFileSync(join(folder, 'a.mou'), 'utf8')).toBe(MISTAKEN);
        expect(mou(['check', '--dry-run', ...TODAY], folder, { FORCE_COLOR: '1' }).out).toContain('\u001B[32m+    LAP and OCC');
        writeFileSync(join(folder, 'a.mou'), MENDED);
        expect(mou(['check', '--dry-run', ...TODAY], folder)).toMatchObject({ code: 0, out: 'Nothing can be mended without you.\n' });
    });

    it('does not go together with --watch', () => {
        const { code, err } = mou(['check', '--fix', '--watch', ...TODAY], files({ 'a.mou': MENDED }));
        expect(code).toBe(2);
        expect(err).toContain('Use one of the two');
    });
});
