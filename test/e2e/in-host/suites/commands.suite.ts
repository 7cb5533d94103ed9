import { expect } from 'chai';
import { commands, languages } from 'vscode';
import { openExample } from '../documents.ts';
import { until } from '../until.ts';

describe('the commands', () => {
    it('are all there', async () => {
        await openExample('kent.mou');
        expect(await commands.getCommands(true)).to.include.members(['mou.showUpcomingDeadlines', 'mou.showTimeline', 'mou.markDone', 'mou.markWaived', 'mou.markMissed', 'mou.recordEvent', 'mou.newAgreement', 'mou.computeDeadline', 'mou.checkWorkspace', 'mou.restartServer']);
    });

    it('check every agreement of the workspace, open or not', async () => {
        await commands.executeCommand('mou.checkWorkspace');
        await until('findings in both agreements', () => {
            const files = languages.getDiagnostics().filter(([, found]) => found.length > 0).map(([uri]) => uri.path);
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
