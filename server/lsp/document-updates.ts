import { URI, type FileSystemProvider } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, FileEvent, FileSystemWatcher, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { MouSharedServices } from '../../language/mou-module.ts';
import { CHECK_SETTINGS_FILE } from '../check-settings.ts';
import { isSettingsFile } from './settings-files.ts';
import type { Status } from './status.ts';

type TextDocument = TextDocumentChangeEvent<{ uri: string }>['document'];

/** Keeps the documents in step with the editor and the disk. Watches agreements, calendars and settings, nothing else. */
export class MouDocumentUpdates extends DefaultDocumentUpdateHandler {
    private readonly files: FileSystemProvider;
    private readonly status: Status;
    private readonly editor: LangiumSharedServices['workspace']['TextDocuments'];
    private readonly onSettingsFile: () => void;
    private readonly builder: MouSharedServices['workspace']['DocumentBuilder'];

    /** `onSettingsFile` is called when a settings file has changed, come or gone. */
    constructor(services: LangiumSharedServices & MouSharedServices, status: Status, onSettingsFile: () => void) {
        super(services);
        this.builder = services.workspace.DocumentBuilder;
        this.editor = services.workspace.TextDocuments;
        this.files = services.workspace.FileSystemProvider;
        this.status = status;
        this.onSettingsFile = onSettingsFile;
    }

    protected override getWatchers(): FileSystemWatcher[] {
        return [{ globPattern: '**/*.mou' }, { globPattern: '**/*.ics' }, { globPattern: `**/${CHECK_SETTINGS_FILE}` }];
    }

    /** A changed settings file changes no document, but what is told of them. */
    override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
        const isSettings = ({ uri }: FileEvent): boolean => isSettingsFile(URI.parse(uri));
        if (params.changes.some(isSettings)) {
            this.onSettingsFile();
        }
        super.didChangeWatchedFiles({ changes: params.changes.filter(change => !isSettings(change)) });
    }

    /** An opened document is there at once, so that requests which follow wait for it instead of missing it. */
    didOpenDocument({ document: { uri } }: { document: TextDocument }): void {
        this.builder.announce(URI.parse(uri));
    }

    override didChangeContent(change: Parameters<DefaultDocumentUpdateHandler['didChangeContent']>[0]): void {
        this.builder.announce(URI.parse(change.document.uri));
        super.didChangeContent(change);
    }

    /** What an editor closes without saving counts as its file has it; what has no file is gone. */
    didCloseDocument({ document: { uri } }: { document: TextDocument }): void {
        const closed = URI.parse(uri);
        void this.isFile(closed).then(isFile => {
            const openedAgain = this.editor.get(uri) !== undefined;
            if (!openedAgain) {
                this.fireDocumentUpdate(isFile ? [closed] : [], isFile ? [] : [closed]);
            }
        });
    }

    protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
        void this.status.during(
            'checking',
            this.workspaceManager.ready
                .then(() => this.workspaceLock.write(token => this.documentBuilder.update(changed, deleted, token)))
                .catch(error => console.error('The documents could not be updated.', error)),
        );
    }

    private async isFile(uri: URI): Promise<boolean> {
        try {
            return (await this.files.stat(uri)).isFile;
        } catch {
            return false;
        }
    }
}
