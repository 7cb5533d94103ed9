import { AstUtils, GrammarUtils, UriUtils, type LangiumDocument, type URI } from 'langium';
import { isUsesFile, type TermsFile, type UsesFile, type UsesProfile } from '../generated/ast.ts';
import { libraryUri } from './library.ts';

/** Why a written path can lead nowhere, whatever files there are. */
export type BadPath = 'empty' | 'absolute' | 'backslash' | 'wrong-ending' | 'outside-workspace' | 'unsaved';

/** Why a `uses` can lead nowhere. */
export type BadTarget = BadPath | 'no-such-profile';

/** Where a written path leads: an address, or why it cannot lead anywhere. */
export type FileTarget = { readonly uri: URI } | { readonly bad: BadPath };

/** Works out where a `uses` leads: its path as {@link fileTarget} has it, a profile to the library. */
export function importTarget(use: UsesFile | UsesProfile, folders: readonly URI[]): FileTarget | { readonly bad: 'no-such-profile' } {
    if (isUsesFile(use)) {
        return fileTarget(use, '.mou', folders);
    }
    const uri = libraryUri(use.profile ?? '');
    return uri ? { uri } : { bad: 'no-such-profile' };
}

/**
 * Works out where a path written in a file leads. Paths are relative to the file they stand in. They may not leave the workspace
 * folder of that file; a file opened without a folder may name files of its own folder and of those inside it.
 * @param ending what the names of such files end in
 */
export function fileTarget(node: UsesFile | TermsFile, ending: string, folders: readonly URI[]): FileTarget {
    const path = writtenPath(node)?.trim() ?? '';
    const bad = badPath(path, ending);
    return bad ? { bad } : resolve(path, AstUtils.getDocument(node), folders);
}

/** The path as it is written, without its quotes; in the value of the quotation a backslash would be gone. */
export function writtenPath(node: UsesFile | TermsFile): string | undefined {
    const written = GrammarUtils.findNodeForProperty(node.$cstNode, 'path')?.text;
    return written?.includes('\\') ? written.slice(1, -1) : node.path;
}

function badPath(path: string, ending: string): BadPath | undefined {
    if (path === '') {
        return 'empty';
    }
    if (/^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path)) {
        return 'absolute';
    }
    if (path.includes('\\')) {
        return 'backslash';
    }
    return path.endsWith(ending) ? undefined : 'wrong-ending';
}

function resolve(path: string, { uri }: LangiumDocument, folders: readonly URI[]): FileTarget {
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
