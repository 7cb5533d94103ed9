import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

describe.each(['light', 'dark'] as const)('an author who begins, in the %s theme', theme => {
    let workspace: Workspace;
    let workbench: Workbench;
    const input = () =>
        workbench.page
            .locator('.quick-input-widget:visible .quick-input-filter input, .quick-input-widget:visible .quick-input-box input')
            .first();
    const asked = (text: string) =>
        workbench.page
            .locator('.quick-input-widget:visible', { hasText: text })
            .or(workbench.page.locator('.quick-input-widget:visible', { has: workbench.page.getByPlaceholder(text) }))
            .first()
            .waitFor();

    /** Answers the input that asks this. */
    async function answer(question: string, text: string): Promise<void> {
        await asked(question);
        await input().fill(text);
        await workbench.page.keyboard.press('Enter');
    }

    beforeAll(async () => {
        workspace = copyOfExamples();
        workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme });
        await workbench.openFile('kent.mou');
        await workbench.squiggles('warning').first().waitFor({ state: 'attached' });
    });

    afterAll(async () => {
        await workbench?.screenshot(`new-agreement-end-${theme}`);
        await workbench?.end();
        workspace?.remove();
    });

    test('asks how long before a meeting is, and is shown each day and why', async () => {
        await workbench.runCommand('MoU: Compute Deadline');
        await answer('How long?', '5');
        await asked('5 of what?');
        await workbench.screenshot(`compute-unit-${theme}`);
        await workbench.choose('working days');
        await asked('How does it count?');
        await workbench.choose('at least 5 working days before');
        await asked('Counted from what?');
        await workbench.choose('A day...');
        await answer('Which day?', '7 January 2027');
        await asked('Whose working days?');
        await workbench.choose('Those of this agreement');
        const rows = await workbench.quickPickRows(/Enter on a day explains it/);
        expect(rows.join('\n')).toMatch(
            /^(?:Thu 31|Wed 30) December 2026[\s\S]*Copy: at least 5 working days before 7 January 2027[\s\S]*Copy: at least 5 clear working days before 7 January 2027/,
        );
        await workbench.screenshot(`compute-${theme}`);
        await workbench.choose(/December 2026/);
        await workbench.page.locator('.tab.active', { hasText: 'at least 5 working days' }).waitFor();
        await workbench.screenshot(`compute-explained-${theme}`);
    });

    test('makes an agreement from a profile, and goes from blank to blank', async () => {
        await workbench.runCommand('MoU: New Agreement From Profile');
        await asked('What kind of agreement is it?');
        await workbench.screenshot(`new-profile-${theme}`);
        await workbench.choose('ParentCarerForum');
        await answer('What is it called?', 'Working together on short breaks');
        await answer('Who is the first party?', 'Northvale County Council');
        await asked('Which short name do the sentences use for it?');
        await workbench.screenshot(`new-party-${theme}`);
        await workbench.page.keyboard.press('Enter');
        await asked('What is it?');
        await workbench.choose('local authority');
        await answer('Who else is a party?', '');
        const editor = workbench.page.locator('.editor-instance .monaco-editor[data-uri^="untitled:"]');
        await editor.waitFor();
        await expect.poll(() => workbench.text(editor)).toMatch(/memorandum WorkingTogether "Working together on short breaks" \{/);
        await expect.poll(() => workbench.cursor()).toMatch(/selected/);
        await workbench.screenshot(`new-agreement-${theme}`);
    });
});
