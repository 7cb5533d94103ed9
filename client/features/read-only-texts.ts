import { EventEmitter, Uri, workspace, type Disposable } from 'vscode';

/**
 * Documents of a scheme of their own that can only be read: by keyboard and screen reader like any text, and to copy from.
 */
export class ReadOnlyTexts {
    private readonly scheme: string;
    private readonly texts = new Map<string, string>();
    private readonly changed = new EventEmitter<Uri>();

    /** @param subscriptions where what must be given back is added */
    constructor(scheme: string, subscriptions: Disposable[]) {
        this.scheme = scheme;
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
     * Gives the address of a document with this text; of the same name and id it is the same document, with the text of now.
     * @param name what the tab is called; its ending says which language it is
     * @param id tells it from other documents of the name
     */
    put(name: string, id: string, text: string): Uri {
        const uri = Uri.from({ scheme: this.scheme, path: `/${name.replaceAll(/[/\\?#]/g, ' ')}`, query: id });
        this.texts.set(uri.toString(), text);
        this.changed.fire(uri);
        return uri;
    }
}
