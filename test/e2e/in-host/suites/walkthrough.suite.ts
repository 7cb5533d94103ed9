import { expect } from 'chai';
import { commands, extensions, languages, Uri, window, workspace } from 'vscode';
import { codeOf } from '../diagnostics.ts';
import { until } from '../until.ts';

/** The part of the manifest that the walkthrough is made from. */
interface Manifest {
    contributes: {
        walkthroughs: {
            steps: { id: string; title: string; description: string; media: { markdown: string }; completionEvents: string[] }[];
        }[];
    };
}

describe('the walkthrough', () => {
    const extension = () => extensions.getExtension<unknown>('mou-language.mou')!;
    const steps = () => (extension().packageJSON as Manifest).contributes.walkthroughs.flatMap(walkthrough => walkthrough.steps);

    it('names only commands that there are', async () => {
        await extension().activate();
        const known = await commands.getCommands(true);
        for (const { id, description, completionEvents } of steps()) {
            const named = [
                ...description.matchAll(/\(command:([\w.]+)/g),
                ...completionEvents.join(' ').matchAll(/onCommand:([\w.]+)/g),
            ].map(match => match[1]);
            expect(known, id).to.include.members(named);
        }
    });

    it('shows a page at every step', async () => {
        for (const { id, media } of steps()) {
            const page = await workspace.fs.readFile(Uri.joinPath(extension().extensionUri, media.markdown));
            expect(new TextDecoder().decode(page), id).to.match(/^# /);
        }
    });

    it('opens a practice agreement with 25 mistakes, the same one again while it is open', async () => {
        await commands.executeCommand('mou.openPracticeAgreement');
        const document = window.activeTextEditor!.document;
        expect([document.languageId, document.isUntitled]).to.deep.equal(['mou', true]);
        await until(
            '25 mistakes',
            () => languages.getDiagnostics(document.uri).filter(found => codeOf(found) !== 'blank/unfilled').length === 25,
        );
        await commands.executeCommand('mou.openPracticeAgreement');
        expect(window.activeTextEditor!.document).to.equal(document);
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
});
