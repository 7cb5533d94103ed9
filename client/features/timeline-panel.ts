import {
    CancellationTokenSource,
    commands,
    Disposable,
    env,
    l10n,
    Uri,
    window,
    type Event,
    type ViewColumn,
    type WebviewPanel,
} from 'vscode';
import { DeadlinesRequest, TimelineRequest, type DeadlineReference, type TimelineResult } from '../../server/protocol.ts';
import {
    keyOf,
    readMessageToPanel,
    type MessageToPage,
    type MessageToPanel,
    type Outcome,
    type PlaceInFile,
} from '../webview/timeline/messages.ts';
import type { TimelineQuery } from '../webview/timeline/query.ts';
import type { FeatureContext } from './feature-context.ts';
import { fileNameOf } from './file-name.ts';
import { newNonce, timelineHtml } from './timeline-html.ts';
import { commandsByOutcome } from './mark-deadlines.ts';
import { rowOf, whenOf } from './upcoming-deadlines-items.ts';

/** The kind of panel, by which the editor restores one. */
export const timelineView = 'mou.timeline';

/** The panel that shows the timeline: asks the server, hands its answer to the page, and does what is chosen there. */
export class TimelinePanel implements Disposable {
    /** Fires when the user closes it. */
    readonly onDidDispose: Event<void>;
    private readonly context: FeatureContext;
    private readonly panel: WebviewPanel;
    private readonly disposables: Disposable[] = [];
    private query: TimelineQuery;
    private toReveal: PlaceInFile | undefined;
    private result: TimelineResult | undefined;
    private asking: CancellationTokenSource | undefined;
    /** Whether the page listens: it does not before it has loaded, nor again after it was hidden. */
    private isListening = false;

    constructor(context: FeatureContext, panel: WebviewPanel, query: TimelineQuery) {
        this.context = context;
        this.panel = panel;
        this.query = query;
        this.onDidDispose = panel.onDidDispose;
        const { webview } = panel;
        webview.options = { enableScripts: true, localResourceRoots: [this.address('dist', 'webview')] };
        panel.iconPath = {
            light: this.address('client', 'media', 'timeline-light.svg'),
            dark: this.address('client', 'media', 'timeline-dark.svg'),
        };
        webview.html = timelineHtml(
            {
                script: webview.asWebviewUri(this.address('dist', 'webview', 'timeline.js')).toString(),
                style: webview.asWebviewUri(this.address('dist', 'webview', 'timeline.css')).toString(),
                source: webview.cspSource,
                nonce: newNonce(),
            },
            { language: env.language, sentences: (l10n.bundle ?? {}) as Record<string, string> },
        );
        this.disposables.push(
            webview.onDidReceiveMessage(value => this.receive(value)),
            panel.onDidChangeViewState(() => {
                this.isListening &&= panel.visible;
            }),
            panel.onDidDispose(() => this.dispose()),
            context.onServerStatus(({ state }) => {
                if (state === 'ready' && this.isListening) {
                    void this.ask();
                }
            }),
        );
        this.title();
    }

    /** Brings the panel to the front, and shows other deadlines in it; with a place the page goes to what stands there. */
    show(query: TimelineQuery, toReveal?: PlaceInFile): void {
        this.query = query;
        this.toReveal = toReveal;
        this.title();
        this.panel.reveal();
        if (this.isListening) {
            void this.ask();
        }
    }

    /** Does what a message of the page says, or a command of its menu; nothing for anything else. */
    receive(value: unknown): void {
        const message = readMessageToPanel(value);
        if (message) {
            void this.hear(message).catch(error => this.context.output.error(error as Error));
        }
    }

    /** Closes the panel itself. */
    close(): void {
        this.panel.dispose();
    }

    /** Gives back what it holds; the panel stays, so that the editor can restore it. */
    dispose(): void {
        this.asking?.cancel();
        Disposable.from(...this.disposables.splice(0)).dispose();
    }

    private address(...path: string[]): Uri {
        return Uri.joinPath(this.context.extensionUri, ...path);
    }

