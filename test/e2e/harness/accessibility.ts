import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { root } from '../../../.tools/lib/paths.mjs';

/** What axe-core finds in a page that keeps people out, in sentences: everything serious or critical by the rules of WCAG 2.2 AA. */
export async function seriousIssues(page: FrameLocator): Promise<string[]> {
    const frame = await (await page.locator('body').elementHandle())?.ownerFrame();
    if (!frame) {
        throw new Error('The page to look at is gone.');
    }
    // Through the debugger, as the page's own policy lets no other script in.
    await frame.evaluate(readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
    const { violations } = await frame.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`) as AxeResults;
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join('; ')})`);
}
