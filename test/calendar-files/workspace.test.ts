import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FileContent, MouWorkspace } from '../harness/mou-workspace.ts';
import { checkedWorkspace } from '../checks/check-fixture.ts';
import { Answers } from '../../server/answers.ts';
import { LARGEST_CALENDAR } from '../../language/workspace/decode-text.ts';
import { calendarFile, event } from './ics.ts';

const AUTUMN = event('20260901 20261219', 'Autumn term');
const HALF_TERM = event('20261026 20261031', 'Half term');
const MAIN = `uses "shared/year.mou"
memorandum M "M" { dated 1 September 2026 calendar Year }
party Council is "County Council"
clause 1 { Council must "report" within 10 school days of 20 October 2026 }
meeting KIT is "Keep in touch", at any time, of Council, during term time
history { KIT planned for 27 October 2026 }
`;
const YEAR = 'calendar Year { region England and Wales school terms from "terms.ics" }';

const workspaceOf = (files: Record<string, FileContent>): Promise<MouWorkspace> =>
    checkedWorkspace({ 'main.mou': MAIN, 'shared/year.mou': YEAR, ...files } as Record<string, string>);

/** When the report is due, or why that is not known, as every view is told. */
function due(workspace: MouWorkspace): string {
    const [deadline] = new Answers(workspace.services.shared).deadlinesOf([workspace.document('main.mou')], {
        today: '2026-09-10',
        from: '2026-09-01',
        to: '2027-08-31',
    });
    return deadline?.date ?? deadline?.reason ?? 'none';
}

const codes = (workspace: MouWorkspace, path: string): unknown[] =>
    workspace
        .diagnostics(path)
        .map(({ code }) => code)
        .filter(code => /term-file|outside-window/.test(String(code)));

