import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Session } from './harness/session.ts';

const PARTIES = `party Council is "Kent County Council" {
    role Clerk "Clerk"
}
party Forum is "Kent Forum"
party Board is "Health Board"
group Services is "the services" of Council and Board
outsider Parents is "parents"
`;
const TEXT = `uses "parties.mou"
memorandum Kent "Working together" { starts 1 January 2026 }
event Audit is "the audit", at any time
clause 1 "Papers" {
    Council must "send papers" to Forum before 1 June 2027 otherwise Forum may "complain" to Council
    Services should "listen" to Parents
    Clerk must "answer" to Forum and Board within 5 days of Audit
    all parties aim to "talk" to the other parties
    Forum may "attend"
}
history {
    Audit planned for 1 December 2026
}
`;

let session: Session;

beforeAll(async () => {
    session = await Session.start({ settings: { today: '2026-11-22' } });
    await session.open('parties.mou', PARTIES);
    await session.open('main.mou', TEXT);
    await session.diagnostics('main.mou');
});

afterAll(() => session.stop());

async function prepare(path: string, text: string, options?: { move?: number }): Promise<CallHierarchyItem[]> {
    return (
        (await session.connection.sendRequest<CallHierarchyItem[] | null>(
            'textDocument/prepareCallHierarchy',
            session.at(path, text, options),
        )) ?? []
    );
}

/** What a party owes, or who a duty is owed to. */
async function outgoing(item: CallHierarchyItem | undefined): Promise<CallHierarchyItem[]> {
    return (await session.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item })).map(({ to }) => to);
}

/** What is owed to a party, or who owes a duty. */
async function incoming(item: CallHierarchyItem | undefined): Promise<CallHierarchyItem[]> {
    return (await session.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item })).map(
        ({ from }) => from,
    );
}

describe('who owes whom', () => {
    test('begins with a party, wherever its name stands', async () => {
        for (const [path, text] of [
            ['main.mou', 'Council must'],
            ['parties.mou', 'Council is'],
        ] as const) {
            expect(await prepare(path, text)).toMatchObject([
                { name: 'Council', detail: 'Kent County Council', uri: session.uri('parties.mou') },
            ]);
        }
    });

    test('begins with the party of a post that is named', async () => {
        expect((await prepare('main.mou', 'Clerk must')).map(({ name }) => name)).toEqual(['Council']);
    });

    test('outgoing: what a party owes, by itself, through its posts, in groups and with all, each with the day it is due', async () => {
        const [council] = await prepare('main.mou', 'Council must');
        expect((await outgoing(council)).map(({ name, detail }) => `${name} (${detail})`)).toEqual([
            'Council must send papers to Forum (1 · Mon 31 May 2027: due in 190 days)',
            'Services should listen to Parents (1)',
            'Clerk must answer to Forum and Board (1 · Sun 6 December 2026: due in 14 days)',
            'all parties aims to talk to other parties (1)',
        ]);
    });

    test('incoming: what is owed to a party, but not what it owes with all to all', async () => {
        const [forum] = await prepare('main.mou', 'Forum before');
        expect((await incoming(forum)).map(({ name }) => name)).toEqual([
            'Council must send papers to Forum',
            'Clerk must answer to Forum and Board',
        ]);
        const [parents] = await prepare('main.mou', 'Parents');
        expect((await incoming(parents)).map(({ name }) => name)).toEqual(['Services should listen to Parents']);
    });

    test('goes on from a duty to those it is owed to, and back to those who owe it', async () => {
        const [forum] = await prepare('main.mou', 'Forum before');
        const duty = (await incoming(forum)).at(-1);
        expect((await outgoing(duty)).map(({ name }) => name)).toEqual(['Forum', 'Board']);
        expect((await incoming(duty)).map(({ name }) => name)).toEqual(['Council']);
        const [services] = await prepare('main.mou', '"listen"', { move: 2 });
        expect((await incoming(services)).map(({ name }) => name)).toEqual(['Council', 'Board']);
    });

    test('each duty leads to its sentence', async () => {
        const [council] = await prepare('main.mou', 'Council must');
        const [duty] = await outgoing(council);
        expect(duty!.uri).toBe(session.uri('main.mou'));
        expect(session.text('main.mou').getText(duty!.range)).toMatch(/^Council must "send papers"/);
    });

    test('leaves permissions out, and begins nowhere else', async () => {
        const [forum] = await prepare('main.mou', 'Forum may "attend"');
        expect((await outgoing(forum)).map(({ name }) => name)).toEqual(['all parties aims to talk to other parties']);
        expect(await prepare('main.mou', '"attend"', { move: 2 })).toEqual([]);
        expect(await prepare('main.mou', 'event Audit', { move: 7 })).toEqual([]);
    });
});

test('the server says that it can do so', () => {
    expect(session.initialized.capabilities.callHierarchyProvider).toBeTruthy();
});
