import { commands, l10n, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult, type Message } from 'vscode-languageclient';

/** The client's usual decisions about a failing server, told in words for an author of agreements. */
export class ServerErrorHandler implements ErrorHandler {
    private readonly createUsual: () => ErrorHandler;
    private readonly onRestart: () => void;
    private usual: ErrorHandler | undefined;

    /**
     * @param createUsual makes the handler that decides; called once, when the first decision is due
     * @param onRestart called when a server that ended is about to be started again
     */
    constructor(createUsual: () => ErrorHandler, onRestart: () => void) {
        this.createUsual = createUsual;
        this.onRestart = onRestart;
    }

    error(error: Error, message: Message | undefined, count: number | undefined): ErrorHandlerResult | Promise<ErrorHandlerResult> {
        return this.decide.error(error, message, count);
    }

    async closed(): Promise<CloseHandlerResult> {
        const { action } = await this.decide.closed();
        if (action === CloseAction.Restart) {
            this.onRestart();
            // The client itself would only write it into the output. A longer sentence is cut off in a message without buttons.
            const message = l10n.t('The MoU language server stopped and is starting again.');
            void window.showInformationMessage(message);
            return { action, message, handled: true };
        }
        const message = l10n.t(
            'The MoU language server stopped again and again, so it stays stopped: nothing is checked and no deadline is computed.',
        );
        this.reportNotStarted(message);
        return { action, message, handled: true };
    }

    /** Tells that the server is not there, and offers to start it and to show what it said. */
    reportNotStarted(message: string): void {
        const restart = l10n.t('Restart');
        const showOutput = l10n.t('Show Output');
        void window.showErrorMessage(message, restart, showOutput).then(choice => {
            if (choice !== undefined) {
                void commands.executeCommand(choice === restart ? 'mou.restartServer' : 'mou.showOutput');
            }
        });
    }

    private get decide(): ErrorHandler {
        return (this.usual ??= this.createUsual());
    }
}
