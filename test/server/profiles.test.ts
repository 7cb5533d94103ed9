import {
    SnippetTextEdit,
    TextDocumentEdit,
    type ClientCapabilities,
    type CodeAction,
    type CompletionItem,
    type CompletionList,
    type Hover,
    type MarkupContent,
} from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INSERT_MISSING_CLAUSES } from '../../server/protocol.ts';
import { readMarks } from '../harness/marks.ts';
import { Session } from './harness/session.ts';

const CAPABILITIES: ClientCapabilities = {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: {
        publishDiagnostics: {},
        completion: { completionItem: { snippetSupport: true, resolveSupport: { properties: ['documentation'] } } },
    },
};

let session: Session;
let withSnippets: Session;
let count = 0;

beforeAll(async () => {
    session = await Session.start({ capabilities: CAPABILITIES });
    withSnippets = await Session.start({
        capabilities: {
            ...CAPABILITIES,
            workspace: { ...CAPABILITIES.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
        },
    });
});

afterAll(() => Promise.all([session.stop(), withSnippets.stop()]));

async function opened(marked: string, at = session) {
    const {
        text,
        cursors: [cursor],
    } = readMarks(marked);
    const path = `p${count++}.mou`;
    await at.open(path, text);
    return { path, place: { textDocument: { uri: at.uri(path) }, position: at.text(path).positionAt(cursor ?? 0) } };
}

async function offered(marked: string): Promise<CompletionItem[]> {
    return (await session.connection.sendRequest<CompletionList>('textDocument/completion', (await opened(marked)).place)).items;
}

async function shown(marked: string): Promise<string | undefined> {
    const hover = await session.connection.sendRequest<Hover | null>('textDocument/hover', (await opened(marked)).place);
    return (hover?.contents as MarkupContent | undefined)?.value;
}

describe('completion', () => {
    test('offers the profiles that ship, each with what it is for, and says of each what it asks for', async () => {
        const items = await offered('uses profile |\n');
        expect(items.map(({ label, detail }) => [label, detail])).toEqual([
            ['"data-sharing-agreement"', 'For an agreement to share personal data'],
            ['"memorandum"', 'For any memorandum of understanding'],
            ['"parent-carer-forum"', 'For a memorandum between a parent carer forum and its local area'],
            ['"protocol"', 'For a protocol'],
            ['"service-level-agreement"', 'For an agreement on a service'],
        ]);
        const resolved = await session.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]);
        expect((resolved.documentation as MarkupContent).value).toContain('- a clause about lawful basis');
    });

    test('behind checked against and extends brings the line that uses a shipped profile', async () => {
        const [item] = (await offered('/* Ours. */\n\nmemorandum M { checked against Memo|')).filter(({ label }) => label === 'Memorandum');
        expect(item!.additionalTextEdits).toEqual([
            { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, newText: 'uses profile "memorandum"\n\n' },
        ]);
        const used = await offered('uses profile "memorandum"\n\nprofile P extends |');
        expect(used.filter(({ label }) => label === 'Memorandum').map(({ additionalTextEdits }) => additionalTextEdits)).toEqual([
            undefined,
        ]);
        expect(used.find(({ label }) => label === 'Protocol')!.additionalTextEdits![0]!.newText).toBe('\nuses profile "protocol"');
    });

    test('offers the parts of an agreement, severities and kinds of party inside a profile', async () => {
        const labels = async (marked: string): Promise<string[]> =>
            (await offered(`profile P {\n    ${marked}\n}\n`)).map(({ label }) => label);
        expect(await labels('requires |')).toEqual(expect.arrayContaining(['legal status', 'escalation', 'clause about', 'notice']));
        expect(await labels('requires review reported as a |')).toEqual(expect.arrayContaining(['error', 'warning', 'info', 'hint']));
        expect(await labels('requires review when it covers |')).toEqual(expect.arrayContaining(['termination', 'safeguarding']));
        expect(await labels('requires review when a party is a |')).toContain('local authority');
        expect(await labels('leaves |')).toContain('out');
    });
});

