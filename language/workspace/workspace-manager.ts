import {
    Cancellation,
    DefaultWorkspaceManager,
    DocumentState,
    UriUtils,
    type FileSystemNode,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type Stream,
    type URI,
    type WorkspaceFolder,
} from 'langium';
import { problemOfError } from './decode-text.ts';
import type { MouDocumentFactory } from './document-factory.ts';
import type { FileProblems } from './file-problems.ts';

/**
 * Finds the agreements of a folder: its `.mou` files, however deep, but not in folders of tools (`node_modules` and whatever
 * begins with a dot). A folder that is called `x.mou` is a folder. What cannot be listed is noted and left out.
 */
export class MouWorkspaceManager extends DefaultWorkspaceManager {
    private readonly factory: MouDocumentFactory;
    private readonly problems: FileProblems;

    constructor(services: LangiumSharedCoreServices, factory: MouDocumentFactory, problems: FileProblems) {
        super(services);
        this.factory = factory;
        this.problems = problems;
    }

    override async initializeWorkspace(folders: WorkspaceFolder[], cancelToken = Cancellation.CancellationToken.None): Promise<void> {
        this.limitTo(folders);
        return super.initializeWorkspace(folders, cancelToken);
    }

    /** Says which folders imports may not leave, without looking for files in them. */
    limitTo(folders: WorkspaceFolder[]): void {
        this.folders = folders;
    }

    override shouldIncludeEntry(entry: FileSystemNode): boolean {
        const name = UriUtils.basename(entry.uri);
        return entry.isDirectory ? !name.startsWith('.') && name !== 'node_modules' : name.endsWith('.mou') && !name.startsWith('.');
    }

    protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
        try {
            const entries = (await this.fileSystemProvider.readDirectory(folder)).filter(entry => this.shouldIncludeEntry(entry));
            this.problems.note(folder, undefined);
            await Promise.all(
                entries.map(async entry => {
                    if (entry.isDirectory) {
                        await this.traverseFolder(entry.uri, uris);
                    } else if (entry.isFile || (await this.isLinkToFile(entry.uri))) {
                        uris.push(entry.uri);
                    }
                }),
            );
        } catch (error) {
            this.problems.note(folder, problemOfError(error));
        }
    }

    /**
     * Documents are read when they are built, in the order in which they are wanted. They count as changed from the start, so that a
     * first build that an edit calls off is made up for by the next.
     */
    protected override async loadWorkspaceDocuments(uris: Stream<URI>, collector: (document: LangiumDocument) => void): Promise<void> {
        uris.forEach(uri => {
            const document = this.factory.unread(uri);
            collector(document);
            this.documentBuilder.resetToState(document, DocumentState.Changed);
        });
    }

    /** Links to files are followed, links to folders are not: they may lead in a circle. A link that leads nowhere is a file that cannot be read. */
    private async isLinkToFile(uri: URI): Promise<boolean> {
        try {
            return (await this.fileSystemProvider.stat(uri)).isFile;
        } catch {
            return true;
        }
    }
}
