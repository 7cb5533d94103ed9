import { commands, l10n, window } from 'vscode';
import type { FeatureContext } from './feature-context.ts';

/**
 * Tells the user that a command could not do its work, and offers what may help: a restart when the language server
 * is not there, else the output, into which the error is written.
 * @param failed what could not be done, as a sentence
 */
export function reportFailure({ client, output }: FeatureContext, failed: string, error: unknown): void {
    output.error(error instanceof Error ? error : String(error));
    if (client.isRunning()) {
        const showOutput = l10n.t('Show Output');
        void window.showErrorMessage(failed, showOutput).then(choice => choice && output.show());
        return;
    }
    const restart = l10n.t('Restart');
    void window
        .showErrorMessage(l10n.t('{0} The MoU language server is not running.', failed), restart)
        .then(choice => choice && commands.executeCommand('mou.restartServer'));
}

/**
 * Says what a command does whose failure is told to the user.
 * @param failed what could not be done when it fails, as a sentence
 */
export function registerReportingCommand<Arguments extends unknown[]>(
    context: FeatureContext,
    command: string,
    failed: string,
    run: (...given: Arguments) => Promise<void>,
): void {
    context.entryPoints.command(command, async (...given: Arguments) => {
        try {
            await run(...given);
        } catch (error) {
            reportFailure(context, failed, error);
        }
    });
}
