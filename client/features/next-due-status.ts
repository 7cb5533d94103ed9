import { l10n, languages, window, workspace } from 'vscode';
import type { FeatureContext } from './feature-context.ts';
import { nextDueText } from './next-due-text.ts';

/** The status item, beside that of the server, that says what of the agreement in the editor is due next; it lists its deadlines. */
export function activateNextDueStatus({ client, answers, deadlines: { format }, output, subscriptions }: FeatureContext): void {
    const item = languages.createLanguageStatusItem('mou.nextDue', { language: 'mou' });
    item.name = l10n.t('MoU deadlines');

    async function update(): Promise<void> {
        const document = window.activeTextEditor?.document;
        if (document?.languageId !== 'mou') {
            return;
        }
        try {
            const result = await answers.of({ uri: client.code2ProtocolConverter.asUri(document.uri) });
            if (result && window.activeTextEditor?.document === document) {
                const shown = nextDueText(result, format, l10n.t);
                item.text = shown.text;
                item.detail = shown.detail;
                item.command = { command: 'mou.showUpcomingDeadlines', title: l10n.t('Show'), arguments: [document.uri] };
            }
        } catch (error) {
            output.debug(String(error));
        }
    }

    subscriptions.push(
        item,
        answers.onDidChange(() => void update()),
        window.onDidChangeActiveTextEditor(() => void update()),
    );
    activateLimits(subscriptions);
}

/** Says what is switched off in a folder that is not trusted, or not on a disk; nothing where nothing is. */
function activateLimits(subscriptions: FeatureContext['subscriptions']): void {
    const isVirtual = (workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme !== 'file' && uri.scheme !== 'vscode-remote');
    if (workspace.isTrusted && !isVirtual) {
        return;
    }
    const item = languages.createLanguageStatusItem('mou.limits', { language: 'mou' });
    item.name = l10n.t('What MoU cannot do here');
    item.text = l10n.t('No comparison with Git');
    // What is longer than a line of the menu is cut off there.
    item.detail = isVirtual
        ? l10n.t('This folder is not on a disk. All else works.')
        : l10n.t('This folder is not trusted. All else works.');
    item.command = isVirtual ? undefined : { command: 'workbench.trust.manage', title: l10n.t('Trust...') };
    subscriptions.push(
        item,
        workspace.onDidGrantWorkspaceTrust(() => {
            if (!isVirtual) {
                item.dispose();
            }
        }),
    );
}
