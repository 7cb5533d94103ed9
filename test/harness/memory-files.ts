import { type URI, UriUtils, type FileSystemNode, type FileSystemProvider } from 'langium';

/** A file's content: text, bytes (for files that are not text), or 'unreadable' for one that may not be opened. */
export type FileContent = string | Uint8Array | { readonly unreadable: string };

/**
 * A file system in memory. Folders exist because files do, or because they were made with `makeFolder` (so a folder may be
 * called `x.mou`). Reading what is not there fails as it does on a disk; `reads` counts what was really read.
 */
export class MemoryFiles implements FileSystemProvider {
    private readonly files = new Map<string, FileContent>();
    private readonly folders = new Set<string>();
    /** Paths of all files read so far, oldest first, one entry for each time. */
    readonly reads: string[] = [];

    /** Writes a file, and with it the folders above it. */
    write(uri: URI, content: FileContent): void {
        this.files.set(uri.path, content);
        this.makeFolder(UriUtils.dirname(uri));
    }

    /** Makes a folder and those above it. */
    makeFolder(uri: URI): void {
        for (let folder = uri; !this.folders.has(folder.path); folder = UriUtils.dirname(folder)) {
            this.folders.add(folder.path);
            if (folder.path === '/') {
                return;
            }
        }
    }

    /** Removes a file or an empty folder. */
    remove(uri: URI): void {
        this.files.delete(uri.path);
        this.folders.delete(uri.path);
    }

    statSync(uri: URI): FileSystemNode {
        const isFile = this.files.has(uri.path);
        const isDirectory = !isFile && this.folders.has(uri.path.replace(/(?<=.)\/$/, ''));
        if (!isFile && !isDirectory) {
            throw new Error(`ENOENT: no such file, stat '${uri.path}'`);
        }
        return { isFile, isDirectory, uri };
    }

    existsSync(uri: URI): boolean {
        return this.files.has(uri.path) || this.folders.has(uri.path);
    }

    readBinarySync(uri: URI): Uint8Array {
        this.reads.push(uri.path);
        const content = this.files.get(uri.path);
        if (content === undefined) {
            throw new Error(
                this.folders.has(uri.path) ? 'EISDIR: illegal operation on a directory' : `ENOENT: no such file, open '${uri.path}'`,
            );
        }
        if (typeof content === 'object' && 'unreadable' in content) {
            throw new Error(content.unreadable);
        }
        return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    }

    readFileSync(uri: URI): string {
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.readBinarySync(uri));
    }

    readDirectorySync(uri: URI): FileSystemNode[] {
        const folder = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
        const inside = (path: string): boolean =>
            path.startsWith(folder) && path.length > folder.length && !path.slice(folder.length).includes('/');
        return [...this.folders, ...this.files.keys()].filter(inside).map(path => this.statSync(uri.with({ path })));
    }

    async stat(uri: URI): Promise<FileSystemNode> {
        return this.statSync(uri);
    }

    async exists(uri: URI): Promise<boolean> {
        return this.existsSync(uri);
    }

    async readBinary(uri: URI): Promise<Uint8Array> {
        return this.readBinarySync(uri);
    }

    async readFile(uri: URI): Promise<string> {
        return this.readFileSync(uri);
    }

    async readDirectory(uri: URI): Promise<FileSystemNode[]> {
        return this.readDirectorySync(uri);
    }
}
