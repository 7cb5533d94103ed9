import { Cancellation, DocumentState } from 'langium';
import { describe, expect, it } from 'vitest';
import { OpenTexts, withOpenTexts } from '../harness/editor.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';

const MAIN = 'uses "parties.mou"\nclause 1 { Council must "write" to Forum }\nclause 2 { Forum must "answer" }';
const PARTIES = 'party Council is "Kent County Council"\nparty Forum is "A forum"';

/** Notes the phases that documents reach, as `phase path`. */
function watch(workspace: MouWorkspace, ...states: DocumentState[]): string[] {
    const seen: string[] = [];
    for (const state of states) {
        workspace.services.shared.workspace.DocumentBuilder.onDocumentPhase(state, ({ uri }) => {
            seen.push(`${DocumentState[state]} ${uri.path.slice('/workspace/'.length)}`);
        });
    }
    return seen;
}

function codes(workspace: MouWorkspace, path = 'main.mou'): string[] {
    return workspace.diagnostics(path).map(({ code }) => String(code));
}

describe('after a change', () => {
    it('a file is linked anew when a name it uses disappears from a used file, and when it comes back', async () => {
        const workspace = await mouWorkspace({ 'main.mou': MAIN, 'parties.mou': PARTIES });
        await workspace.write('parties.mou', 'party Council is "Kent County Council"');
        expect(workspace.unresolved('main.mou')).toEqual(['Forum', 'Forum']);
        expect(codes(workspace)).toContain('party/undeclared');
        await workspace.write('parties.mou', PARTIES);
        expect(workspace.unresolved('main.mou')).toEqual([]);
        expect(codes(workspace)).not.toContain('party/undeclared');
    });

    it('references lead into the newest syntax tree of a used file', async () => {
        const workspace = await mouWorkspace({ 'main.mou': MAIN, 'parties.mou': PARTIES });
        await workspace.write('parties.mou', PARTIES.replace('"A forum"', '"Kent Forum"'));
        const [council, forum] = workspace.root('parties.mou').elements;
        const targets = workspace.document('main.mou').references.map(reference => (reference as { ref?: unknown }).ref);
        expect(targets[0]).toBe(council);
        expect(targets[1]).toBe(forum);
    });

    it('a missing import is found when the file is created, and missed when it is deleted', async () => {
        const workspace = await mouWorkspace({ 'main.mou': MAIN });
        expect(codes(workspace)).toContain('import/not-found');
        await workspace.write('parties.mou', PARTIES);
        expect(codes(workspace)).not.toContain('import/not-found');
        expect(workspace.unresolved('main.mou')).toEqual([]);
        await workspace.remove('parties.mou');
        expect(codes(workspace)).toContain('import/not-found');
        expect(workspace.unresolved('main.mou')).toHaveLength(3);
    });

    it('a duplicate that appears in a used file is reported in the file that sees both', async () => {
        const workspace = await mouWorkspace({
            'main.mou': 'uses "a.mou"\nuses "b.mou"\nclause 1 { Council must "write" }',
            'a.mou': 'party Council is "One"',
            'b.mou': 'party Forum is "Two"',
        });
        expect(codes(workspace)).not.toContain('name/duplicate');
        await workspace.write('b.mou', 'party Council is "Two"');
        expect(codes(workspace)).toContain('name/duplicate');
        await workspace.write('b.mou', 'party Forum is "Two"');
        expect(codes(workspace)).not.toContain('name/duplicate');
    });

    it('a circle is reported in all its files when one edit closes it, and nowhere when one opens it', async () => {
        const workspace = await mouWorkspace({ 'a.mou': 'uses "b.mou"', 'b.mou': 'uses "c.mou"', 'c.mou': 'party X is "X"' });
        await workspace.write('c.mou', 'uses "a.mou"');
        for (const path of ['a.mou', 'b.mou', 'c.mou']) {
            expect(codes(workspace, path)).toContain('import/cycle');
        }
        await workspace.write('b.mou', 'party Y is "Y"');
        for (const path of ['a.mou', 'b.mou', 'c.mou']) {
            expect(codes(workspace, path)).not.toContain('import/cycle');
        }
    });

    it('whether a name is used elsewhere is known again when its user changes or is deleted', async () => {
        const workspace = await mouWorkspace({ 'main.mou': MAIN, 'parties.mou': PARTIES });
        const { IndexManager } = workspace.services.shared.workspace;
        const usedElsewhere = (): boolean[] => workspace.root('parties.mou').elements.map(node => IndexManager.isUsedElsewhere(node));
        const checked = watch(workspace, DocumentState.Validated);
        expect(usedElsewhere()).toEqual([true, true]);
        await workspace.write('main.mou', 'uses "parties.mou"\nclause 1 { Council must "write" }');
        expect(usedElsewhere()).toEqual([true, false]);
        expect(checked).toEqual(['Validated main.mou', 'Validated parties.mou']);
        checked.length = 0;
        await workspace.remove('main.mou');
        expect(usedElsewhere()).toEqual([false, false]);
        expect(checked).toEqual(['Validated parties.mou']);
    });

    it('a word of the language becomes a name when a used file begins to declare it so', async () => {
        const workspace = await mouWorkspace({
            'main.mou': 'uses "names.mou"\nclause 1 {\n    days must "write"\n}',
            'names.mou': 'party Council is "C"',
        });
        expect(workspace.document('main.mou').parseResult.parserErrors).not.toEqual([]);
        await workspace.write('names.mou', 'party days is "A paper"');
        expect(workspace.document('main.mou').parseResult.parserErrors).toEqual([]);
        expect(workspace.unresolved('main.mou')).toEqual([]);
        await workspace.write('main.mou', 'uses "names.mou"\nclause 1 {\n    days must "print"\n}');
        expect(workspace.document('main.mou').parseResult.parserErrors).toEqual([]);
        await workspace.write('names.mou', 'party Council is "C"');
        expect(workspace.document('main.mou').parseResult.parserErrors).not.toEqual([]);
    });

    it('only the changed file and those that use it are touched', async () => {
        const workspace = await mouWorkspace({
            'main.mou': MAIN,
            'parties.mou': PARTIES,
            'other.mou': 'party Else is "Else"',
            'second.mou': 'uses "main.mou"',
        });
        const linked = watch(workspace, DocumentState.Linked);
        workspace.files.reads.length = 0;
        await workspace.write('main.mou', MAIN.replace('"write"', '"speak"'));
        expect(linked).toEqual(['Linked main.mou', 'Linked second.mou']);
        expect(workspace.files.reads).toEqual(['/workspace/main.mou']);
    });

    it('a build that was called off is made up for by the next one', async () => {
        const workspace = await mouWorkspace({ 'main.mou': MAIN, 'parties.mou': PARTIES });
        const source = new Cancellation.CancellationTokenSource();
        workspace.put('parties.mou', 'party Council is "C"');
        source.cancel();
        const { DocumentBuilder } = workspace.services.shared.workspace;
        await expect(DocumentBuilder.update([workspace.uri('parties.mou')], [], source.token)).rejects.toBeDefined();
        expect(workspace.document('parties.mou').state).toBe(DocumentState.Changed);
        await workspace.write('other.mou', '');
        expect(workspace.document('main.mou').state).toBe(DocumentState.Validated);
        expect(workspace.unresolved('main.mou')).toEqual(['Forum', 'Forum']);
    });
});

