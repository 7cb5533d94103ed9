import { URI, type LangiumDocument } from 'langium';
import { relative, sep } from 'node:path';
import { createMouCoreServices, type MouSharedServices } from '../../language/mou-module.ts';
import type { FileProblem } from '../../language/workspace/decode-text.ts';
import type { RuleLevels } from '../../language/validation/rule-levels.ts';
import { Answers } from '../answers.ts';
import { CheckSettings, type ReadSettings } from '../check-settings.ts';
import { showFault } from '../faults.ts';
import { NodeFiles } from '../files/node-files.ts';
import { CannotRun } from './cannot-run.ts';
import { findFiles } from './find-files.ts';

/** A file or folder that could not be read, and why. */
export interface Unreadable {
    readonly uri: URI;
    readonly problem: FileProblem;
}

/** The agreements a command works on, read and linked. */
export interface Loaded {
    readonly documents: readonly LangiumDocument[];
    readonly unreadable: readonly Unreadable[];
    readonly answers: Answers;
    readonly shared: MouSharedServices;
}

/**
 * Reads the agreements at some paths and what they use.
 * @param today the ISO day that checks take for today
 * @param check how they are to be checked, over what the settings files of their folders say; not at all when absent
 * @param from where files are read
 * @throws CannotRun when a path leads nowhere, when there is no agreement at all, when none of them can be read, and when a settings
 * file cannot be followed
 */
export async function loadFiles(
    paths: readonly string[],
    today: string,
    check?: { levels: RuleLevels },
    from: NodeFiles = new NodeFiles(),
): Promise<Loaded> {
    const { shared, Mou } = createMouCoreServices({ fileSystemProvider: () => from });
    Mou.validation.Today.set(today);
    const { files, folders } = await findFiles(paths, shared);
    const { DocumentBuilder, FileProblems, LangiumDocumentFactory, LangiumDocuments, WorkspaceManager } = shared.workspace;
    WorkspaceManager.limitTo(folders.map(folder => ({ uri: folder.toString(), name: folder.path })));
    const documents = files.map(uri => LangiumDocumentFactory.unread(uri));
    documents.forEach(document => LangiumDocuments.addDocument(document));
    const asked = new Set(documents);
    DocumentBuilder.checks = document => asked.has(document);
    DocumentBuilder.onFault = showFault;
    if (check) {
        const settings = new CheckSettings(shared.workspace.FileSystemProvider, () => folders.map(folder => folder.toString()));
        const levels = new Map(
            await Promise.all(files.map(async uri => [uri.toString(), levelsOf(await settings.of(uri.toString()))] as const)),
        );
        Mou.validation.RuleLevels.set(uri => ({ ...levels.get(uri), ...check.levels }));
    }
    await DocumentBuilder.build(documents, { validation: check !== undefined });
    const wanted = new Set([...files, ...folders].map(String));
    const unreadable = [...FileProblems.all()]
        .map(([uri, problem]) => ({ uri: URI.parse(uri), problem }))
        .filter(({ uri }) => wanted.has(uri.toString()) || folders.some(folder => uri.path.startsWith(`${folder.path}/`)));
    refuseNothing(paths, documents, unreadable, shared);
    return { documents, unreadable, answers: new Answers(shared), shared };
}

/** Levels that would be followed by half would hide what was meant. */
function levelsOf(read: ReadSettings | undefined): RuleLevels {
    const [problem] = read?.problems ?? [];
    if (read && problem) {
        throw new CannotRun(`${pathOf(read.uri)}, line ${problem.range.start.line + 1}: ${problem.message}`);
    }
    return read?.levels ?? {};
}

function refuseNothing(
    paths: readonly string[],
    documents: readonly LangiumDocument[],
    unreadable: readonly Unreadable[],
    shared: MouSharedServices,
): void {
    if (documents.length === 0 && unreadable.length === 0) {
        throw new CannotRun(`There are no agreements (files whose names end in .mou) in ${paths.join(', ')}.`);
    }
    if (documents.every(({ uri }) => shared.workspace.FileProblems.get(uri))) {
        const reasons = unreadable.map(({ uri, problem }) => `${pathOf(uri)}: ${problem.message}`);
        throw new CannotRun(`Nothing could be read.\n${reasons.join('\n')}`);
    }
}

/** The path of a file as the reader of the output would write it: relative to where the command runs, with forward slashes. */
export function pathOf(uri: URI | string): string {
    const { fsPath } = typeof uri === 'string' ? URI.parse(uri) : uri;
    const path = relative(process.cwd(), fsPath);
    return (path === '' ? '.' : path.startsWith('..') ? fsPath : path).split(sep).join('/');
}
