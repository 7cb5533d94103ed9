import { UriUtils, URI, type LangiumDocument } from 'langium';
import { isUsesFile, type UsesFile, type UsesProfile } from '../generated/ast.ts';
import type { MouSharedServices } from '../mou-module.ts';
import type { FileProblem } from '../workspace/decode-text.ts';
import { writtenPath, type BadTarget } from '../workspace/import-target.ts';
import type { Import } from '../workspace/imports.ts';
import { libraryNames } from '../workspace/library.ts';
import { didYouMean } from '../validation/did-you-mean.ts';
import { badPathWords } from './bad-paths.ts';
import { shortened } from './unresolved-names.ts';

/** Something wrong with a `uses`: the code of its rule, the node and property it is shown at, and what to do. */
export interface ImportProblem {
    readonly rule: 'import/not-found' | 'import/unreadable' | 'import/bad-path' | 'import/cycle' | 'import/outside-workspace';
    readonly node: UsesFile | UsesProfile;
    readonly property: 'path' | 'profile';
    readonly message: string;
    /** What to write instead, with its quotes, where that is known. */
    readonly instead?: string;
}

/** All that is wrong with the `uses` of a document that has been built, in its order. */
export function importProblems(document: LangiumDocument, shared: MouSharedServices): ImportProblem[] {
    return shared.workspace.Imports.of(document).flatMap(use => problemOf(use, document, shared) ?? []);
}

function problemOf(use: Import, document: LangiumDocument, { workspace }: MouSharedServices): ImportProblem | undefined {
    const { node, uri, bad } = use;
    const at = { node, property: isUsesFile(node) ? ('path' as const) : ('profile' as const) };
    const path = isUsesFile(node) ? writtenPath(node) : node.profile;
    if (path === undefined) {
        return undefined;
    }
    const written = shortened(path);
    if (bad !== undefined) {
        return { ...at, ...badPath(bad, written) };
    }
    const problem = workspace.FileProblems.get(uri!);
    if (problem && problem.kind !== 'missing') {
        return { ...at, rule: 'import/unreadable', message: unreadable(written, problem) };
    }
    if (problem || !workspace.LangiumDocuments.hasDocument(uri!)) {
        return {
            ...at,
            rule: 'import/not-found',
            message: `There is no file '${written}', looking from the folder of this file. Check the path, or create the file.`,
            ...quoted(
                pathLike(
                    path,
                    document,
                    workspace.LangiumDocuments.all.map(({ uri: { scheme, path } }) => ({ scheme, path })),
                ),
            ),
        };
    }
    const circle = workspace.Imports.circle(document.uri, uri!);
    return circle && { ...at, rule: 'import/cycle', message: inCircle(circle, written) };
}

function badPath(bad: BadTarget, written: string): Pick<ImportProblem, 'rule' | 'message' | 'instead'> {
    switch (bad) {
        case 'empty':
            return { rule: 'import/bad-path', message: 'Say which file is used, for example "calendars/schools.mou".' };
        case 'absolute':
            return {
                rule: 'import/bad-path',
                message: `Write the path as seen from this file, for example "calendars/schools.mou". '${written}' leads to another place, or to none, on another machine.`,
            };
        case 'backslash':
            return { rule: 'import/bad-path', ...badPathWords(bad, written) };
        case 'wrong-ending':
            return { rule: 'import/bad-path', message: `Only files whose names end in .mou can be used, and '${written}' does not.` };
        case 'unsaved':
            return { rule: 'import/not-found', ...badPathWords(bad, written) };
        case 'outside-workspace':
            return { rule: 'import/outside-workspace', ...badPathWords(bad, written) };
        case 'no-such-profile':
            return {
                rule: 'import/not-found',
                message: `No profile called '${written}' comes with the language; there are ${libraryNames().join(', ')}. A profile of your own is used by its path: uses "profiles/${written}.mou".`,
                ...quoted(didYouMean(written, libraryNames())),
            };
    }
}

/** A file that is there and is called the same, or nearly so, as seen from the folder of a document. */
function pathLike(path: string, { uri }: LangiumDocument, files: Iterable<Pick<URI, 'scheme' | 'path'>>): string | undefined {
    const folder = UriUtils.dirname(uri);
    const others = [...files].filter(file => file.scheme === uri.scheme && file.path !== uri.path && file.path.endsWith('.mou'));
    const paths = others.map(file => UriUtils.relative(folder, uri.with({ path: file.path })));
    const base = (each: string): string => each.slice(each.lastIndexOf('/') + 1);
    const namesakes = paths.filter(each => base(each) === base(path));
    return namesakes.length === 1 ? namesakes[0] : didYouMean(path, paths);
}

function quoted(path: string | undefined): Pick<ImportProblem, 'instead'> {
    return path === undefined ? {} : { instead: `"${path}"` };
}

function unreadable(written: string, problem: FileProblem): string {
    return `'${written}' cannot be read. ${problem.message}`;
}

function inCircle(circle: readonly string[], written: string): string {
    if (circle.length === 1) {
        return 'A file cannot use itself. Remove this line.';
    }
    const names = circle.map(uri => UriUtils.basename(URI.parse(uri)));
    const way = names.length > 2 ? ` (by way of ${names.slice(1, -1).join(', ')})` : '';
    return `'${written}' uses this file in turn${way}. Move what both need into a third file that uses neither, and use that.`;
}
