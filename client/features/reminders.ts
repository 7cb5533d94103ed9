import { commands, ConfigurationTarget, l10n, window, workspace } from 'vscode';
import type { FeatureContext } from './feature-context.ts';
import { reminderText } from './reminder-text.ts';

/** Where the day of the last reminder is kept for the workspace. */
const remindedKey = 'mou.reminders.last';

/** Whether a new day has begun is asked no more often than this, in milliseconds, and only after a check. */
const patience = 3_600_000;

/**
 * Tells, at most once a day of the server's, what is overdue and what is due soon, in a message that may be left unanswered. It is
 * asked after a check when the last time is long enough ago; no clock ticks for it.
 */
export function activateReminders(context: FeatureContext): void {
    const { answers, output, memory, subscriptions } = context;
    let lastAsked = -Infinity;

    async function remind(): Promise<void> {
        const settings = workspace.getConfiguration('mou.reminders');
        if (settings.get('enabled') !== true || performance.now() - lastAsked < patience) {
            return;
        }
        lastAsked = performance.now();
        const result = await answers.of();
        if (!result) {
            lastAsked = -Infinity;
            return;
        }
        const days = settings.get('days');
        const text = reminderText(result, typeof days === 'number' ? days : 7, l10n.t);
        if (text !== undefined && memory.get(remindedKey) !== result.today) {
            await memory.update(remindedKey, result.today);
            await tell(text);
        }
    }

    subscriptions.push(
        answers.onDidChange(() => void remind().catch(error => output.warn(String(error)))),
        workspace.onDidChangeConfiguration(change => {
            if (change.affectsConfiguration('mou.reminders') || change.affectsConfiguration('mou.today')) {
                lastAsked = -Infinity;
                // The server may hear of another day later than this; then the check that follows asks again.
                remind()
                    .catch(error => output.warn(String(error)))
                    .finally(() => (lastAsked = -Infinity));
            }
        }),
    );
}

async function tell(text: string): Promise<void> {
    const show = l10n.t('Show');
    const turnOff = l10n.t('Turn Off');
    const choice = await window.showInformationMessage(text, show, l10n.t('Not Today'), turnOff);
    if (choice === show) {
        await commands.executeCommand('mou.showUpcomingDeadlines');
    } else if (choice === turnOff) {
        await workspace.getConfiguration('mou.reminders').update('enabled', false, ConfigurationTarget.Global);
    }
}
