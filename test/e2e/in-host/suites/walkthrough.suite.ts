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

    it('leads from a step into the agreement at hand, though the walkthrough is in front', async () => {
        await commands.executeCommand('mou.openPracticeAgreement');
        const document = window.activeTextEditor!.document;
        await commands.executeCommand('mou.openWalkthrough');
        await until('the walkthrough in front', () => window.activeTextEditor === undefined);
        await commands.executeCommand('mou.firstSteps.writeDuty');
        expect(window.activeTextEditor!.document).to.equal(document);
        expect(document.getText()).to.match(/\nclause "A new duty" \{\n {4}\n\}\n$/);
        expect(window.activeTextEditor!.selection.active.line).to.equal(document.lineCount - 3);
        await commands.executeCommand('mou.openWalkthrough');
        await until('the walkthrough in front again', () => window.activeTextEditor === undefined);
        await until('the parties in the outline', async () => {
            const outline = await commands.executeCommand<{ name: string }[] | undefined>(
                'vscode.executeDocumentSymbolProvider',
                document.uri,
            );
            return outline?.some(({ name }) => name === 'Library') ?? false;
        });
        await commands.executeCommand('mou.firstSteps.addParty');
        expect(document.getText()).to.contain('outsider Library is "Millbrook Library"\nparty College is "Northvale College"\n');
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('compares the practice agreement with the version that it began with', async () => {
        await commands.executeCommand('mou.openPracticeAgreement');
        const { document } = window.activeTextEditor!;
        await window.activeTextEditor!.edit(edit => edit.insert(document.positionAt(0), 'party College is "Northvale College"\n'));
        await commands.executeCommand('mou.compareWith', document.uri, 'begun');
        expect(window.activeTextEditor!.document.getText()).to.contain('party College is "Northvale College"');
        await commands.executeCommand('workbench.action.closeActiveEditor');
        await window.showTextDocument(document);
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
});
