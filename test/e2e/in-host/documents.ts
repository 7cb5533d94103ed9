import { Uri, window, workspace, type TextDocument } from 'vscode';

/** Address of a file in the workspace, which is a copy of examples/ that may be written to. */
export function inWorkspace(path: string): Uri {
    const folder = workspace.workspaceFolders?.[0];
    if (!folder) {
        throw new Error('The suite needs a workspace folder.');
    }
    return Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace and shows it in the editor. */
export async function openExample(path: string): Promise<TextDocument> {
    const document = await workspace.openTextDocument(inWorkspace(path));
    await window.showTextDocument(document);
    return document;
}