    private title(): void {
        const { uri } = this.query;
        this.panel.title = uri === undefined ? l10n.t('Timeline') : l10n.t('Timeline of {0}', fileNameOf(Uri.parse(uri)));
    }

    private async hear(message: MessageToPanel): Promise<void> {
        switch (message.type) {
            case 'ready':
                this.isListening = true;
                return this.ask();
            case 'ask':
                this.query = message.query;
                this.title();
                return this.ask();
            case 'stop':
                return this.stop();
            case 'goTo':
                return this.context.deadlines.goToPlace(message.place, this.columnOfTexts());
            case 'explain':
                return this.explain(message.key);
            case 'copy':
                return env.clipboard.writeText(message.text);
            case 'mark':
                return this.mark(message.key, message.outcome);
        }
    }

    private tell(message: MessageToPage): void {
        if (this.isListening) {
            void this.panel.webview.postMessage(message);
        }
    }

    /** Asks the server anew; what was asked before is of no use any more. */
    private async ask(): Promise<void> {
        this.asking?.cancel();
        const asking = (this.asking = new CancellationTokenSource());
        const { query } = this;
        this.tell({ type: 'asking' });
        try {
            const result = await this.context.client.sendRequest(TimelineRequest, query, asking.token);
            if (!asking.token.isCancellationRequested) {
                this.result = result;
                this.tell({ type: 'show', query, result });
                this.reveal();
            }
        } catch (error) {
            if (!asking.token.isCancellationRequested) {
                this.context.output.error(error as Error);
                this.tell({ type: 'failed', sentence: this.sentenceOf(error) });
            }
        } finally {
            if (this.asking === asking) {
                this.asking = undefined;
            }
            asking.dispose();
        }
    }

    private stop(): void {
        if (this.asking) {
            this.asking.cancel();
            this.asking = undefined;
            this.tell({ type: 'stopped' });
        }
    }

    private reveal(): void {
        if (this.toReveal && this.isListening) {
            this.tell({ type: 'reveal', place: this.toReveal });
            this.toReveal = undefined;
        }
    }

    private sentenceOf(error: unknown): string {
        const failed = l10n.t('The deadlines could not be computed.');
        const why = this.context.client.isRunning()
            ? error instanceof Error
                ? error.message
                : String(error)
            : l10n.t('The MoU language server is not running.');
        return `${failed} ${why}`;
    }

    /** Shows how a date was reckoned, which the server is asked for only now. */
    private async explain(key: string): Promise<void> {
        const { client, deadlines } = this.context;
        const drawn = this.result?.deadlines.find(deadline => keyOf(deadline) === key);
        if (!drawn || !this.result) {
            return;
        }
        const { today, from, to } = this.result;
        const answer = await client.sendRequest(DeadlinesRequest, { today, from, to, uri: drawn.place.uri, within: drawn.place.range });
        const found = answer.deadlines.find(deadline => keyOf(deadline) === key);
        if (found) {
            await deadlines.explain(rowOf(found, deadlines.format, l10n.t), today, this.columnOfTexts());
        }
    }

    /** Enters what became of a deadline, as the lists do; what is written is drawn with the next check. */
    private async mark(key: string, outcome: Outcome): Promise<void> {
        const drawn = this.result?.deadlines.find(deadline => keyOf(deadline) === key);
        if (drawn && this.result) {
            const { from, to } = this.result;
            const reference: DeadlineReference = { id: drawn.id, uri: drawn.place.uri, from, to };
            const { format } = this.context.deadlines;
            await commands.executeCommand(commandsByOutcome[outcome], reference, `${whenOf(drawn, format, l10n.t)}: ${drawn.action}`);
        }
    }

    /** Texts are shown beside the timeline where there is another column, else in its own. */
    private columnOfTexts(): ViewColumn | undefined {
        return window.tabGroups.all.find(({ viewColumn }) => viewColumn !== this.panel.viewColumn)?.viewColumn ?? this.panel.viewColumn;
    }
}
