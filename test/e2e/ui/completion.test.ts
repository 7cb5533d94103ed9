import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, today, type Workspace } from '../harness/workspace.ts';

describe.each(['light', 'dark'] as const)('a new author writes an agreement by choosing, from an empty file, in the %s theme', theme => {
    let workspace: Workspace;
    let workbench: Workbench;
    let editor: Locator;
    let pictures = 0;
    const suggestions = () => workbench.page.locator('.suggest-widget.visible');
    const rows = () => suggestions().locator('.monaco-list-row');
    const type = (text: string): Promise<void> => workbench.page.keyboard.type(text, { delay: 30 });
    const press = async (...keys: string[]): Promise<void> => {
        for (const key of keys) {
            await workbench.page.keyboard.press(key);
        }
    };
    const picture = (what: string): Promise<void> => workbench.screenshot(`completion-${++pictures}-${what}-${theme}`);
    /** Waits until an item is the first of the list. */
    const firstIs = async (label: string): Promise<void> => {
        await expect
            .poll(async () =>
                (
                    await rows()
                        .first()
                        .getAttribute('aria-label')
                        .catch(() => '')
                )?.startsWith(label),
            )
            .toBe(true);
    };
    /** The lines on the screen from top to bottom, with the days behind them. */
    const written = (): Promise<string> =>
        editor.locator('.view-line').evaluateAll(lines =>
            lines
                .map(line => ({
                    top: Number(/top: ?(\d+)/.exec(line.getAttribute('style') ?? '')?.[1]),
                    text: line.textContent!.replaceAll('\u00a0', ' '),
                }))
                .sort((a, b) => a.top - b.top)
                .map(({ text }) => text)
                .join('\n'),
        );
    /** Leaves the stops of what was written and goes on below the last line. */
    const goOnBelow = async (): Promise<void> => {
        await press('Escape', 'Escape', 'Control+End');
        await type('\n');
    };

    beforeAll(async () => {
        workspace = copyOfExamples();
        writeFileSync(join(workspace.folder, 'new.mou'), '');
        // Each line stays one line of the screen, so that it can be read there.
        writeFileSync(
            join(workspace.folder, '.vscode', 'settings.json'),
            JSON.stringify({ 'mou.today': today, '[mou]': { 'editor.wordWrap': 'off' } }),
        );
        workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme });
        editor = await workbench.openFile('new.mou');
        await editor.locator('.view-lines').click();
    });

    afterAll(async () => {
        await picture('end');
        await workbench?.end();
        workspace?.remove();
    });

    test('the agreement, its parties and its meeting', async () => {
        await expect.poll(() => workbench.languageName()).toBe('MoU');
        await press('Control+Space');
        await firstIs('memorandum Ours');
        await picture('empty');
        await press('Escape');
        await type('mem');
        await firstIs('memorandum Ours');
        await picture('memorandum');
        await press('ArrowDown', 'Enter');
        await expect.poll(written).toContain('memorandum Ours "What the agreement is called" {');
        await type('Breaks');
        await press('Tab');
        await type('Working together on short breaks');
        await picture('memorandum-stops');
        await goOnBelow();
        await type('par');
        await firstIs('party Council is');
        await picture('party');
        await press('Enter');
        await press('Tab');
        await type('Northvale Council');
        await goOnBelow();
        await type('par');
        await firstIs('party Forum is');
        await press('Tab', 'Tab');
        await type('Northvale Parent Carer Forum');
        await goOnBelow();
        await type('mee');
        await firstIs('meeting Board is');
        await press('Enter');
        await picture('meeting-stops');
        await goOnBelow();
        await expect
            .poll(written)
            .toMatch(
                /party Council is "Northvale Council", a local authority[^]*party Forum is "Northvale Parent Carer Forum", a parent carer forum[^]*meeting Board is "the Board", every 3 months from 22 November 2026, of Council and Forum/,
            );
    });

    test('a duty before each meeting', async () => {
        await type('cla');
        await firstIs('clause {');
        await press('Enter', 'Tab');
        await type('Papers go out in good time.');
        await press('Tab');
        await type('Coun');
        await firstIs('Council');
        await picture('sentence');
        await suggestions()
            .locator('.monaco-list-row[aria-label^=\'Council must "..." to Forum at least 5 working days before each Board\']')
            .click();
        await picture('sentence-owner');
        await expect.poll(written).toMatch(/Council must "what is to be done" to Forum at least 5 working days before each Board/);
        await press('Tab', 'Tab');
        await type('send the papers');
        await press('Tab', 'Tab');
        await type('10');
        await press('Tab');
        await picture('sentence-unit');
        await press('Escape', 'Escape', 'Escape', 'End');
        // Two weeks before Mon 22 February 2027.
        await editor.getByText('Mon 8 February 2027').first().waitFor();
        await picture('sentence-written');
    });

    test('a duty word for word, the list opening by itself behind each blank', async () => {
        await type('\nForum ');
        await firstIs('must "..."');
        await picture('strength');
        await press('ArrowDown');
        await picture('strength-chosen');
        await press('Enter');
        await type('send its comments');
        await press('Tab');
        await type(' ');
        await firstIs('to');
        await picture('tail');
        await type('wit');
        await firstIs('within 20 working days of Board');
        await press('Enter');
        await picture('within');
        await press('Escape', 'Escape', 'End');
        await type('\n');
        await expect.poll(written).toMatch(/Forum must "send its comments" within 20 working days of Board/);
    });

    test('Enter behind a blank is a new line, as nothing was chosen', async () => {
        await type('Council ');
        await rows().first().waitFor();
        await press('Enter');
        await expect.poll(() => workbench.cursor()).toMatch(/Col (?:1|5)$/);
        // Both lines go, so that nothing half said is left behind.
        await press('Control+Shift+K', 'ArrowUp', 'Control+Shift+K');
        await expect.poll(written).not.toMatch(/^ *Council *$/m);
    });

    test('notice to end, and a review', async () => {
        await press('Escape', 'Control+End');
        await type('\nrev');
        await firstIs('review Annual is');
        await picture('review');
        await press('Enter');
        await picture('review-stops');
        await goOnBelow();
        await type('clause 2 {\n');
        await type('end');
        await picture('notice');
        await suggestions().locator('.monaco-list-row[aria-label^="any party may end"]').click();
        await picture('notice-stops');
        await press('Escape', 'Escape');
        await expect.poll(written).toMatch(/any party may end this agreement on 3 months' notice.* in writing/);
    });
});
