import type { DocumentLink, Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeadlinesRequest } from '../../server/protocol.ts';
import { calendarFile, event } from '../calendar-files/ics.ts';
import { Session } from './harness/session.ts';

const AUTUMN = event('20260901 20261219', 'Autumn term');
const HALF_TERM = event('20261026 20261031', 'Half term');
const MAIN = `memorandum M "M" { dated 1 September 2026 calendar Year }
calendar Year {
    region England and Wales
    school terms from "terms/county.ics"
}
party Council is "County Council"
clause 1 { Council must "report" within 10 school days of 20 October 2026 }
`;

let session: Session;

beforeAll(async () => {
    session = await Session.start({
        files: {
            'terms/county.ics': calendarFile(AUTUMN, HALF_TERM, event('20260901', 'INSET day'), event('20261130', 'Local holiday')),
            'main.mou': MAIN,
        },
        settings: { today: '2026-09-10' },
    });
    await session.open('main.mou', MAIN);
    await session.diagnostics('main.mou');
});

afterAll(() => session.stop());

const due = async (): Promise<string | undefined> =>
    (await session.connection.sendRequest(DeadlinesRequest, { uri: session.uri('main.mou') })).deadlines[0]?.date;

async function hover(text: string): Promise<string> {
    const shown = await session.connection.sendRequest<Hover | null>('textDocument/hover', session.at('main.mou', text, { move: 2 }));
    return (shown?.contents as MarkupContent | undefined)?.value ?? '';
}

test('school terms of a calendar file count in every answer', async () => {
    expect(await due()).toBe('2026-11-10');
    expect(await hover('"report"')).toContain('Tue 10 November 2026');
    expect(await hover('Council must')).toContain('Tue 10 November 2026');
});

test('the path links to the file, and shows what was read from it', async () => {
    const links = await session.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
        textDocument: { uri: session.uri('main.mou') },
    });
    expect(links.map(({ range, target }) => [session.text('main.mou').getText(range), target])).toEqual([
        ['terms/county.ics', session.uri('terms/county.ics')],
    ]);
    expect(await hover('"terms/county.ics"')).toBe(
        [
            'School terms read from this file:',
            '- the Autumn term: 1 September to 18 December 2026, without 26 to 30 October 2026',
            '',
            'Days of term without school:',
            '- Tue 1 September 2026: INSET day',
            '- Mon 30 November 2026: Local holiday',
        ].join('\n'),
    );
});

test('a change of the file checks again what names it, and moves what hangs on it', async () => {
    await session.writeFile('terms/county.ics', calendarFile(AUTUMN, event('20261010', 'Harvest festival')));
    const code = 'calendar/term-file-not-understood';
    const found = (await session.diagnostics('main.mou', diagnostics => diagnostics.some(each => each.code === code))).find(
        each => each.code === code,
    );
    expect(session.text('main.mou').getText(found!.range)).toBe('"terms/county.ics"');
    expect(await due()).toBe('2026-11-03');
    expect(await hover('"terms/county.ics"')).toContain('Not understood, and not counted: one entry.');

    await session.writeFile('terms/county.ics', '<html>');
    await session.diagnostics('main.mou', diagnostics => diagnostics.some(({ code }) => code === 'calendar/term-file-unreadable'));
    expect(await due()).toBeUndefined();
    expect(await hover('"terms/county.ics"')).toBe('');
});
