import { DocumentState } from 'langium';
import { createServerRequestHandler, WorkspaceState } from 'langium/lsp';
import type {
    Connection,
    LinkedEditingRangeParams,
    LinkedEditingRanges,
    SelectionRange,
    SelectionRangeParams,
} from 'vscode-languageserver';
import type { MouServerServices } from '../mou-server-module.ts';
import { linkedEditingRanges } from './linked-editing.ts';
import { selectionRanges } from './selection-ranges.ts';

/** Answers the requests about selections and about names that change together, which Langium does not know. */
export function addSelectionHandlers(connection: Connection, { shared, Mou }: MouServerServices): void {
    connection.onSelectionRanges(
        createServerRequestHandler<SelectionRangeParams, SelectionRange[], never>(
            (_, document, { positions }) => selectionRanges(document, positions),
            shared,
            DocumentState.Parsed,
        ),
    );
    connection.languages.onLinkedEditingRange(
        createServerRequestHandler<LinkedEditingRangeParams, LinkedEditingRanges, never>(
            (_, document, { position }) => linkedEditingRanges(document, position, Mou),
            shared,
            WorkspaceState.IndexedReferences,
        ),
    );
}
