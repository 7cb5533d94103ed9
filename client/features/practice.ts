import { commands, l10n, languages, StatusBarAlignment, Uri, window, workspace, type TextDocument } from 'vscode';
import { ruleOf } from './diagnostic-rule.ts';
import type { FeatureContext } from './feature-context.ts';
import { progressAfterCheck, UNCHECKED } from './practice-progress.ts';
import { tick } from './walkthrough-steps.ts';

/** The walkthrough of the manifest, by its full name. */
const WALKTHROUGH = 'mou-language.mou#mou.start';

/**
 * The practice agreement, an unsaved copy of an example with planted mistakes: how many are mended stands in the status bar, and
 * the walkthrough ticks its steps.
 */
export function activatePractice(context: FeatureContext): void {
    const { client, extensionUri, entryPoints, subscriptions, agreementAtHand } = context;
    const item = window.createStatusBarItem('mou.practice', StatusBarAlignment.Left);
    item.name = l10n.t('MoU practice agreement');
    item.command = 'mou.goToNextFinding';
    item.tooltip = l10n.t('Goes to the next mistake. Press Ctrl+. there, or Cmd+. on a Mac, to see how it can be mended.');
    let practice: TextDocument | undefined;
    let progress = UNCHECKED;
    let isMended = false;

    /** Whether it was not open before, so that nothing is known of it yet. */
    async function open(): Promise<boolean> {
        const isNew = !practice || practice.isClosed;
        if (!practice || practice.isClosed) {
            const example = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'examples', 'planted-mistakes.mou'));
            practice = await workspace.openTextDocument({ language: 'mou', content: new TextDecoder().decode(example) });
            agreementAtHand.begun(practice);
            progress = UNCHECKED;
            isMended = false;
        }
        await window.showTextDocument(practice);
        return isNew;
    }

    function update(): void {
        // A server that is not there has reported nothing, which does not mean that nothing is wrong.
        if (!practice || !client.isRunning()) {
            return;
        }
        progress = progressAfterCheck(progress, languages.getDiagnostics(practice.uri).map(ruleOf));
        const { mistakes, left } = progress;
        item.text = `$(mortar-board) ${l10n.t('{0} of {1} mistakes mended', mistakes - left, mistakes)}`;
        if (mistakes > left) {
            tick('mendOne');
        }
        if (mistakes > 0 && left === 0 && !isMended) {
            isMended = true;
            tick('mendAll');
            void congratulate(mistakes);
        }
        show();
    }

    function show(): void {
        if (progress.mistakes > 0 && window.activeTextEditor?.document === practice) {
            item.show();
        } else {
            item.hide();
        }
    }

    entryPoints.command('mou.openPracticeAgreement', open);
    entryPoints.command('mou.openWalkthrough', () => commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false));
    subscriptions.push(
        item,
        languages.onDidChangeDiagnostics(({ uris }) => {
            if (practice && uris.some(uri => uri.toString() === practice?.uri.toString())) {
                update();
            }
        }),
        window.onDidChangeActiveTextEditor(show),
    );
}

async function congratulate(mistakes: number): Promise<void> {
    const goOn = l10n.t('Go On');
    const chosen = await window.showInformationMessage(
        l10n.t('All {0} mistakes are mended. What is still underlined are blanks for you to fill in.', mistakes),
        goOn,
    );
    if (chosen) {
        await commands.executeCommand('mou.openWalkthrough');
    }
}
