import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { promises as fs } from 'node:fs';
import { mostBytesOf } from '../../language/workspace/decode-text.ts';

/** The disk; what lies elsewhere (a virtual workspace) is asked of `others`, where there is somebody to ask. */
export class NodeFiles extends NodeFileSystemProvider {
    private readonly others: FileSystemProvider | undefined;

    constructor(others?: FileSystemProvider) {
        super();
        this.others = others;
    }

    override async stat(uri: URI): Promise<FileSystemNode> {
        return this.elsewhere(uri)?.stat(uri) ?? super.stat(uri);
    }

    override async exists(uri: URI): Promise<boolean> {
        return this.elsewhere(uri)?.exists(uri) ?? super.exists(uri);
    }

    /** Refuses what is too large before it is read, and what is no file: reading a pipe would never end. */
    override async readBinary(uri: URI): Promise<Uint8Array> {
        const elsewhere = this.elsewhere(uri);
        if (elsewhere) {
            return elsewhere.readBinary(uri);
        }
        const stat = await fs.stat(uri.fsPath);
        if (!stat.isFile() && !stat.isDirectory()) {
            throw Object.assign(new Error('This is no file.'), { code: 'EIO' });
        }
        if (stat.size > mostBytesOf(uri.path)) {
            throw Object.assign(new Error('This file is too large.'), { code: 'TOO_LARGE' });
        }
        return super.readBinary(uri);
    }

    override async readDirectory(uri: URI): Promise<FileSystemNode[]> {
        return this.elsewhere(uri)?.readDirectory(uri) ?? super.readDirectory(uri);
    }

    private elsewhere(uri: URI): FileSystemProvider | undefined {
        return uri.scheme === 'file' ? undefined : this.others;
    }
}
