import {
    commands,
    Position,
    Selection,
    SnippetString,
    SymbolKind,
    window,
    type DocumentSymbol,
    type TextDocument,
    type TextEditor,
} from 'vscode';
import type { FeatureContext } from './feature-context.ts';

/**
 * The commands behind the walkthrough's buttons that lead into a text: they bring the agreement at hand to the front, the practice agreement
 * where there is none, and put the cursor where the step begins.
 */
export function activateFirstSteps({ agreementAtHand, entryPoints }: FeatureContext): void {
    const show = async (): Promise<TextEditor> => {
        if (!agreementAtHand.document) {
            await commands.executeCommand('mou.openPracticeAgreement');
        }
        return window.showTextDocument(agreementAtHand.document!);
    };
    entryPoints.command('mou.firstSteps.writeDuty', async () => {
        const editor = await show();
        const { lineCount } = editor.document;
        await insertAt(editor, editor.document.lineAt(lineCount - 1).range.end, '\nclause "A new duty" {\n\t$0\n}\n');
        await commands.executeCommand('editor.action.triggerSuggest');
    });
    entryPoints.command('mou.firstSteps.addParty', async () => {
        const editor = await show();
        const last = (await partiesOf(editor.document)).at(-1);
        await insertAt(editor, last?.range.end ?? new Position(0, 0), `\nparty \${1:College} is "\${2:Northvale College}"`);
    });
    entryPoints.command('mou.firstSteps.renameParty', async () => {
        const editor = await show();
        const last = (await partiesOf(editor.document)).at(-1);
        if (last) {
            const { start } = last.selectionRange;
            editor.selection = new Selection(start, start);
            editor.revealRange(last.range);
            await commands.executeCommand('editor.action.rename');
        }
    });
}

async function insertAt(editor: TextEditor, at: Position, snippet: string): Promise<void> {
    await editor.insertSnippet(new SnippetString(snippet), at);
    editor.revealRange(editor.selection);
}

/** The parties that an agreement declares, in order, as its outline has them. */
async function partiesOf({ uri }: TextDocument): Promise<DocumentSymbol[]> {
    const outline = await commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
    return (outline ?? []).filter(({ kind }) => kind === SymbolKind.Class);
}
