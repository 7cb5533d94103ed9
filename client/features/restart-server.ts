import { l10n, ProgressLocation, window } from 'vscode';
import { State } from 'vscode-languageclient';
import type { FeatureContext } from './feature-context.ts';

/** The command that stops the language server, if it runs, and starts it. */
export function activateRestartServer({ client, output, entryPoints }: FeatureContext): void {
    let running: Promise<void> | undefined;

    async function restart(): Promise<void> {
        if (client.state === State.Starting) {
            // It cannot be stopped before it has started.
            await client.start().catch(error => output.error(error as Error));
        }
        if (client.needsStop()) {
            // A server that does not answer is given up after a while; a new one starts all the same.
            await client.stop().catch(error => output.warn(String(error)));
        }
        await client.start();
    }

    entryPoints.command('mou.restartServer', async () => {
        running ??= restart().finally(() => (running = undefined));
        const title = l10n.t('Restarting the MoU language server');
        try {
            await window.withProgress({ location: ProgressLocation.Window, title }, () => running ?? Promise.resolve());
            void window.showInformationMessage(l10n.t('The MoU language server has started again.'));
        } catch (error) {
            output.error(error as Error);
            void window.showErrorMessage(l10n.t('The MoU language server could not be started again. The output says why.'));
        }
    });
}
