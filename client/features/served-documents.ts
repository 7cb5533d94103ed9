import { workspace } from 'vscode';
import type { DocumentFilter } from 'vscode-languageclient';
import { libraryScheme } from '../../server/protocol.ts';

/**
 * The documents that are agreements for the server: files, those of the folders that are open whatever their kind, those not saved
 * yet, and what ships. A former text that is shown for comparison, as by Git, is none: its deadlines would be listed twice.
 */
export function servedDocuments(): DocumentFilter[] {
    const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
    return [...new Set(['file', 'untitled', 'vscode-vfs', libraryScheme, ...folders])].map(scheme => ({ language: 'mou', scheme }));
}
