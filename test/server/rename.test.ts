import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Session } from './harness/session.ts';

const SHARED = `party Council is "Kent County Council"
    also known as "KCC"
party Forum is "Kent Forum"
event Audit is "the audit", at any time
`;
const MAIN = `uses "shared.mou"
define "co-production" as "doing it together"
party Member is open to "any forum"
section 4 "Meetings" {
    clause 4.5 {
        Council and "KCC" must "pay the Council's share" to Forum within 5 working days of Audit
        item (a) "the agenda"
        clause 4.5.1 {
            Forum must "wait"
        }
    }
    clause {
        see 4.5, 4.5(a) and 4.5.1
    }
}
history {
    "Leigh Forum" joined as Member on 1 June 2026
    Audit held on 1 May 2026
    "Leigh Forum" left on 1 July 2026
}
`;

let session: Session;

beforeAll(async () => {
    session = await Session.start();
    await session.open('shared.mou', SHARED);
    await session.open('main.mou', MAIN);
    await session.diagnostics('main.mou');
});

afterAll(() => session.stop());

function rename(path: string, text: string, newName: string): Promise<WorkspaceEdit | null> {
    return session.connection.sendRequest('textDocument/rename', { ...session.at(path, text), newName });
}

async function refusal(path: string, text: string, newName: string): Promise<string> {
    return rename(path, text, newName).then(
        () => 'not refused',
        (error: Error) => error.message,
    );
}

describe('rename', () => {
    test('gives a party a new short name in every file and leaves its full name, its alias and the words of the agreement', async () => {
        const [main, shared] = session.renamed(await rename('main.mou', 'Council and', 'Kent'), 'main.mou', 'shared.mou');
        expect(shared).toBe(SHARED.replace('party Council', 'party Kent'));
        expect(main).toBe(MAIN.replace('Council and', 'Kent and'));
    });

    test('gives an event a new name from where it is declared', async () => {
        const [main, shared] = session.renamed(await rename('shared.mou', 'Audit', 'Inspection'), 'main.mou', 'shared.mou');
        expect(shared).toContain('event Inspection is "the audit"');
        expect(main).toBe(MAIN.replaceAll('Audit', 'Inspection'));
    });

    test('gives a clause a new number, with all that refers to it or to what has its number from it', async () => {
        const [main] = session.renamed(await rename('main.mou', '4.5 {', '4.7'), 'main.mou');
        expect(main).toContain('clause 4.7 {');
        expect(main).toContain('clause 4.7.1 {');
        expect(main).toContain('see 4.7, 4.7(a) and 4.7.1');
    });

    test('changes the number in texts and comments at once where the client cannot ask', async () => {
        const text = 'memorandum M\nclause 1 { """As clause 2 says.""" }\nclause 2 "Costs" // clause 2 is new\n';
        await session.open('words.mou', text);
        await session.diagnostics('words.mou');
        const [words] = session.renamed(await rename('words.mou', '2 "C', '3'), 'words.mou');
        expect(words).toBe(text.replaceAll('clause 2', 'clause 3'));
    });

    test('gives an item another letter, with all that refers to it', async () => {
        const [main] = session.renamed(await rename('main.mou', '(a) "the', '(b)'), 'main.mou');
        expect(main).toBe(MAIN.replaceAll('(a)', '(b)'));
    });

    test('gives somebody who joined another quoted name', async () => {
        const [main] = session.renamed(await rename('main.mou', '"Leigh Forum" joined', 'Leigh Carers'), 'main.mou');
        expect(main).toBe(MAIN.replaceAll('"Leigh Forum"', '"Leigh Carers"'));
    });

    test.each([
        ['several words', 'main.mou', 'Forum within', 'Kent Forum', 'one word'],
        ['nothing', 'main.mou', 'Forum within', ' ', 'one word'],
        ['a number', 'main.mou', 'Forum within', '4', 'one word'],
        ['a word that would be misread', 'main.mou', 'Forum within', 'must', 'meaning of its own'],
        ['a name that is taken', 'main.mou', 'Forum within', 'Council', 'already the name'],
        ['a name for a clause', 'main.mou', '4.5 {', 'Agendas', 'no clause number'],
        ['a number that is taken', 'main.mou', '4.5 {', '4', 'already'],
    ])('refuses %s', async (_, path, text, newName, reason) => {
        expect(await refusal(path, text, newName)).toContain(reason);
    });
});

describe('rename of a full name or an alias', () => {
    test('changes it where it is declared and where sentences use it, and leaves the short name', async () => {
        const [main, shared] = session.renamed(await rename('main.mou', '"KCC"', 'the County'), 'main.mou', 'shared.mou');
        expect(shared).toBe(SHARED.replace('"KCC"', '"the County"'));
        expect(main).toBe(MAIN.replace('"KCC"', '"the County"'));
    });

    test('works from its declaration', async () => {
        const [shared] = session.renamed(await rename('shared.mou', '"Kent Forum"', 'Forum of Kent'), 'shared.mou');
        expect(shared).toBe(SHARED.replace('Kent Forum', 'Forum of Kent'));
    });

    test.each([
        ['quotes', 'main.mou', '"KCC"', 'the "County"', 'without quotes'],
        ['a name that is taken', 'main.mou', '"KCC"', 'Forum', 'already the name'],
    ])('refuses %s', async (_, path, text, newName, reason) => {
        expect(await refusal(path, text, newName)).toContain(reason);
    });

    test('selects the words without their quotes', async () => {
        const { position } = session.at('main.mou', '"KCC"');
        expect(await session.connection.sendRequest('textDocument/prepareRename', session.at('main.mou', '"KCC"', { move: 2 }))).toEqual({
            start: { ...position, character: position.character + 1 },
            end: { ...position, character: position.character + 4 },
        });
    });
});

