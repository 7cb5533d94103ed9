import { FileType, RelativePattern, Uri, workspace, type LogOutputChannel } from 'vscode';

const agreements = '**/*.mou';
const foreign = '**/node_modules/**';
/** Folders looked into, at most, where the editor cannot search. */
const mostFolders = 2_000;

/**
 * Every `.mou` file beneath a folder, or in the whole workspace. Where the workspace's file system cannot search, as
 * some virtual ones, the folders are walked.
 */
export async function findAgreements(folder: Uri | undefined, output: LogOutputChannel): Promise<Uri[]> {
    const found = await workspace.findFiles(folder ? new RelativePattern(folder, agreements) : agreements, foreign);
    if (found.length > 0) {
        return found;
    }
    const folders = folder ? [folder] : (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const walked = await Promise.all(folders.filter(({ scheme }) => scheme !== 'file').map(start => walk(start, output)));
    return walked.flat();
}

async function walk(start: Uri, output: LogOutputChannel): Promise<Uri[]> {
    const found: Uri[] = [];
    const folders = [start];
    for (let seen = 0; seen < folders.length; seen++) {
        const folder = folders[seen]!;
        if (seen === mostFolders) {
            output.warn(
                `${start.toString()} has more than ${mostFolders} folders; agreements in the others are known once they are opened.`,
            );
            break;
        }
        for (const [name, type] of await entries(folder, output)) {
            if (type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules') {
                folders.push(Uri.joinPath(folder, name));
            } else if (type & FileType.File && name.endsWith('.mou')) {
                found.push(Uri.joinPath(folder, name));
            }
        }
    }
    return found;
}

async function entries(folder: Uri, output: LogOutputChannel): Promise<[string, FileType][]> {
    try {
        return await workspace.fs.readDirectory(folder);
    } catch (error) {
        output.warn(`${folder.toString()}: ${String(error)}`);
        return [];
    }
}
