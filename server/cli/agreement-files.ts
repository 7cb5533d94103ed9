import { DocumentState, UriUtils, type LangiumDocument, type URI as Uri } from 'langium';
import { URI } from 'vscode-uri';
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { createMouCoreServices, type MouServices, type MouSharedServices } from '../../language/mou-module.ts';
import { fileProblem, problemOfError } from '../../language/workspace/decode-text.ts';
import { NodeFiles } from '../files/node-files.ts';

/** What the command cannot go on with; the message says to the user why and what to do. */
export class CannotRun extends Error { }

/** The files a command was asked about, loaded with what they use. */
export interface AgreementFiles {
    shared: MouSharedServices;
    Mou: MouServices;
    /** The files asked about, in the order of their paths; what they use is loaded but not among them. */
    documents: LangiumDocument[];
    /** How a file is shown: relative to the working folder where it lies in it, with forward slashes. */
    pathOf(uri: string): string;
}

/**
 * Loads the `.mou` files of some paths (files and folders), checked for `today`, an ISO day. Files that cannot be read are
 * among the documents and carry a diagnostic that says why.
 * @throws CannotRun when a path does not exist or no `.mou` file is found
 */
export async function loadAgreementFiles(paths: readonly string[], today: string): Promise<AgreementFiles> {
    const services = createMouCoreServices({ fileSystemProvider: () => new NodeFiles() });
    const { shared, Mou } = services;
    Mou.validation.Today.set(today);
    const wanted = paths.length > 0 ? paths : ['.'];
    const missing = wanted.find(path => !existsSync(path));
    if (missing !== undefined) {
        throw new CannotRun(`There is no file or folder '${missing}'. Check the path, or leave it out to take this folder.`);
    }
    const uris = new Map((await Promise.all(wanted.map(path => filesAt(URI.file(resolve(path)), shared)))).flat().map(uri => [uri.toString(), uri]));
    if (uris.size === 0) {
        throw new CannotRun(`No .mou file was found in ${wanted.map(path => `'${path}'`).join(', ')}.`);
    }
    shared.workspace.WorkspaceManager.limitTo([URI.file(process.cwd()), ...wanted.map(path => URI.file(resolve(path)))]
        .map(uri => ({ uri: uri.toString(), name: UriUtils.basename(uri) })));
    const documents = [...uris.values()].sort((a, b) => a.path < b.path ? -1 : 1).map(uri => {
        const document = shared.workspace.LangiumDocumentFactory.unread(uri);
        shared.workspace.LangiumDocuments.addDocument(document);
        shared.workspace.DocumentBuilder.resetToState(document, DocumentState.Changed);
        return document;
    });
    await shared.workspace.DocumentBuilder.build(documents, { validation: true });
    return { ...services, documents, pathOf: uri => shownPath(URI.parse(uri)) };
}

/** The `.mou` files at a path: the file itself, whatever it is called, or those in the folder. */
async function filesAt(uri: Uri, shared: MouSharedServices): Promise<Uri[]> {
    const { WorkspaceManager, FileProblems } = shared.workspace;
    const { isDirectory } = await shared.workspace.FileSystemProvider.stat(uri);
    if (!isDirectory) {
        return [uri];
    }
    try {
        const entries = await shared.workspace.FileSystemProvider.readDirectory(uri);
        return (await Promise.all(entries.filter(entry => WorkspaceManager.shouldIncludeEntry(entry))
            .map(async entry => entry.isDirectory ? filesAt(entry.uri, shared) : [entry.uri]))).flat();
    } catch (error) {
        FileProblems.note(uri, problemOfError(error) ?? fileProblem('folder'));
        return [];
    }
}

function shownPath(uri: Uri): string {
    if (uri.scheme !== 'file') {
        return uri.toString();
    }
    const path = relative(process.cwd(), uri.fsPath);
    return (path.startsWith('..') ? uri.fsPath : path).split(sep).join('/');
}
