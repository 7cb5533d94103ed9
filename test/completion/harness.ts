import type { CompletionList } from 'vscode-languageserver-types';
import { createMouServerServices, type MouServerServices } from '../../server/mou-server-module.ts';
import { mouWorkspace, type FileContent, type MouWorkspace } from '../harness/mou-workspace.ts';

/** A workspace with the server's features, without an editor. `today` is 22 November 2026. */
export async function completionWorkspace(files: Record<string, FileContent>, marks = true): Promise<MouWorkspace<MouServerServices>> {
    const workspace = await mouWorkspace(files, { create: context => createMouServerServices(context as never), validation: false, marks });
    workspace.services.Mou.validation.Today.set('2026-11-22');
    return workspace;
}

/** What is offered at a place of a file: zero-based line, UTF-16 character. */
export async function completionsAt(
    workspace: MouWorkspace<MouServerServices>,
    path: string,
    line: number,
    character: number,
): Promise<CompletionList> {
    const document = workspace.document(path);
    const list = await workspace.services.Mou.lsp.CompletionProvider!.getCompletion(document, {
        textDocument: { uri: document.uri.toString() },
        position: { line, character },
    });
    return list ?? { isIncomplete: false, items: [] };
}

/** The document as it stands after the item with this label was chosen at the file's first cursor mark. */
export async function chosen(workspace: MouWorkspace<MouServerServices>, path: string, label: string): Promise<string> {
    const { text, cursors } = workspace.marks(path);
    const document = workspace.document(path).textDocument;
    const { line, character } = document.positionAt(cursors[0]!);
    const { items } = await completionsAt(workspace, path, line, character);
    const edit = items.find(item => item.label === label)?.textEdit;
    if (!edit || !('range' in edit)) {
        throw new Error(`'${label}' is not offered. Offered: ${items.map(item => item.label).join(', ')}`);
    }
    return text.slice(0, document.offsetAt(edit.range.start)) + edit.newText + text.slice(document.offsetAt(edit.range.end));
}
