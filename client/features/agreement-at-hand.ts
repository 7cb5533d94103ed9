import { window, workspace, type Disposable, type TextDocument } from 'vscode';

/**
 * Which agreement an author works on, for commands that are called where no editor has the keyboard, as from the walkthrough, and how
 * agreements that were never saved began.
 */
export class AgreementAtHand {
    private last: TextDocument | undefined;
    private readonly beginnings = new Map<string, string>();

    constructor(subscriptions: Disposable[]) {
        this.notice();
        subscriptions.push(
            window.onDidChangeActiveTextEditor(() => this.notice()),
            workspace.onDidCloseTextDocument(({ uri }) => this.beginnings.delete(uri.toString())),
        );
    }

    /** The agreement in the editor; where no editor is in front, the one that was in an editor last and is open still. */
    get document(): TextDocument | undefined {
        this.notice();
        return window.activeTextEditor ? ifAgreement(window.activeTextEditor.document) : this.last?.isClosed ? undefined : this.last;
    }

    /** Remembers the text that an unsaved agreement has now as the one its author began with. */
    begun(document: TextDocument): void {
        this.beginnings.set(document.uri.toString(), document.getText());
    }

    /** The text that an unsaved agreement began with, if that is known. */
    beginningOf({ uri }: TextDocument): string | undefined {
        return this.beginnings.get(uri.toString());
    }

    private notice(): void {
        this.last = ifAgreement(window.activeTextEditor?.document) ?? this.last;
    }
}

function ifAgreement(document: TextDocument | undefined): TextDocument | undefined {
    return document?.languageId === 'mou' ? document : undefined;
}
