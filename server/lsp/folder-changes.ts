import { URI } from 'langium';
import type { DocumentUpdateHandler, FileOperationHandler } from 'langium/lsp';
import { FileChangeType, type DeleteFilesParams, type FileOperationOptions, type RenameFilesParams } from 'vscode-languageserver';

const FOLDERS = { filters: [{ pattern: { glob: '**', matches: 'folder' as const } }] };

/** Follows folders that are renamed or deleted: watchers of files do not tell of them. */
export class FolderChanges implements FileOperationHandler {
    readonly fileOperationOptions: FileOperationOptions = { didRename: FOLDERS, didDelete: FOLDERS };
    private readonly updates: () => DocumentUpdateHandler;

    constructor(updates: () => DocumentUpdateHandler) {
        this.updates = updates;
    }

    didRenameFiles({ files }: RenameFilesParams): void {
        this.tell(
            files.flatMap(({ oldUri, newUri }) => [
                { uri: oldUri, type: FileChangeType.Deleted },
                { uri: newUri, type: FileChangeType.Created },
            ]),
        );
    }

    didDeleteFiles({ files }: DeleteFilesParams): void {
        this.tell(files.map(({ uri }) => ({ uri, type: FileChangeType.Deleted })));
    }

    private tell(changes: { uri: string; type: FileChangeType }[]): void {
        this.updates().didChangeWatchedFiles?.({ changes: changes.map(({ uri, type }) => ({ uri: URI.parse(uri).toString(), type })) });
    }
}
