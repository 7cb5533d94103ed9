import type { DocumentHighlight, DocumentLink, Location, LocationLink, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Session } from './harness/session.ts';

const SHARED = `party Council is "Kent County Council", a local authority
    also known as "KCC"
meeting Board is "SEND Improvement Board", every 3 months
`;
const MAIN = `uses "shared.mou"
uses profile "parent-carer-forum"

memorandum Kent "Working together" { checked against ParentCarerForum }
party Forum is "Kent Forum" {
    contact "hello@forum.example"
}
define "co-production" as "doing it together"
cite Act is "the Act", at "https://www.legislation.gov.uk/ukpga/2014/6"
deadline PapersOut is at least 5 working days before each Board

section 4 "Meetings" {
    clause 4.5 "Agendas" {
        """Papers go out in the spirit of co-production, as the Forum wishes."""
        Council must "send papers" to "Kent Forum" no later than PapersOut
        item (a) "the agenda" {
            KCC must "number it"
        }
    }
    clause 4.6 {
        "KCC" must "keep to 4.5" to Forum
        see 4.5(a)
    }
}
`;

let session: Session;

beforeAll(async () => {
    session = await Session.start({ files: { 'shared.mou': SHARED } });
    await session.open('shared.mou', SHARED);
    await session.open('main.mou', MAIN);
    await session.diagnostics('main.mou');
});

afterAll(() => session.stop());

/** The first lines of what a request for locations leads to. */
async function definition(text: string, options?: { times?: number; move?: number }): Promise<string[]> {
    const links = await session.connection.sendRequest<LocationLink[] | null>(
        'textDocument/definition',
        session.at('main.mou', text, options),
    );
    return (links ?? []).map(({ targetUri, targetSelectionRange }) => {
        const name = targetUri.split('/').at(-1)!;
        const document = targetUri.startsWith('file:') ? session.text(name) : undefined;
        return `${name}: ${document?.getText(targetSelectionRange) ?? ''}`;
    });
}

describe('go to definition', () => {
    test.each([
        ['a party in the same file', 'Forum\n        see', {}, ['main.mou: Forum']],
        ['a party in a used file', 'Council must', {}, ['shared.mou: Council']],
        ['a party by its quoted full name', '"Kent Forum" no', { move: 3 }, ['main.mou: Forum']],
        ['a party by its quoted alias', '"KCC" must', { move: 2 }, ['shared.mou: Council']],
        ['a meeting in a used file', 'Board', {}, ['shared.mou: Board']],
        ['a named deadline', 'PapersOut\n        item', {}, ['main.mou: PapersOut']],
        ['a clause by its number', '4.5(a)', {}, ['main.mou: (a)']],
        ['a used file', '"shared.mou"', { move: 3 }, ['shared.mou: ']],
        ['a profile that ships', '"parent-carer-forum"', { move: 3 }, ['parent-carer-forum.mou: ']],
        ['a defined term in the words of the agreement', 'co-production, as', { move: 4 }, ['main.mou: "co-production"']],
        ['a party in the words of the agreement', 'Forum wishes', { move: 2 }, ['main.mou: Forum']],
        ['a declaration itself', 'PapersOut is', {}, ['main.mou: PapersOut']],
    ])('leads from %s', async (_, text, options, expected) => {
        expect(await definition(text, options)).toEqual(expected);
    });

    test.each([
        ['a word of the language', 'must "send', {}],
        ['words that mean nothing declared', 'spirit', {}],
        ['the beginning of a blank line', '\n\nmemorandum', { move: 1 }],
    ])('leads nowhere from %s', async (_, text, options) => {
        expect(await definition(text, options)).toEqual([]);
    });

    test('the text of a profile that ships can be read', async () => {
        const [link] = await session.connection.sendRequest<LocationLink[]>(
            'textDocument/definition',
            session.at('main.mou', '"parent-carer-forum"', { move: 3 }),
        );
        expect(await session.connection.sendRequest('workspace/textDocumentContent', { uri: link!.targetUri })).toEqual({
            text: expect.stringContaining('profile ParentCarerForum'),
        });
    });
});

