import { EventEmitter, Uri, window, workspace, type Disposable, type ViewColumn } from 'vscode';

const scheme = 'mou-explanation';

/**
 * Shows explanations as documents that can only be read: by keyboard and screen reader like any text, and to copy from.
 * They are Markdown, whose long lines the editor wraps.
 */
export class Explanations {
    private readonly texts = new Map<string, string>();
    private readonly changed = new EventEmitter<Uri>();

    /** @param subscriptions where what must be given back is added */
    constructor(subscriptions: Disposable[]) {
        subscriptions.push(
            this.changed,
            workspace.registerTextDocumentContentProvider(scheme, {
                onDidChange: this.changed.event,
                provideTextDocumentContent: uri => this.texts.get(uri.toString()),
            }),
            workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
        );
    }

    /**
     * @param title what the tab is called
     * @param id tells it from other explanations; of the same one the same document is shown again, with the text of now
     */
    async show(title: string, id: string, text: string, viewColumn?: ViewColumn): Promise<void> {
        const uri = Uri.from({ scheme, path: `/${title.replaceAll(/[/\\?#]/g, ' ')}.md`, query: id });
        this.texts.set(uri.toString(), text);
        this.changed.fire(uri);
        await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true, viewColumn });
    }
}
