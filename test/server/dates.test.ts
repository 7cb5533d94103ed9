import {
    CodeLensRefreshRequest,
    CodeLensRequest,
    CodeLensResolveRequest,
    InlayHintRefreshRequest,
    type ClientCapabilities,
    type CodeLens,
    type InlayHint,
    type MarkupContent,
} from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeadlinesRequest } from '../../server/protocol.ts';
import { readMarks } from '../harness/marks.ts';
import { Session } from './harness/session.ts';

const CAPABILITIES: ClientCapabilities = {
    workspace: { configuration: true, workspaceFolders: true, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
    textDocument: { inlayHint: { resolveSupport: { properties: ['tooltip'] } } },
};
/** Every marked range is text behind which a date is shown. */
const MARKED = `memorandum Ours "Ours" {
    starts 1 January 2026
    »in force for 3 years«
    calendar Schools
}
calendar Schools {
    region England and Wales
    school term Autumn from 1 September 2026 until 18 December 2026
}
party Council is "Council"
party Forum is "Forum"
»meeting Board is "the Board", every 3 months from 14 January 2027«
event Audit is "the audit", at any time
»deadline PapersOut is at least 5 working days before each Board«
»review Yearly is "yearly review", every 12 months from 1 July 2025«, by Council
clause 1 "Papers" {
    Council must "send papers" to Forum »no later than PapersOut« where possible
    Council must "answer" »within 10 working days of Audit«
    Council must "tell all" promptly
    Council must "pay" no later than 30 November 2026
    Council must "lay out the year"
    Council must "count" »before 1 December 2026«
        otherwise Forum must "count" »within 5 days after 1 December 2026«
    Council must "teach" »within 200 school days of 1 December 2026«
    clause 1.1 { Forum must "thank" »on 3 days before 28 November 2026« }
}
clause 2 { Council must "build a school" »within 2 years after 1 March 2026« }
clause 3 { Council must "meet" }
clause 4 { Council must "visit" between 10:00 and 14:00 in term time }
clause 5 { Council must "write" promptly }
history { clause 1.1 done on 20 November 2026 }
`;
const { text: TEXT, ranges } = readMarks(MARKED);

let session: Session;
const refreshed = { hints: 0, lenses: 0 };

beforeAll(async () => {
    session = await Session.start({
        settings: { today: '2026-11-22' },
        capabilities: CAPABILITIES,
        options: { commands: ['mou.showUpcomingDeadlines'] },
    });
    session.connection.onRequest(InlayHintRefreshRequest.type, () => {
        refreshed.hints++;
    });
    session.connection.onRequest(CodeLensRefreshRequest.type, () => {
        refreshed.lenses++;
    });
    await session.open('a.mou', TEXT);
    await session.diagnostics('a.mou');
});

afterAll(() => session.stop());

async function hints(path = 'a.mou', lines: [number, number] = [0, 100]): Promise<InlayHint[]> {
    const range = { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } };
    return (
        (await session.connection.sendRequest<InlayHint[] | null>('textDocument/inlayHint', {
            textDocument: { uri: session.uri(path) },
            range,
        })) ?? []
    );
}

async function lenses(path = 'a.mou'): Promise<CodeLens[]> {
    const found = await session.connection.sendRequest<CodeLens[] | null>('textDocument/codeLens', {
        textDocument: { uri: session.uri(path) },
    });
    return Promise.all((found ?? []).map(lens => session.connection.sendRequest<CodeLens>('codeLens/resolve', lens)));
}

/** Each lens as the words it stands above and its own. */
async function shown(path = 'a.mou'): Promise<string[]> {
    return (await lenses(path)).map(({ range, command }) => `${session.text(path).getText(range)}: ${command?.title}`);
}

describe('inlay hints', () => {
    test('stand behind the words that say when, and nowhere else', async () => {
        const places = (await hints()).map(({ position }) => session.text('a.mou').offsetAt(position)).sort((a, b) => a - b);
        expect(places).toEqual(ranges.map(({ end }) => end).sort((a, b) => a - b));
    });

    test('say the day, what it waits for, that it is overdue or done, or that it cannot be computed', async () => {
        expect((await hints()).map(({ label }) => label)).toEqual([
            '→ Sun 31 December 2028',
            '→ next Thu 14 January 2027',
            '→ Thu 7 January 2027',
            '→ Wed 1 July 2026: overdue by 144 days',
            '→ Thu 7 January 2027',
            '→ waiting for the date of Audit',
            '→ Mon 30 November 2026',
            '→ Sun 6 December 2026',
            '→ not computed',
            '→ Wed 25 November 2026: done on Fri 20 November 2026',
            '→ Wed 1 March 2028',
        ]);
    });

    test('are given for the lines that are asked for', async () => {
        const { line } = session.at('a.mou', 'within 10 working').position;
        expect((await hints('a.mou', [line, line + 1])).map(({ label }) => label)).toEqual(['→ waiting for the date of Audit']);
    });

    test('tell how the day was reckoned when they are pointed at, and not before', async () => {
        const hint = (await hints()).find(({ label }) => label === '→ Thu 7 January 2027')!;
        expect(hint.tooltip).toBeUndefined();
        const { tooltip } = await session.connection.sendRequest<InlayHint>('inlayHint/resolve', hint);
        expect((tooltip as MarkupContent).value).toContain('5 working days before Thu 14 January 2027');
    });

    test('stay as they are when their text has gone meanwhile', async () => {
        await session.open('gone.mou', 'party A is "Alpha"\nclause 1 { A must "pay" before 1 June 2027 }\n');
        const [hint] = await hints('gone.mou');
        await session.change('gone.mou', '\n');
        expect(await session.connection.sendRequest('inlayHint/resolve', hint)).toEqual(hint);
    });

    test('keep what can be read of a text with a syntax error', async () => {
        await session.open(
            'broken.mou',
            'party A is "Alpha"\nclause 1 { A must "pay" before 1 June 2027 }\nclause 2 { A must "pay" within }\n',
        );
        expect((await hints('broken.mou')).map(({ label }) => label)).toEqual(['→ Mon 31 May 2027']);
    });
});

