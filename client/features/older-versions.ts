import { extensions, l10n, type Uri, window, workspace, type QuickPickItem, type TextDocument } from 'vscode';
import type { CompareStatementsParams } from '../../server/protocol.ts';
import type { FeatureContext } from './feature-context.ts';
import { findAgreements } from './find-agreements.ts';

/** Other agreements offered at most; any other can be chosen as a file. */
const mostOffered = 200;

/** An older state of a file: what the server is told of it, and how its text is shown. */
export interface OlderVersion {
    /** How a reader calls it. */
    readonly name: string;
    readonly before: CompareStatementsParams['before'];
    /** Its text, where it is not at the address in `before`. */
    readonly text?: string;
}

/** An older version that can be chosen. */
export interface VersionChoice extends QuickPickItem {
    /** What a caller names it by: `begun`, `saved`, `committed`, or the address of a file; absent for the choice of any file. */
    readonly id?: string;
    /** Gives nothing when the user gave up. Throws when it cannot be read. */
    readonly get: () => Promise<OlderVersion | undefined>;
}

/** What of the API of VS Code's own Git extension is asked (`extensions/git/src/api/git.d.ts` of VS Code). */
interface GitExtension {
    readonly enabled: boolean;
    getAPI(version: 1): { getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null };
}

/** The older versions that there are of a document: as it began, as saved, as committed last, and other agreements. */
export async function olderVersions(
    document: TextDocument,
    { agreementAtHand, output }: Pick<FeatureContext, 'agreementAtHand' | 'output'>,
): Promise<VersionChoice[]> {
    const { uri, isDirty, isUntitled } = document;
    const beginning = agreementAtHand.beginningOf(document);
    const repository = (await git())?.getAPI(1).getRepository(uri);
    const others = (await findAgreements(undefined, output))
        .filter(other => other.toString() !== uri.toString())
        .sort((a, b) => (a.path < b.path ? -1 : 1))
        .slice(0, mostOffered);
    const asText = (name: string, text: string): OlderVersion => ({ name, before: { text }, text });
    return [
        ...(beginning === undefined
            ? []
            : [
                  {
                      id: 'begun',
                      label: l10n.t('The version you began with'),
                      get: () => Promise.resolve(asText(l10n.t('the version you began with'), beginning)),
                  },
              ]),
        ...(isDirty && !isUntitled
            ? [
                  {
                      id: 'saved',
                      label: l10n.t('The version saved on disk'),
                      get: async () =>
                          asText(l10n.t('the version saved on disk'), await workspace.decode(await workspace.fs.readFile(uri), { uri })),
                  },
              ]
            : []),
        ...(repository
            ? [
                  {
                      id: 'committed',
                      label: l10n.t('The version committed last'),
                      description: 'Git, HEAD',
                      get: async () => asText(l10n.t('the version committed last'), await repository.show('HEAD', uri.fsPath)),
                  },
              ]
            : []),
        ...others.map((other): VersionChoice => ({
            id: other.toString(),
            label: workspace.asRelativePath(other),
            get: () => Promise.resolve({ name: workspace.asRelativePath(other), before: { uri: other.toString() } }),
        })),
        { label: l10n.t('Another file...'), get: anyFile },
    ];
}

async function anyFile(): Promise<OlderVersion | undefined> {
    const [chosen] = (await window.showOpenDialog({ title: l10n.t('Compare With'), filters: { [l10n.t('Agreements')]: ['mou'] } })) ?? [];
    return chosen && { name: workspace.asRelativePath(chosen), before: { uri: chosen.toString() } };
}

/** VS Code's Git extension, where it is there and switched on; a browser without a server has none. */
async function git(): Promise<GitExtension | undefined> {
    const extension = extensions.getExtension<GitExtension>('vscode.git');
    const api = extension?.isActive ? extension.exports : await extension?.activate();
    return api?.enabled ? api : undefined;
}
