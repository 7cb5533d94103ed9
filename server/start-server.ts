import { DocumentState, type FileSystemProvider } from 'langium';
import {
    addCallHierarchyHandler,
    addCodeActionHandler,
    addCodeLensHandler,
    addCompletionHandler,
    addConfigurationChangeHandler,
    addDocumentHighlightHandler,
    addDocumentLinkHandler,
    addDocumentSymbolHandler,
    addDocumentUpdateHandler,
    addFileOperationHandler,
    addFindReferencesHandler,
    addFoldingRangeHandler,
    addFormattingHandler,
    addGotoDefinitionHandler,
    addHoverHandler,
    addInlayHintHandler,
    addRenameHandler,
    addSemanticTokenHandler,
    addTextDocumentContentRequestHandler,
    addWorkspaceSymbolHandler,
    WorkspaceState,
    type LangiumSharedServices,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { showFault } from './faults.ts';
import { addResolveHandlers } from './lsp/resolve.ts';
import { addSelectionHandlers } from './lsp/selection.ts';
import { createMouServerServices } from './mou-server-module.ts';

/** Wires the server to a connection and a file system and begins to listen. */
export function startMouServer(connection: Connection, files: FileSystemProvider): void {
    const services = createMouServerServices({ connection, fileSystemProvider: () => files });
    const { shared, Mou } = services;
    const {
        Settings,
        CheckSettings,
        SettingsFiles,
        Diagnostics,
        Requests,
        CompareDeadlines,
        History,
        NewAgreements,
        ComputeDeadline,
        Timeline,
        DatesRefresh,
    } = shared.server;
    shared.workspace.DocumentBuilder.onFault = showFault;
    Mou.validation.Today.set(() => Settings.today());
    Mou.validation.RuleLevels.set(async uri => ({ ...(await CheckSettings.of(uri))?.levels, ...Settings.ruleLevels() }));
    Settings.onChange(() => void Diagnostics.recheck());
    SettingsFiles.listen(connection);
    addHandlers(connection, shared);
    addResolveHandlers(connection, services);
    addSelectionHandlers(connection, services);
    Diagnostics.listen(connection);
    Requests.listen(connection);
    CompareDeadlines.listen(connection);
    Timeline.listen(connection);
    History.listen(connection);
    NewAgreements.listen(connection);
    ComputeDeadline.listen(connection);
    DatesRefresh.listen(connection);
    const { dispose } = shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => {
        dispose();
        // When what was found in the first document has been sent, and before an author asks what can come next.
        setTimeout(() => Mou.parser.CompletionParser.prepare(), 0);
    });
    connection.onInitialize(params => shared.lsp.LanguageServer.initialize(params));
    connection.onInitialized(params => shared.lsp.LanguageServer.initialized(params));
    shared.workspace.TextDocuments.listen(connection);
    connection.listen();
}

/** Answers the requests that Langium knows, but for diagnostics, which are sent with the version they are of. */
function addHandlers(connection: Connection, shared: LangiumSharedServices): void {
    addDocumentUpdateHandler(connection, shared);
    addFileOperationHandler(connection, shared);
    addConfigurationChangeHandler(connection, shared);
    addCompletionHandler(connection, shared);
    addHoverHandler(connection, shared, DocumentState.IndexedReferences);
    addGotoDefinitionHandler(connection, shared);
    addFindReferencesHandler(connection, shared);
    addDocumentHighlightHandler(connection, shared);
    addRenameHandler(connection, shared);
    addCallHierarchyHandler(connection, shared);
    addDocumentSymbolHandler(connection, shared);
    addWorkspaceSymbolHandler(connection, shared);
    addFoldingRangeHandler(connection, shared);
    addSemanticTokenHandler(connection, shared, DocumentState.Linked);
    addFormattingHandler(connection, shared);
    addDocumentLinkHandler(connection, shared);
    addCodeActionHandler(connection, shared);
    addInlayHintHandler(connection, shared, WorkspaceState.IndexedReferences);
    addCodeLensHandler(connection, shared, DocumentState.Parsed);
    addTextDocumentContentRequestHandler(connection, shared);
}
