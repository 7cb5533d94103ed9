import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

describe.each(['light', 'dark'] as const)('an author compares an agreement with an older one in the %s theme', theme => {
    let workspace: Workspace;
    let workbench: Workbench;

    beforeAll(async () => {
        workspace = copyOfExamples();
        const agreed = readFileSync(join(workspace.folder, 'oxfordshire.mou'), 'utf8');
        writeFileSync(
            join(workspace.folder, 'agreed.mou'),
            agreed
                .replace('AgendaOut is at least 5 working days', 'AgendaOut is at least 10 working days')
                .replace('OxPCF must "take', 'OxPCF should "take')
                .replace(/ *LAP and OxPCF must "agree meeting dates in advance"\n/, ''),
        );
        workbench = await Workbench.onServer(workspace.folder, { extensionsFolder: inject('extensionsFolder'), theme });
        await workbench.openFile('oxfordshire.mou');
        await workbench.squiggles('warning').first().waitFor({ state: 'attached' });
    });

    afterAll(async () => {
        await workbench?.end();
        workspace?.remove();
    });

    test('and reads what is said otherwise and which due dates move', async () => {
        await workbench.runCommand('MoU: Compare With...');
        await workbench.quickPickRows(/Compare oxfordshire\.mou with/);
        await workbench.screenshot(`compare-choose-${theme}`);
        await workbench.choose('agreed.mou');
        const comparison = workbench.page.locator('.editor-instance', { hasText: /Said.otherwise/ });
        await comparison.waitFor();
        await comparison.getByText('Show both texts side by side').waitFor();
        await workbench.screenshot(`compare-${theme}`);
        expect(await workbench.text(comparison)).toMatch(/compared with agreed[^]*before: /);
    });

    test('and sees both texts side by side', async () => {
        await workbench.page.getByText('Show both texts side by side').click();
        await workbench.page.locator('.monaco-diff-editor .editor.original .view-line').first().waitFor();
        await workbench.screenshot(`compare-side-by-side-${theme}`);
    });
});
