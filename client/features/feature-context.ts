import type { Disposable, Event, LogOutputChannel, Memento, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerStatus } from '../../server/protocol.ts';
import type { EntryPoints } from '../entry-points.ts';
import type { AgreementAtHand } from './agreement-at-hand.ts';
import type { DeadlineActions } from './deadline-actions.ts';
import type { DeadlineAnswers } from './deadline-answers.ts';

/** What a feature is set up with. It adds what must be given back to `subscriptions`. */
export interface FeatureContext {
    /** The one client for the life of the window; it reconnects to a new server when the server is started again. */
    readonly client: BaseLanguageClient;
    /** Fires whenever the server says what it is doing. */
    readonly onServerStatus: Event<ServerStatus>;
    /** Where a feature says what it answers the editor: its commands, tools and panels. */
    readonly entryPoints: EntryPoints;
    readonly output: LogOutputChannel;
    /** Where the extension's own files are. */
    readonly extensionUri: Uri;
    /** Keeps what the user chose for this workspace. */
    readonly memory: Memento;
    /** What is due, for every view that shows it. */
    readonly answers: DeadlineAnswers;
    /** What can be done with a deadline wherever it is listed. */
    readonly deadlines: DeadlineActions;
    /** Which agreement is worked on where no editor is in front. */
    readonly agreementAtHand: AgreementAtHand;
    readonly subscriptions: Disposable[];
}
