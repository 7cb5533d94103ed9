import { expect } from 'chai';
import { commands, extensions, languages } from 'vscode';
import type { Activation } from '../../../../client/activation.ts';
import { openExample } from '../documents.ts';
import { until } from '../until.ts';

describe('the commands', () => {
    it('are all there', async () => {
        await openExample('kent.mou');
        expect(await commands.getCommands(true)).to.include.members([
            'mou.showUpcomingDeadlines',
            'mou.showTimeline',
            'mou.markDone',
            'mou.markWaived',
            'mou.markMissed',
            'mou.recordEvent',
            'mou.newAgreement',
            'mou.computeDeadline',
            'mou.checkWorkspace',
            'mou.restartServer',
        ]);
    });

    it('are all answered, as are the tools and the panel that is restored', async () => {
        const { loaded } = await extensions.getExtension<Activation>('mou-language.mou')!.activate();
        expect((await loaded).unanswered).to.deep.equal([]);
    });

    it('check every agreement of the workspace, open or not', async () => {
        await commands.executeCommand('mou.checkWorkspace');
        await until('findings in both agreements', () => {
            const files = languages
                .getDiagnostics()
                .filter(([, found]) => found.length > 0)
                .map(([uri]) => uri.path);
            return files.some(path => path.endsWith('/kent.mou')) && files.some(path => path.endsWith('/oxfordshire.mou'));
        });
    });

    it('restart the language server, which then checks again', async () => {
        const { uri } = await openExample('kent.mou');
        await until('the first check', () => languages.getDiagnostics(uri).length > 0);
        await commands.executeCommand('mou.restartServer');
        await until('the check after the restart', () => languages.getDiagnostics(uri).length > 0);
    });
});
