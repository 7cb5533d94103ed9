import { DocumentState } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { CodeLensRefreshRequest, InlayHintRefreshRequest, type Connection } from 'vscode-languageserver';
import type { Settings } from '../../settings.ts';

/** Tells the client to ask for hints and lenses again when something else than an edit of their own document has changed them. */
export class DatesRefresh {
    private readonly services: LangiumSharedServices;
    private readonly settings: Settings;
    private supports = { inlayHints: false, codeLenses: false };

    constructor(services: LangiumSharedServices, settings: Settings) {
        this.services = services;
        this.settings = settings;
        services.lsp.LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
            this.supports = {
                inlayHints: workspace?.inlayHint?.refreshSupport === true,
                codeLenses: workspace?.codeLens?.refreshSupport === true,
            };
        });
    }

    /** Tells it from now on: after a change of another document or of the settings, and when the workspace has been read. */
    listen(connection: Connection): void {
        const { DocumentBuilder, TextDocuments, WorkspaceLock, WorkspaceManager } = this.services.workspace;
        const edited = new Set<string>();
        DocumentBuilder.onUpdate((changed, deleted) => {
            [...changed, ...deleted].forEach(uri => edited.add(uri.toString()));
        });
        DocumentBuilder.onBuildPhase(DocumentState.IndexedReferences, () => {
            const isElsewhere = edited.size > 0 && TextDocuments.keys().some(uri => !edited.has(uri));
            edited.clear();
            if (isElsewhere) {
                this.refresh(connection);
            }
        });
        this.settings.onChange(() => this.refresh(connection));
        this.settings.onViewsChange(() => this.refresh(connection));
        void WorkspaceManager.ready.then(() => WorkspaceLock.read(() => this.refresh(connection)));
    }

    private refresh(connection: Connection): void {
        const ignore = (): void => undefined;
        if (this.supports.inlayHints) {
            connection.sendRequest(InlayHintRefreshRequest.type).catch(ignore);
        }
        if (this.supports.codeLenses) {
            connection.sendRequest(CodeLensRefreshRequest.type).catch(ignore);
        }
    }
}
