import type { IncomingMessage, ServerResponse } from 'node:http';
import { cleanPath, EntryType, FolderError, type Folder } from './folder.ts';

/** Bytes of one file that may be written at most. */
export const largestFile = 20_000_000;

/** Names of files that a search gives at most. */
const mostFound = 20_000;

/**
 * Answers a request about the workspace: `GET ?stat`, `GET ?list`, `GET ?find` (paths of all files beneath), `GET`
 * (content), `PUT` (content), `PUT ?folder`, `DELETE`. Throws a {@link FolderError} when it cannot be done.
 * @param folder the workspace
 * @param decodedPath the path within it
 * @param question the part after `?`
 */
export async function answer(
    folder: Folder,
    decodedPath: string,
    question: string,
    request: IncomingMessage,
    response: ServerResponse,
): Promise<void> {
    const path = cleanPath(decodedPath);
    switch (`${request.method ?? ''} ${question}`.trim()) {
        case 'GET stat':
            return sendJson(response, await folder.stat(path));
        case 'GET list':
            return sendJson(response, await folder.list(path));
        case 'GET find':
            return sendJson(response, await find(folder, path));
        case 'GET':
            return send(response, 'application/octet-stream', await folder.read(path));
        case 'PUT':
            await folder.write(path, await body(request));
            break;
        case 'PUT folder':
            await folder.makeFolder(path);
            break;
        case 'DELETE':
            await folder.remove(path);
            break;
        default:
            throw new FolderError(405, 'There is no such operation on a file.');
    }
    response.writeHead(204).end();
}

async function body(request: IncomingMessage): Promise<Uint8Array> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of request as AsyncIterable<Buffer>) {
        size += part.length;
        if (size > largestFile) {
            throw new FolderError(413, `A file of more than ${largestFile / 1e6} MB cannot be saved here.`);
        }
        parts.push(part);
    }
    return Buffer.concat(parts);
}

/** Paths of all files beneath a folder, those in hidden folders and `node_modules` left out. */
async function find(folder: Folder, start: string): Promise<string[]> {
    const found: string[] = [];
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined && found.length < mostFound; at = waiting.pop()) {
        for (const [name, type] of await folder.list(at)) {
            const path = `${at === '/' ? '' : at}/${name}`;
            if (type === EntryType.file) {
                found.push(path);
            } else if (!name.startsWith('.') && name !== 'node_modules') {
                waiting.push(path);
            }
        }
    }
    return found.slice(0, mostFound);
}

function sendJson(response: ServerResponse, value: unknown): void {
    send(response, 'application/json', JSON.stringify(value));
}

function send(response: ServerResponse, type: string, content: string | Uint8Array): void {
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(content);
}
