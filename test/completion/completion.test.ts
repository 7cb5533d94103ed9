import { describe, expect, it } from 'vitest';
import { chosen, completionsAt, completionWorkspace } from './harness.ts';

const PARTIES =
    'party OCC is "Oxfordshire County Council", a local authority\nparty OxPCF is "Oxfordshire Parent Carers Forum"\nmeeting KIT is "Keep in Touch meeting", once a half-term\n';

async function labelsIn(text: string): Promise<string[]> {
    const workspace = await completionWorkspace({ 'a.mou': text });
    const { line, character } = workspace.document('a.mou').textDocument.positionAt(workspace.marks('a.mou').cursors[0]!);
    return (await completionsAt(workspace, 'a.mou', line, character)).items.map(item => item.label);
}

describe('completion', () => {
    it.each([
        ['a phrase whole', 'OCC must "pay" n|', 'no later than', 'OCC must "pay" no later than'],
        ['the rest of a half-typed name', 'Ox| must "pay"', 'OxPCF', 'OxPCF must "pay"'],
        ['a unit behind a number', 'OCC must "pay" within 5 |', 'working days', 'OCC must "pay" within 5 working days'],
        [
            'the event a deadline hangs on',
            'OCC must "pay" at least 5 working days before each |',
            'KIT',
            'OCC must "pay" at least 5 working days before each KIT',
        ],
        ['a strength behind an owner', 'OCC |', 'must', 'OCC must'],
        ['quotes to write in', 'OCC must |', '"..."', 'OCC must "$1"'],
        ['a day of each year', 'OCC must "pay" no later than 31 March |', 'each', 'OCC must "pay" no later than 31 March each'],
        [
            'the year that it is of',
            'OCC must "pay" no later than 31 March each |',
            'financial year',
            'OCC must "pay" no later than 31 March each financial year',
        ],
        [
            'the day behind a time of day',
            'OCC must "pay" no later than 17:00 on the |',
            'last',
            'OCC must "pay" no later than 17:00 on the last',
        ],
        ['a stretch of a term', 'OCC must "pay" in the first two |', 'weeks', 'OCC must "pay" in the first two weeks'],
        ['the period it is of', 'OCC must "pay" in the first week of each |', 'term', 'OCC must "pay" in the first week of each term'],
        ['today as a date', 'OCC must "pay" no later than |', '22 November 2026', 'OCC must "pay" no later than 22 November 2026'],
    ])('writes %s', async (_what, sentence, label, result) => {
        const workspace = await completionWorkspace({ 'a.mou': `${PARTIES}clause 1 {\n    ${sentence}\n}\n` });
        expect(await chosen(workspace, 'a.mou', label)).toBe(`${PARTIES}clause 1 {\n    ${result}\n}\n`);
    });

    it('offers owners but no deadline where a sentence begins', async () => {
        const labels = await labelsIn(`${PARTIES}clause 1 {\n    |\n}`);
        expect(labels).toEqual(expect.arrayContaining(['OCC', 'OxPCF', 'each party']));
        expect(labels).not.toContain('KIT');
        expect(labels).not.toContain('within');
    });

    it("offers nothing inside the agreement's own words and inside comments", async () => {
        expect(await labelsIn(`${PARTIES}clause 1 { OCC must "pay t|he bill" }`)).toEqual([]);
        expect(await labelsIn(`${PARTIES}clause 1 { """pay t|he bill""" }`)).toEqual([]);
        expect(await labelsIn(`${PARTIES}clause 1 { OCC must "pay t|`)).toEqual([]);
        expect(await labelsIn(`${PARTIES}// pay t|he bill`)).toEqual([]);
    });

    it('offers the declarations in an empty file', async () => {
        expect(await labelsIn('|')).toEqual(expect.arrayContaining(['memorandum', 'party', 'section', 'uses']));
    });

    it('offers the numbers of clauses and the names of files in use', async () => {
        const workspace = await completionWorkspace({
            'a.mou': 'uses "shared.mou"\nsection 4 "S" {\n    clause 4.1 { }\n    clause { }\n    clause 4.3 { see | }\n}\n',
            'shared.mou': PARTIES,
        });
        const { line, character } = workspace.document('a.mou').textDocument.positionAt(workspace.marks('a.mou').cursors[0]!);
        expect((await completionsAt(workspace, 'a.mou', line, character)).items.map(item => item.label)).toEqual(
            expect.arrayContaining(['4.1', '4.2', '4.3']),
        );
    });

    it('offers nothing in a sentence without end, and goes on', async () => {
        const endless = `OCC must "pay" ${'otherwise OCC must "pay" '.repeat(20_000)}`;
        expect(await labelsIn(`${PARTIES}clause 1 { ${endless}|\n}`)).toEqual([]);
        expect(await labelsIn(`${PARTIES}clause 1 { OCC |\n}`)).toContain('must');
    });

    it('offers the duties of the clause that a line of the history is about', async () => {
        const workspace = await completionWorkspace({
            'diary.mou': 'uses "a.mou"\nhistory {\n    clause 4.1 | done on 1 June 2026\n}',
            'a.mou': `${PARTIES}memorandum M "M" { }\nsection 4 {\n    clause { OCC must "send the agenda"\n OxPCF must "answer"\n item "Also" { OCC must "invite" }\n item (a) "Else" { OCC must "pay" } }\n    clause { OCC must "meet" }\n}`,
        });
        expect(await chosen(workspace, 'diary.mou', '"answer"')).toContain('clause 4.1 "answer" done');
        const { line, character } = workspace.document('diary.mou').textDocument.positionAt(workspace.marks('diary.mou').cursors[0]!);
        const labels = (await completionsAt(workspace, 'diary.mou', line, character)).items.map(item => item.label);
        expect(labels.filter(label => label.startsWith('"'))).toEqual(['"send the agenda"', '"answer"', '"invite"']);
        expect(labels).toContain('done');
    });

    it('puts what the author writes most first', async () => {
        const often = 'OCC must "pay" within 20 school days of KIT\n'.repeat(3);
        const labels = await labelsIn(`${PARTIES}clause 1 {\n${often}OCC must "pay" within 5 |\n}`);
        expect(labels[0]).toBe('school days');
    });
});