describe('school terms from a calendar file', () => {
    test('count for whoever uses the calendar, from the folder of the file that declares it', async () => {
        const workspace = await workspaceOf({
            'shared/terms.ics': calendarFile(AUTUMN, HALF_TERM),
            'terms.ics': calendarFile(event('20200901 20201219', 'Autumn term')),
        });
        expect(due(workspace)).toBe('2026-11-10');
        expect(codes(workspace, 'main.mou')).toEqual(['time/outside-window']);
        expect(codes(workspace, 'shared/year.mou')).toEqual([]);
    });

    test('are read anew when the file changes, is deleted and comes back, and all that hangs on them is checked again', async () => {
        const workspace = await workspaceOf({ 'shared/terms.ics': calendarFile(AUTUMN, HALF_TERM) });
        await workspace.write('shared/terms.ics', calendarFile(AUTUMN));
        expect(due(workspace)).toBe('2026-11-03');
        expect(codes(workspace, 'main.mou')).toEqual([]);

        await workspace.remove('shared/terms.ics');
        expect(due(workspace)).toBe('calendar Year lists no school terms, and none are read from terms.ics');
        expect(codes(workspace, 'shared/year.mou')).toEqual(['calendar/term-file-not-found']);
        expect(codes(workspace, 'main.mou')).toEqual([]);

        await workspace.write('shared/terms.ics', calendarFile(AUTUMN, HALF_TERM));
        expect(due(workspace)).toBe('2026-11-10');
        expect(codes(workspace, 'shared/year.mou')).toEqual([]);
        expect(codes(workspace, 'main.mou')).toEqual(['time/outside-window']);
    });

    test('are read anew when the folder they lie in is put in place of another', async () => {
        const workspace = await workspaceOf({});
        expect(codes(workspace, 'shared/year.mou')).toEqual(['calendar/term-file-not-found']);
        workspace.put('shared/terms.ics', calendarFile(AUTUMN, HALF_TERM));
        await workspace.services.shared.workspace.DocumentBuilder.update([workspace.uri('shared')], []);
        expect(due(workspace)).toBe('2026-11-10');
        expect(codes(workspace, 'shared/year.mou')).toEqual([]);
    });

    test('are those of the path that is written now', async () => {
        const workspace = await workspaceOf({
            'shared/terms.ics': calendarFile(AUTUMN),
            'shared/other.ics': calendarFile(AUTUMN, HALF_TERM),
        });
        expect(due(workspace)).toBe('2026-11-03');
        await workspace.write('shared/year.mou', YEAR.replace('terms.ics', 'other.ics'));
        expect(due(workspace)).toBe('2026-11-10');
        await workspace.write('shared/year.mou', `// moved down\n${YEAR.replace('terms.ics', 'other.ics')}`);
        expect(due(workspace)).toBe('2026-11-10');
    });

    test('are told in the time zone of each calendar that names the file', async () => {
        const midnight = calendarFile(
            event('20260831T230000Z 20261219T000000Z', 'Autumn term'),
            event('20261019T230000Z 20261020T230000Z', 'In-service day'),
        );
        const zones = (zone: string): Promise<MouWorkspace> =>
            workspaceOf({ 'shared/terms.ics': midnight, 'shared/year.mou': YEAR.replace('region', `time zone "${zone}" region`) });
        const main = MAIN.replace('within 10 school days of 20 October', 'within 1 school day of 18 October');
        for (const [zone, expected] of [
            ['Europe/London', '2026-10-19'],
            ['UTC', '2026-10-21'],
            ['Europe/Nowhere', '2026-10-19'],
        ] as const) {
            const workspace = await zones(zone);
            await workspace.write('main.mou', main);
            expect(due(workspace)).toBe(expected);
        }
    });

    test('are read once for all that name the file, and not again for an edit elsewhere', async () => {
        const workspace = await workspaceOf({ 'shared/terms.ics': calendarFile(AUTUMN), 'shared/two.mou': YEAR.replace('Year', 'Other') });
        await workspace.write('main.mou', `${MAIN}// a remark\n`);
        expect(workspace.files.reads.filter(path => path.endsWith('.ics'))).toEqual(['/workspace/shared/terms.ics']);
    });

    test('are read from a calendar of 10 MB, as many as it may have and each with a long text', async () => {
        const talks = Array.from({ length: 9_998 }, (_, n) =>
            event(`2026${String((n % 12) + 1).padStart(2, '0')}07`, `Talk ${n}`, `DESCRIPTION:${'about it '.repeat(120)}`),
        );
        const large = calendarFile(AUTUMN, HALF_TERM, ...talks);
        expect(large.length).toBeGreaterThan(10 * 1024 * 1024);
        const workspace = await workspaceOf({ 'shared/terms.ics': large });
        expect(due(workspace)).toBe('2026-11-10');
        expect(workspace.diagnostics('shared/year.mou').map(({ code }) => code)).not.toContain('calendar/term-file-unreadable');
    });

    test.each([
        ['a file that may not be opened', { unreadable: 'EACCES: permission denied' }, 'may not be opened by you'],
        ['a large file', new Uint8Array(LARGEST_CALENDAR + 1).fill(32), 'larger than 16 MB'],
        ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'not a text file'],
        ['another encoding', new Uint8Array([...Buffer.from('BEGIN:VCALENDAR\r\nX:'), 0xe9]), 'encoding UTF-8'],
        ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from(calendarFile(AUTUMN), 'utf16le')]), 'saved as UTF-16'],
        ['an empty file', '', 'It is no calendar'],
    ])('cannot be read from %s, which is told at its path', async (_, content, message) => {
        const workspace = await workspaceOf({ 'shared/terms.ics': content });
        const [found] = workspace.diagnostics('shared/year.mou').filter(({ code }) => code === 'calendar/term-file-unreadable');
        expect(found?.message).toContain(message);
        expect(workspace.document('shared/year.mou').textDocument.getText(found?.range)).toBe('"terms.ics"');
        expect(due(workspace)).toContain('lists no school terms');
    });

    test('cannot be read from a folder', async () => {
        const workspace = await workspaceOf({ 'shared/terms.ics/inside.txt': '' });
        expect(
            workspace
                .diagnostics('shared/year.mou')
                .map(({ message }) => message)
                .join(),
        ).toContain('It is a folder');
    });

    test('show where in the file the entries stand that are not understood', async () => {
        const workspace = await workspaceOf({ 'shared/terms.ics': calendarFile(AUTUMN, event('20261010', 'Harvest festival')) });
        const [found] = workspace.diagnostics('shared/year.mou').filter(({ code }) => code === 'calendar/term-file-not-understood');
        expect(found?.relatedInformation).toEqual([
            {
                location: {
                    uri: 'file:///workspace/shared/terms.ics',
                    range: { start: { line: 8, character: 0 }, end: { line: 8, character: 12 } },
                },
                message: 'Its words are not all known',
            },
        ]);
    });
});

test('the example of a county calendar is understood whole', async () => {
    const example = (name: string): string => readFileSync(new URL(`../../examples/calendars/${name}`, import.meta.url), 'utf8');
    const main = MAIN.replace('shared/year.mou', 'northvale-terms.mou').replace('calendar Year', 'calendar NorthvaleSchools');
    const workspace = await checkedWorkspace({
        'main.mou': main,
        'northvale-terms.mou': example('northvale-terms.mou'),
        'northvale-terms.ics': example('northvale-terms.ics'),
    });
    expect(workspace.diagnostics('northvale-terms.mou')).toEqual([]);
    expect(due(workspace)).toBe('2026-11-10');
    await workspace.write('main.mou', main.replace('10 school days of 20 October 2026', '5 school days of 30 April 2027'));
    expect(due(workspace)).toBe('2027-05-10');
});
