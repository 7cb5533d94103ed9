import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { seriousIssues } from '../harness/accessibility.ts';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

let workspace: Workspace;
let workbench: Workbench;
let timeline: FrameLocator;

async function open(theme: 'light' | 'dark' | 'highContrast', files: Record<string, string> = {}): Promise<void> {
    workspace = copyOfExamples();
    for (const [name, text] of Object.entries(files)) {
        writeFileSync(join(workspace.folder, name), text);
    }
    workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme });
    timeline = workbench.webview();
}

async function close(): Promise<void> {
    await workbench?.end();
    workspace?.remove();
}

/** What the keyboard is at in the timeline, as a screen reader says it. */
function focused(): Promise<string> {
    return timeline.locator(':focus').evaluate(element => element.getAttribute('aria-label') ?? element.textContent ?? '');
}

/** Asks for the menu of the sign that the keyboard is at. */
async function menuKey(): Promise<void> {
    await timeline.locator('[data-active]').focus();
    await workbench.page.keyboard.press('Shift+F10');
}

/** What the keyboard is at once the last line above a clause with these words was chosen; lines are laid anew while a check runs, and a click is lost then. */
async function focusedAfterLens(words: RegExp, expected: string): Promise<string> {
    for (let left = 4; ; left -= 1) {
        await workbench.page.locator('.codelens-decoration a', { hasText: words }).last().click({ timeout: 60_000 });
        try {
            await timeline.locator(`:focus[aria-label*="${expected}"]`).waitFor({ timeout: 10_000 });
            return await focused();
        } catch (error) {
            if (left === 0) {
                throw error;
            }
        }
    }
}

describe.each(['light', 'dark', 'highContrast'] as const)('an author looks at the timeline of an agreement in the %s theme', theme => {
    beforeAll(() => open(theme));
    afterAll(close);

    test('and sees who owes what when, by term, week and year', async () => {
        await workbench.openFile('oxfordshire.mou');
        await workbench.page.locator('.editor-actions a[aria-label*="Show Timeline"]').click({ timeout: 60_000 });
        await timeline.getByRole('row').filter({ hasText: 'hold KIT' }).first().waitFor({ timeout: 60_000 });
        await workbench.screenshot(`timeline-term-${theme}`);
        await timeline.getByRole('button', { name: 'Week', exact: true }).click();
        await timeline.locator('.tick', { hasText: 'November 2026' }).waitFor();
        await workbench.screenshot(`timeline-week-${theme}`);
        await timeline.getByRole('button', { name: 'Year', exact: true }).click();
        await timeline
            .getByRole('gridcell', { name: /missed.*LAP, OxPCF must hold KIT/ })
            .first()
            .click();
        await expect
            .poll(() => timeline.locator('.details').innerText())
            .toMatch(/LAP, OxPCF must hold KIT.*clause 2\.1, OxfordshireSEND[^]*missed \(5 of 6 recorded\)/);
        await workbench.screenshot(`timeline-year-${theme}`);
    });

    test('and nobody is kept out of it', async () => {
        expect(await seriousIssues(workbench)).toEqual([]);
    });

    test('and is told its keys and signs, which takes nobody in', async () => {
        await timeline.getByRole('button', { name: 'Keys and signs' }).click();
        await timeline.getByRole('dialog', { name: 'Keys and signs' }).waitFor();
        await workbench.screenshot(`timeline-help-${theme}`);
        expect(await seriousIssues(workbench)).toEqual([]);
        await workbench.page.keyboard.press('Escape');
        await timeline.getByRole('dialog').waitFor({ state: 'hidden' });
    });

    test('and is offered what can be done with a sign, by the pointer and by a key', async () => {
        const mark = timeline.getByRole('gridcell', { name: /missed.*LAP, OxPCF must hold KIT/ }).first();
        expect(await workbench.openMenu(() => mark.click({ button: 'right' }))).toEqual([
            'Go to the Clause',
            'Explain the Date',
            'Mark Done',
            'Mark Waived',
            'Copy',
        ]);
        await workbench.screenshot(`timeline-menu-${theme}`);
        await workbench.closeMenu();
        expect(await workbench.openMenu(menuKey)).toContain('Explain the Date');
        await workbench.chooseFromMenu('Copy');
        await expect
            .poll(() => workbench.page.evaluate('navigator.clipboard.readText()'))
            .toMatch(/missed.*: LAP, OxPCF must hold KIT.*clause 2\.1/);
        expect(
            await workbench.openMenu(() => timeline.getByRole('rowheader', { name: 'hold KIT' }).first().click({ button: 'right' })),
        ).toEqual(['Go to the Clause', 'Copy']);
        await workbench.closeMenu();
    });

    test('and still tells the signs apart in the colours of the system', async () => {
        await workbench.page.emulateMedia({ forcedColors: 'active' });
        await workbench.screenshot(`timeline-forced-colours-${theme}`);
        const shapes = await timeline
            .locator('.mark .glyph')
            .evaluateAll(glyphs => new Set(glyphs.map(glyph => `${glyph.getAttribute('class')} ${glyph.innerHTML}`)).size);
        expect(shapes).toBeGreaterThanOrEqual(4);
        await workbench.page.emulateMedia({ forcedColors: 'none' });
    });
});

