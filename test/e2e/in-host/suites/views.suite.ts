import { expect } from 'chai';
import { commands, ConfigurationTarget, extensions, workspace, WorkspaceEdit, type CancellationToken } from 'vscode';
import type { Activation } from '../../../../client/activation.ts';
import { openExample } from '../documents.ts';
import { until } from '../until.ts';

/** A question of what is due: of which file, and whether its answer is still wanted. */
interface Asked {
    readonly uri: string | undefined;
    readonly token: CancellationToken;
}

describe('the views of deadlines', () => {
    it('ask the server once after a change, and not again before the answer is outdated', async () => {
        const { loaded } = await extensions.getExtension<Activation>('mou-language.mou')!.activate();
        const { client } = await loaded;
        await workspace.getConfiguration('mou.reminders').update('enabled', true, ConfigurationTarget.Workspace);
        const document = await openExample('kent.mou');
        const asked: Asked[] = [];
        const again: Asked[] = [];
        const { sendRequest } = client;
        const send = sendRequest.bind(client) as (...given: unknown[]) => Promise<never>;
        client.sendRequest = (type: { method: string } | string, ...given: unknown[]) => {
            if (typeof type !== 'string' && type.method === 'mou/deadlines') {
                const [{ uri }, token] = given as [{ uri?: string }, CancellationToken];
                again.push(...asked.filter(earlier => earlier.uri === uri && !earlier.token.isCancellationRequested));
                asked.push({ uri, token });
            }
            return send(type, ...given);
        };
        try {
            await commands.executeCommand('mou.deadlines.focus');
            for (const uri of [undefined, document.uri.toString()]) {
                const edit = new WorkspaceEdit();
                edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n');
                const before = asked.length;
                await workspace.applyEdit(edit);
                await until(`a question of ${uri ?? 'all files'} after an edit`, () =>
                    asked.slice(before).some(question => question.uri === uri),
                );
            }
            await commands.executeCommand('mou.checkWorkspace');
            expect(again).to.deep.equal([]);
        } finally {
            client.sendRequest = sendRequest;
            await workspace.getConfiguration('mou.reminders').update('enabled', undefined, ConfigurationTarget.Workspace);
            await commands.executeCommand('workbench.action.files.revert');
        }
    });
});
