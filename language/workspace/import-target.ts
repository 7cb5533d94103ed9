import { AstUtils, UriUtils, type LangiumDocument, type URI } from 'langium';
import { isUsesFile, type UsesFile, type UsesProfile } from '../generated/ast.ts';
import { libraryUri } from './library.ts';

/** Why a `uses` can lead nowhere, whatever files there are. */
export type BadTarget = 'empty' | 'absolute' | 'backslash' | 'not-mou' | 'outside-workspace' | 'unsaved' | 'no-such-profile';

/** Where a `uses` leads: an address, or why it cannot lead anywhere. */
export type ImportTarget = { readonly uri: URI } | { readonly bad: BadTarget };

/**
 * Works out where a `uses` leads. Paths are relative to the file they stand in. They may not leave the workspace folder of that
 * file; a file opened without a folder may use files of its own folder and of those inside it.
 */
export function importTarget(use: UsesFile | UsesProfile, folders: readonly URI[]): ImportTarget {
    if (!isUsesFile(use)) {
        const uri = libraryUri(use.profile ?? '');
        return uri ? { uri } : { bad: 'no-such-profile' };
    }
    const path = use.path?.trim() ?? '';
    const bad = badPath(path);
    return bad ? { bad } : resolve(path, AstUtils.getDocument(use), folders);
}

function badPath(path: string): BadTarget | undefined {
    if (path === '') {
        return 'empty';
    }
    if (/^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path)) {
        return 'absolute';
    }
    if (path.includes('\\')) {
        return 'backslash';
    }
    return path.endsWith('.mou') ? undefined : 'not-mou';
}

function resolve(path: string, { uri }: LangiumDocument, folders: readonly URI[]): ImportTarget {
    if (uri.scheme === 'untitled' || !uri.path.startsWith('/')) {
        return { bad: 'unsaved' };
    }
    const own = UriUtils.dirname(uri);
    const target = UriUtils.joinPath(own, path);
    const allowed = folders.filter(folder => UriUtils.contains(folder, uri));
    return (allowed.length > 0 ? allowed : [own]).some(folder => UriUtils.contains(folder, target)) && !climbsOut(own, path)
        ? { uri: target }
        : { bad: 'outside-workspace' };
}

/** Joining stops at the root, so a path with too many `..` would come back as another file: such a path leaves every folder. */
function climbsOut(folder: URI, path: string): boolean {
    let depth = folder.path.split('/').filter(Boolean).length;
    for (const part of path.split('/')) {
        depth += part === '..' ? -1 : part === '' || part === '.' ? 0 : 1;
        if (depth < 0) {
            return true;
        }
    }
    return false;
}
