import { URI, type FileSystemProvider } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { FileSystemWatcher, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { Status } from './status.ts';

type TextDocument = TextDocumentChangeEvent<{ uri: string }>['document'];

/** Keeps the documents in step with the editor and the disk. Watches agreements and calendars, nothing else. */
export class MouDocumentUpdates extends DefaultDocumentUpdateHandler {
    private readonly files: FileSystemProvider;
    private readonly status: Status;

    constructor(services: LangiumSharedServices, status: Status) {
        super(services);
        this.files = services.workspace.FileSystemProvider;
        this.status = status;
    }

    protected override getWatchers(): FileSystemWatcher[] {
        return [{ globPattern: '**/*.mou' }, { globPattern: '**/*.ics' }];
    }

    /** What an editor closes without saving counts as its file has it; what has no file is gone. */
    didCloseDocument({ document: { uri } }: { document: TextDocument }): void {
        const closed = URI.parse(uri);
        void this.isFile(closed).then(isFile => isFile ? this.fireDocumentUpdate([closed], []) : this.fireDocumentUpdate([], [closed]));
    }

    protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
        void this.status.during('checking', this.workspaceManager.ready
            .then(() => this.workspaceLock.write(token => this.documentBuilder.update(changed, deleted, token)))
            .catch(error => console.error('The documents could not be updated.', error)));
    }

    private async isFile(uri: URI): Promise<boolean> {
        try {
            return (await this.files.stat(uri)).isFile;
        } catch {
            return false;
        }
    }
}
