import { URI, type LangiumDocument } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { TextEdit as ProtocolEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Fix, TextEdit } from '../../language/validation/fixes/fix.ts';

/** The edits of a fix as the protocol has them; with stops to fill in where it has any and the client `takesSnippets`. */
export function workspaceEditOf({ edits }: Fix, { textDocument }: LangiumDocument, takesSnippets: boolean): WorkspaceEdit {
    const { uri, version } = textDocument;
    if (!takesSnippets || edits.every(({ snippet }) => snippet === undefined)) {
        return { changes: { [uri]: edits.map(({ range, newText }) => ({ range, newText })) } };
    }
    return {
        documentChanges: [
            {
                textDocument: { uri, version },
                edits: edits.map(({ range, newText, snippet }) =>
                    snippet === undefined ? { range, newText } : { range, snippet: { kind: 'snippet', value: snippet } },
                ),
            },
        ],
    };
}

/** Edits by the address of their file. */
type Edits = ReadonlyMap<string, readonly (ProtocolEdit & Pick<TextEdit, 'isDoubtful'>)[]>;

/** The edits of several files as the protocol has them, all of them sure. */
export function editOfFiles(edits: Edits): WorkspaceEdit {
    return { changes: Object.fromEntries([...edits].map(([uri, some]) => [uri, some.map(({ range, newText }) => ({ range, newText }))])) };
}

/**
 * The edits of several files for a client that can ask before it changes something: it asks about those that are doubtful, with this question.
 * `open` are the texts of the files that are open, whose versions it names.
 */
export function askingEdit(
    edits: Edits,
    question: { label: string; description: string },
    open: LangiumSharedServices['workspace']['TextDocuments'],
): WorkspaceEdit {
    return {
        documentChanges: [...edits].map(([uri, some]) => ({
            textDocument: { uri, version: open.get(URI.parse(uri))?.version ?? null },
            edits: some.map(({ range, newText, isDoubtful }) =>
                isDoubtful ? { range, newText, annotationId: DOUBTFUL } : { range, newText },
            ),
        })),
        changeAnnotations: { [DOUBTFUL]: { ...question, needsConfirmation: true } },
    };
}

/** The annotation of changes that the author is asked about. */
const DOUBTFUL = 'doubtful';

/** What is asked before the words of a text or of a comment are changed. */
export const NUMBERS_IN_OWN_WORDS = {
    label: "In the agreement's own words",
    description: 'A text or a comment speaks of a clause by its number. Leave it ticked if a clause of this agreement is meant.',
};
