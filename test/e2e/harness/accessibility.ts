import { AxeBuilder } from '@axe-core/playwright';
import type { Workbench } from './workbench.ts';

/** What axe-core finds in the webview that is open and that keeps people out, in sentences: everything serious or critical by the rules of WCAG 2.2 AA. */
export async function seriousIssues({ page, webviewFrames }: Workbench): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page })
        .include([...webviewFrames, 'body'])
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
    return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
            ({ id, help, nodes }) =>
                `${id}: ${help} (${nodes
                    .slice(0, 3)
                    .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`)
                    .join('; ')})`,
        );
}
