import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

describe.each(['light', 'dark'] as const)('an author compares an agreement with the version committed last in the %s theme', theme => {
    let workspace: Workspace;
    let workbench: Workbench;

    beforeAll(async () => {
        workspace = copyOfExamples();
        const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: workspace.folder, stdio: 'ignore' });
        git('init');
        git('add', '.');
        git('commit', '-m', 'As agreed');
        const path = join(workspace.folder, 'oxfordshire.mou');
        writeFileSync(path, readFileSync(path, 'utf8').replace(/at least 2 weeks before each KIT|within 2 weeks|at least 5 working days before each KIT/, 'at least 10 working days before each KIT')
            .replace('OxPCF must', 'OxPCF should'));
        workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme, settings: { 'git.enabled': true, 'git.autofetch': false } });
        await workbench.openFile('oxfordshire.mou');
        await workbench.squiggles('warning').first().waitFor({ state: 'attached' });
    });

    afterAll(async () => {
        await workbench?.end();
        workspace?.remove();
    });

    test('and reads what is said otherwise and which due dates move', async () => {
        await expect.poll(async () => {
            await workbench.runCommand('MoU: Compare With...');
            return (await workbench.quickPickRows(/Compare oxfordshire\.mou with/)).join('\n');
        }, { timeout: 60_000 }).toContain('The version committed last');
        await workbench.screenshot(`compare-choose-${theme}`);
        await workbench.choose('The version committed last');
        const comparison = workbench.page.locator('.editor-instance', { hasText: /Said.otherwise/ });
        await comparison.waitFor();
        await comparison.getByText('Show both texts side by side').waitFor();
        await workbench.screenshot(`compare-${theme}`);
        expect(await workbench.text(comparison)).toMatch(/compared with the version committed last[^]*before: /);
    });

    test('and sees both texts side by side', async () => {
        await workbench.page.getByText('Show both texts side by side').click();
        await workbench.page.locator('.monaco-diff-editor .editor.original .view-line').first().waitFor();
        await workbench.screenshot(`compare-side-by-side-${theme}`);
    });
});
