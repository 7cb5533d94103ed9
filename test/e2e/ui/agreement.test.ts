import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { Workbench } from '../harness/workbench.ts';
import { copyOfExamples, type Workspace } from '../harness/workspace.ts';

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
        await workbench?.screenshot(`end-${theme}`);
        await workbench?.end();
        workspace?.remove();
    });

    test('and it opens as an agreement', async () => {
        await expect.poll(() => workbench.languageName()).toBe('MoU');
        expect(await workbench.text(editor)).not.toBe('');
        await workbench.screenshot(`open-${theme}`);
    });
});
