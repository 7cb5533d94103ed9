import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CodeActionRequest, type CodeAction, type Command } from 'vscode-languageserver-protocol';
import {
    DeadlinesRequest,
    EventsRequest,
    RecordDeadlineRequest,
    RecordEventRequest,
    type DeadlinesResult,
    type HistoryLine,
    type HistoryRefusal,
} from '../../server/protocol.ts';
import { Session } from './harness/session.ts';

const AGREEMENT = `memorandum M { calendar England }
calendar England { region England and Wales }
party Council is "Northvale Council"
party Forum is "Northvale Forum"
meeting Board is "the Board", every 3 months from 7 October 2026, of Council and Forum
clause 1 { Council must "send the papers" to Forum at least 5 working days before each Board }
`;
const YEAR = `uses "m.mou"
history {
    Board held on 8 July 2026
}
`;
const OTHER = 'memorandum Other\nparty Trust is "Health Trust"\nevent Fire is "a fire", at any time\n';

let session: Session;

beforeAll(async () => {
    session = await Session.start({
        files: { 'm.mou': AGREEMENT, 'year.mou': YEAR, 'other.mou': OTHER },
        settings: { today: '2026-09-29' },
    });
});

afterAll(() => session.stop());

const deadlines = async (): Promise<DeadlinesResult['deadlines']> => (await session.connection.sendRequest(DeadlinesRequest, {})).deadlines;
const papers = async (): Promise<{ id: string; uri: string }> => {
    const {
        id,
        place: { uri },
    } = (await deadlines()).find(({ occurrence }) => occurrence?.on === '2026-10-07')!;
    return { id, uri };
};
const written = (answer: HistoryLine | HistoryRefusal): HistoryLine => ('line' in answer ? answer : expect.unreachable(answer.refused));

describe('marking a deadline', () => {
    test('gives an edit of the file that keeps the history, open or closed, after which it is done', async () => {
        const closed = written(await session.connection.sendRequest(RecordDeadlineRequest, { deadline: await papers(), outcome: 'done' }));
        expect(closed).toMatchObject({
            line: 'clause 1 done on 29 September 2026 for Board of 7 October 2026',
            day: '29 September 2026',
            uri: session.uri('year.mou'),
        });
        expect(closed.edit.documentChanges).toMatchObject([{ textDocument: { uri: session.uri('year.mou'), version: null } }]);

        await session.open('year.mou', YEAR);
        await session.change('year.mou', `${YEAR}\n// unsaved\n`);
        const open = written(
            await session.connection.sendRequest(RecordDeadlineRequest, {
                deadline: await papers(),
                outcome: 'done',
                day: '28 September 2026',
            }),
        );
        expect(open.edit.documentChanges).toMatchObject([{ textDocument: { version: 2 } }]);
        const [change] = open.edit.documentChanges!;
        const text = session.applied('year.mou', 'edits' in change! ? (change.edits as never) : []);
        expect(text).toBe(
            `${YEAR.trimEnd().slice(0, -1)}    clause 1 done on 28 September 2026 for Board of 7 October 2026\n}\n\n// unsaved\n`,
        );
        await session.change('year.mou', text);
        expect((await deadlines()).find(({ occurrence }) => occurrence?.on === '2026-10-07')?.standing).toBe('done');
        await session.close('year.mou');
    });

    test('is refused with the reason, and with the day where that is the matter', async () => {
        const deadline = await papers();
        expect(
            await session.connection.sendRequest(RecordDeadlineRequest, { deadline, outcome: 'done', day: '30 September 2026' }),
        ).toEqual({ refused: expect.stringContaining('still to come'), day: '30 September 2026' });
        expect(
            await session.connection.sendRequest(RecordDeadlineRequest, { deadline: { ...deadline, id: 'M/1/none' }, outcome: 'done' }),
        ).toEqual({ refused: expect.stringContaining('no longer there') });
        await expect(
            session.connection.sendRequest(RecordDeadlineRequest, { deadline: { ...deadline, from: '29.9.2026' }, outcome: 'done' }),
        ).rejects.toThrow("is no day for 'from'");
    });
});

