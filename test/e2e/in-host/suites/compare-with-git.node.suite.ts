import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { commands, extensions, languages, Uri, window, workspace, type TextDocument } from 'vscode';
import { inWorkspace } from '../documents.ts';
import { until } from '../until.ts';

const COMMITTED = `memorandum M {
    dated 1 January 2026
}
party A is "Aa"
clause 1 { A must "pay" no later than 1 March 2027 }
`;
const SAVED = COMMITTED.replace('1 March', '8 March');

/** What of the Git extension's API the suite needs to make a repository known. */
interface GitExtension {
    readonly enabled: boolean;
    getAPI(version: 1): { openRepository(root: Uri): Promise<{ state: { HEAD?: { commit?: string } } } | null> };
}

describe('comparing an agreement with the version committed last', () => {
    const folder = inWorkspace('kept');
    const file = Uri.joinPath(folder, 'kept.mou');
    let document: TextDocument;

    const run = (...words: string[]): void => {
        execFileSync(
            'git',
            ['-c', 'user.name=Keeper', '-c', 'user.email=keeper@northvale.example', '-c', 'commit.gpgsign=false', ...words],
            { cwd: folder.fsPath },
        );
    };
    const write = (text: string): Thenable<void> => workspace.fs.writeFile(file, new TextEncoder().encode(text));

    before(async () => {
        await workspace.fs.createDirectory(folder);
        await write(COMMITTED);
        run('init', '--quiet');
        run('add', '.');
        run('commit', '--quiet', '--message', 'As agreed');
        await write(SAVED);
        document = await workspace.openTextDocument(file);
        await window.showTextDocument(document);
        await until('the first check', () => languages.getDiagnostics(file).length > 0);
        await workspace.getConfiguration('git').update('enabled', true);
        const extension = extensions.getExtension<GitExtension>('vscode.git')!;
        const git = await extension.activate();
        await until('the Git extension', () => git.enabled);
        const api = git.getAPI(1);
        await until('the repository', async () => (await api.openRepository(folder))?.state.HEAD?.commit);
    });

    after(async () => {
        await commands.executeCommand('workbench.action.closeAllEditors');
        await workspace.getConfiguration('git').update('enabled', undefined);
        await workspace.fs.delete(folder, { recursive: true });
    });

    it('tells what is said otherwise since, by the text that Git keeps', async () => {
        await commands.executeCommand('mou.compareWith', file, 'committed');
        const shown = await until('the comparison', () => {
            const active = window.activeTextEditor?.document;
            return active?.uri.scheme === 'mou-comparison' && /compared with the version committed last/.test(active.getText()) && active;
        });
        expect(shown.getText()).to.include(
            '- **Clause 1 · sentence**: when\n  - before: A must "pay" no later than 1 March 2027\n  - now: A must "pay" no later than 8 March 2027\n',
        );
        expect(shown.getText()).to.match(/\*\*.*1 March 2027 → .*8 March 2027\*\*: pay\n.*7 days later/);
    });
});
