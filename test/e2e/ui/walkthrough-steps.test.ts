import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

describe.each(['light', 'dark', 'highContrast'] as const)('somebody who knows nothing but the walkthrough, in the %s theme,', theme => {
    let workspace: Workspace;
    let workbench: Workbench;
    const step = (title: string) => workbench.page.locator('.gettingStartedSlideDetails .getting-started-step', { hasText: title });
    const practice = () => workbench.page.locator('.editor-instance .monaco-editor[data-uri^="untitled:"]');
    const picture = (name: string) => workbench.screenshot(`steps-${name}-${theme}`);

    /** Presses a button of a step, on the page of the walkthrough. */
    async function press(title: string, button: string): Promise<void> {
        await workbench.page.locator('.notifications-toasts').waitFor({ state: 'hidden' });
        await workbench.runCommand('MoU: Get Started');
        await workbench.retry(async () => {
            await step(title).click({ timeout: 5_000 });
            await step(title)
                .and(workbench.page.locator('.expanded'))
                .locator('.button-container .monaco-button', { hasText: button })
                .click({ timeout: 5_000 });
        });
    }

    /** Goes back to the walkthrough and looks whether a step has ticked itself. */
    async function isTicked(title: string): Promise<void> {
        await workbench.runCommand('MoU: Get Started');
        await expect.poll(() => step(title).locator('.codicon.complete').count()).toBe(1);
    }

    beforeAll(async () => {
        workspace = copyOfExamples();
        workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme });
    });

    afterAll(async () => {
        await workbench?.end();
        workspace?.remove();
    });

    test('is led into the practice agreement, and then from mistake to mistake', async () => {
        await press('Mend the first mistake', 'Go to the Next Mistake');
        await practice().waitFor();
        await workbench.squiggles('error').first().waitFor({ state: 'attached' });
        await press('Mend the first mistake', 'Go to the Next Mistake');
        await workbench.page.locator('.monaco-hover:visible', { hasText: 'No termination clause' }).waitFor();
        await picture('mistake');
    });

    test('begins a duty, whose first words are offered', async () => {
        await press('Write a duty', 'Begin a Duty');
        await workbench.page.locator('.suggest-widget.visible .monaco-list-row[aria-label^="Council"]').first().waitFor();
        await picture('duty');
        await workbench.page.keyboard.press('Enter');
        await expect.poll(() => workbench.text(practice())).toMatch(/clause "A new duty" \{\s+\S*Council/);
        await isTicked('Write a duty');
    });

    test('adds a party and renames it', async () => {
        await press('Add a party', 'Add a Party');
        await expect.poll(() => workbench.text(practice())).toContain('party College is "Northvale College"');
        await workbench.page.keyboard.type('School');
        await press('Add a party', 'Rename It');
        const name = workbench.page.locator('.rename-box input');
        await name.waitFor();
        expect(await name.inputValue()).toBe('School');
        await picture('rename');
        await name.fill('Academy');
        await workbench.page.keyboard.press('Enter');
        await expect.poll(() => workbench.text(practice())).toContain('party Academy is');
        await isTicked('Add a party');
    });

    test('gives up to record something, then does, and sees it in the view', async () => {
        await press('Enter what happened', 'Record an Event');
        await workbench.quickPickRows(/What took place/);
        await workbench.page.keyboard.press('Escape');
        await expect.poll(() => step('Enter what happened').locator('.codicon.complete').count()).toBe(0);
        await press('Enter what happened', 'Open the View of Deadlines');
        const pane = workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header[aria-label^="MoU: Deadlines"]') });
        await pane.locator('.monaco-list-row').first().waitFor();
        await press('Enter what happened', 'Record an Event');
        await workbench.quickPickRows(/What took place/);
        await workbench.page.keyboard.type('Short Breaks Board');
        await workbench.choose(/Board/);
        await workbench.choose('It was held');
        const day = workbench.page.locator('.quick-input-widget:visible input[type="text"]');
        await expect.poll(() => day.inputValue()).toMatch(/ 2026$/);
        await day.fill('20 November 2026');
        await workbench.page.keyboard.press('Enter');
        await workbench.page.locator('.notification-toast', { hasText: 'Board held on 20 November 2026' }).waitFor();
        await picture('recorded');
        await isTicked('Enter what happened');
    });

    test('has the keyboard in the timeline at once', async () => {
        await press('See it all on a line of time', 'Show Timeline');
        const timeline = workbench.webview();
        await expect.poll(() => timeline.locator(':focus').getAttribute('data-active'), { timeout: 60_000 }).not.toBeNull();
        const before = await timeline.locator(':focus').innerText();
        await workbench.page.keyboard.press('ArrowDown');
        await expect.poll(() => timeline.locator(':focus').innerText()).not.toBe(before);
        await picture('timeline');
    });

    test('compares the agreement with how it began', async () => {
        await press('Compare two versions', 'Compare With...');
        await workbench.quickPickRows(/Which one is the older version/);
        await workbench.choose('The version you began with');
        const comparison = workbench.page.locator('.editor-instance', { hasText: /Newly.said/ });
        await comparison.waitFor();
        expect(await workbench.text(comparison)).toContain('party Academy is');
        await picture('compared');
        await isTicked('Compare two versions');
    });

    test('is told that the checker has started again', async () => {
        await press('Start the checker again', 'Restart Language Server');
        await workbench.page.locator('.notification-toast', { hasText: 'has started again' }).waitFor();
        await picture('restarted');
    });
});
