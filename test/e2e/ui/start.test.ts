import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveVsCode } from '../../../.tools/web-server/server.ts';
import { calmSettings, localFolderExtension, projectExtension, webBuild } from '../../../.tools/web-server/window.ts';
import { ensureWebBuild } from '../harness/install.ts';
import { themes } from '../harness/settings.ts';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

describe.each([
    { write: false, theme: 'light' },
    { write: true, theme: 'dark' },
] as const)('the page of npm start, saving to disk: $write', ({ write, theme }) => {
    let workspace: Workspace;
    let workbench: Workbench;
    let editor: Locator;
    let url: string;

    beforeAll(async () => {
        await ensureWebBuild();
        workspace = copyOfExamples();
        const server = await serveVsCode({
            build: webBuild,
            extensions: { extension: projectExtension(), 'local-folder': await localFolderExtension() },
            folder: workspace.folder,
            write,
            settings: { ...calmSettings, ...themes[theme] },
            port: 0,
        });
        url = server.url;
        workbench = await Workbench.at(url, () => server.stop());
        editor = await workbench.openFile('kent.mou');
    });

    afterAll(async () => {
        await workbench?.screenshot(`start-${theme}`);
        await workbench?.end();
        workspace?.remove();
    });

    test('opens an agreement', async () => {
        await expect.poll(() => workbench.languageName()).toBe('MoU');
    });

    test(`saves what is typed, ${write ? 'to the file on disk' : 'and leaves the file on disk as it was'}`, async () => {
        const file = join(workspace.folder, 'kent.mou');
        const before = readFileSync(file, 'utf8');
        await editor.locator('.view-line').first().click();
        await workbench.page.keyboard.press('Control+Home');
        await workbench.page.keyboard.type('// typed ');
        await workbench.page.keyboard.press('Control+S');
        await expect.poll(async () => (await fetch(`${url}workspace/agreements/kent.mou`)).text()).toBe(`// typed ${before}`);
        expect(readFileSync(file, 'utf8')).toBe(write ? `// typed ${before}` : before);
    });

    test('draws the timeline', async () => {
        await workbench.page.locator('.editor-actions a[aria-label*="Show Timeline"]').click();
        await workbench.webview().getByRole('row').filter({ hasText: 'Regular review' }).first().waitFor({ timeout: 60_000 });
        await workbench.screenshot(`start-timeline-${theme}`);
    });

    test('still has what was typed after the page is loaded again', async () => {
        await workbench.page.reload();
        const again = await workbench.openFile('kent.mou');
        await expect.poll(() => workbench.text(again)).toContain('// typed /*');
    });
});
