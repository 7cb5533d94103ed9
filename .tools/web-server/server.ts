import { realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { basename, resolve } from 'node:path';
import { diskFolder } from './disk-folder.ts';
import { cleanPath, FolderError } from './folder.ts';
import { refusal } from './guards.ts';
import { memoryFolder } from './memory-folder.ts';
import { sendFile, type StaticFiles } from './static-files.ts';
import { webviewPage, webviewPagePath } from './webview-page.ts';
import { workbenchPage } from './workbench-page.ts';
import { answer } from './workspace-requests.ts';

/** What a server of VS Code for the Web is made from. */
export interface WebServerOptions {
    /** Folder of the static web build of VS Code. */
    readonly build: string;
    /** The extensions of the window, each served under its name. */
    readonly extensions: Readonly<Record<string, StaticFiles>>;
    /** The folder to work in. */
    readonly folder: string;
    /** Whether edits are saved to disk; otherwise they are kept in memory. */
    readonly write: boolean;
    /** Settings that hold where the person has set nothing. */
    readonly settings?: Readonly<Record<string, unknown>>;
    /** TCP port on the loopback address; 0 lets the system choose. */
    readonly port: number;
    /** Path within the folder of a file to show when the folder is opened for the first time. */
    readonly firstFile?: string;
    /** Runs a suite in the extension host: the name of the extension under test and the path of the script in it. */
    readonly suite?: { readonly extension: string; readonly script: string };
}

/** A server that runs. */
export interface WebServer {
    /** The address to open. */
    readonly url: string;
    /** Closes every connection and frees the port. */
    stop(): Promise<void>;
}

/** Bytes of edits kept in memory at most. */
const memoryForEdits = 200_000_000;

/**
 * Serves VS Code for the Web, with extensions and a folder, to the browsers of this machine and to nobody else.
 * Throws when the folder or the build is missing and when the port is taken.
 */
export async function serveVsCode(options: WebServerOptions): Promise<WebServer> {
    const disk = await diskFolder(options.folder);
    const folder = options.write ? disk : memoryFolder(disk, memoryForEdits);
    const build = realpathSync(options.build);
    const statics: Record<string, StaticFiles> = {
        ...options.extensions,
        build: { folder: build, made: new Map([[webviewPagePath, webviewPage(build)]]) },
    };
    const server = createServer((request, response) => void respond(request, response));
    await new Promise<void>((ready, failed) => {
        server.once('error', failed);
        server.listen(options.port, '127.0.0.1', ready);
    });
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : options.port}`;
    const folderName = basename(resolve(options.folder)) || 'folder';
    const page = workbenchPage({
        origin,
        folderName,
        firstFile: options.firstFile,
        extensions: Object.keys(options.extensions)
            .filter(name => name !== options.suite?.extension)
            .map(name => `/${name}`),
        settings: options.settings ?? {},
        suite: options.suite && { extension: `/${options.suite.extension}`, script: `/${options.suite.extension}/${options.suite.script}` },
    });

    async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
        try {
            response.setHeader('X-Content-Type-Options', 'nosniff');
            response.setHeader('X-Frame-Options', 'SAMEORIGIN');
            const refused = refusal(request, origin);
            if (refused !== undefined) {
                throw new FolderError(403, refused);
            }
            await route(request, response);
        } catch (error) {
            if (response.headersSent) {
                response.destroy();
                return;
            }
            const status = error instanceof FolderError ? error.status : 500;
            const message = error instanceof Error ? error.message : String(error);
            response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(message);
        }
    }

    async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const [address = '', question = ''] = (request.url ?? '').split('?', 2);
        const path = decode(address);
        if (path === '/') {
            response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(page);
            return;
        }
        const [, name = '', rest = '/'] = /^\/([^/]+)(\/.*)?$/.exec(path) ?? [];
        if (name === 'workspace') {
            return answer(folder, workspacePath(rest, folderName), question, request, response);
        }
        const files = Object.hasOwn(statics, name) ? statics[name] : undefined;
        if (!files || (request.method !== 'GET' && request.method !== 'HEAD')) {
            throw new FolderError(404, `${path} does not exist.`);
        }
        await sendFile(files, rest, response);
    }

    return {
        url: `${origin}/`,
        stop: () =>
            new Promise(stopped => {
                server.close(() => stopped());
                server.closeAllConnections();
            }),
    };
}

/** The path within the folder of a path that begins with the folder's name. */
function workspacePath(path: string, folderName: string): string {
    const cleaned = cleanPath(path);
    if (cleaned !== `/${folderName}` && !cleaned.startsWith(`/${folderName}/`)) {
        throw new FolderError(404, `${cleaned} does not exist.`);
    }
    return cleaned.slice(folderName.length + 1);
}

function decode(path: string): string {
    try {
        return decodeURIComponent(path);
    } catch {
        throw new FolderError(400, 'The address is not well formed.');
    }
}
