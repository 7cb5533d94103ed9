import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

const agreed = `memorandum Ours "Working together on short breaks" {
    dated 1 September 2026
    not legally binding
    calendar England
    in force for 3 years
}
calendar England {
    region England and Wales
}
party Council is "Northvale County Council", a local authority
party Forum is "Northvale Parent Carer Forum", a parent carer forum

meeting Board is "Short Breaks Board", once a quarter, of Council and Forum

clause 1 "Papers" {
    Council must "send the papers" to Forum at least 10 working days before each Board
    Council must "send the minutes" to Forum within 10 working days of each Board
}

history {
    Board planned for 9 December 2026
}
`;
const ours = agreed.replace('at least 10 working days', 'at least 5 working days');
/** Where a further sentence of clause 1 goes, counted from 1. */
const lineOfMinutes = ours.split('\n').findIndex(line => line.includes('minutes')) + 1;

describe.each(['light', 'dark', 'highContrast'] as const)('a new author, in the %s theme,', theme => {
    let workspace: Workspace;
    let workbench: Workbench;
    const editor = () => workbench.page.locator('.editor-instance .monaco-editor[data-uri$="/ours.mou"]');
    const input = () => workbench.page.locator('.quick-input-widget:visible .quick-input-box input');
    const picture = (journey: number, name: string) => workbench.screenshot(`journey-${String(journey).padStart(2, '0')}-${name}-${theme}`);

    beforeAll(async () => {
        workspace = copyOfExamples();
        writeFileSync(join(workspace.folder, 'ours.mou'), ours);
        workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme });
        await workbench.openFile('ours.mou');
        await workbench.squiggles('warning').first().waitFor({ state: 'attached', timeout: 60_000 });
    });

    afterAll(async () => {
        await workbench?.screenshot(`journey-end-${theme}`);
        await workbench?.end();
        workspace?.remove();
    });

    /** Answers the open question, with what it proposes unless told otherwise. */
    async function answer(prompt: RegExp, text?: string): Promise<void> {
        await workbench.page.locator('.quick-input-widget:visible .quick-input-message', { hasText: prompt }).waitFor();
        if (text !== undefined) {
            await input().fill(text);
        }
        await workbench.page.keyboard.press('Enter');
    }

    test('1. begins an agreement from a profile', async () => {
        await workbench.runCommand('MoU: New Agreement From Profile');
        await workbench.quickPickRows(/What kind of agreement is it/);
        await picture(1, 'profiles');
        await workbench.choose('ParentCarerForum');
        await answer(/What is it called/, 'Short breaks in Northvale');
        for (const name of ['Northvale County Council', 'Northvale Parent Carer Forum']) {
            await answer(/Who is the first party|Who else/, name);
            await answer(/Which short name/);
            await workbench.quickPickRows(/What is it\?/);
            await workbench.page.keyboard.press('Enter');
        }
        await answer(/Who else/, '');
        const made = workbench.page.locator('.editor-instance .monaco-editor[data-uri^="untitled:"]');
        await expect.poll(() => workbench.text(made)).toContain('"Short breaks in Northvale"');
        await picture(1, 'new-agreement');
    });

    test('2. mends a mistake of the practice agreement', async () => {
        await workbench.runCommand('MoU: Open the Practice Agreement');
        const counted = workbench.page.locator('#mou-language\\.mou\\.mou\\.practice');
        await expect.poll(() => counted.innerText()).toContain('0 of 25 mistakes mended');
        const [fix] = await workbench.fixesOfNextFinding(() => workbench.clickAndEdit(counted));
        await picture(2, 'fixes');
        await workbench.chooseFix(fix!);
        await expect.poll(() => counted.innerText()).toContain('1 of 25 mistakes mended');
    });

    test('3. adds a party, and gives it another name', async () => {
        await workbench.openFile('ours.mou');
        await workbench.goToLine(11);
        await workbench.page.keyboard.press('End');
        await workbench.page.keyboard.type('\nparty Trust is "Northvale Health Trust"');
        await workbench.page.keyboard.press('Home');
        await workbench.page.keyboard.press('Control+ArrowRight');
        await workbench.page.keyboard.press('Control+ArrowRight');
        await workbench.page.keyboard.press('F2');
        const name = workbench.page.locator('.rename-box input');
        await name.waitFor();
        expect(await name.inputValue()).toBe('Trust');
        await name.fill('Health');
        await picture(3, 'rename');
        await workbench.page.keyboard.press('Enter');
        await expect.poll(() => workbench.text(editor())).toContain('party Health is "Northvale Health Trust"');
    });

    test('4. writes a duty and its deadline by choosing words', async () => {
        await workbench.goToLine(lineOfMinutes + 1);
        // A long line is wrapped: the first key goes to the end of its first row.
        await workbench.page.keyboard.press('End');
        await workbench.page.keyboard.press('End');
        await workbench.page.keyboard.press('Enter');
        const suggestions = workbench.page.locator('.suggest-widget.visible');
        await workbench.chooseSuggestion('Forum');
        await workbench.page.keyboard.type(' ');
        await workbench.chooseSuggestion('must "..."');
        await workbench.page.keyboard.type('send its comments');
        await workbench.page.keyboard.press('Tab');
        for (const label of ['to', 'Council']) {
            await workbench.page.keyboard.type(' ');
            await workbench.chooseSuggestion(label);
        }
        await workbench.page.keyboard.type(' ');
        await suggestions.locator(".monaco-list-row[aria-label^='at least 5 working days before each Board']").waitFor();
        await picture(4, 'completion');
        await workbench.chooseSuggestion('at least 5 working days before each Board');
        await workbench.page.keyboard.press('Escape');
        await workbench.page.keyboard.press('Escape');
        await expect
            .poll(() => workbench.text(editor()))
            .toMatch(/Forum must "send its comments" to Council at least 5 working days before each\s+Board/);
        await editor().getByText('Wed 2 December 2026').first().waitFor();
        await picture(4, 'written');
        await workbench.page.keyboard.press('Control+S');
    });

    test('5. reads why a date is what it is', async () => {
        await workbench.runCommand('MoU: Show Upcoming Deadlines');
        await workbench.quickPickRows(/Upcoming deadlines/);
        await input().fill('December 2026: send its comments');
        await workbench.page.keyboard.press('Alt+Enter');
        const explanation = workbench.page.locator('.editor-instance', { hasText: /How.it.is.reckoned/ });
        await explanation.waitFor();
        expect(await workbench.text(explanation)).toMatch(/5 working days before Wed 9 December 2026/);
        await picture(5, 'why');
    });

    test('6. sees what is due, and goes there', async () => {
        await workbench.openFile('ours.mou');
        await workbench.goToLine(1);
        await workbench.runCommand('MoU: Show Upcoming Deadlines');
        await workbench.quickPickRows(/Upcoming deadlines/);
        await input().fill('December 2026: send the papers');
        await picture(6, 'upcoming');
        await workbench.choose(/Wed 2 December 2026: send the papers/);
        await expect.poll(() => workbench.text(editor())).toContain('send the papers');
        await expect.poll(() => workbench.cursor()).toMatch(/^Ln 17,/);
    });

    test('7. records a meeting, and sees what is due change', async () => {
        await workbench.runCommand('Focus on MoU: Deadlines View');
        // Its list has the room of the explorer, as only rows on the screen are there.
        const explorer = workbench.page.locator('.pane-header[aria-label^="Explorer Section"]');
        await explorer.click();
        const pane = workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header[aria-label^="MoU: Deadlines"]') });
        const rows = () => pane.locator('.monaco-list-row').allInnerTexts();
        await expect.poll(rows).toEqual(expect.arrayContaining([expect.stringMatching(/send its comments/)]));
        await picture(7, 'before');
        await explorer.click();
        await workbench.openFile('ours.mou');
        await workbench.runCommand('MoU: Record an Event');
        await workbench.quickPickRows(/What took place/);
        await input().fill('Short Breaks Board');
        await workbench.choose(/Board/);
        await workbench.choose('It was held');
        await input().fill('20 November 2026');
        await picture(7, 'record');
        await workbench.page.keyboard.press('Enter');
        await expect.poll(() => workbench.text(editor())).toContain('Board held on 20 November 2026');
        await explorer.click();
        await expect.poll(rows).toEqual(expect.arrayContaining([expect.stringMatching(/Fri 4 December 2026: send the minutes/)]));
        await picture(7, 'after');
        await explorer.click();
    });

    test('8. goes through the timeline by keyboard', async () => {
        await workbench.openFile('ours.mou');
        await workbench.runCommand('MoU: Show Timeline');
        const timeline = workbench.webview();
        await timeline.getByRole('combobox', { name: 'Agreement' }).selectOption('Ours', { timeout: 60_000 });
        await timeline.locator('[data-active]').focus();
        const focused = () =>
            timeline.locator(':focus').evaluate(element => element.getAttribute('aria-label') ?? element.textContent ?? '');
        await workbench.page.keyboard.press('Control+End');
        await expect.poll(focused).toMatch(/: .* must .*, clause 1, Ours$/);
        await picture(8, 'timeline');
        await workbench.page.keyboard.press('Enter');
        await expect.poll(() => workbench.cursor()).toMatch(/^Ln 1\d,/);
    });

    test('9. compares it with what was agreed', async () => {
        writeFileSync(join(workspace.folder, 'agreed.mou'), agreed);
        await workbench.page.locator('.explorer-folders-view .monaco-list-row[aria-label^="agreed.mou"]').waitFor();
        await workbench.openFile('ours.mou');
        await workbench.runCommand('MoU: Compare With...');
        await workbench.quickPickRows(/Compare ours\.mou with/);
        await workbench.choose('agreed.mou');
        const comparison = workbench.page.locator('.editor-instance', { hasText: /Said.otherwise/ });
        await comparison.waitFor();
        await picture(9, 'compare');
        expect(await workbench.text(comparison)).toMatch(/10 working days/);
    });

    test('10. goes on after the language server was killed', async () => {
        await workbench.openFile('ours.mou');
        execFileSync('pkill', ['-KILL', '-f', `${inject('extensionsFolder')}.*server-node`]);
        await workbench.page.locator('.notification-toast', { hasText: 'is starting again' }).waitFor();
        await picture(10, 'restarted');
        await workbench.page.keyboard.press('Control+End');
        await workbench.page.keyboard.type('\nclause 2 { somebody must "take notes" }');
        await editor().locator('.view-overlays > div:has(.current-line) .squiggly-warning').first().waitFor();
        await picture(10, 'checked-again');
    });
});
