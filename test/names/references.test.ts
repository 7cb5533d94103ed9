import { CstUtils, type AstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import { isListItem, type Clause, type Section } from '../../language/generated/ast.ts';
import type { CrossReference } from '../../language/references/cross-reference.ts';
import { OpenTexts, withOpenTexts } from '../harness/editor.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';

/** All places that refer to a declaration, as `path written`, with `(alias)` where it is called otherwise than by its name. */
function uses(workspace: MouWorkspace, declaration: AstNode): string[] {
    return workspace.services.shared.workspace.IndexManager.findAllReferences(declaration)
        .toArray()
        .map((reference: CrossReference) => {
            const path = reference.sourceUri.path.slice('/workspace/'.length);
            const written = workspace.document(path).textDocument.getText(reference.segment.range);
            return `${path} ${written}${reference.byAlias ? ' (alias)' : ''}`;
        })
        .sort();
}

const PARTIES = 'party Council is "Kent County Council" also known as "KCC"\nclause 1 { Council must "write" }';

describe('who refers to a declaration', () => {
    it('is known for its own file and for all files that use it, open or not', async () => {
        const workspace = await mouWorkspace(
            {
                'parties.mou': PARTIES,
                'a.mou': 'uses "parties.mou"\nclause 2 { Council must "write" to KCC }',
                'sub/b.mou': 'uses "../parties.mou"\nclause 2 { "Kent County Council" must "write" }',
                'unrelated.mou': 'party Council is "Other"\nclause 1 { Council must "write" }',
            },
            { create: withOpenTexts(new OpenTexts()) },
        );
        expect(uses(workspace, workspace.root('parties.mou').elements[0]!)).toEqual([
            'a.mou Council',
            'a.mou KCC (alias)',
            'parties.mou Council',
            'sub/b.mou "Kent County Council" (alias)',
        ]);
        expect(uses(workspace, workspace.root('unrelated.mou').elements[0]!)).toEqual(['unrelated.mou Council']);
    });

    it('stays true through edits of both sides', async () => {
        const workspace = await mouWorkspace({ 'parties.mou': PARTIES, 'a.mou': 'uses "parties.mou"\nclause 2 { Council must "write" }' });
        await workspace.write('parties.mou', `// moved\n${PARTIES}`);
        expect(uses(workspace, workspace.root('parties.mou').elements[0]!)).toEqual(['a.mou Council', 'parties.mou Council']);
        await workspace.write('a.mou', 'uses "parties.mou"\nclause 2 { KCC must "write" }');
        expect(uses(workspace, workspace.root('parties.mou').elements[0]!)).toEqual(['a.mou KCC (alias)', 'parties.mou Council']);
        await workspace.remove('a.mou');
        expect(uses(workspace, workspace.root('parties.mou').elements[0]!)).toEqual(['parties.mou Council']);
    });

    it('is known for clauses, however the number is written', async () => {
        const workspace = await mouWorkspace({
            'main.mou': 'memorandum M is "M"\nclause 4.5 { see 4.5. }\nhistory { clause 4.5 done on 1 May 2025 }',
            'amendment.mou': 'uses "main.mou"\namends M clause 4.5 { see 4.5 of M }',
        });
        expect(uses(workspace, workspace.root('main.mou').elements[1]!)).toEqual([
            'amendment.mou 4.5',
            'amendment.mou 4.5',
            'main.mou 4.5',
            'main.mou 4.5.',
        ]);
    });

    it('is known apart for a section and a clause of one number, in sentences and in the history', async () => {
        const workspace = await mouWorkspace({
            'main.mou':
                'section 2 {\n    item (a) "x"\n    section 2 continues after the end\n}\nclause 2 {\n    item (a) "y"\n    see clause 2\n}\n' +
                'history {\n    section 2 done on 1 May 2026\n    section 2(a) done on 2 May 2026\n    clause 2 done on 3 May 2026\n    clause 2(a) done on 4 May 2026\n    notice under clause 2 given on 5 May 2026\n}',
        });
        const [section, clause] = workspace.root('main.mou').elements;
        const lines = (declaration: AstNode): number[] =>
            workspace.services.shared.workspace.IndexManager.findAllReferences(declaration)
                .toArray()
                .map(({ segment }) => segment.range.start.line)
                .sort((a, b) => a - b);
        expect([section, clause].map(node => lines(node!))).toEqual([
            [2, 9],
            [6, 11, 13],
        ]);
        const items = [section, clause].map(node => (node as Section | Clause).items.find(isListItem)!);
        expect(items.map(lines)).toEqual([[10], [12]]);
    });

    it('is known for shipped profiles', async () => {
        const workspace = await mouWorkspace({
            'main.mou': 'uses profile "memorandum"\nmemorandum M is "M" { checked against Memorandum }',
        });
        expect(uses(workspace, workspace.root('mou-library:/memorandum.mou').elements[0]!)).toEqual(['main.mou Memorandum']);
    });

    it('is found from the word under the cursor, also from a clause number', async () => {
        const workspace = await mouWorkspace({ 'main.mou': 'party Cou|ncil is "Council"\nclause 4.|5 { Council must "write" see 4.5 }' });
        const { References } = workspace.services.Mou.references;
        const [party, clause] = workspace.marks('main.mou').cursors.map(offset => {
            const leaf = workspace.root('main.mou').$cstNode!;
            return References.findDeclarations(CstUtils.findLeafNodeAtOffset(leaf, offset)!)[0]!;
        });
        expect(uses(workspace, party!)).toEqual(['main.mou Council']);
        expect(uses(workspace, clause!)).toEqual(['main.mou 4.5']);
    });

    it('lists every declaration of the workspace once, for a search by name', async () => {
        const workspace = await mouWorkspace({ 'parties.mou': PARTIES, 'b.mou': 'meeting Board is "The board"' });
        const { IndexManager } = workspace.services.shared.workspace;
        expect(
            IndexManager.allElements()
                .map(({ name, type }) => `${type} ${name}`)
                .toArray()
                .sort(),
        ).toEqual(['Event Board', 'Party Council']);
        expect(
            IndexManager.allElements('Actor')
                .map(({ name }) => name)
                .toArray(),
        ).toEqual(['Council']);
    });
});
