import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pseudoLanguage, pseudoMark, pseudoTranslated, translatedCopy } from '../harness/pseudo-translation.ts';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

describe('in another language, which is two files and no change of code', () => {
    let extensions: ReturnType<typeof translatedCopy>;
    let workspace: Workspace;
    let workbench: Workbench;

    beforeAll(async () => {
        extensions = translatedCopy(inject('extensionsFolder'));
        workspace = copyOfExamples();
        workbench = await Workbench.onServer(workspace.folder, {
            extensionsFolder: extensions.folder,
            theme: 'light',
            language: pseudoLanguage,
        });
        await workbench.openFile('kent.mou');
        await workbench.squiggles('warning').first().waitFor({ state: 'attached' });
    });

    afterAll(async () => {
        await workbench?.screenshot('translated-end');
        await workbench?.end();
        workspace?.remove();
        extensions?.remove();
    });

    test('every command of the palette is translated', async () => {
        await workbench.page.keyboard.press('F1');
        await workbench.page.locator('.quick-input-widget .quick-input-filter input').fill('>MoU: ');
        const rows = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'MoU: ' });
        await expect.poll(() => rows.count()).toBeGreaterThan(5);
        const titles = (await rows.allInnerTexts()).map(text => text.split('\n')[0]!.trim()).filter(title => title.startsWith('MoU: '));
        expect(titles.filter(title => !title.startsWith(`MoU: ${pseudoMark}`) && !title.includes(pseudoMark))).toEqual([]);
        await workbench.screenshot('translated-palette');
        await workbench.page.keyboard.press('Escape');
    });

    test('what the code says is translated', async () => {
        await workbench.runCommand(pseudoTranslated('Show Upcoming Deadlines'));
        const input = workbench.page.locator('.quick-input-widget .quick-input-filter input');
        await expect.poll(() => input.getAttribute('placeholder')).toContain(pseudoMark);
        await workbench.screenshot('translated-deadlines');
        await workbench.page.keyboard.press('Escape');
        await workbench.page.locator('#status\\.languageStatus a').click();
        await workbench.page.locator('.hover-language-status', { hasText: pseudoTranslated('Show Output') }).waitFor();
        await workbench.page.keyboard.press('Escape');
    });

    test('the walkthrough is translated', async () => {
        await workbench.runCommand(pseudoTranslated('Get Started'));
        const title = workbench.page.locator('.gettingStartedSlideDetails .category-title');
        await expect.poll(() => title.first().innerText()).toContain(pseudoMark);
        await workbench.screenshot('translated-walkthrough');
    });
});
