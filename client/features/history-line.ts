import { FilePermission, l10n, Range, window, workspace, type Uri, type WorkspaceEdit } from 'vscode';
import type { HistoryLine } from '../../server/protocol.ts';
import type { FeatureContext } from './feature-context.ts';
import { fileNameOf } from './file-name.ts';
import { tick } from './walkthrough-steps.ts';

/** Writes a line into a history, to be undone in one step, and says so. Nothing is written where the file has changed since or cannot be changed. */
export async function writeHistoryLine({ client }: Pick<FeatureContext, 'client'>, { edit, uri, line }: HistoryLine): Promise<void> {
    const { protocol2CodeConverter: convert } = client;
    const file = convert.asUri(uri);
    const name = fileNameOf(file);
    if (await isReadOnly(file)) {
        void window.showErrorMessage(l10n.t('{0} cannot be changed, so this line was not written: {1}', name, line));
        return;
    }
    const isOld = edit.documentChanges?.some(
        change => 'textDocument' in change && change.textDocument.version !== versionOf(convert.asUri(change.textDocument.uri)),
    );
    if (isOld || !(await workspace.applyEdit((await convert.asWorkspaceEdit(edit)) as WorkspaceEdit))) {
        void window.showErrorMessage(l10n.t('{0} has changed meanwhile, so nothing was written. Try again.', name));
        return;
    }
    tick('record');
    const show = l10n.t('Show');
    void window
        .showInformationMessage(l10n.t('Written into {0}: {1}', name, line), show)
        .then(choice => (choice === show ? showLine(file, line) : undefined));
}

/** The version of an open document, null of a file that is not open, as the protocol has it. */
function versionOf(uri: Uri): number | null {
    return workspace.textDocuments.find(document => document.uri.toString() === uri.toString())?.version ?? null;
}

async function isReadOnly(uri: Uri): Promise<boolean> {
    if (workspace.fs.isWritableFileSystem(uri.scheme) === false) {
        return true;
    }
    try {
        return ((await workspace.fs.stat(uri)).permissions ?? 0) === FilePermission.Readonly;
    } catch {
        // A document that was never saved has no file.
        return false;
    }
}

async function showLine(uri: Uri, line: string): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const offset = document.getText().indexOf(line);
    const selection = offset < 0 ? undefined : new Range(document.positionAt(offset), document.positionAt(offset + line.length));
    await window.showTextDocument(document, selection ? { selection } : {});
}