const OURS = `memorandum Ours "Short breaks" {
    starts 1 September 2026
    in force for 3 years
}
party Council is "Northvale Council"
party Forum is "Northvale Forum"
clause 1 { Council must "report" to Forum every month from 1 January 2027 }
clause 2 { Forum must "answer" no later than 1 November 2026 }
`;

describe('an author who uses the keyboard', () => {
    beforeAll(() => open('dark', { 'ours.mou': OURS }));
    afterAll(close);

    test('comes from the line above a clause to what is due there', async () => {
        await workbench.openFile('ours.mou');
        expect(await focusedAfterLens(/overdue/, 'Forum must answer')).toBe(
            'Sun 1 November 2026, overdue, was due 21 days ago: Forum must answer, clause 2, Ours',
        );
        expect(await focusedAfterLens(/next due/, 'Council must report')).toBe(
            'Mon 1 February 2027, due in 71 days: Council must report to Forum, clause 1, Ours',
        );
        await workbench.screenshot('timeline-beside');
    });

    test('goes from sign to sign, to the next party and back', async () => {
        await workbench.page.keyboard.press('ArrowRight');
        await expect.poll(focused).toMatch(/ March 2027, due/);
        await workbench.page.keyboard.press('PageDown');
        await expect.poll(focused).toMatch(/^Forum/);
        await workbench.page.keyboard.press('ArrowUp');
        await expect.poll(focused).toMatch(/ March 2027, due/);
        await workbench.page.keyboard.press('End');
        await expect.poll(focused).toMatch(/ August 2029, due/);
        await workbench.page.keyboard.press('Control+Home');
        await expect.poll(focused).toMatch(/^Agreements/);
        await workbench.page.keyboard.press('ArrowDown');
        await workbench.page.keyboard.press('ArrowDown');
    });

    test('has the date explained', async () => {
        await workbench.page.keyboard.press('Control+End');
        await expect.poll(focused).toMatch(/Forum must answer/);
        await workbench.page.keyboard.press('Alt+Enter');
        const explanation = workbench.page.locator('.editor-instance', { hasText: /How.it.is.reckoned/ });
        await explanation.waitFor();
        expect(await workbench.text(explanation)).toMatch(/1\. /);
    });

    test('enters that it was done, from where it is told, with the keyboard alone', async () => {
        await timeline.locator('[data-active]').focus();
        await workbench.page.keyboard.press('m');
        await expect.poll(focused).toBe('Mark Done');
        await workbench.screenshot('timeline-mark');
        await workbench.page.keyboard.press('Enter');
        const input = workbench.page.locator('.quick-input-widget:visible .quick-input-box input');
        await input.waitFor();
        await workbench.page.locator('.quick-input-title', { hasText: 'Mark as Done · Sun 1 November 2026: answer' }).waitFor();
        await input.fill('30 October 2026');
        await workbench.page.keyboard.press('Enter');
        await timeline.getByRole('gridcell', { name: /done on Fri 30 October 2026.*Forum must answer/ }).waitFor();
        await workbench.screenshot('timeline-marked');
        await workbench.page.locator('.tabs-container .tab', { hasText: 'ours.mou' }).first().click();
        await workbench.page.keyboard.press('Control+Z');
        await timeline.getByRole('gridcell', { name: /overdue.*Forum must answer/ }).waitFor();
    });

    test('enters that it was waived, and has it explained, from the menu of the keyboard', async () => {
        await timeline.getByRole('gridcell', { name: /overdue.*Forum must answer/ }).click();
        await workbench.openMenu(menuKey);
        for (let down = 0; down < 4; down++) {
            await workbench.page.keyboard.press('ArrowDown');
        }
        await workbench.screenshot('timeline-menu-keyboard');
        await workbench.page.keyboard.press('Enter');
        await workbench.page.locator('.quick-input-title', { hasText: 'Mark as Waived · Sun 1 November 2026: answer' }).waitFor();
        await workbench.page.keyboard.press('Escape');
        await workbench.openMenu(() => timeline.getByRole('gridcell', { name: /overdue.*Forum must answer/ }).click({ button: 'right' }));
        await workbench.chooseFromMenu('Explain the Date');
        await workbench.page.locator('.editor-instance', { hasText: /How.it.is.reckoned/ }).waitFor();
    });

    test('stops the computing where it takes long, keeps what was drawn, and has it computed again', async () => {
        const server = `${inject('extensionsFolder')}.*server-node`;
        execFileSync('pkill', ['-STOP', '-f', server]);
        try {
            await timeline.getByRole('button', { name: 'Show All Agreements' }).click();
            await timeline.getByText('Computing the deadlines...').waitFor();
            await workbench.screenshot('timeline-computing');
            await timeline.getByRole('button', { name: 'Stop' }).click();
            await expect.poll(() => timeline.getByRole('status').innerText()).toMatch(/You stopped the computing of the deadlines/);
            expect(await timeline.getByRole('gridcell', { name: /Forum must answer/ }).count()).toBe(1);
            await workbench.screenshot('timeline-stopped');
        } finally {
            execFileSync('pkill', ['-CONT', '-f', server]);
        }
        await timeline.getByRole('button', { name: 'Compute Again' }).click();
        await timeline.getByRole('combobox', { name: 'Agreement' }).selectOption('OxfordshireSEND');
        await timeline.getByRole('row').filter({ hasText: 'hold KIT' }).first().waitFor();
        await timeline.getByRole('combobox', { name: 'Agreement' }).selectOption('Ours');
    });

    test('goes to the clause', async () => {
        await timeline.locator('[data-active]').focus();
        await workbench.page.keyboard.press('Enter');
        await workbench.page.locator('.editor-instance .monaco-editor[data-uri$="/ours.mou"]').waitFor();
        await expect.poll(() => workbench.cursor()).toMatch(/^Ln 8, /);
    });

    test('sees what is written in the timeline at once', async () => {
        await workbench.page.keyboard.press('Control+End');
        await workbench.page.keyboard.type('clause 3 { Forum must "thank" no later than 1 December 2026 }');
        await timeline.getByRole('gridcell', { name: /^Tue 1 December 2026, due in 9 days: Forum must thank, clause 3, Ours$/ }).waitFor();
        await workbench.page.keyboard.press('Control+S');
    });

    test('finds by words, and by who owes', async () => {
        await timeline.locator('[data-active]').focus();
        await workbench.page.keyboard.press('/');
        await workbench.page.keyboard.type('thank');
        await expect.poll(() => timeline.getByRole('status').innerText()).toMatch(/^1 of \d+ deadlines/);
        await expect.poll(() => timeline.getByRole('gridcell').count()).toBe(1);
        await timeline.getByRole('combobox', { name: 'Party' }).selectOption('Council');
        await timeline.getByText('No deadline has all that you ask for.').waitFor();
        expect(await seriousIssues(workbench)).toEqual([]);
        await timeline.getByRole('button', { name: 'Show All Deadlines' }).click();
        await timeline.getByRole('gridcell', { name: /Forum must answer/ }).waitFor();
    });

    test('finds it as it was after the window is loaded again', async () => {
        await timeline.getByRole('button', { name: 'Year', exact: true }).click();
        await timeline.getByRole('searchbox', { name: 'Find' }).fill('forum answer');
        await expect.poll(() => timeline.getByRole('status').innerText()).toMatch(/^1 of \d+ deadlines/);
        await workbench.reload('forum answer');
        await timeline.getByRole('gridcell', { name: /Forum must answer/ }).waitFor({ timeout: 60_000 });
        expect(await timeline.getByRole('searchbox', { name: 'Find' }).inputValue()).toBe('forum answer');
        expect(await timeline.getByRole('button', { name: 'Year', exact: true }).getAttribute('aria-pressed')).toBe('true');
    });
});

