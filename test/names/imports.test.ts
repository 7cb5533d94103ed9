import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { libraryNames, libraryText, libraryUri } from '../../language/workspace/library.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';

/** The import findings of a file: code and the text they are shown at. */
function importFindings(workspace: MouWorkspace, path = 'main.mou'): string[][] {
    const { textDocument } = workspace.document(path);
    return workspace
        .diagnostics(path)
        .filter(({ code }) => String(code).startsWith('import/'))
        .map(({ code, range }) => [String(code), textDocument.getText(range)]);
}

const COUNCIL = 'party Council is "Kent County Council"';

describe('what a file sees', () => {
    it('sees what a used file declares, by a path relative to itself', async () => {
        const workspace = await mouWorkspace({
            'agreements/main.mou': 'uses "../shared/parties.mou"\nclause 1 { Council must "write" to "Kent County Council" }',
            'shared/parties.mou': COUNCIL,
        });
        expect(workspace.unresolved('agreements/main.mou')).toEqual([]);
        expect(importFindings(workspace, 'agreements/main.mou')).toEqual([]);
    });

    it('does not see a file of the same folder that it does not use', async () => {
        const workspace = await mouWorkspace({ 'main.mou': 'clause 1 { Council must "write" }', 'parties.mou': COUNCIL });
        expect(workspace.unresolved('main.mou')).toEqual(['Council']);
    });

    it('does not see what a used file uses', async () => {
        const workspace = await mouWorkspace({
            'main.mou': 'uses "middle.mou"\nclause 1 { Council must "write" to Forum }',
            'middle.mou': 'uses "parties.mou"\nparty Forum is "A forum"\nclause 1 { Council must "write" }',
            'parties.mou': COUNCIL,
        });
        expect(workspace.unresolved('main.mou')).toEqual(['Council']);
        expect(workspace.unresolved('middle.mou')).toEqual([]);
    });

    it('needs no calendar for a used agreement that names its own', async () => {
        const workspace = await mouWorkspace({
            'main.mou': 'uses "other.mou"\nclause 1 { see 3 of Other }',
            'other.mou': 'uses "calendar.mou"\nmemorandum Other is "Other" { calendar Year }\nclause 3 { }',
            'calendar.mou': 'calendar Year { region Scotland }',
        });
        expect(workspace.unresolved('main.mou')).toEqual([]);
        expect(workspace.unresolved('other.mou')).toEqual([]);
    });

    it('prefers its own names to those of a used file, and the first used file to the second', async () => {
        const workspace = await mouWorkspace({
            'main.mou': 'uses "a.mou"\nuses "b.mou"\nparty Own is "Mine"\nclause 1 { Own must "write" to Shared }',
            'a.mou': 'party Shared is "From a"\nparty Own is "From a"',
            'b.mou': 'party Shared is "From b"',
        });
        const titles = workspace
            .document('main.mou')
            .references.map(reference => (reference as { ref?: unknown }).ref as { title: string });
        expect(titles.map(({ title }) => title)).toEqual(['Mine', 'From a']);
    });

    it('tells clauses of a used agreement from its own', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `uses "other.mou"
                memorandum Mine is "Mine"
                clause 1 { see 2 see 2 of Other see 7 }`,
            'other.mou': 'memorandum Other is "Other"\nclause 2 { }\nclause 7 { }',
        });
        expect(workspace.unresolved('main.mou')).toEqual(['2', '7']);
    });

    it('counts the clauses of a used file without an agreement as its own', async () => {
        const workspace = await mouWorkspace({
            'main.mou': 'uses "part.mou"\nmemorandum Mine is "Mine"\nclause 1 { see 2 }',
            'part.mou': 'clause 2 { }',
        });
        expect(workspace.unresolved('main.mou')).toEqual([]);
    });

    it('finds the amended clause, and inside the amendment the clauses of the amended agreement', async () => {
        const workspace = await mouWorkspace({
            'amendment.mou': `uses "main.mou"
                amends Mine clause 4.5 { clause (a) { see 4.6 see 4.5(a) Council must "write" } }
                amends Mine clause 9 { }`,
            'main.mou': `memorandum Mine is "Mine"\n${COUNCIL}\nclause 4.5 { }\nclause 4.6 { }`,
        });
        expect(workspace.unresolved('amendment.mou')).toEqual(['9']);
    });

    it('finds the clauses of the agreement whose history a file keeps', async () => {
        const workspace = await mouWorkspace({
            'history.mou': 'uses "main.mou"\nhistory { clause 4.5 done on 1 May 2025 by Council }',
            'main.mou': `memorandum Mine is "Mine"\n${COUNCIL}\nclause 4.5 { }`,
        });
        expect(workspace.unresolved('history.mou')).toEqual([]);
    });

    it('uses words of the language as names across files', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `uses "names.mou"
                clause 1 {
                    party must "write" to days before each review
                    days must "answer" within 5 days after review
                }`,
            'names.mou': 'party party is "One"\nparty days is "Two"\nmeeting review is "A meeting", once a month',
        });
        expect(workspace.document('main.mou').parseResult.parserErrors.map(({ message }) => message)).toEqual([]);
        expect(workspace.unresolved('main.mou')).toEqual([]);
        expect(workspace.document('main.mou').references).toHaveLength(5);
    });
});

