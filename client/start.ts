import { commands, EventEmitter, l10n, window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { RENAME_AT, ServerStatusNotification, type ServerStatus } from '../server/protocol.ts';
import type { EntryPoints } from './entry-points.ts';
import { AgreementAtHand } from './features/agreement-at-hand.ts';
import { activateCheckWorkspace } from './features/check-workspace.ts';
import { activateCompareWith } from './features/compare-with.ts';
import { activateComputeDeadline } from './features/compute-deadline.ts';
import { DeadlineActions } from './features/deadline-actions.ts';
import { DeadlineAnswers } from './features/deadline-answers.ts';
import { activateDeadlinesTree } from './features/deadlines-tree.ts';
import type { FeatureContext } from './features/feature-context.ts';
import { activateFileService } from './features/file-service.ts';
import { activateFirstSteps } from './features/first-steps.ts';
import { KeptDiagnostics } from './features/kept-diagnostics.ts';
import { activateLanguageModelTools } from './features/language-model-tools.ts';
import { activateGoToNextFinding } from './features/go-to-next-finding.ts';
import { activateLanguageStatus } from './features/language-status.ts';
import { activateMarkDeadlines } from './features/mark-deadlines.ts';
import { activateNewAgreement } from './features/new-agreement.ts';
import { activateNextDueStatus } from './features/next-due-status.ts';
import { activateRecordEvent } from './features/record-event.ts';
import { activateReminders } from './features/reminders.ts';
import { activateRenameAt } from './features/rename-at.ts';
import { activatePractice } from './features/practice.ts';
import { activateRestartServer } from './features/restart-server.ts';
import { servedDocuments } from './features/served-documents.ts';
import { ServerErrorHandler } from './features/server-error-handler.ts';
import { activateShowOutput } from './features/show-output.ts';
import { activateShowTimeline } from './features/show-timeline.ts';
import { activateShowUpcomingDeadlines } from './features/show-upcoming-deadlines.ts';
import { activateSourceActions } from './features/source-actions.ts';

/** Everything the extension does in the editor, in the order in which it is set up. */
const features: readonly ((context: FeatureContext) => void)[] = [
    activateFileService,
    activateLanguageStatus,
    activateShowOutput,
    activateRestartServer,
    activateShowUpcomingDeadlines,
    activateDeadlinesTree,
    activateShowTimeline,
    activateCheckWorkspace,
    activateSourceActions,
    activateCompareWith,
    activateLanguageModelTools,
    activateGoToNextFinding,
    activatePractice,
    activateFirstSteps,
    activateNextDueStatus,
    activateReminders,
    activateRenameAt,
    activateMarkDeadlines,
    activateRecordEvent,
    activateNewAgreement,
    activateComputeDeadline,
];

/**
 * Sets up every feature and starts the language server. A server that does not start is reported to the user and is
 * no error here: the commands stay, so that it can be started again.
 * @param createClient makes the client that reaches the server where the extension runs
 */
export function startExtension(
    { subscriptions, workspaceState, extensionUri }: ExtensionContext,
    entryPoints: EntryPoints,
    createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): BaseLanguageClient {
    const output = window.createOutputChannel('MoU', { log: true });
    subscriptions.push(output);
    const diagnostics = new KeptDiagnostics(subscriptions);
    const errorHandler = new ServerErrorHandler(
        () => client.createDefaultErrorHandler(),
        () => diagnostics.keepOnce(),
    );
    const client = createClient({
        documentSelector: servedDocuments(),
        initializationOptions: { commands: ['mou.showTimeline', 'mou.showUpcomingDeadlines', 'mou.markDone', RENAME_AT] },
        outputChannel: output,
        errorHandler,
        diagnosticCollectionProvider: diagnostics,
        initializationFailedHandler: error => {
            output.error(error as Error);
            return false;
        },
    });
    const statuses = new EventEmitter<ServerStatus>();
    subscriptions.push(
        statuses,
        client.onNotification(ServerStatusNotification, status => statuses.fire(status)),
    );
    const basis = { client, output, subscriptions, entryPoints, onServerStatus: statuses.event, memory: workspaceState, extensionUri };
    const context: FeatureContext = {
        ...basis,
        answers: new DeadlineAnswers(basis),
        deadlines: new DeadlineActions(basis),
        agreementAtHand: new AgreementAtHand(subscriptions),
    };
    for (const activate of features) {
        activate(context);
    }
    void commands.executeCommand('setContext', 'mou.active', true);
    // Nothing waits for the server: what is asked of it before it has started is answered once it has.
    client.start().catch(error => {
        output.error(error as Error);
        errorHandler.reportNotStarted(
            l10n.t('The MoU language server could not start, so nothing is checked and no deadline is computed.'),
        );
    });
    return client;
}
