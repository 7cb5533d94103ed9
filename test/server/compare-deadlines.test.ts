import { CancellationToken } from 'vscode-jsonrpc';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMouServerServices, type MouServerServices } from '../../server/mou-server-module.ts';
import {
    CompareDeadlinesRequest,
    CompareStatementsRequest,
    type CompareDeadlinesParams,
    type CompareDeadlinesResult,
    type CompareStatementsParams,
} from '../../server/protocol.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';
import { Session } from './harness/session.ts';

const OFFICE = 'calendar Office { region England and Wales }\n';
const COUNTY = `uses "office.mou"
memorandum County "Papers and reports" { calendar Office }
party Council is "County Council"
party Forum is "Parent Carer Forum"
meeting Board is "steering board", at any time
clause 4.5 { Council must "send papers" to Forum at least 5 working days before each Board }
clause 4.6 { Forum should "report" before 1 March 2027 }
`;
const HISTORY = `uses "county.mou"
history {
    Board planned for 14 January 2027
}
`;
const OLDER = COUNTY.replace('5 working', '6 working').replace('Forum should', 'Council should');
const FILES = {
    'office.mou': OFFICE,
    'county.mou': COUNTY,
    'history.mou': HISTORY,
    'archive/county.mou': OLDER,
    'archive/office.mou': OFFICE.replace(' }', '  closed 11 January 2027 "stocktaking" }'),
};

function rows({ changes }: CompareDeadlinesResult): string[] {
    return changes.map(({ kind, days, differences, before, after }) =>
        [
            kind,
            (after ?? before)!.action,
            before?.date ?? '-',
            after?.date ?? '-',
            ...(days === undefined ? [] : [days]),
            ...differences,
        ].join(' '),
    );
}

describe('comparing the deadlines of a file', () => {
    let workspace: MouWorkspace<MouServerServices>;

    beforeAll(async () => {
        workspace = await mouWorkspace(
            { ...FILES, 'lone.mou': COUNTY },
            { create: context => createMouServerServices(context as never), marks: false, validation: false },
        );
    });

    const ask = (params: Omit<CompareDeadlinesParams, 'uri'> = {}, file = 'county.mou'): Promise<CompareDeadlinesResult> =>
        workspace.services.shared.server.CompareDeadlines.compare(
            { uri: workspace.uri(file).toString(), today: '2026-11-22', ...params },
            CancellationToken.None,
        );

    test('with the text it had tells what the edit moved, with what other files say of it', async () => {
        const result = await ask({ before: { text: OLDER } });
        expect(result).toMatchObject({ version: 1, today: '2026-11-22', from: '2026-11-22', to: '2027-11-22', gaps: [] });
        expect(rows(result)).toEqual(['moved send papers 2027-01-06 2027-01-07 1 day', 'changed report 2027-02-28 2027-02-28 owners']);
        expect(result.changes[0]).toMatchObject({
            before: { place: { uri: workspace.uri('county.mou').toString() } },
            after: { place: { range: { start: { line: 5 } } } },
        });
    });

    test('with an older file reads what that uses from beside it', async () => {
        expect(rows(await ask({ before: { uri: workspace.uri('archive/county.mou').toString() } }, 'lone.mou'))).toEqual([
            'changed report 2027-02-28 2027-02-28 owners',
        ]);
    });

    test('reads what the older text uses from anywhere in the folder that is open', async () => {
        expect(await ask({ before: { text: COUNTY.replace('"office.mou"', '"../office.mou"') } }, 'archive/county.mou')).toMatchObject({
            gaps: [],
        });
    });

    test('is called off when nobody waits for it any more', async () => {
        await expect(
            workspace.services.shared.server.CompareDeadlines.compare(
                { uri: workspace.uri('county.mou').toString(), before: { text: OLDER } },
                CancellationToken.Cancelled,
            ),
        ).rejects.toThrow('called off');
    });

    test('with nothing but a bank holiday tells what that moves', async () => {
        expect(rows(await ask({ bankHolidays: [{ date: '2027-01-11', name: 'Jubilee' }] }))).toEqual([
            'moved send papers 2027-01-07 2027-01-06 -1 day',
        ]);
        expect(rows(await ask())).toEqual([]);
    });

    test('tells what could not be read of either state', async () => {
        const { gaps } = await ask({ before: { text: `uses "gone.mou"\n${COUNTY}clause 5 { Council must "do" within }\n` } });
        expect(gaps).toEqual([
            { state: 'before', message: 'Part of this file cannot be read, so deadlines may be missing.' },
            { state: 'before', message: expect.stringContaining("There is no file 'gone.mou'") as string },
        ]);
    });

    test('leaves the workspace as it is', async () => {
        const { LangiumDocuments } = workspace.services.shared.workspace;
        const known = LangiumDocuments.all.map(({ uri }) => uri.toString()).toArray();
        await ask({ before: { text: OLDER } });
        await ask({ before: { uri: workspace.uri('archive/county.mou').toString() } });
        expect(LangiumDocuments.all.map(({ uri }) => uri.toString()).toArray()).toEqual(known);
        expect(workspace.document('county.mou').textDocument.getText()).toBe(COUNTY);
    });
});