describe('shipped profiles', () => {
    it('are there for a file that uses one, and only then', async () => {
        const workspace = await mouWorkspace({
            'main.mou': 'uses profile "parent-carer-forum"\nmemorandum M is "M" { checked against ParentCarerForum }',
            'other.mou': 'memorandum N is "N" { checked against ParentCarerForum }',
        });
        expect(workspace.unresolved('main.mou')).toEqual([]);
        expect(workspace.unresolved('other.mou')).toEqual(['ParentCarerForum']);
    });

    it('are read only when used, with what they extend, and have no mistakes', async () => {
        const none = await mouWorkspace({ 'main.mou': COUNCIL });
        expect(none.services.shared.workspace.LangiumDocuments.all.map(({ uri }) => uri.scheme).toArray()).toEqual(['file']);
        const workspace = await mouWorkspace({ 'main.mou': 'uses profile "parent-carer-forum"' });
        for (const path of ['mou-library:/parent-carer-forum.mou', 'mou-library:/memorandum.mou']) {
            expect(workspace.document(path).parseResult.parserErrors).toEqual([]);
            expect(workspace.unresolved(path)).toEqual([]);
            expect(workspace.diagnostics(path)).toEqual([]);
        }
    });

    it('hold the very text of the files in language/library', () => {
        const folder = new URL('../../language/library/', import.meta.url);
        const names = readdirSync(folder)
            .filter(name => name.endsWith('.mou'))
            .map(name => name.slice(0, -'.mou'.length))
            .sort();
        expect(libraryNames()).toEqual(names);
        for (const name of names) {
            expect(libraryText(libraryUri(name)!)).toBe(readFileSync(new URL(`${name}.mou`, folder), 'utf8').replaceAll('\r\n', '\n'));
        }
    });

    it('can be had without any file using them', async () => {
        const workspace = await mouWorkspace({});
        const { ShippedDocuments } = workspace.services.shared.workspace;
        const profile = ShippedDocuments.get('parent-carer-forum')!.parseResult.value.elements.find(element => element.$type === 'Profile');
        expect(profile?.base?.ref?.name).toBe('Memorandum');
        expect(ShippedDocuments.get('nothing')).toBeUndefined();
    });

    it('are reported when there is none of that name', async () => {
        const workspace = await mouWorkspace({ 'main.mou': 'uses profile "nothing"\nuses profile "__proto__"' });
        expect(importFindings(workspace)).toEqual([
            ['import/not-found', '"nothing"'],
            ['import/not-found', '"__proto__"'],
        ]);
        expect(workspace.diagnostics('main.mou')[0]!.message).toContain('memorandum, parent-carer-forum');
    });
});

