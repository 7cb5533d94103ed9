import { TextDocument, type LangiumDocument, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Agreement, DeadlineEnvironment, Place } from '../language/domain/index.ts';
import { createMouCoreServices, type MouSharedServices } from '../language/mou-module.ts';
import { Answers } from './answers.ts';
import { gapsOf, type Gap } from './gaps.ts';
import { showFault } from './faults.ts';

/** The agreements of an older state of a file, and what may be missing of them. */
export interface OlderState {
    agreements: Agreement[];
    /** What its deadlines are computed with besides the agreements. */
    environment: DeadlineEnvironment;
    /** The text at a place of its agreements. */
    textAt: (place: Place) => string;
    gaps: Gap[];
}

/**
 * Reads an older state of a file apart from the workspace, which does not notice: the text it had, or as it is when no text is
 * given. What it uses, and what amends it or keeps its history, is read as it is now, unsaved edits included.
 */
export async function olderState(
    uri: URI,
    text: string | undefined,
    { workspace }: LangiumSharedServices & MouSharedServices,
): Promise<OlderState> {
    const old = text === undefined ? undefined : TextDocument.create(uri.toString(), 'mou', 0, text);
    const { shared } = createMouCoreServices(
        { fileSystemProvider: () => workspace.FileSystemProvider },
        {
            get: at => (old && at.toString() === old.uri ? old : workspace.TextDocuments.get(at)),
        },
    );
    const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments, WorkspaceManager } = shared.workspace;
    WorkspaceManager.limitTo([...(workspace.WorkspaceManager.workspaceFolders ?? [])]);
    DocumentBuilder.onFault = showFault;
    const document = LangiumDocumentFactory.unread(uri);
    const documents: LangiumDocument[] = [document];
    for (const using of workspace.Imports.dependants([uri.toString()])) {
        const known = workspace.LangiumDocuments.all.find(each => each.uri.toString() === using);
        if (known && using !== uri.toString()) {
            documents.push(LangiumDocumentFactory.unread(known.uri));
        }
    }
    documents.forEach(each => LangiumDocuments.addDocument(each));
    await DocumentBuilder.build(documents, { validation: false });
    const answers = new Answers(shared);
    return {
        agreements: answers.agreementsIn([document]),
        environment: answers.environment,
        textAt: place => answers.textAt(place),
        gaps: gapsOf(document, shared),
    };
}
