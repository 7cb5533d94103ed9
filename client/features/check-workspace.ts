import { commands, l10n, ProgressLocation, window, type CancellationToken, type LogOutputChannel, type Progress } from 'vscode';
import { WorkDoneProgress, type BaseLanguageClient } from 'vscode-languageclient';
import { CheckWorkspaceRequest, type CheckWorkspaceResult } from '../../server/protocol.ts';
import { checkSummary } from './check-summary.ts';
import type { FeatureContext } from './feature-context.ts';
import { reportFailure } from './report-failure.ts';

/** The command that checks every agreement of the workspace, open or not, and shows what was found. */
export function activateCheckWorkspace(context: FeatureContext): void {
    const { client, output, entryPoints } = context;
    let lastToken = 0;
    entryPoints.command('mou.checkWorkspace', async () => {
        const options = { location: ProgressLocation.Notification, title: l10n.t('Checking all agreements'), cancellable: true };
        try {
            const workDoneToken = `mou.checkWorkspace.${(lastToken += 1)}`;
            const result = await window.withProgress(options, (progress, cancel) => check(client, workDoneToken, progress, cancel));
            if (result) {
                await show(result, output);
            }
        } catch (error) {
            reportFailure(context, l10n.t('The agreements could not be checked.'), error);
        }
    });
}

/** Asks the server; gives nothing when the user gave up. */
async function check(
    client: BaseLanguageClient,
    workDoneToken: string,
    progress: Progress<{ message?: string; increment?: number }>,
    cancel: CancellationToken,
): Promise<CheckWorkspaceResult | undefined> {
    let reached = 0;
    const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, step => {
        if (step.kind !== 'end') {
            const percentage = step.percentage ?? reached;
            progress.report({ message: step.message, increment: percentage - reached });
            reached = percentage;
        }
    });
    try {
        return await client.sendRequest(CheckWorkspaceRequest, { workDoneToken }, cancel);
    } catch (error) {
        if (cancel.isCancellationRequested) {
            return undefined;
        }
        throw error;
    } finally {
        listener.dispose();
    }
}

async function show(result: CheckWorkspaceResult, output: LogOutputChannel): Promise<void> {
    for (const { uri, reason } of result.unreadable) {
        output.error(`${uri}: ${reason}`);
    }
    if (result.errors + result.warnings + result.infos + result.hints > 0) {
        await commands.executeCommand('workbench.panel.markers.view.focus');
    }
    const summary = checkSummary(result, l10n.t);
    if (result.unreadable.length === 0) {
        void window.showInformationMessage(summary);
        return;
    }
    const showOutput = l10n.t('Show Output');
    void window.showWarningMessage(summary, showOutput).then(choice => choice && output.show());
}