describe('a used file that cannot be used', () => {
    it('is reported at its path when it does not exist', async () => {
        const workspace = await mouWorkspace({ 'main.mou': 'uses "calendars/none.mou"' });
        expect(importFindings(workspace)).toEqual([['import/not-found', '"calendars/none.mou"']]);
    });

    it('is reported when the path leaves the workspace, even when the file exists', async () => {
        const workspace = await mouWorkspace({
            'main.mou':
                'uses "../outside.mou"\nuses "sub/../../outside.mou"\nuses "../../../../../workspace/inside.mou"\nclause 1 { Council must "write" }',
            '../outside.mou': COUNCIL,
            'inside.mou': '',
        });
        expect(importFindings(workspace).map(([code]) => code)).toEqual(Array(3).fill('import/outside-workspace'));
        expect(workspace.unresolved('main.mou')).toEqual(['Council']);
        expect(workspace.files.reads).not.toContain('/outside.mou');
    });

    it.each([
        '/etc/passwd.mou',
        'file:///x.mou',
        'https://example.org/x.mou',
        'C:/x.mou',
        '\\\\\\\\server\\\\x.mou',
        'sub\\\\x.mou',
        'x.txt',
        '',
        '..',
    ])('is reported when its path is not a relative path to a .mou file: "%s"', async path => {
        const workspace = await mouWorkspace({ 'main.mou': `uses "${path}"` });
        expect(importFindings(workspace).map(([code]) => code)).toEqual(['import/bad-path']);
    });

    it('is left to the message about the syntax when its path is not typed yet', async () => {
        const workspace = await mouWorkspace({ 'main.mou': 'uses\nuses profile\nparty Council is "A council"' });
        expect(importFindings(workspace)).toEqual([]);
    });

    it('is reported with the reason when it is a folder, no text, or may not be opened', async () => {
        const workspace = await mouWorkspace({
            'main.mou': 'uses "folder.mou"\nuses "binary.mou"\nuses "secret.mou"\nparty Council is "A council"',
            'folder.mou/inside.mou': COUNCIL,
            'binary.mou': new Uint8Array([1, 0, 2]),
            'secret.mou': { unreadable: 'EACCES: permission denied' },
        });
        expect(importFindings(workspace)).toEqual([
            ['import/unreadable', '"folder.mou"'],
            ['import/unreadable', '"binary.mou"'],
            ['import/unreadable', '"secret.mou"'],
        ]);
        expect(
            workspace
                .diagnostics('main.mou')
                .slice(0, 3)
                .map(({ message }) => message),
        ).toEqual([expect.stringContaining('folder'), expect.stringContaining('not a text file'), expect.stringContaining('permission')]);
        expect(workspace.diagnostics('folder.mou/inside.mou').some(({ code }) => code === 'file/unreadable')).toBe(false);
    });

    it('is reported when it uses this file in turn, directly, by way of others, or is this file', async () => {
        const workspace = await mouWorkspace({
            'main.mou': 'uses "a.mou"\nparty Council is "A council"',
            'a.mou': 'uses "b.mou"\nclause 1 { Council must "write" }',
            'b.mou': 'uses "main.mou"\nclause 1 { Council must "write" }',
            'self.mou': 'uses "self.mou"',
            'tail.mou': 'uses "a.mou"',
        });
        for (const [path, written] of [
            ['main.mou', '"a.mou"'],
            ['a.mou', '"b.mou"'],
            ['b.mou', '"main.mou"'],
            ['self.mou', '"self.mou"'],
        ] as const) {
            expect(importFindings(workspace, path)).toEqual([['import/cycle', written]]);
        }
        expect(workspace.diagnostics('main.mou')[0]!.message).toContain('by way of b.mou');
        expect(importFindings(workspace, 'tail.mou')).toEqual([]);
        expect(workspace.services.Mou.references.ScopeProvider.visibleFiles(workspace.document('self.mou'))).toHaveLength(1);
        expect(workspace.unresolved('b.mou')).toEqual([]);
        expect(workspace.unresolved('a.mou')).toEqual(['Council']);
    });

    it('may lie in a folder that is not searched, as long as it is inside the workspace', async () => {
        const workspace = await mouWorkspace({
            'main.mou': 'uses ".shared/parties.mou"\nclause 1 { Council must "write" }',
            '.shared/parties.mou': COUNCIL,
            '.shared/unused.mou': COUNCIL,
        });
        expect(importFindings(workspace)).toEqual([]);
        expect(workspace.unresolved('main.mou')).toEqual([]);
        expect(workspace.has('.shared/unused.mou')).toBe(false);
    });

    it('may lie beside or below a file that is opened without a folder, but not above it', async () => {
        const workspace = await mouWorkspace({});
        workspace.put('/alone/main.mou', 'uses "parties.mou"\nuses "sub/more.mou"\nuses "../above.mou"\nclause 1 { Council must "write" }');
        workspace.put('/alone/parties.mou', COUNCIL);
        workspace.put('/alone/sub/more.mou', COUNCIL);
        workspace.put('/above.mou', COUNCIL);
        const { WorkspaceManager, LangiumDocuments, DocumentBuilder } = workspace.services.shared.workspace;
        WorkspaceManager.limitTo([]);
        const document = await LangiumDocuments.getOrCreateDocument(workspace.uri('/alone/main.mou'));
        await DocumentBuilder.build([document], { validation: true });
        expect(importFindings(workspace, '/alone/main.mou')).toEqual([['import/outside-workspace', '"../above.mou"']]);
        expect(workspace.unresolved('/alone/main.mou')).toEqual([]);
    });
});