describe('an author with ten thousand deadlines', () => {
    const clauses = Array.from(
        { length: 320 },
        (_, index) => `clause ${index + 1} { Council must "report ${index + 1}" to Forum every month from 1 September 2026 }`,
    );
    const many = `memorandum Many { starts 1 September 2026\n in force for 3 years }\nparty Council\nparty Forum\n${clauses.join('\n')}\n`;

    beforeAll(() => open('light', { 'many.mou': many }));
    afterAll(close);

    const elements = () => timeline.locator('body').evaluate(body => body.querySelectorAll('*').length);

    test('has only those drawn that are on the screen', async () => {
        await workbench.runCommand('MoU: Show Timeline');
        await timeline.getByRole('combobox', { name: 'Agreement' }).selectOption('Many', { timeout: 60_000 });
        await expect.poll(() => timeline.getByRole('status').innerText(), { timeout: 60_000 }).toMatch(/^1\d{4} of \d+ deadlines/);
        expect(Number(await timeline.getByRole('grid').getAttribute('aria-rowcount'))).toBeGreaterThan(320);
        await timeline.getByRole('button', { name: 'Year', exact: true }).click();
        expect(await elements()).toBeLessThan(4_000);
        await workbench.screenshot('timeline-many');
    });

    test('comes to the last of them with one key', async () => {
        await timeline.locator('[data-active]').focus();
        await workbench.page.keyboard.press('Control+End');
        await expect.poll(focused).toMatch(/ August 2029, due in .*: Council must report 320 to Forum/);
        await expect
            .poll(() =>
                timeline.locator(':focus').evaluate(element => {
                    const { left, right, bottom } = element.getBoundingClientRect();
                    const { width, height } = element.ownerDocument.documentElement.getBoundingClientRect();
                    return left >= 0 && right <= width && bottom <= height;
                }),
            )
            .toBe(true);
        expect(await elements()).toBeLessThan(4_000);
        await workbench.screenshot('timeline-many-end');
    });
});
