import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

describe.each(['light', 'dark'] as const)('a keeper enters what happened, in the %s theme', theme => {
    let workspace: Workspace;
    let workbench: Workbench;
    const rows = () =>
        workbench.page
            .locator('.pane', { has: workbench.page.locator('.pane-header[aria-label^="MoU: Deadlines"]') })
            .locator('.monaco-list-row');
    const input = () => workbench.page.locator('.quick-input-widget:visible .quick-input-box input');

    beforeAll(async () => {
        workspace = copyOfExamples();
        workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme });
        await workbench.openFile('kent.mou');
        await workbench.squiggles('warning').first().waitFor({ state: 'attached' });
        await workbench.runCommand('Focus on MoU: Deadlines View');
    });

    afterAll(async () => {
        await workbench?.screenshot(`history-end-${theme}`);
        await workbench?.end();
        workspace?.remove();
    });

    test('with the tick of a row: its day is asked for, and the row is gone', async () => {
        const row = rows().filter({ hasText: 'circulate minutes' }).first();
        await row.hover();
        await workbench.screenshot(`mark-done-row-${theme}`);
        await row.locator('.action-label[aria-label="Mark Done"]').click();
        await input().waitFor();
        await workbench.screenshot(`mark-done-${theme}`);
        await input().fill('1 January 2199');
        await workbench.page.keyboard.press('Enter');
        await workbench.page.locator('.quick-input-message', { hasText: 'still to come' }).waitFor();
        await workbench.screenshot(`mark-done-refused-${theme}`);
        await input().fill('');
        await workbench.page.keyboard.press('Enter');
        await workbench.page
            .locator('.notification-toast', {
                hasText: /Written into oxfordshire-2025-26\.mou: clause 4\.7 done on .* for KIT of 12 March 2026/,
            })
            .waitFor();
        await expect.poll(() => rows().filter({ hasText: 'circulate minutes' }).count()).toBe(0);
        await workbench.screenshot(`mark-done-after-${theme}`);
    });

    test('with a command: a meeting that was held, after which what hangs on it has its day', async () => {
        await workbench.runCommand('MoU: Record an Event');
        expect((await workbench.quickPickRows(/What took place/)).join('\n')).toMatch(/Board.*last on 10 June 2026/);
        await workbench.screenshot(`record-event-${theme}`);
        await workbench.choose('Board');
        await workbench.choose('It is planned');
        await input().fill('14 January 2099 at 10:30');
        await workbench.screenshot(`record-event-day-${theme}`);
        await workbench.page.keyboard.press('Enter');
        await workbench.page
            .locator('.notification-toast', { hasText: 'Written into kent-2025-26.mou: Board planned for 14 January 2099 at 10:30' })
            .waitFor();
        await workbench.page.locator('.notification-toast').getByText('Show', { exact: true }).last().click();
        await expect.poll(() => workbench.cursor()).toMatch(/\d+ selected/);
        await workbench.screenshot(`record-event-after-${theme}`);
    });
});