describe('with an editor', () => {
    async function opened(texts: OpenTexts, files: Record<string, string>): Promise<MouWorkspace> {
        return mouWorkspace(files, { create: withOpenTexts(texts) });
    }

    it('checks open files only, but links all', async () => {
        const texts = new OpenTexts();
        const workspace = await opened(texts, {
            'main.mou': 'clause 1 { Nobody must "write" }',
            'closed.mou': 'clause 1 { Nobody must "write" }',
        });
        texts.open(workspace.uri('main.mou'), 'clause 1 { Nobody must "speak" }');
        await workspace.services.shared.workspace.DocumentBuilder.update([workspace.uri('main.mou')], []);
        expect(codes(workspace)).toContain('party/undeclared');
        expect(workspace.document('closed.mou').diagnostics).toBeUndefined();
        expect(workspace.unresolved('closed.mou')).toEqual(['Nobody']);
    });

    it('checks closed files too when told so', async () => {
        const workspace = await opened(new OpenTexts(), { 'closed.mou': 'clause 1 { Nobody must "write" }' });
        const { DocumentBuilder, LangiumDocuments } = workspace.services.shared.workspace;
        DocumentBuilder.checks = () => true;
        await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: true });
        expect(codes(workspace, 'closed.mou')).toContain('party/undeclared');
    });

    it('finishes the edited file before it links the closed files that use it', async () => {
        const texts = new OpenTexts();
        const files: Record<string, string> = { 'parties.mou': PARTIES };
        for (let i = 0; i < 5; i++) {
            files[`user${i}.mou`] = MAIN;
        }
        const workspace = await opened(texts, files);
        const seen = watch(workspace, DocumentState.Linked, DocumentState.Validated);
        texts.open(workspace.uri('parties.mou'), `${PARTIES}\n`);
        await workspace.services.shared.workspace.DocumentBuilder.update([workspace.uri('parties.mou')], []);
        expect(seen).toEqual(['Linked parties.mou', 'Validated parties.mou', ...[0, 1, 2, 3, 4].map(i => `Linked user${i}.mou`)]);
    });

    it('checks an open file anew whose user was edited, even where the edit concerns closed files too', async () => {
        const texts = new OpenTexts();
        const workspace = await opened(texts, { 'main.mou': MAIN, 'parties.mou': PARTIES, 'second.mou': 'uses "main.mou"' });
        const { DocumentBuilder } = workspace.services.shared.workspace;
        texts.open(workspace.uri('main.mou'), MAIN);
        texts.open(workspace.uri('parties.mou'), PARTIES);
        await DocumentBuilder.update([workspace.uri('main.mou'), workspace.uri('parties.mou')], []);
        const checked = watch(workspace, DocumentState.Validated);
        texts.open(workspace.uri('main.mou'), 'uses "parties.mou"\nclause 1 { Council must "write" }');
        await DocumentBuilder.update([workspace.uri('main.mou')], []);
        expect(workspace.document('parties.mou').state).toBe(DocumentState.Validated);
        expect(checked).toEqual(['Validated main.mou', 'Validated parties.mou']);
    });

    it('knows of the use of a name in closed files already when the edited file is checked', async () => {
        const texts = new OpenTexts();
        const workspace = await opened(texts, { 'parties.mou': PARTIES, 'main.mou': MAIN });
        const { DocumentBuilder, IndexManager } = workspace.services.shared.workspace;
        const used: boolean[] = [];
        DocumentBuilder.onDocumentPhase(DocumentState.IndexedReferences, ({ uri }) => {
            if (uri.path.endsWith('parties.mou')) {
                used.push(...workspace.root('parties.mou').elements.map(node => IndexManager.isUsedElsewhere(node)));
            }
        });
        texts.open(workspace.uri('parties.mou'), `${PARTIES}\nparty New is "New"`);
        await DocumentBuilder.update([workspace.uri('parties.mou')], []);
        expect(used).toEqual([true, true, false]);
    });

    it('leaves the files that use a file alone when that is only opened or saved', async () => {
        const texts = new OpenTexts();
        const workspace = await opened(texts, { 'parties.mou': PARTIES, 'main.mou': MAIN });
        const linked = watch(workspace, DocumentState.Linked);
        for (const turn of ['opened', 'saved']) {
            texts.open(workspace.uri('parties.mou'), PARTIES);
            await workspace.services.shared.workspace.DocumentBuilder.update([workspace.uri('parties.mou')], []);
            expect([turn, ...linked]).toEqual([turn, 'Linked parties.mou']);
            linked.length = 0;
        }
        expect((workspace.document('main.mou').references[0] as { ref?: unknown }).ref).toBe(workspace.root('parties.mou').elements[0]);
    });

    it('finishes an open file and what it uses before it reads the rest of the workspace', async () => {
        const texts = new OpenTexts();
        const workspace = await mouWorkspace({}, { create: withOpenTexts(texts) });
        for (const [path, text] of Object.entries({ 'a.mou': '', 'b.mou': '', 'main.mou': MAIN, 'parties.mou': PARTIES, 'z.mou': '' })) {
            workspace.put(path, text);
        }
        texts.open(workspace.uri('main.mou'), MAIN);
        const seen = watch(workspace, DocumentState.Parsed, DocumentState.Validated);
        await workspace.open();
        expect(seen.slice(0, 3)).toEqual(['Parsed main.mou', 'Parsed parties.mou', 'Validated main.mou']);
        expect(workspace.unresolved('main.mou')).toEqual([]);
    });

    it('parses only the last text of a burst of edits', async () => {
        const texts = new OpenTexts();
        const workspace = await opened(texts, { 'main.mou': '' });
        const { DocumentBuilder, WorkspaceLock } = workspace.services.shared.workspace;
        const parsed = watch(workspace, DocumentState.Parsed);
        const edit = (text: string): Promise<void> => {
            texts.open(workspace.uri('main.mou'), text);
            return WorkspaceLock.write(token => DocumentBuilder.update([workspace.uri('main.mou')], [], token));
        };
        // As messages of an editor do, each edit arrives in a turn of the event loop of its own.
        const edits = [edit('party A is "A"')];
        await new Promise<void>(resolve =>
            setImmediate(() => {
                edits.push(edit('party B is "B"'));
                setImmediate(() => resolve(void edits.push(edit('party C is "C"'))));
            }),
        );
        await Promise.all(edits);
        expect(parsed).toEqual(['Parsed main.mou']);
        expect(workspace.document('main.mou').textDocument.getText()).toBe('party C is "C"');
    });
});
