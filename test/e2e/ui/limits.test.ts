import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { serveVsCode } from '../../../.tools/web-server/server.ts';
import { localFolderExtension, projectExtension, webBuild } from '../../../.tools/web-server/window.ts';
import { ensureWebBuild } from '../harness/install.ts';
import { quietSettings, themes } from '../harness/settings.ts';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

const committed = /The version committed last/;

describe.each(['light', 'dark'] as const)('what cannot be done is said, in the %s theme,', theme => {
    let workspace: Workspace;
    let workbench: Workbench;

    beforeEach(() => {
        workspace = copyOfExamples();
        const git = (...args: string[]) =>
            execFileSync('git', ['-c', 'user.name=Kent', '-c', 'user.email=kent@example.org', ...args], { cwd: workspace.folder });
        git('init', '--quiet');
        git('add', '--all');
        git('commit', '--quiet', '--message', 'Agreed');
    });

    afterEach(async () => {
        await workbench?.end();
        workspace?.remove();
    });

    /** What the menu of the language in the status bar says cannot be done; it stays open. */
    const limits = async (): Promise<string[]> => {
        await workbench.page.locator('#status\\.languageStatus a').click();
        await workbench.page
            .locator('.hover-language-status', { hasText: /problem|Checking|Reading/ })
            .first()
            .waitFor();
        return (await workbench.page.locator('.hover-language-status', { hasText: /No comparison/ }).allInnerTexts()).map(text =>
            text.replaceAll(/\s+/g, ' ').trim(),
        );
    };

    const offered = async (): Promise<string[]> => {
        await workbench.runCommand('MoU: Compare With...');
        return workbench.quickPickRows(/Compare kent\.mou with/);
    };

    const open = async (): Promise<void> => {
        await workbench.openFile('kent.mou');
        await workbench.squiggles('warning').first().waitFor({ state: 'attached', timeout: 60_000 });
    };

    test('in a folder that is not trusted, until it is', async () => {
        workbench = await Workbench.onServer(workspace.folder, {
            extensionsFolder: inject('extensionsFolder'),
            theme,
            asksForTrust: true,
            settings: { 'git.enabled': true },
        });
        await open();
        expect(await limits()).toEqual([expect.stringMatching(/No comparison with Git.*This folder is not trusted\. All else works\./)]);
        await workbench.screenshot(`limits-untrusted-${theme}`);
        expect((await offered()).filter(row => committed.test(row))).toEqual([]);
        await workbench.page.keyboard.press('Escape');
        await limits();
        await workbench.page.locator('.hover-language-status').getByText('Trust...').click();
        await workbench.page.locator('.workspace-trust-editor').getByText('Trust', { exact: true }).first().click();
        await workbench.page.locator('.workspace-trust-header.workspace-trust-trusted').click();
        await workbench.page.keyboard.press('Escape');
        await workbench.page.locator('.workspace-trust-editor').waitFor({ state: 'hidden' });
        expect(await limits()).toEqual([]);
        // The Git extension starts with the trust.
        await expect
            .poll(
                async () => {
                    await workbench.page.keyboard.press('Escape');
                    return offered();
                },
                { timeout: 60_000 },
            )
            .toEqual(expect.arrayContaining([expect.stringMatching(committed)]));
    });

    test('in a folder that is not on a disk', async () => {
        await ensureWebBuild();
        const extensions = { extension: projectExtension(), 'local-folder': await localFolderExtension() };
        const server = await serveVsCode({
            build: webBuild,
            extensions,
            folder: workspace.folder,
            write: false,
            settings: { ...quietSettings, ...themes[theme] },
            port: 0,
        });
        workbench = await Workbench.at(server.url, () => server.stop());
        await open();
        expect(await limits()).toEqual([expect.stringMatching(/No comparison with Git.*This folder is not on a disk\. All else works\./)]);
        await workbench.screenshot(`limits-virtual-${theme}`);
        expect((await offered()).filter(row => committed.test(row))).toEqual([]);
    });
});
