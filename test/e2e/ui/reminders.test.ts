import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, today, type Workspace } from '../harness/workspace.ts';

describe.each(['light', 'dark'] as const)('an author is reminded in the %s theme', theme => {
    let workspace: Workspace;
    let workbench: Workbench;

    const configure = (settings: object) =>
        writeFileSync(join(workspace.folder, '.vscode', 'settings.json'), JSON.stringify({ 'mou.reminders.enabled': true, ...settings }));

    beforeAll(async () => {
        workspace = copyOfExamples();
        configure({ 'mou.today': today });
        workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme });
        await workbench.openFile('kent.mou');
        await workbench.squiggles('warning').first().waitFor({ state: 'attached' });
    });

    afterAll(async () => {
        await workbench?.end();
        workspace?.remove();
    });

    test('once a day of what is overdue, in a message that leads to the list', async () => {
        const reminder = workbench.page.locator('.notification-toast', { hasText: /overdue\./ });
        await expect.poll(() => reminder.innerText()).toMatch(/\d+ deadlines of these agreements are overdue/);
        await workbench.screenshot(`reminder-${theme}`);
        await reminder.getByText('Show', { exact: true }).click();
        expect((await workbench.quickPickRows(/Upcoming deadlines/)).length).toBeGreaterThan(1);
        await workbench.page.keyboard.press('Escape');
        configure({ 'mou.today': today, 'mou.reminders.days': 10 });
        configure({ 'mou.today': '2026-11-24', 'mou.reminders.days': 10 });
        await expect.poll(() => reminder.allInnerTexts()).toEqual([expect.stringMatching(/within 10 days/)]);
        await reminder.getByText('Turn Off', { exact: true }).click();
        await expect.poll(() => reminder.count()).toBe(0);
        configure({ 'mou.today': today });
    });

    test('and sees beside the language what is due next', async () => {
        await workbench.page.locator('#status\\.languageStatus a').click();
        const item = workbench.page.locator('.hover-language-status', { hasText: /Next due/ });
        await expect.poll(() => item.innerText()).toMatch(/Next due by Mon 30 November 2026[^]*1 deadline is overdue/);
        await workbench.screenshot(`next-due-${theme}`);
    });
});
