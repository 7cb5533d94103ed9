import { URI, UriUtils } from 'langium';
import { resolve } from 'node:path';
import { compareAgreements, type AgreementsState, type DeadlineEnvironment } from '../../language/domain/index.ts';
import { againstReport } from './against-json.ts';
import { againstText } from './against-text.ts';
import { environmentWith } from '../bank-holidays.ts';
import { CannotRun, ExitCode } from './cannot-run.ts';
import { isFolder } from './find-files.ts';
import { loadFiles, type Loaded } from './load-files.ts';
import { noteGaps, queryOf, refuseUnknownParty, type DeadlinesOptions, type Output } from './question.ts';

/**
 * `mou deadlines PATH --against OLD`: writes which due dates move when what is at OLD becomes what is at PATH, and gives the
 * exit code: 0 when none does, 1 when some do or a file could not be read. Both are files or both are folders, and each is read
 * with what lies beside it.
 */
export async function against(old: string, paths: readonly string[], options: DeadlinesOptions, output: Output): Promise<number> {
    const path = onlyPath(old, paths);
    const { query, bankHolidays } = queryOf(options);
    const [before, after] = await bothStates(old, path, query.today);
    if (query.party !== undefined) {
        refuseUnknownParty(
            query.party,
            [before, after].flatMap(({ answers, documents }) => answers.agreementsIn(documents)),
        );
    }
    const changes = compareAgreements(stateOf(before, old), stateOf(after, path, environmentWith(bankHolidays)), query);
    const report = againstReport(changes, query, { before: old, after: path, bankHolidays });
    output.answer(
        options.format === 'json'
            ? JSON.stringify(report, undefined, 2)
            : againstText(report, process.stdout.isTTY ? process.stdout.columns : undefined),
    );
    noteGaps(before, output);
    noteGaps(after, output);
    const isWhole = before.unreadable.length + after.unreadable.length === 0;
    return changes.length === 0 && isWhole ? ExitCode.Clean : ExitCode.Findings;
}

/** What is at the paths of the two states, each read with what lies beside it. */
export async function bothStates(old: string, path: string, today: string): Promise<[Loaded, Loaded]> {
    return [without(path, old, await loadFiles([old], today)), without(old, path, await loadFiles([path], today))];
}

function onlyPath(old: string, paths: readonly string[]): string {
    const [path] = paths;
    if (path === undefined || paths.length > 1) {
        throw new CannotRun(
            `--against compares one file with one file, or one folder with one folder. There are ${paths.length} paths to compare with ${old}.`,
        );
    }
    refuseUnlike(old, path);
    return path;
}

/** Throws CannotRun when a file is to be compared with a folder. */
export function refuseUnlike(old: string, path: string): void {
    if (isFolder(old) !== isFolder(path)) {
        const [folder, file] = isFolder(old) ? [old, path] : [path, old];
        throw new CannotRun(`Compared are one file with one file, or one folder with one folder. ${folder} is a folder, ${file} is not.`);
    }
}

/** What was loaded from a path less what lies in the folder of the other state, where that is within it. */
function without(other: string, path: string, loaded: Loaded): Loaded {
    const folder = URI.file(resolve(other));
    if (!isFolder(other) || resolve(path) === resolve(other) || !UriUtils.contains(URI.file(resolve(path)), folder)) {
        return loaded;
    }
    const isOutside = ({ uri }: { uri: URI }): boolean => !UriUtils.contains(folder, uri);
    return { ...loaded, documents: loaded.documents.filter(isOutside), unreadable: loaded.unreadable.filter(isOutside) };
}

/** Files of the two states are the same when they have the same path within what was given. */
export function stateOf({ answers, documents }: Loaded, path: string, environment?: DeadlineEnvironment): AgreementsState {
    const uri = URI.file(resolve(path));
    return {
        agreements: answers.agreementsIn(documents),
        root: `${isFolder(path) ? uri : UriUtils.dirname(uri)}/`,
        environment: { ...answers.environment, ...environment },
    };
}
