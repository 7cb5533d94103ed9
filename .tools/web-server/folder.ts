/** What kind of thing a path names, in the numbers of VS Code's `FileType`. */
export const EntryType = { file: 1, folder: 2 } as const;

/** One of {@link EntryType}. */
export type EntryType = (typeof EntryType)[keyof typeof EntryType];

/** What VS Code's `FileStat` asks for: times in milliseconds since 1970, size in bytes. */
export interface Stat {
    readonly type: EntryType;
    readonly ctime: number;
    readonly mtime: number;
    readonly size: number;
}

/**
 * A folder that the editor works in. Paths are those of {@link cleanPath}: absolute within the folder, `/` for itself.
 * Every operation throws a {@link FolderError} when it cannot be done.
 */
export interface Folder {
    stat(path: string): Promise<Stat>;
    /** Names directly inside, with their types, in no particular order. */
    list(path: string): Promise<[name: string, type: EntryType][]>;
    read(path: string): Promise<Uint8Array>;
    /** Creates or replaces a file; its parent must exist. */
    write(path: string, content: Uint8Array): Promise<void>;
    /** Creates a folder; its parent must exist. */
    makeFolder(path: string): Promise<void>;
    /** Removes a file, or a folder with everything in it. */
    remove(path: string): Promise<void>;
}

/** An operation on a folder that failed for a reason a person can act on, with the HTTP status that says so. */
export class FolderError extends Error {
    readonly status: number;

    constructor(status: number, message: string) {
        super(message);
        this.status = status;
    }
}

/** The error for a path that names nothing. */
export function notFound(path: string): FolderError {
    return new FolderError(404, `${path} does not exist.`);
}

/**
 * The path inside a folder that a request names: absolute, `/` between names, no `.` or `..`, no trailing slash.
 * Throws a {@link FolderError} for a path that tries to leave the folder or is no path.
 * @param path as decoded from the address
 */
export function cleanPath(path: string): string {
    if (path.includes('\0') || path.includes('\\')) {
        throw new FolderError(400, 'A path may hold neither a backslash nor a null character.');
    }
    const names = path.split('/').filter(name => name !== '');
    if (names.some(name => name === '.' || name === '..')) {
        throw new FolderError(403, 'A path may not leave the folder that is served.');
    }
    return `/${names.join('/')}`;
}
