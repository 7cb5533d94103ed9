import type { Disposable, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What a feature is set up with. It adds what must be given back to `subscriptions`. */
export interface FeatureContext {
    /** The one client for the life of the window; it reconnects to a new server when the server is started again. */
    readonly client: BaseLanguageClient;
    readonly output: LogOutputChannel;
    readonly subscriptions: Disposable[];
}
