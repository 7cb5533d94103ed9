import type { FileSystemNode, FileSystemProvider } from 'langium';
import { UriUtils, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { mostBytesOf } from '../../language/workspace/decode-text.ts';
import { FindFilesRequest, ReadFileRequest, StatRequest, type FileProblem } from '../protocol.ts';

/** The code that a file system gives for each problem, by which its words are found. */
const CODES: Readonly<Record<FileProblem['problem'], string>> = {
    missing: 'ENOENT',
    folder: 'EISDIR',
    'no-permission': 'EACCES',
    'too-large': 'TOO_LARGE',
    unreadable: 'EIO',
};

/** The files of the workspace as the editor sees them, for a server that cannot read them itself. */
export class ClientFiles implements FileSystemProvider {
    private readonly connection: Connection;

    constructor(connection: Connection) {
        this.connection = connection;
    }

    async stat(uri: URI): Promise<FileSystemNode> {
        const { kind } = await this.connection.sendRequest(StatRequest, { uri: uri.toString() });
        if (kind === 'none') {
            throw failure('missing');
        }
        return { uri, isFile: kind === 'file', isDirectory: kind === 'folder' };
    }

    async exists(uri: URI): Promise<boolean> {
        return (await this.connection.sendRequest(StatRequest, { uri: uri.toString() })).kind !== 'none';
    }

    async readBinary(uri: URI): Promise<Uint8Array> {
        const answer = await this.connection.sendRequest(ReadFileRequest, { uri: uri.toString(), atMost: mostBytesOf(uri.path) });
        if ('problem' in answer) {
            throw failure(answer.problem);
        }
        return Uint8Array.from(atob(answer.content), character => character.charCodeAt(0));
    }

    async readFile(uri: URI): Promise<string> {
        return new TextDecoder().decode(await this.readBinary(uri));
    }

    /** Every agreement beneath a folder at once: the editor looks through the folders and leaves out what it hides. */
    async readDirectory(folder: URI): Promise<FileSystemNode[]> {
        const { uris } = await this.connection.sendRequest(FindFilesRequest, { folder: folder.toString() });
        return uris
            .map(uri => URI.parse(uri))
            .filter(
                uri =>
                    !UriUtils.relative(folder, uri)
                        .split('/')
                        .some(part => (part.startsWith('.') && part !== '..') || part === 'node_modules'),
            )
            .map(uri => ({ uri, isFile: true, isDirectory: false }));
    }

    statSync(): FileSystemNode {
        throw failure('unreadable');
    }

    existsSync(): boolean {
        throw failure('unreadable');
    }

    readBinarySync(): Uint8Array {
        throw failure('unreadable');
    }

    readFileSync(): string {
        throw failure('unreadable');
    }

    readDirectorySync(): FileSystemNode[] {
        throw failure('unreadable');
    }
}

function failure(problem: FileProblem['problem']): Error {
    return Object.assign(new Error(`The editor could not read this (${problem}).`), { code: CODES[problem] });
}
