import {
    EventEmitter,
    FileChangeType,
    FileSystemError,
    FileType,
    Uri,
    type FileChangeEvent,
    type FileStat,
    type FileSystemProvider,
} from 'vscode';

/** The files of the served folder, as the server's workspace requests give them. */
export class ServedFolder implements FileSystemProvider {
    private readonly changed = new EventEmitter<FileChangeEvent[]>();
    private readonly server: Uri;

    readonly onDidChangeFile = this.changed.event;

    /** @param server any address on the server that serves the folder */
    constructor(server: Uri) {
        this.server = server.with({ path: '/workspace', query: '', fragment: '' });
    }

    /** Changes made elsewhere are not noticed, so there is nothing to watch. */
    watch(): { dispose(): void } {
        return { dispose: () => undefined };
    }

    async stat(uri: Uri): Promise<FileStat> {
        return (await (await this.request(uri, 'stat')).json()) as FileStat;
    }

    async readDirectory(uri: Uri): Promise<[string, FileType][]> {
        return (await (await this.request(uri, 'list')).json()) as [string, FileType][];
    }

    async readFile(uri: Uri): Promise<Uint8Array> {
        return new Uint8Array(await (await this.request(uri)).arrayBuffer());
    }

    async writeFile(uri: Uri, content: Uint8Array, options: { create: boolean; overwrite: boolean }): Promise<void> {
        const present = await this.exists(uri);
        if (!present && !options.create) {
            throw FileSystemError.FileNotFound(uri);
        }
        if (present && options.create && !options.overwrite) {
            throw FileSystemError.FileExists(uri);
        }
        await this.request(uri, '', { method: 'PUT', body: new Uint8Array(content) });
        this.tell(present ? FileChangeType.Changed : FileChangeType.Created, uri);
    }

    async createDirectory(uri: Uri): Promise<void> {
        await this.request(uri, 'folder', { method: 'PUT' });
        this.tell(FileChangeType.Created, uri);
    }

    async delete(uri: Uri): Promise<void> {
        await this.request(uri, '', { method: 'DELETE' });
        this.tell(FileChangeType.Deleted, uri);
    }

    async copy(from: Uri, to: Uri, options: { overwrite: boolean }): Promise<void> {
        if ((await this.stat(from)).type !== FileType.Directory) {
            await this.writeFile(to, await this.readFile(from), { create: true, overwrite: options.overwrite });
            return;
        }
        await this.createDirectory(to);
        for (const [name] of await this.readDirectory(from)) {
            await this.copy(Uri.joinPath(from, name), Uri.joinPath(to, name), options);
        }
    }

    async rename(from: Uri, to: Uri, options: { overwrite: boolean }): Promise<void> {
        await this.copy(from, to, options);
        await this.delete(from);
    }

    /** Addresses of all files beneath a folder, hidden folders left out. */
    async files(folder: Uri): Promise<Uri[]> {
        const paths = (await (await this.request(folder, 'find')).json()) as string[];
        const top = `/${folder.path.split('/')[1] ?? ''}`;
        return paths.map(path => folder.with({ path: top + path }));
    }

    private async exists(uri: Uri): Promise<boolean> {
        try {
            await this.stat(uri);
            return true;
        } catch (error) {
            if (error instanceof FileSystemError && error.code === 'FileNotFound') {
                return false;
            }
            throw error;
        }
    }

    private async request(uri: Uri, question = '', init?: RequestInit): Promise<Response> {
        const path = uri.path.split('/').map(encodeURIComponent).join('/');
        const address = `${this.server.toString(true)}${path}${question ? `?${question}` : ''}`;
        const response = await fetch(address, init);
        if (response.ok) {
            return response;
        }
        throw response.status === 404 ? FileSystemError.FileNotFound(uri) : FileSystemError.NoPermissions(await response.text());
    }

    private tell(type: FileChangeType, uri: Uri): void {
        this.changed.fire([{ type, uri }]);
    }
}
