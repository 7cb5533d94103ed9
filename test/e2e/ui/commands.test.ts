import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

describe('an author looks after all agreements', () => {
    let workspace: Workspace;
    let workbench: Workbench;

    beforeAll(async () => {
        workspace = copyOfExamples();
        workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme: 'light' });
        await workbench.openFile('kent.mou');
        await workbench.squiggles('warning').first().waitFor({ state: 'attached', timeout: 60_000 });
    });

    afterAll(async () => {
        await workbench?.screenshot('commands-end');
        await workbench?.end();
        workspace?.remove();
    });

    test('and sees beside the language how many problems the file has and how long the check took', async () => {
        await workbench.page.locator('#status\\.languageStatus a').click();
        const item = workbench.page.locator('.hover-language-status', { hasText: /problem/ });
        await expect.poll(() => item.innerText()).toMatch(/\d+ problems/);
        expect(await item.innerText()).toMatch(/last check took \d+ ms/);
        await workbench.screenshot('language-status');
        await workbench.page.keyboard.press('Escape');
    });

    test('and can call a check of the workspace off where it takes long', async () => {
        const server = `${inject('extensionsFolder')}.*server-node`;
        execFileSync('pkill', ['-STOP', '-f', server]);
        try {
            await workbench.runCommand('MoU: Check Workspace');
            const progress = workbench.page.locator('.notification-toast', { hasText: 'Checking all agreements' });
            await progress.waitFor();
            await workbench.screenshot('checking');
            await progress.getByText('Cancel', { exact: true }).click();
            await progress.waitFor({ state: 'detached' });
        } finally {
            execFileSync('pkill', ['-CONT', '-f', server]);
        }
    });

    test('and is told in a sentence what a check of the workspace found', async () => {
        await workbench.runCommand('MoU: Check Workspace');
        const toast = workbench.page.locator('.notification-toast', { hasText: /Checked/ });
        await expect.poll(() => toast.innerText()).toMatch(/Checked \d+ files: .*\d+ warnings/);
        await workbench.page.locator('.markers-panel-container, .markers-panel').first().waitFor();
        await workbench.screenshot('checked');
    });

    test('and has what is due beside the files, by time or by who owes it, a click from its clause', async () => {
        await workbench.runCommand('Focus on MoU: Deadlines View');
        const pane = workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header[aria-label^="MoU: Deadlines"]') });
        const rows = pane.locator('.monaco-list-row');
        await expect
            .poll(() => rows.allInnerTexts())
            .toEqual(expect.arrayContaining([expect.stringMatching(/^Overdue/), expect.stringMatching(/Regular review/)]));
        await workbench.screenshot('deadlines-view');
        await rows.filter({ hasText: 'Regular review' }).first().click();
        await expect.poll(() => workbench.cursor()).toMatch(/^Ln \d{2,}, Col /);
        await workbench.runCommand('MoU: Group Deadlines By...');
        await workbench.choose('Who owes them');
        await expect.poll(() => rows.allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/^all parties/)]));
        await workbench.screenshot('deadlines-view-by-party');
    });

    test('and finds the commands of the language in the palette', async () => {
        await workbench.page.keyboard.press('F1');
        const rows = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'MoU: ' });
        // Only rows on the screen are there, so each is looked for by its name.
        for (const title of ['Check Workspace', 'Restart Language Server', 'Show Output', 'Show Timeline', 'Show Upcoming Deadlines']) {
            await workbench.page.locator('.quick-input-widget .quick-input-filter input').fill(`>MoU: ${title}`);
            await expect.poll(async () => (await rows.allInnerTexts()).map(text => text.split('\n')[0]?.trim())).toContain(`MoU: ${title}`);
        }
        await workbench.page.keyboard.press('Escape');
    });
});
