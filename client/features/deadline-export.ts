import { env, l10n, window, workspace } from 'vscode';
import { deadlineDocument, markdownTable, tabSeparated } from './deadline-table.ts';
import type { DeadlineGroup } from './upcoming-deadlines-items.ts';

/** How long it is said that something was copied, in milliseconds. */
const saidFor = 5_000;

/** Puts deadlines on the clipboard as a table: separated by tabs, as Word and Excel take it, or in Markdown. */
export async function copyDeadlines(groups: readonly DeadlineGroup[], form: 'tabs' | 'markdown'): Promise<void> {
    await env.clipboard.writeText(form === 'tabs' ? tabSeparated(groups, l10n.t) : markdownTable(groups, l10n.t));
    const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
    window.setStatusBarMessage(count === 1 ? l10n.t('1 deadline copied') : l10n.t('{0} deadlines copied', count), saidFor);
}

/** Opens deadlines as a new document, to keep, to print or to take parts from. */
export async function openDeadlines(groups: readonly DeadlineGroup[], about: Parameters<typeof deadlineDocument>[1]): Promise<void> {
    await window.showTextDocument(
        await workspace.openTextDocument({ language: 'markdown', content: deadlineDocument(groups, about, l10n.t) }),
    );
}
