import { createReadStream, promises as fs } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cleanPath, FolderError, notFound } from './folder.ts';

const types: Record<string, string> = {
    '.cjs': 'text/javascript',
    '.css': 'text/css',
    '.html': 'text/html; charset=utf-8',
    '.ico': 'image/x-icon',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.md': 'text/markdown; charset=utf-8',
    '.mjs': 'text/javascript',
    '.mp3': 'audio/mpeg',
    '.mou': 'text/plain; charset=utf-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.ttf': 'font/ttf',
    '.wasm': 'application/wasm',
    '.woff2': 'font/woff2',
};

/** Files of a folder on disk that a page may read, none of them changing while the server runs unless `fresh`. */
export interface StaticFiles {
    /** Absolute path of the folder, its symbolic links resolved. */
    readonly folder: string;
    /** Whether the file at this path, `/` first, is one of those to serve; all are when absent. */
    readonly serves?: (path: string) => boolean;
    /** Contents made by the server that stand before those on disk, by path. */
    readonly made?: ReadonlyMap<string, string | Uint8Array>;
    /** Whether the browser must ask again each time. */
    readonly fresh?: boolean;
}

/** The media type that a file name tells. */
export function typeOf(path: string): string {
    return types[extname(path)] ?? 'application/octet-stream';
}

/** Sends a file. Throws a {@link FolderError} when there is no such file to serve. */
export async function sendFile(files: StaticFiles, decodedPath: string, response: ServerResponse): Promise<void> {
    const path = cleanPath(decodedPath);
    const headers = { 'Content-Type': typeOf(path), 'Cache-Control': files.fresh ? 'no-store' : 'max-age=3600' };
    const made = files.made?.get(path);
    if (made !== undefined) {
        response.writeHead(200, headers).end(made);
        return;
    }
    if (files.serves && !files.serves(path)) {
        throw notFound(path);
    }
    const place = await fs.realpath(join(files.folder, path)).catch(() => Promise.reject(notFound(path)));
    if (!place.startsWith(files.folder + sep)) {
        throw new FolderError(403, `${path} leads outside the folder that is served.`);
    }
    const stats = await fs.stat(place);
    if (!stats.isFile()) {
        throw notFound(path);
    }
    response.writeHead(200, { ...headers, 'Content-Length': stats.size });
    await pipeline(createReadStream(place), response);
}
