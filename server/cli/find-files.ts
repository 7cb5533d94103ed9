import type { MouSharedServices } from '../../language/mou-module.ts';
import { URI } from 'langium';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotRun } from './cannot-run.ts';

/** What a command was given to look at. */
export interface Selection {
    /** The agreement files, each once, in the order of their addresses. */
    files: URI[];
    /** Folders that `uses` may reach into: where the command runs, and the folders it was given. */
    folders: URI[];
}

/**
 * The agreements at some paths: files as they are, folders with all `.mou` files in them but those in `node_modules` and in
 * folders whose name begins with a dot. Throws CannotRun for a path that does not exist or is no agreement.
 */
export async function findFiles(paths: readonly string[], { workspace: { WorkspaceManager } }: MouSharedServices): Promise<Selection> {
    const files = new Map<string, URI>();
    const folders = [URI.file(process.cwd())];
    for (const path of paths) {
        const uri = URI.file(resolve(path));
        if (isFolder(path)) {
            folders.push(uri);
            for (const found of await WorkspaceManager.searchFolder(uri)) {
                files.set(found.toString(), found);
            }
        } else if (path.endsWith('.mou')) {
            files.set(uri.toString(), uri);
        } else {
            throw new CannotRun(`${path} is no agreement: its name does not end in .mou.`);
        }
    }
    return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), folders };
}

/**
 * Whether a path leads to a folder. What cannot be looked at (a link in a circle) counts as a file, so that reading it tells
 * why. Throws CannotRun when there is nothing.
 */
export function isFolder(path: string): boolean {
    try {
        return statSync(path).isDirectory();
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
            throw new CannotRun(`There is no file or folder ${path}.`);
        }
        return false;
    }
}
