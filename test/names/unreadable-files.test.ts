import { describe, expect, it } from 'vitest';
import { checkText, decodeText, LARGEST_FILE, problemOfError } from '../../language/workspace/decode-text.ts';
import { mouWorkspace } from '../harness/mou-workspace.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
    const units = [...((mark ? '\uFEFF' : '') + text)].map(char => char.charCodeAt(0));
    return new Uint8Array(units.flatMap(unit => (bigEndian ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8])));
}
function kind(decoded: ReturnType<typeof decodeText>): string {
    return 'problem' in decoded ? decoded.problem.kind : `text ${decoded.text}`;
}

describe('the bytes of a file', () => {
    it('are text in UTF-8, without its byte order mark', () => {
        expect(kind(decodeText(bytes('party Zoë is "💡 עברית"\r\n')))).toBe('text party Zoë is "💡 עברית"\r\n');
        expect(kind(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('party')])))).toBe('text party');
        expect(kind(decodeText(new Uint8Array()))).toBe('text ');
    });

    it.each([
        [false, true],
        [true, true],
        [false, false],
        [true, false],
    ])('are recognised as UTF-16 (big endian %s, with mark %s)', (bigEndian, mark) => {
        expect(kind(decodeText(utf16('party Council is "Kent"', bigEndian, mark)))).toBe('utf-16');
    });

    it('are refused when they are no text, another encoding, or too many', () => {
        expect(kind(decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0])))).toBe('binary');
        expect(kind(decodeText(new Uint8Array([0xff, 0xd8, 0xff, 0xe1])))).toBe('binary');
        expect(kind(decodeText(new Uint8Array([...bytes('party Zo'), 0xeb, ...bytes(' is')])))).toBe('not-utf-8');
        expect(kind(decodeText(new Uint8Array(LARGEST_FILE + 1).fill(32)))).toBe('too-large');
        expect(kind(decodeText(new Uint8Array(LARGEST_FILE).fill(32)))).toMatch(/^text /);
    });

    it('are refused alike when an editor has decoded them', () => {
        expect(kind(checkText('party\0Council'))).toBe('binary');
        expect(kind(checkText('\uFEFFparty'))).toBe('text \uFEFFparty');
    });

    it('cannot be had for reasons that are told apart', () => {
        const kinds = ['ENOENT', 'EISDIR', 'EACCES', 'EPERM', 'ERR_FS_FILE_TOO_LARGE', 'EIO'].map(
            code => problemOfError(Object.assign(new Error('x'), { code })).kind,
        );
        expect(kinds).toEqual(['missing', 'folder', 'no-permission', 'no-permission', 'too-large', 'unreadable']);
        expect(problemOfError(undefined).kind).toBe('unreadable');
    });
});

describe('a workspace with files that cannot be read', () => {
    it('reports each at its beginning and goes on with the rest', async () => {
        const workspace = await mouWorkspace({
            'binary.mou': new Uint8Array([1, 0, 2]),
            'utf16.mou': utf16('party X is "X"', false, true),
            'secret.mou': { unreadable: 'EACCES: permission denied' },
            'large.mou': new Uint8Array(LARGEST_FILE + 1).fill(32),
            'good.mou': 'clause 1 { Nobody must "write" }',
        });
        const expected = {
            'binary.mou': 'file/binary',
            'utf16.mou': 'file/utf-16',
            'secret.mou': 'file/no-permission',
            'large.mou': 'file/too-large',
        };
        for (const [path, code] of Object.entries(expected)) {
            const diagnostics = workspace.diagnostics(path);
            expect(diagnostics.map(diagnostic => diagnostic.code)).toEqual([code]);
            expect(diagnostics[0]!.range.start).toEqual({ line: 0, character: 0 });
            expect(diagnostics[0]!.message).toMatch(/^This .+[.?]$/);
        }
        expect(workspace.unresolved('good.mou')).toEqual(['Nobody']);
        expect([...workspace.services.shared.workspace.FileProblems.all().values()].map(problem => problem.kind).sort()).toEqual([
            'binary',
            'no-permission',
            'too-large',
            'utf-16',
        ]);
    });

    it('forgets the problem once the file can be read', async () => {
        const workspace = await mouWorkspace({ 'main.mou': new Uint8Array([0, 0, 1]) });
        await workspace.write('main.mou', 'party Council is "C"');
        expect(workspace.diagnostics('main.mou').filter(({ code }) => String(code).startsWith('file/'))).toEqual([]);
        expect(workspace.root('main.mou').elements).toHaveLength(1);
    });

    it("reads neither folders called x.mou, nor tools' folders, nor other files", async () => {
        const workspace = await mouWorkspace({
            'x.mou/inside.mou': '',
            'node_modules/a.mou': '',
            '.git/b.mou': '',
            '.hidden.mou': '',
            'notes.txt': '',
            'out/c.mou': '',
        });
        const paths = workspace.services.shared.workspace.LangiumDocuments.all.map(({ uri }) => uri.path).toArray();
        expect(paths.sort()).toEqual(['/workspace/out/c.mou', '/workspace/x.mou/inside.mou']);
        expect(workspace.files.reads.sort()).toEqual(['/workspace/out/c.mou', '/workspace/x.mou/inside.mou']);
    });

    it('notes a folder that may not be listed and goes on', async () => {
        const workspace = await mouWorkspace({});
        workspace.put('closed/a.mou', '');
        workspace.put('open/b.mou', '');
        const list = workspace.files.readDirectory.bind(workspace.files);
        workspace.files.readDirectory = async uri => {
            if (uri.path.endsWith('/closed')) {
                throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
            }
            return list(uri);
        };
        await workspace.open();
        expect(workspace.has('open/b.mou')).toBe(true);
        expect(workspace.services.shared.workspace.FileProblems.get(workspace.uri('closed'))?.kind).toBe('no-permission');
    });

    it('keeps two files of the same names apart', async () => {
        const text = 'memorandum M is "M"\nparty A is "First"\nclause 1 { A must "write" see 1 }';
        const workspace = await mouWorkspace({ 'a.mou': text, 'b.mou': text });
        for (const path of ['a.mou', 'b.mou']) {
            expect(workspace.unresolved(path)).toEqual([]);
            expect(workspace.diagnostics(path).map(({ code }) => code)).not.toContain('name/duplicate');
        }
        const [first, second] = ['a.mou', 'b.mou'].map(path => (workspace.document(path).references[0] as { ref?: unknown }).ref);
        expect(first).toBe(workspace.root('a.mou').elements[1]);
        expect(second).toBe(workspace.root('b.mou').elements[1]);
    });

    it('reads text with carriage returns, a byte order mark, right-to-left and astral characters', async () => {
        const workspace = await mouWorkspace({
            'main.mou': new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('party Zoë is "שלום 💡"\r\nclause 1 {\r\n  Zoë must "write"\r\n}')]),
        });
        expect(workspace.document('main.mou').parseResult.parserErrors).toEqual([]);
        expect(workspace.unresolved('main.mou')).toEqual([]);
    });
});