describe('recording an event', () => {
    test('begins with what there is: of all agreements, or of those of a file', async () => {
        const { today, events } = await session.connection.sendRequest(EventsRequest, {});
        expect(today).toBe('29 September 2026');
        expect(events.map(({ agreement, name }) => `${agreement} ${name}`)).toEqual(['M Board', 'Other Fire']);
        expect(events[0]).toMatchObject({
            title: 'the Board',
            sort: 'meeting',
            verbs: ['held', 'planned', 'cancelled'],
            known: expect.arrayContaining([{ day: '7 October 2026', status: 'by rule', isAhead: true }]),
        });
        expect(
            (await session.connection.sendRequest(EventsRequest, { uri: session.uri('year.mou') })).events.map(({ name }) => name),
        ).toEqual(['Board']);
        await expect(session.connection.sendRequest(EventsRequest, { uri: 'file:///nowhere.mou' })).rejects.toThrow(
            'no agreement of this workspace',
        );
    });

    test('of a notice or request names its clause and who it comes from', async () => {
        const text = `${AGREEMENT}clause 2 { Forum must "answer" within 5 days of a request by Council }
clause 3 { any party may end this agreement on 3 months' notice }
history {
    Board held on 8 July 2026
    Board held on 29 September 2026
}
`;
        const spoken = await Session.start({ settings: { today: '2026-09-29' }, files: { 'm.mou': text } });
        const { events } = await spoken.connection.sendRequest(EventsRequest, {});
        expect(events.slice(1).map(({ name, clause, verbs, people }) => [name, clause, verbs.join(), people.join()])).toEqual([
            ['notice', '3', 'given,received', 'Council,Forum'],
            ['request', undefined, 'received', 'Council'],
        ]);
        const line = written(
            await spoken.connection.sendRequest(RecordEventRequest, {
                event: events[1]!,
                verb: 'given',
                by: 'Forum',
                day: '1 September 2026',
            }),
        );
        expect(line.line).toBe('notice under clause 3 given on 1 September 2026 by Forum');
        const [change] = line.edit.documentChanges!;
        await spoken.open('m.mou', text);
        expect(spoken.applied('m.mou', 'edits' in change! ? (change.edits as never) : [])).toContain(
            '    Board held on 8 July 2026\n    notice under clause 3 given on 1 September 2026 by Forum\n    Board held on 29 September 2026\n',
        );
        expect(await spoken.connection.sendRequest(RecordEventRequest, { event: events[1]!, verb: 'given', by: 'Nobody' })).toEqual({
            refused: expect.stringContaining('Nobody called Nobody'),
        });
        expect(await spoken.connection.sendRequest(RecordEventRequest, { event: { ...events[1]!, clause: '9' }, verb: 'given' })).toEqual({
            refused: expect.stringContaining('no notice under clause 9'),
        });
        expect(await spoken.connection.sendRequest(RecordEventRequest, { event: events[2]!, verb: 'held' })).toEqual({
            refused: expect.stringContaining('could be held'),
        });
        await spoken.stop();
    });

    test('goes into the history of its agreement', async () => {
        const event = { agreement: 'M', uri: session.uri('m.mou'), name: 'Board', sort: 'meeting' as const };
        expect(
            written(await session.connection.sendRequest(RecordEventRequest, { event, verb: 'planned', day: '2026-12-01 at 9:30' })),
        ).toMatchObject({ line: 'Board planned for 1 December 2026 at 09:30', uri: session.uri('year.mou') });
        expect(await session.connection.sendRequest(RecordEventRequest, { event: { ...event, name: 'Gone' }, verb: 'held' })).toEqual({
            refused: expect.stringContaining('There is no Gone any more'),
        });
        expect(await session.connection.sendRequest(RecordEventRequest, { event, verb: 'started' })).toEqual({
            refused: expect.stringContaining('that could be started'),
        });
    });
});

describe('the code action on a sentence', () => {
    const actionsAt = async (of: Session, text: string, triggerKind: 1 | 2 = 1): Promise<(Command | CodeAction)[]> => {
        const { textDocument, position } = of.at('m.mou', text);
        const actions = await of.connection.sendRequest(CodeActionRequest.type, {
            textDocument,
            range: { start: position, end: position },
            context: { diagnostics: [], triggerKind },
        });
        return (actions ?? []).filter(({ title }) => title.startsWith('Mark as done'));
    };

    test('marks what it asks for next as done today', async () => {
        await session.open('m.mou', AGREEMENT);
        const [action] = await actionsAt(session, 'send the papers');
        expect(action).toMatchObject({
            title: 'Mark as done today: send the papers (Board of 7 October 2026)',
            kind: 'refactor.rewrite.markDone',
            edit: {
                documentChanges: [
                    {
                        textDocument: { uri: session.uri('year.mou') },
                        edits: [{ newText: '\n    clause 1 done on 29 September 2026 for Board of 7 October 2026' }],
                    },
                ],
            },
        });
        expect(await actionsAt(session, 'party Council')).toEqual([]);
        expect(await actionsAt(session, 'send the papers', 2)).toEqual([]);
        await session.close('m.mou');
    });

    test('asks for the day where the client can', async () => {
        const asking = await Session.start({
            files: { 'm.mou': AGREEMENT },
            settings: { today: '2026-09-29' },
            options: { commands: ['mou.markDone'] },
        });
        await asking.open('m.mou', AGREEMENT);
        expect(await actionsAt(asking, 'send the papers')).toMatchObject([
            {
                title: 'Mark as done: send the papers (Board of 7 October 2026)...',
                command: { command: 'mou.markDone', arguments: [{ id: expect.stringMatching(/^M\/1\//), uri: asking.uri('m.mou') }] },
            },
        ]);
        await asking.stop();
    });
});
