import { languages, type DiagnosticCollection, type Disposable } from 'vscode';
import type { DiagnosticCollectionProvider } from 'vscode-languageclient';

/**
 * One collection of findings for the life of the window. What a server found stays on the screen while it starts again after it
 * crashed, also in files that are not open and that the new server has not been asked to check; when it is stopped it is taken away.
 */
export class KeptDiagnostics implements DiagnosticCollectionProvider {
    private readonly subscriptions: Disposable[];
    private collection: DiagnosticCollection | undefined;
    private isKept = false;

    /** @param subscriptions where what must be given back is added */
    constructor(subscriptions: Disposable[]) {
        this.subscriptions = subscriptions;
    }

    create(name: string | undefined): DiagnosticCollection {
        if (!this.collection) {
            this.collection = languages.createDiagnosticCollection(name);
            this.subscriptions.push(this.collection);
        }
        return this.collection;
    }

    dispose(): void {
        if (!this.isKept) {
            this.collection?.clear();
        }
        this.isKept = false;
    }

    /** Leaves the findings where they are the next time that the client would take them away. */
    keepOnce(): void {
        this.isKept = true;
    }
}