describe('with a client that can ask', () => {
    let asking: Session;

    beforeAll(async () => {
        asking = await Session.start({
            capabilities: {
                workspace: {
                    configuration: true,
                    workspaceFolders: true,
                    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
                },
            },
        });
        await asking.open('shared.mou', SHARED);
        await asking.open('main.mou', MAIN);
        await asking.diagnostics('main.mou');
    });

    afterAll(() => asking.stop());

    /** A file with the sure edits, or with those in addition that the author is asked about. */
    function written(edit: WorkspaceEdit, path: string, all: boolean): string {
        const change = edit.documentChanges?.find(each => 'edits' in each && each.textDocument.uri === asking.uri(path));
        const edits = change && 'edits' in change ? change.edits.filter((each): each is TextEdit => 'newText' in each) : [];
        return asking.applied(
            path,
            edits.filter(each => all || !('annotationId' in each)),
        );
    }

    test("the old name in the agreement's own words is offered besides, to be ticked", async () => {
        const edit = await asking.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
            ...asking.at('main.mou', 'Council and'),
            newName: 'Kent',
        });
        expect(written(edit, 'main.mou', false)).toBe(MAIN.replace('Council and', 'Kent and'));
        expect(written(edit, 'main.mou', true)).toBe(MAIN.replaceAll('Council', 'Kent'));
        expect(Object.values(edit.changeAnnotations!)).toEqual([
            { label: "In the agreement's own words", needsConfirmation: true, description: expect.stringContaining("'Kent'") },
        ]);
    });

    test('an alias that is the same as the old name is offered too', async () => {
        await asking.open(
            'alias.mou',
            'party ICB is "Board"\n    also known as "ICB"\nclause 1 { "ICB" must "pay" }\nclause 2 { ICB must "go" }\n',
        );
        await asking.diagnostics('alias.mou');
        const edit = await asking.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
            ...asking.at('alias.mou', 'ICB is'),
            newName: 'Health',
        });
        expect(written(edit, 'alias.mou', true)).toBe(
            'party Health is "Board"\n    also known as "Health"\nclause 1 { "Health" must "pay" }\nclause 2 { Health must "go" }\n',
        );
    });

    const NUMBERED = `memorandum M
section 4 "Meetings" {
    clause 4.5 "Agendas" { """As clause 4.6 and section 4 say.""" }
    clause { see 4.5 }
    clause { see 4.6 }
}
// clause 4.5 comes first, clause 4.50 never
clause 6 { """Clause 4.5 of the Act, and clause 4.5.""" }
cite Act "Some Act 2010"
`;

    test('the old number of a clause in texts and comments is offered besides, and what is counted from it follows', async () => {
        await asking.open('numbered.mou', NUMBERED);
        await asking.diagnostics('numbered.mou');
        const edit = await asking.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
            ...asking.at('numbered.mou', '4.5 "'),
            newName: '4.9',
        });
        const sure = NUMBERED.replace('clause 4.5 "', 'clause 4.9 "').replace('see 4.5', 'see 4.9').replace('see 4.6', 'see 4.10');
        expect(written(edit, 'numbered.mou', false)).toBe(sure);
        expect(written(edit, 'numbered.mou', true)).toBe(
            sure
                .replace('As clause 4.6', 'As clause 4.10')
                .replace('// clause 4.5 comes', '// clause 4.9 comes')
                .replace('and clause 4.5.', 'and clause 4.9.'),
        );
        expect(Object.values(edit.changeAnnotations!)).toEqual([expect.objectContaining({ needsConfirmation: true })]);
    });

    test('nothing is asked where no words have the name', async () => {
        const edit = await asking.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
            ...asking.at('main.mou', 'Audit held'),
            newName: 'Inspection',
        });
        expect(edit.changeAnnotations).toBeUndefined();
    });
});

describe('where there is nothing to rename', () => {
    test.each([
        ['a word of the language', 'must "pay', "'must' is a word of the language"],
        ['words of the agreement', '"pay', "agreement's own words"],
        ['a defined term', '"co-production"', 'a term in the words of the agreement'],
    ])('the editor is told why: %s', async (_, text, reason) => {
        await expect(session.connection.sendRequest('textDocument/prepareRename', session.at('main.mou', text))).rejects.toThrow(reason);
    });

    test('a name gives its place', async () => {
        const { position } = session.at('main.mou', 'Forum within');
        expect(
            await session.connection.sendRequest('textDocument/prepareRename', session.at('main.mou', 'Forum within', { move: 2 })),
        ).toEqual({ start: position, end: { line: position.line, character: position.character + 5 } });
    });
});