describe('the pointer', () => {
    test('on a profile shows what it asks for, with what it extends, and how loud that is', async () => {
        const text = `profile Base is "Base profile" { requires purpose recommends clause about parking when it mentions "cars" or when it is legally binding }
profile Ours for memorandum extends Base {
    requires notice of at least 4 weeks to end reported as an error
    requires clause about keys when a party is a school or charity when it covers review
}
memorandum M { checked against |Ours }`;
        expect(await shown(text)).toBe(`**Ours** a profile, for a memorandum, extends Base

Requires:
- purpose
- at least 4 weeks of notice to end it (error)
- a clause about keys, when a party is a school or charity and when it covers review

Recommends:
- a clause about parking, when it mentions "cars" or when it is legally binding`);
    });

    test('on the line that uses a shipped profile shows the same', async () => {
        const value = await shown('uses profile "pro|tocol"\n');
        expect(value).toContain('**Protocol** Protocol, for a protocol, extends Memorandum');
        expect(value).toContain('how bodies work together on one kind of case');
    });
});

describe('actions', () => {
    async function actions(at: Session, only?: string[]): Promise<CodeAction[]> {
        const { path, place } = await opened(
            'memorandum |M { checked against P }\nparty A is "Aa"\nprofile P { requires purpose requires term }\n',
            at,
        );
        const diagnostics = (await at.diagnostics(path)).filter(({ code }) => code === 'clause/missing');
        return at.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
            textDocument: place.textDocument,
            range: { start: place.position, end: place.position },
            context: { diagnostics: only ? [] : diagnostics, only },
        });
    }

    test('insert each missing clause or all of them', async () => {
        const found = await actions(session);
        expect(found.map(({ title }) => title)).toEqual([
            'Add a purpose clause',
            'Add a term clause',
            'Insert all 2 missing clauses',
            'Accept clause/missing here, with a reason',
        ]);
        expect(found.at(-1)!.diagnostics).toHaveLength(2);
        expect(
            Object.values(found.at(-2)!.edit!.changes!)
                .flat()
                .map(({ newText }) => newText),
        ).toEqual(['\n    in force for 3 years\n', expect.stringContaining('all parties aim to "____"')]);
    });

    test('have stops where the editor takes them', async () => {
        const [change] = (await actions(withSnippets)).find(({ title }) => title.startsWith('Insert all'))!.edit!.documentChanges!;
        expect(TextDocumentEdit.is(change) && change.edits.every(edit => SnippetTextEdit.is(edit))).toBe(true);
        expect(JSON.stringify(change)).toContain('${1:3 years}');
        expect(JSON.stringify(change)).toContain('${2:____}');
    });

    test('can be asked for by their own kind from anywhere in the file, and are no answer to other kinds', async () => {
        for (const kind of [INSERT_MISSING_CLAUSES, 'source.insertMissingClauses', 'source']) {
            expect(
                (await actions(session, [kind])).map(({ title, kind: own }) => [title, own]),
                kind,
            ).toContainEqual(['Insert all 2 missing clauses', INSERT_MISSING_CLAUSES]);
        }
        expect((await actions(session, ['source.organizeImports', 'source.fixAll'])).map(({ kind }) => kind)).not.toContain(
            INSERT_MISSING_CLAUSES,
        );
    });

    test('use a shipped profile that is named but not used', async () => {
        const { path, place } = await opened('memorandum M { checked against |Protocol }\n');
        const diagnostics = (await session.diagnostics(path)).filter(({ code }) => code === 'name/undeclared');
        expect(diagnostics.map(({ message }) => message)).toEqual([
            'Protocol comes with the language but is not used here. Write at the top of this file: uses profile "protocol"',
        ]);
        const [use] = await session.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
            ...place,
            range: diagnostics[0]!.range,
            context: { diagnostics },
        });
        expect(use).toMatchObject({ title: 'Add: uses profile "protocol"', isPreferred: true });
    });
});