describe('mou/compareStatements', () => {
    let session: Session;

    beforeAll(async () => {
        session = await Session.start({ files: FILES });
    });

    afterAll(() => session.stop());

    const ask = async (before: CompareStatementsParams['before']): Promise<string[]> => {
        const { changes, gaps } = await session.connection.sendRequest(CompareStatementsRequest, {
            uri: session.uri('county.mou'),
            before,
        });
        return [
            ...changes.map(({ kind, sort, differences, before: old, after: now }) =>
                [kind, sort, ...differences, (now ?? old)!.text].join(' '),
            ),
            ...gaps.map(({ message }) => message),
        ];
    };
    const edited = [
        'changed sentence time Council must "send papers" to Forum at least 5 working days before each Board',
        'changed sentence owners Forum should "report" before 1 March 2027',
    ];

    test('tells what the text of a file says otherwise than it did', async () => {
        expect(await ask({ text: OLDER })).toEqual(edited);
        expect(await ask({ text: COUNTY.replaceAll('\n', '\n\n') })).toEqual([]);
    });

    test('with another file tells nothing of the history that a third one keeps for one of them', async () => {
        expect(await ask({ uri: session.uri('archive/county.mou') })).toEqual(edited);
    });

    test('tells what could not be read, and refuses a file that is not there', async () => {
        expect(await ask({ text: `${COUNTY}clause 5 { Council must "do" within }\n` })).toContain(
            'Part of this file cannot be read, so deadlines may be missing.',
        );
        await expect(ask({ uri: 'file:///nowhere.mou' })).rejects.toThrow('cannot be compared with');
    });
});

describe('mou/compareDeadlines', () => {
    let session: Session;

    beforeAll(async () => {
        session = await Session.start({ files: FILES, settings: { today: '2026-11-22' } });
    });

    afterAll(() => session.stop());

    function ask(params: Partial<CompareDeadlinesParams> = {}): Promise<CompareDeadlinesResult> {
        return session.connection.sendRequest(CompareDeadlinesRequest, { uri: session.uri('county.mou'), ...params });
    }

    test('is answered from the setting of today for a year', async () => {
        const result = await ask({ before: { text: OLDER } });
        expect(result).toMatchObject({ version: 1, today: '2026-11-22', from: '2026-11-22', to: '2027-11-22' });
        expect(rows(result)).toEqual(['moved send papers 2027-01-06 2027-01-07 1 day', 'changed report 2027-02-28 2027-02-28 owners']);
    });

    test('keeps to the days and the party it is told', async () => {
        expect(rows(await ask({ before: { text: OLDER }, party: 'Forum' }))).toEqual(['changed report 2027-02-28 2027-02-28 owners']);
        expect(rows(await ask({ before: { text: OLDER }, to: '2027-01-31' }))).toEqual(['moved send papers 2027-01-06 2027-01-07 1 day']);
    });

    test.each([
        ['a day that is none', { from: '2026-02-30' }, "'2026-02-30' is no day for 'from'"],
        ['a bank holiday that is none', { bankHolidays: [{ date: '1 May' }] }, "'1 May' is no day for a bank holiday"],
        ['a file that is not there', { uri: 'file:///nowhere.mou' }, 'no agreement of this workspace'],
        [
            'an older file that is not there',
            { before: { uri: 'file:///nowhere.mou' } },
            'file:///nowhere.mou cannot be compared with. This file does not exist any more.',
        ],
    ])('is refused with the reason for %s', async (_, params, reason) => {
        await expect(ask(params)).rejects.toThrow(reason);
    });

    test('is about the text in the editor, saved or not, and what that uses as it stands there', async () => {
        await session.open('county.mou', COUNTY.replace('1 March 2027', '4 March 2027'));
        await session.open('office.mou', OFFICE.replace(' }', '  closed 12 January 2027 "flood" }'));
        expect(rows(await ask({ before: { text: COUNTY } }))).toEqual(['moved report 2027-02-28 2027-03-03 3 day']);
        expect((await ask({ before: { text: COUNTY.replace('5 working', '4 working') } })).changes[0]).toMatchObject({
            before: { date: '2027-01-07' },
            after: { date: '2027-01-06' },
        });
        await session.close('county.mou');
        await session.close('office.mou');
    });
});
