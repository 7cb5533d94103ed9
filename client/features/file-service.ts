import { FileSystemError, FileType, workspace, type LogOutputChannel, type Uri } from 'vscode';
import {
    FindFilesRequest,
    ReadFileRequest,
    StatRequest,
    type FileContent,
    type FileProblem,
    type FileStat,
} from '../../server/protocol.ts';
import { toBase64 } from './base64.ts';
import type { FeatureContext } from './feature-context.ts';
import { findAgreements } from './find-agreements.ts';

/** Lets the server read the workspace through the editor: the only way in a browser and in a virtual workspace. */
export function activateFileService({ client, output, subscriptions }: FeatureContext): void {
    const toUri = (uri: string) => client.protocol2CodeConverter.asUri(uri);
    subscriptions.push(
        client.onRequest(ReadFileRequest, ({ uri, atMost = Infinity }) => read(toUri(uri), atMost, output)),
        client.onRequest(StatRequest, ({ uri }) => stat(toUri(uri))),
        client.onRequest(FindFilesRequest, async ({ folder }) => {
            const found = await findAgreements(folder === undefined ? undefined : toUri(folder), output);
            return { uris: found.map(uri => client.code2ProtocolConverter.asUri(uri)).sort() };
        }),
    );
}

async function read(uri: Uri, atMost: number, output: LogOutputChannel): Promise<FileContent | FileProblem> {
    const { kind, size } = await stat(uri);
    if (kind === 'folder') {
        return { problem: 'folder' };
    }
    if (size > atMost) {
        return { problem: 'too-large' };
    }
    try {
        return { content: toBase64(await workspace.fs.readFile(uri)) };
    } catch (error) {
        output.debug(`${uri.toString()}: ${String(error)}`);
        const code = error instanceof FileSystemError ? error.code : '';
        return { problem: code === 'FileNotFound' ? 'missing' : code === 'NoPermissions' ? 'no-permission' : 'unreadable' };
    }
}

async function stat(uri: Uri): Promise<FileStat> {
    try {
        const { type, size } = await workspace.fs.stat(uri);
        if (type & FileType.Directory) {
            return { kind: 'folder', size: 0 };
        }
        return type & FileType.File ? { kind: 'file', size } : { kind: 'none', size: 0 };
    } catch {
        return { kind: 'none', size: 0 };
    }
}