describe('code lenses', () => {
    test('say when a clause, a review and the whole agreement are due next', async () => {
        expect(await shown()).toEqual([
            'Ours: overdue by 144 days · next due Mon 30 November 2026 · 3 this term',
            'Yearly: review overdue by 144 days',
            '1: next due Mon 30 November 2026 · 3 this term',
            '1.1: done on Fri 20 November 2026',
            '2: next due Wed 1 March 2028',
        ]);
    });

    test('are not computed before they come into view', async () => {
        const found = await session.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
            textDocument: { uri: session.uri('a.mou') },
        });
        expect(found.length).toBe(5);
        expect(found.every(({ command }) => command === undefined)).toBe(true);
    });

    test('lead to the deadlines of their clause', async () => {
        const [agreement, , clause] = await lenses();
        expect(agreement!.command).toMatchObject({ command: 'mou.showUpcomingDeadlines', arguments: [{ uri: session.uri('a.mou') }] });
        const [params] = clause!.command!.arguments!;
        const { deadlines } = await session.connection.sendRequest(DeadlinesRequest, params);
        expect(new Set(deadlines.map(({ action }) => action))).toEqual(
            new Set(['send papers', 'answer', 'tell all', 'pay', 'count', 'teach', 'thank']),
        );
    });

    test.each([
        [['mou.showUpcomingDeadlines', 'mou.showTimeline'], 'mou.showTimeline'],
        [['mou.showTimeline'], 'mou.showTimeline'],
        [[], ''],
    ])('lead to the timeline where the editor has one, to nothing where it has no command: %j', async (commands, expected) => {
        const other = await Session.start({ settings: { today: '2026-11-22' }, options: { commands } });
        await other.open('a.mou', TEXT);
        await other.diagnostics('a.mou');
        const [lens] = (await other.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: other.uri('a.mou') } })) ?? [];
        expect((await other.connection.sendRequest(CodeLensResolveRequest.type, lens!)).command!.command).toBe(expected);
        await other.stop();
    });

    test('of a file without an agreement of its own speak of the agreements that use it', async () => {
        await session.open('clauses.mou', 'uses "parties.mou"\nclause 7 { Trust must "pay" before 1 June 2027 }\n');
        await session.open(
            'parties.mou',
            'party Trust is "Health Trust"\nreview Check is "check", every 12 months from 1 March 2027, by Trust\n',
        );
        await session.open('head.mou', 'uses "parties.mou"\nuses "clauses.mou"\nmemorandum Head "Head" { starts 1 January 2026 }\n');
        await session.diagnostics('head.mou');
        expect(await shown('parties.mou')).toEqual(['Check: review due Wed 1 March 2028 · due in 465 days']);
        expect(await shown('clauses.mou')).toEqual(['7: next due Mon 31 May 2027']);
    });
});

describe('what changes hints and lenses', () => {
    test('today', async () => {
        await session.configure({ today: '2026-12-02' });
        expect(await shown()).toContain('Yearly: review overdue by 154 days');
        await session.configure({ today: '2026-11-22' });
    });

    test('the settings that switch them off, at once', async () => {
        await session.configure({ today: '2026-11-22', inlayHints: { enabled: false }, codeLens: { enabled: true } });
        expect(await hints()).toEqual([]);
        expect(await lenses()).not.toEqual([]);
        await session.configure({ today: '2026-11-22', inlayHints: { enabled: true }, codeLens: { enabled: false } });
        expect(await hints()).not.toEqual([]);
        expect(await lenses()).toEqual([]);
        await session.configure({ today: '2026-11-22' });
        expect(await lenses()).not.toEqual([]);
    });

    test('a history in another file, of which the client is told', async () => {
        await session.open('diary.mou', 'uses "a.mou"\nhistory { }\n');
        await session.diagnostics('diary.mou');
        const before = refreshed.hints;
        await session.change('diary.mou', 'uses "a.mou"\nhistory { Audit happened on 20 November 2026 }\n');
        await session.diagnostics('diary.mou');
        expect((await hints()).map(({ label }) => label)).toContain('→ Fri 4 December 2026');
        await session.until(() => refreshed.hints > before && refreshed.lenses > 0);
        await session.close('diary.mou');
    });
});

test('a client without the command of the lenses gets their words alone', async () => {
    const plain = await Session.start({ settings: { today: '2026-11-22' } });
    try {
        await plain.open('a.mou', TEXT);
        const [lens] = await plain.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
            textDocument: { uri: plain.uri('a.mou') },
        });
        const { command } = await plain.connection.sendRequest<CodeLens>('codeLens/resolve', lens);
        expect(command).toMatchObject({ title: expect.stringContaining('overdue'), command: '' });
    } finally {
        await plain.stop();
    }
});

test('the server says that it can do both, lazily', () => {
    expect(session.initialized.capabilities).toMatchObject({
        inlayHintProvider: { resolveProvider: true },
        codeLensProvider: { resolveProvider: true },
    });
});
