import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '../../../.tools/lib/paths.mjs';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

/** A line of the example that ends with a time. */
const LINE_WITH_TIME =
    readFileSync(join(root, 'examples', 'kent.mou'), 'utf8')
        .split('\n')
        .findIndex(line => /at least \d working days before each \w+(?: or each \w+)?$/.test(line)) + 1;

describe.each(['light', 'dark'] as const)('an author opens the Kent agreement in the %s theme', theme => {
    let workspace: Workspace;
    let workbench: Workbench;
    let editor: Locator;

    beforeAll(async () => {
        workspace = copyOfExamples();
        workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme });
        editor = await workbench.openFile('kent.mou');
    });

    afterAll(async () => {
        await workbench?.end();
        workspace?.remove();
    });

    test('and it opens as an agreement', async () => {
        await expect.poll(() => workbench.languageName()).toBe('MoU');
    });

    test('and findings are underlined and counted', async () => {
        await workbench.squiggles('warning').first().waitFor({ state: 'attached' });
        await expect.poll(() => workbench.problems()).toMatch(/Warnings: [1-9]/);
        await workbench.screenshot(`agreement-${theme}`);
        await workbench.openProblems();
        await expect.poll(() => workbench.problemRows()).toContainEqual(expect.stringContaining('deadline/chain-infeasible'));
        await workbench.problemRow('deadline/chain-infeasible').dblclick();
        await expect.poll(() => workbench.cursor()).not.toMatch(/^Ln 1,/);
        await workbench.screenshot(`problems-${theme}`);
        await workbench.closePanel();
        await workbench.goToLine(1);
    });

    test('and pointing at a party says who it is', async () => {
        expect(await workbench.hover(editor, 'PACT', /Kent PACT/)).toContain('Kent PACT');
        await workbench.screenshot(`hover-${theme}`);
    });

    test('and the upcoming deadlines are listed from the command palette; choosing one goes to its clause', async () => {
        await workbench.runCommand('MoU: Show Upcoming Deadlines');
        const rows = await workbench.quickPickRows(/Upcoming deadlines/);
        await workbench.screenshot(`deadlines-${theme}`);
        expect(rows.length).toBeGreaterThan(1);
        expect(rows.join('\n')).toMatch(/20(26|27)/);
        const before = await workbench.cursor();
        await workbench.choose(/20(26|27)/);
        await expect.poll(() => workbench.cursor()).not.toBe(before);
        await workbench.screenshot(`went-to-clause-${theme}`);
    });

    test('and Alt+Enter in that list explains how the date was reckoned', async () => {
        await workbench.runCommand('MoU: Show Upcoming Deadlines');
        await workbench.quickPickRows(/Upcoming deadlines/);
        await workbench.page.keyboard.press('Alt+Enter');
        const explanation = workbench.page.locator('.editor-instance', { hasText: /How.it.is.reckoned/ });
        await explanation.waitFor();
        expect(await workbench.text(explanation)).toMatch(/1\. /);
        await workbench.screenshot(`explanation-${theme}`);
    });

    test('and a fix offered for a finding takes the finding away', async () => {
        await workbench.openFile('kent.mou');
        const before = await workbench.problems();
        const fixes = await workbench.fixesOfNextFinding();
        await workbench.screenshot(`fixes-${theme}`);
        if (fixes.length > 0) {
            await workbench.chooseFix(fixes[0] ?? '');
            await expect.poll(() => workbench.problems()).not.toBe(before);
        }
    });

    test('and a time gets a name, which can be typed over at once', async () => {
        await workbench.openFile('kent.mou');
        await workbench.goToLine(LINE_WITH_TIME);
        const name = await workbench.refactor('Give this time a name');
        await workbench.screenshot(`name-a-time-${theme}`);
        expect(name).toMatch(/Due$/);
        await workbench.page.keyboard.type('CommentsIn');
        await workbench.page.keyboard.press('Enter');
        await expect.poll(() => workbench.text(editor)).toContain('no later than CommentsIn');
    });
});
