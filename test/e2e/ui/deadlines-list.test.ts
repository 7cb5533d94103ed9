import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A number that is greater for a later day such as `3 December 2026`. */
function parseWrittenDay(text: string): number {
    const [day = '', month = '', year = ''] = text.split(' ');
    return (Number(year) * MONTHS.length + MONTHS.indexOf(month)) * 31 + Number(day);
}

describe.each(['light', 'dark'] as const)('an author narrows the list of upcoming deadlines in the %s theme', theme => {
    let workspace: Workspace;
    let workbench: Workbench;

    beforeAll(async () => {
        workspace = copyOfExamples();
        workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme });
        await workbench.openFile('kent.mou');
        await workbench.squiggles('warning').first().waitFor({ state: 'attached' });
    });

    afterAll(async () => {
        await workbench?.end();
        workspace?.remove();
    });

    test('by typing, which leaves what is due in the order of its days and what waits behind it', async () => {
        await workbench.runCommand('MoU: Show Upcoming Deadlines');
        const before = await workbench.quickPickRows(/As of Sun 22 November 2026\. Type/);
        expect(before.join('\n')).toMatch(/Overdue[^]*20\d\d[^]*Waiting for/);
        await workbench.page.locator('.quick-input-widget:visible .quick-input-box input').fill('an');
        const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
        await workbench.page.locator('.quick-input-list .monaco-highlighted-label .highlight', { hasText: /^an$/i }).first().waitFor();
        const order = async (): Promise<number[]> => (await rows.allInnerTexts()).flatMap(text => {
            const day = /\b(\d{1,2} [A-Z][a-z]+ 20\d\d): /.exec(text)?.[1];
            return day !== undefined ? parseWrittenDay(day) : /Waiting/.test(text) ? Number.MAX_SAFE_INTEGER : [];
        });
        await expect.poll(async () => (await order()).length).toBeGreaterThan(2);
        const found = await order();
        expect(found).toEqual(found.toSorted((a, b) => a - b));
        await workbench.screenshot(`deadlines-typed-${theme}`);
        await workbench.page.keyboard.press('Escape');
    });

    test('to a party and a period, in the same list, which remembers it', async () => {
        await workbench.runCommand('MoU: Show Upcoming Deadlines');
        await workbench.quickPickRows(/As of Sun 22 November 2026\. Type/);
        await workbench.pressButton('Who owes it: everybody');
        const parties = await workbench.quickPickRows(/Whose deadlines\?/);
        expect(parties[0]).toContain('Everybody');
        expect(parties.join('\n')).toContain('KCC, Kent County Council');
        await workbench.screenshot(`deadlines-whose-${theme}`);
        await workbench.choose('Kent County Council');
        const narrowed = await workbench.quickPickRows(/Narrowed to: KCC\./);
        expect(narrowed.filter(row => !row.includes('KCC'))).toEqual([]);
        await workbench.pressButton('Standing: all that is to be done');
        await workbench.choose('Waiting or without a day');
        await workbench.quickPickRows(/Narrowed to: KCC, waiting or without a day\./);
        await workbench.screenshot(`deadlines-narrowed-${theme}`);
        await workbench.page.keyboard.press('Escape');
        await workbench.runCommand('MoU: Show Upcoming Deadlines');
        expect((await workbench.quickPickRows(/Narrowed to: KCC, waiting or without a day\./)).length).toBeGreaterThan(0);
    });

    test('and shows all again where nothing is left', async () => {
        await workbench.pressButton('Period: within a year');
        await workbench.choose('This week');
        await workbench.quickPickRows(/Narrowed to: KCC, this week, waiting/);
        await workbench.screenshot(`deadlines-none-left-${theme}`);
        await workbench.choose('Show all that is to be done');
        expect((await workbench.quickPickRows(/As of Sun 22 November 2026\. Type/)).length).toBeGreaterThan(1);
    });

    test('and opens what is listed as a document', async () => {
        await workbench.pressButton('Open as a document');
        const document = workbench.page.locator('.editor-instance', { hasText: /As.of.Sun.22.November.2026/ });
        await document.waitFor();
        expect(await workbench.text(document)).toMatch(/# Upcoming deadlines[^]*## Overdue/);
        await workbench.screenshot(`deadlines-document-${theme}`);
    });

    test('and copies it as a table that a spreadsheet takes', async () => {
        await workbench.runCommand('MoU: Show Upcoming Deadlines');
        await workbench.quickPickRows(/As of Sun 22 November 2026/);
        await workbench.pressButton('Copy as a table');
        await workbench.choose('A table for Word or Excel');
        await workbench.page.locator('.statusbar-item', { hasText: /deadlines copied/ }).waitFor();
        const copied = await workbench.page.evaluate<string>('navigator.clipboard.readText()');
        expect(copied.split('\r\n')[0]).toBe('When\tStanding\tWhat\tWho\tTo whom\tClause\tAgreement');
        expect(copied).toMatch(/^2026-\d\d-\d\d\toverdue, was due /m);
    });
});
