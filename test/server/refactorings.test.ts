import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Session } from './harness/session.ts';

const TEXT = `party A is "Aa"
meeting KIT is "the meeting", once a month
clause 1 {
    A must "send papers" before each KIT
    A must "send the list" no later than List
}
deadline List is within 5 days of KIT
history {
    List done on 1 May 2026
}
`;
const CAPABILITIES: ClientCapabilities = {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: { codeAction: { disabledSupport: true, codeActionLiteralSupport: { codeActionKind: { valueSet: ['refactor'] } } } },
};

let session: Session;
let plain: Session;

beforeAll(async () => {
    session = await Session.start({ capabilities: CAPABILITIES, options: { commands: ['mou.renameAt'] } });
    plain = await Session.start();
    for (const each of [session, plain]) {
        await each.open('a.mou', TEXT);
        await each.diagnostics('a.mou');
    }
});

afterAll(() => Promise.all([session.stop(), plain.stop()]));

function actions(text: string, only: string, at = session): Promise<CodeAction[]> {
    const { textDocument, position } = at.at('a.mou', text);
    return at.connection.sendRequest('textDocument/codeAction', {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics: [], only: [only] },
    });
}

describe('a name for a time', () => {
    test('is proposed, and the client is told where it can be typed over', async () => {
        const [action] = await actions('before each', 'refactor.extract');
        expect(action).toMatchObject({
            title: 'Give this time a name: PapersDue',
            kind: 'refactor.extract.deadline',
            command: { command: 'mou.renameAt' },
        });
        const [text] = session.renamed(action!.edit!, 'a.mou');
        const [uri, position] = action!.command!.arguments!;
        expect(uri).toBe(session.uri('a.mou'));
        const renamed = TextDocument.create('', 'mou', 1, text!);
        expect(text!.slice(renamed.offsetAt(position))).toMatch(/^PapersDue\n/);
        expect(text).toContain('deadline PapersDue is before each KIT\n');
    });

    test('comes without a command to a client that has none', async () => {
        const [action] = await actions('before each', 'refactor', plain);
        expect(action?.edit).toBeDefined();
        expect(action?.command).toBeUndefined();
    });
});

describe('the time for a name', () => {
    test('is refused with the reason, where the client shows it', async () => {
        expect(await actions('List\n', 'refactor.inline')).toEqual([
            expect.objectContaining({ title: 'Write the time of List here', edit: expect.anything() }),
            expect.objectContaining({
                disabled: { reason: 'a.mou speaks of List by its name in another way, as the history does, so it needs its name.' },
            }),
        ]);
        expect((await actions('List\n', 'refactor.inline', plain)).map(({ title }) => title)).toEqual(['Write the time of List here']);
    });
});

describe('clauses in order', () => {
    const numbered = 'clause 2 {\n    """As clause 4 says."""\n    see 4\n}\nclause 4\n';

    test('are only offered where they are asked for, and their words are asked about', async () => {
        const asking = await Session.start({
            capabilities: { ...CAPABILITIES, workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } },
        });
        await asking.open('a.mou', `memorandum M "M"\n${numbered}`);
        await asking.diagnostics('a.mou');
        const everything = await asking.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
            ...asking.at('a.mou', 'see'),
            range: { start: { line: 3, character: 4 }, end: { line: 3, character: 4 } },
            context: { diagnostics: [] },
        });
        expect(everything.map(({ kind }) => kind)).not.toContain('source.renumber.mou');
        const [action] = await actions('see', 'source.renumber', asking);
        const change = action!.edit!.documentChanges![0]!;
        const edits = 'edits' in change ? change.edits.filter(edit => 'newText' in edit) : [];
        expect(asking.applied('a.mou', edits)).toBe(`memorandum M "M"\n${numbered.replaceAll('2', '1').replaceAll('4', '2')}`);
        expect(edits.map(edit => 'annotationId' in edit)).toEqual([false, false, false, true]);
        expect(Object.values(action!.edit!.changeAnnotations!)).toEqual([expect.objectContaining({ needsConfirmation: true })]);
        await asking.stop();
    });

    test.each([
        ['a number that is left out', 'memorandum M "M"\nclause 1\nclause 3\n', 'reference/skipped-number', 'clause 2\n'],
        [
            'a clause among the duties that commits nobody',
            'memorandum M "M"\nparty A is "Aa"\nparty B is "Bb"\nsection 1 "Duties" {\n    clause 1.1 { """A regularly sends B the agenda.""" }\n}\n',
            'obligation/no-commitment',
            'A must "send B the agenda" // confirm',
        ],
    ])('mend %s', async (_what, text, rule, expected) => {
        await plain.open('mended.mou', text);
        const found = (await plain.diagnostics('mended.mou')).find(({ code }) => code === rule)!;
        const [mending] = await plain.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
            textDocument: { uri: plain.uri('mended.mou') },
            range: found.range,
            context: { diagnostics: [found], only: ['quickfix'] },
        });
        expect(mending).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: rule }] });
        expect(plain.renamed(mending!.edit!, 'mended.mou')[0]).toContain(expected);
        await plain.close('mended.mou');
    });

    test('change the words too where the client cannot ask', async () => {
        await plain.open('b.mou', `memorandum M "M"\n${numbered}`);
        await plain.diagnostics('b.mou');
        const { textDocument, position } = plain.at('b.mou', 'see');
        const [action] = await plain.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
            textDocument,
            range: { start: position, end: position },
            context: { diagnostics: [], only: ['source.renumber.mou'] },
        });
        expect(plain.renamed(action!.edit!, 'b.mou')[0]).toContain('As clause 2 says');
    });
});
