import type { LangiumDocument } from 'langium';
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Fix } from '../../language/validation/fixes/fix.ts';

/** The edits of a fix as the protocol has them; with stops to fill in where it has any and the client `takesSnippets`. */
export function workspaceEditOf({ edits }: Fix, { textDocument }: LangiumDocument, takesSnippets: boolean): WorkspaceEdit {
    const { uri, version } = textDocument;
    if (!takesSnippets || edits.every(({ snippet }) => snippet === undefined)) {
        return { changes: { [uri]: edits.map(({ range, newText }) => ({ range, newText })) } };
    }
    return {
        documentChanges: [{
            textDocument: { uri, version },
            edits: edits.map(({ range, newText, snippet }) => snippet === undefined ? { range, newText } : { range, snippet: { kind: 'snippet', value: snippet } })
        }]
    };
}
