import { CancellationTokenSource, EventEmitter, type Event } from 'vscode';
import { DeadlinesRequest, type DeadlinesParams, type DeadlinesResult } from '../../server/protocol.ts';
import type { FeatureContext } from './feature-context.ts';

/** Of which file's agreements; of all of the workspace unless told. */
type Question = Pick<DeadlinesParams, 'uri'>;

/** A question on its way or answered; its token is cancelled once it is of no use any more. */
interface Asked {
    readonly answer: Promise<DeadlinesResult>;
    readonly asking: CancellationTokenSource;
}

/**
 * The deadlines that the views show, as of the last check. Between two checks the server is asked a question once, however many views
 * show its answer, and only when one does.
 */
export class DeadlineAnswers {
    /** Fires after a check: what was answered before may hold no longer. */
    readonly onDidChange: Event<void>;
    private readonly client: FeatureContext['client'];
    private readonly changed = new EventEmitter<void>();
    private readonly asked = new Map<string, Asked>();
    private isChecking = false;
    private readonly waiting: (() => void)[] = [];

    constructor({ client, onServerStatus, subscriptions }: Pick<FeatureContext, 'client' | 'onServerStatus' | 'subscriptions'>) {
        this.client = client;
        this.onDidChange = this.changed.event;
        subscriptions.push(
            this.changed,
            { dispose: () => this.forget() },
            onServerStatus(({ state }) => this.hear(state !== 'ready')),
            client.onDidChangeState(() => this.restart()),
        );
    }

    /** Undefined when there is no server to ask. While the server checks, and when what was asked is outdated meanwhile, the answer is that after the check. */
    async of({ uri }: Question = {}): Promise<DeadlinesResult | undefined> {
        while (this.client.isRunning()) {
            if (this.isChecking) {
                await new Promise<void>(resolve => this.waiting.push(resolve));
                continue;
            }
            const { answer, asking } = this.asked.get(uri ?? '') ?? this.ask(uri);
            try {
                const result = await answer;
                if (!asking.token.isCancellationRequested) {
                    return result;
                }
            } catch (error) {
                if (!asking.token.isCancellationRequested) {
                    throw error;
                }
            }
        }
        return undefined;
    }

    private ask(uri: string | undefined): Asked {
        const asking = new CancellationTokenSource();
        const asked = { answer: this.client.sendRequest(DeadlinesRequest, uri === undefined ? {} : { uri }, asking.token), asking };
        this.asked.set(uri ?? '', asked);
        // What failed may be asked again.
        asked.answer.catch(() => {
            if (this.asked.get(uri ?? '') === asked) {
                this.asked.delete(uri ?? '');
            }
        });
        return asked;
    }

    private hear(isChecking: boolean): void {
        this.isChecking = isChecking;
        this.forget();
        if (!isChecking) {
            this.goOn();
            this.changed.fire();
        }
    }

    /** A server that went away tells no more that it is ready. */
    private restart(): void {
        this.isChecking = false;
        this.forget();
        this.goOn();
    }

    private forget(): void {
        for (const { asking } of this.asked.values()) {
            asking.cancel();
        }
        this.asked.clear();
    }

    private goOn(): void {
        for (const resolve of this.waiting.splice(0)) {
            resolve();
        }
    }
}