/** Where references stand: file and text. */
async function references(text: string, includeDeclaration: boolean): Promise<string[]> {
    const found = await session.connection.sendRequest<Location[]>('textDocument/references', {
        ...session.at('main.mou', text),
        context: { includeDeclaration },
    });
    return found
        .map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line + 1} ${session.text(uri.split('/').at(-1)!).getText(range)}`)
        .sort();
}

describe('find references', () => {
    test('finds names, quoted names and aliases in every file', async () => {
        expect(await references('Council must', false)).toEqual(['main.mou:15 Council', 'main.mou:17 KCC', 'main.mou:21 "KCC"']);
    });

    test('finds the declaration in the other file when asked to', async () => {
        expect(await references('Board', true)).toEqual(['main.mou:10 Board', 'shared.mou:3 Board']);
    });

    test('finds where a clause is referred to by its number', async () => {
        expect(await references('(a) "the', false)).toEqual(['main.mou:22 4.5(a)']);
    });
});

describe('highlights', () => {
    /** Line, words and kind of each place: 1 text, 2 read, 3 write. */
    async function highlights(text: string, options?: { move?: number }): Promise<string[]> {
        const found = await session.connection.sendRequest<DocumentHighlight[]>(
            'textDocument/documentHighlight',
            session.at('main.mou', text, options),
        );
        return found
            .map(({ range, kind }) => `${range.start.line + 1} ${session.text('main.mou').getText(range)} ${kind}`)
            .sort((a, b) => parseInt(a) - parseInt(b));
    }

    const FORUM = ['5 Forum 3', '14 Forum 1', '15 "Kent Forum" 2', '21 Forum 2'];

    test("are where a party is declared, where sentences use it and where the agreement's own words name it", async () => {
        expect(await highlights('Forum is')).toEqual(FORUM);
    });

    test('are the same from a use and from the words', async () => {
        expect(await highlights('Forum\n        see')).toEqual(FORUM);
        expect(await highlights('Forum wishes', { move: 1 })).toEqual(FORUM);
    });

    test('are where a defined term stands in the words', async () => {
        expect(await highlights('co-production, as', { move: 2 })).toEqual(['8 "co-production" 3', '14 co-production 1']);
    });

    test('are none on a word of the language', async () => {
        expect(await highlights('must "send')).toEqual([]);
    });
});

describe('workspace symbols', () => {
    test.each([
        ['a part of a name in another file', 'boa', ['Board (SEND Improvement Board) shared.mou']],
        ['a part of a full name', 'SEND Impr', ['Board (SEND Improvement Board) shared.mou']],
        ['the number of a clause', '4.5', ['4.5 Agendas main.mou']],
        ['the title of a clause', 'agend', ['4.5 Agendas main.mou']],
        ['what is nowhere', 'zebra', []],
    ])('are found by %s', async (_, query, expected) => {
        const found = await session.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });
        expect(found.map(({ name, location }) => `${name} ${location.uri.split('/').at(-1)}`)).toEqual(expected);
    });

    test('say which agreement they belong to', async () => {
        const [clause] = await session.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'agend' });
        expect(clause).toMatchObject({ containerName: 'Working together' });
    });
});

test('used files, cited pages and e-mail addresses are links', async () => {
    const found = await session.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
        textDocument: { uri: session.uri('main.mou') },
    });
    expect(found.map(({ range, target }) => [session.text('main.mou').getText(range), target])).toEqual([
        ['shared.mou', session.uri('shared.mou')],
        ['parent-carer-forum', 'mou-library:/parent-carer-forum.mou'],
        ['hello@forum.example', 'mailto:hello@forum.example'],
        ['https://www.legislation.gov.uk/ukpga/2014/6', 'https://www.legislation.gov.uk/ukpga/2014/6'],
    ]);
});

test('an Act is looked up by its title, and an e-mail address is a link wherever it is quoted', async () => {
    await session.open(
        'links.mou',
        'cite CFA "Children and Families Act 2014"\ncite Code "SEND Code of Practice"\nclause 1 { """Write to\n    a.b@c.example, or call.""" }\n',
    );
    const found = await session.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
        textDocument: { uri: session.uri('links.mou') },
    });
    expect(found.map(({ range, target }) => [session.text('links.mou').getText(range), target])).toEqual([
        ['a.b@c.example', 'mailto:a.b@c.example'],
        ['Children and Families Act 2014', 'https://www.legislation.gov.uk/id?title=Children%20and%20Families%20Act%202014'],
    ]);
});
