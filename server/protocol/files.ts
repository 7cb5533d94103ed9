import { RequestType } from 'vscode-languageserver-protocol';

/** Names one file. */
export interface ReadFileParams {
    uri: string;
    /** A file of more bytes than this is not read; any file is unless told. */
    atMost?: number;
}

/** Why a file cannot be read; `language/workspace/` has the words for it. */
export interface FileProblem {
    problem: 'missing' | 'folder' | 'no-permission' | 'too-large' | 'unreadable';
}

/** The bytes as they stand, so that the server alone decides what encoding they are in. */
export interface FileContent {
    /** Base64 (RFC 4648, section 4). */
    content: string;
}

/**
 * Server to client: the content of a closed file. A server without a file system (the web worker) asks it for every
 * file, any other for files whose scheme is not `file`. Never fails: what went wrong is in the answer.
 */
export const ReadFileRequest = new RequestType<ReadFileParams, FileContent | FileProblem, void>('mou/readFile');

/** Where to look. */
export interface FindFilesParams {
    /** Only beneath this folder; every folder of the workspace unless told. */
    folder?: string;
}

/** The URIs of the files found, sorted. */
export interface FindFilesResult {
    uris: string[];
}

/**
 * Server to client: every `.mou` file of the workspace, without what VS Code's `files.exclude` and `node_modules` hide.
 * Gives none where no folder is open.
 */
export const FindFilesRequest = new RequestType<FindFilesParams, FindFilesResult, void>('mou/findFiles');

/** Names one file or folder. */
export interface StatParams {
    uri: string;
}

/** What stands at a URI. */
export interface FileStat {
    /** `none`: nothing, or nothing that may be looked at. */
    kind: 'file' | 'folder' | 'none';
    /** Bytes; 0 for what is no file. */
    size: number;
}

/** Server to client: what stands at a URI. Never fails. */
export const StatRequest = new RequestType<StatParams, FileStat, void>('mou/stat');
