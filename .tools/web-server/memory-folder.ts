import { posix } from 'node:path';
import { EntryType, FolderError, notFound, type Folder, type Stat } from './folder.ts';

/** What was done to a path since the start; `undefined` content stands for a folder. */
type Change = { readonly kind: 'made'; readonly content: Uint8Array | undefined; readonly time: number } | { readonly kind: 'removed' };

/**
 * A folder whose changes stay in memory: the folder beneath is read and never touched, and everything is as before
 * after a restart.
 * @param beneath the folder that shows through
 * @param capacity bytes of changed files held at most
 */
export function memoryFolder(beneath: Folder, capacity: number): Folder {
    const changes = new Map<string, Change>();
    let held = 0;

    /** The change that decides about a path: its own, or a removal of a folder it stands in. */
    function changeOf(path: string): Change | undefined {
        for (let at = path; ; at = posix.dirname(at)) {
            const change = changes.get(at);
            if (change && (at === path || change.kind === 'removed')) {
                return change;
            }
            if (change || at === '/') {
                return undefined;
            }
        }
    }

    /** Whether what lies beneath a path still shows: no folder above it was removed, even if made again since. */
    function showsThrough(path: string): boolean {
        for (let at = path; at !== '/'; at = posix.dirname(at)) {
            if (changes.has(at)) {
                return false;
            }
        }
        return true;
    }

    function set(path: string, change: Change): void {
        held += sizeOf(change) - sizeOf(changes.get(path));
        changes.set(path, change);
    }

    const folder: Folder = {
        async stat(path) {
            const change = changeOf(path);
            if (change?.kind === 'made') {
                return { type: typeOf(change), ctime: change.time, mtime: change.time, size: sizeOf(change) };
            }
            return change || !showsThrough(path) ? Promise.reject(notFound(path)) : beneath.stat(path);
        },
        async list(path) {
            await requireFolder(path);
            const entries = new Map(showsThrough(path) ? await beneath.list(path) : []);
            for (const [at, change] of changes) {
                if (at !== '/' && posix.dirname(at) === path) {
                    entries.delete(posix.basename(at));
                    if (change.kind === 'made') {
                        entries.set(posix.basename(at), typeOf(change));
                    }
                }
            }
            return [...entries];
        },
        async read(path) {
            if ((await folder.stat(path)).type !== EntryType.file) {
                throw new FolderError(409, `${path} is a folder.`);
            }
            const change = changes.get(path);
            return change?.kind === 'made' && change.content ? change.content : beneath.read(path);
        },
        async write(path, content) {
            await requireFolder(posix.dirname(path));
            if ((await existing(path))?.type === EntryType.folder) {
                throw new FolderError(409, `${path} is a folder.`);
            }
            if (held + content.length - sizeOf(changes.get(path)) > capacity) {
                throw new FolderError(
                    507,
                    `Edits are kept in memory and there is no room for more than ${Math.floor(capacity / 1e6)} MB of them. Start again with --write to save to disk.`,
                );
            }
            set(path, { kind: 'made', content, time: now() });
        },
        async makeFolder(path) {
            await requireFolder(posix.dirname(path));
            if (await existing(path)) {
                throw new FolderError(409, `${path} exists already.`);
            }
            set(path, { kind: 'made', content: undefined, time: now() });
        },
        async remove(path) {
            if (path === '/') {
                throw new FolderError(403, 'The served folder itself cannot be removed.');
            }
            await folder.stat(path);
            for (const [at, change] of changes) {
                if (at.startsWith(`${path}/`)) {
                    held -= sizeOf(change);
                    changes.delete(at);
                }
            }
            set(path, { kind: 'removed' });
        },
    };

    async function existing(path: string): Promise<Stat | undefined> {
        return folder.stat(path).catch((error: unknown) => {
            if (error instanceof FolderError && error.status === 404) {
                return undefined;
            }
            throw error;
        });
    }

    async function requireFolder(path: string): Promise<void> {
        if ((await folder.stat(path)).type !== EntryType.folder) {
            throw new FolderError(409, `${path} is not a folder.`);
        }
    }

    return folder;
}

function typeOf(change: Change & { kind: 'made' }): EntryType {
    return change.content ? EntryType.file : EntryType.folder;
}

function sizeOf(change: Change | undefined): number {
    return change?.kind === 'made' ? (change.content?.length ?? 0) : 0;
}

/** Milliseconds since 1970, which can only grow. */
function now(): number {
    return Math.round(performance.timeOrigin + performance.now());
}
