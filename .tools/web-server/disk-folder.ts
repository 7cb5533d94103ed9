import { promises as fs, type Stats } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { EntryType, FolderError, notFound, type Folder, type Stat } from './folder.ts';

/**
 * A folder on disk, read and written in place. Nothing outside it is reached, by `..` or by a symbolic link.
 * Throws when the folder does not exist.
 * @param folder its path
 */
export async function diskFolder(folder: string): Promise<Folder> {
    const top = await fs.realpath(folder);
    if (!(await fs.stat(top)).isDirectory()) {
        throw new Error(`${folder} is not a folder.`);
    }

    /** The real place of something that exists. */
    async function existing(path: string): Promise<string> {
        const real = await fs.realpath(join(top, path)).catch(error => refuse(error, path));
        return inside(real, path);
    }

    /** The real place of something that may be about to be made; its parent must exist. */
    async function possible(path: string): Promise<string> {
        const place = join(await existing(dirname(path)), basename(path));
        const present = await fs.lstat(place).catch(() => undefined);
        return present ? existing(path) : place;
    }

    function inside(real: string, path: string): string {
        if (real !== top && !real.startsWith(top.endsWith(sep) ? top : top + sep)) {
            throw new FolderError(403, `${path} leads outside the folder that is served.`);
        }
        return real;
    }

    return {
        async stat(path) {
            return toStat(await fs.stat(await existing(path)));
        },
        async list(path) {
            const entries = await fs.readdir(await existing(path), { withFileTypes: true }).catch(error => refuse(error, path));
            return entries
                .filter(entry => entry.isFile() || entry.isDirectory())
                .map(entry => [entry.name, entry.isDirectory() ? EntryType.folder : EntryType.file]);
        },
        async read(path) {
            return fs.readFile(await existing(path)).catch(error => refuse(error, path));
        },
        async write(path, content) {
            await fs.writeFile(await possible(path), content).catch(error => refuse(error, path));
        },
        async makeFolder(path) {
            await fs.mkdir(await possible(path)).catch(error => refuse(error, path));
        },
        async remove(path) {
            if (path === '/') {
                throw new FolderError(403, 'The served folder itself cannot be removed.');
            }
            await fs.rm(await existing(path), { recursive: true }).catch(error => refuse(error, path));
        },
    };
}

function toStat(stats: Stats): Stat {
    const type = stats.isDirectory() ? EntryType.folder : EntryType.file;
    return { type, ctime: Math.round(stats.ctimeMs), mtime: Math.round(stats.mtimeMs), size: stats.size };
}

/** Tells the system's error in our words. */
function refuse(error: NodeJS.ErrnoException, path: string): never {
    switch (error.code) {
        case 'ENOENT':
        case 'ENOTDIR':
            throw notFound(path);
        case 'EEXIST':
            throw new FolderError(409, `${path} exists already.`);
        case 'EISDIR':
            throw new FolderError(409, `${path} is a folder.`);
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            throw new FolderError(403, `You have no permission for ${path}.`);
        default:
            throw new FolderError(500, `${path}: ${error.message}`);
    }
}
