import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

/** Of these labels each begins otherwise in the order of the alphabet, or ends with what is typed. */
const ORDER = `memorandum Order { starts 1 September 2026 in force for 3 years }
party Keeper is "Zoo keepers"
event Fire is "a fire", at any time
clause 1 { Keeper must "feed the zebra and wash it" no later than 1 December 2026 }
clause 2 { Keeper must "count each zebra again" within 5 days of Fire }
clause 3 { Keeper must "brush the zebra well" no later than 1 April 2027 }
clause 4 { Keeper must "buy a zebra" no later than 1 November 2026 }
`;

describe.each(['light', 'dark'] as const)('an author narrows the list of upcoming deadlines in the %s theme', theme => {
    let workspace: Workspace;
    let workbench: Workbench;

    beforeAll(async () => {
        workspace = copyOfExamples();
        writeFileSync(join(workspace.folder, 'order.mou'), ORDER);
        workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme });
        await workbench.openFile('kent.mou');
        await workbench.squiggles('warning').first().waitFor({ state: 'attached' });
    });

    afterAll(async () => {
        await workbench?.end();
        workspace?.remove();
    });

    test('by typing, which leaves what is due in the order of its days, and what waits behind it', async () => {
        await workbench.runCommand('MoU: Show Upcoming Deadlines');
        await workbench.quickPickRows(/As of Sun 22 November 2026\. Type/);
        await workbench.page.locator('.quick-input-widget:visible .quick-input-box input').fill('zebra');
        const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
        await expect
            .poll(async () =>
                (await rows.evaluateAll(found => found.map(row => row.getAttribute('aria-label') ?? ''))).map(
                    label => /^[^,]*?(?=,)/.exec(label)?.[0],
                ),
            )
            .toEqual([
                'Sun 1 November 2026: buy a zebra',
                'Tue 1 December 2026: feed the zebra and wash it',
                'Thu 1 April 2027: brush the zebra well',
                'Waiting for Fire: count each zebra again',
            ]);
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
