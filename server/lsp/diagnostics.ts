import { DocumentState, URI, type LangiumDocument } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import {
    DocumentDiagnosticReportKind,
    type CancellationToken,
    type Connection,
    type Diagnostic,
    type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { MouServices, MouSharedServices } from '../../language/mou-module.ts';
import { LIBRARY_SCHEME } from '../../language/workspace/library.ts';
import { EarlyDiagnostics } from './early-diagnostics.ts';
import type { Status } from './status.ts';

type Services = LangiumSharedServices & MouSharedServices;

/**
 * Checks documents and tells what was found: open ones after each change, closed ones when asked, and from then on
 * whenever a change concerns them. Pushes to clients that take it, answers those that pull.
 */
export class Diagnostics {
    /** Whether the client can only pull. */
    pullOnly = false;
    /** Whether the client can show the pages of rules, which no file and no network holds. */
    private showsRulePages = false;
    private readonly services: Services;
    private readonly status: Status;
    /** Closed files that have been checked, whose findings the client shows. */
    private readonly shown = new Set<string>();
    private readonly early: EarlyDiagnostics;
    /** The version of each open document that was last read. */
    private readonly readVersions = new Map<string, number>();

    /** `patience`: how many milliseconds of slow checks an author waits for before the quick ones are told of by themselves. */
    constructor(services: Services, status: Status, patience = 100) {
        this.services = services;
        this.early = new EarlyDiagnostics(patience);
        this.status = status;
        const { DocumentBuilder, WorkspaceManager } = services.workspace;
        DocumentBuilder.checks = document => this.isOpen(document) || this.shown.has(document.uri.toString());
        DocumentBuilder.updateBuildOptions = { validation: true };
        WorkspaceManager.initialBuildOptions = { validation: true };
        services.lsp.LanguageServer.onInitialize(({ capabilities: { textDocument, workspace } }) => {
            this.showsRulePages = workspace?.textDocumentContent !== undefined;
            this.pullOnly = textDocument?.diagnostic !== undefined && textDocument.publishDiagnostics === undefined;
        });
    }

    /** Sends what is found as it is found, and answers requests for the diagnostics of one document. */
    listen(connection: Connection): void {
        const { DocumentBuilder, TextDocuments } = this.services.workspace;
        DocumentBuilder.onDocumentPhase(DocumentState.Parsed, ({ uri }) => {
            const open = TextDocuments.get(uri);
            if (open) {
                this.readVersions.set(uri.toString(), open.version);
            }
        });
        DocumentBuilder.onDocumentPhase(DocumentState.Validated, async document => {
            this.early.finished(document, document.diagnostics ?? []);
            if (this.isCurrent(document)) {
                await this.send(connection, document.uri.toString(), this.toldOf(document));
            }
        });
        for (const { validation } of this.services.ServiceRegistry.all as readonly MouServices[]) {
            validation.DocumentValidator.onQuickFindings = async (document, quick) => {
                const found = this.early.early(document, quick);
                if (found && this.isCurrent(document)) {
                    await this.send(connection, document.uri.toString(), this.toldOf({ diagnostics: found }));
                }
            };
        }
        DocumentBuilder.onUpdate((_, deleted) => Promise.all(deleted.map(uri => this.forget(connection, uri.toString()))).then());
        TextDocuments.onDidClose(({ document: { uri } }) => {
            this.readVersions.delete(uri);
            this.early.forget(uri);
            if (!this.shown.has(uri)) {
                void this.send(connection, uri, []);
            }
        });
        connection.languages.diagnostics.on(({ textDocument }, token) => this.pulled(URI.parse(textDocument.uri), token));
    }

    /** Checks documents, open or not, whatever was found before. Ends early when called off. */
    async check(documents: readonly LangiumDocument[], token?: CancellationToken): Promise<void> {
        documents.forEach(({ uri }) => this.shown.add(uri.toString()));
        await this.validateAgain(documents);
        // An edit calls the check off and takes over what is left of it.
        while (!token?.isCancellationRequested && documents.some(document => this.isUnchecked(document))) {
            await this.validateAgain([]);
        }
    }

    /** Checks again everything that has been checked, because today has changed. */
    async recheck(): Promise<void> {
        const { LangiumDocuments } = this.services.workspace;
        await this.validateAgain(LangiumDocuments.all.filter(({ state }) => state === DocumentState.Validated).toArray());
    }

    private async validateAgain(documents: readonly LangiumDocument[]): Promise<void> {
        const { DocumentBuilder, WorkspaceLock, WorkspaceManager } = this.services.workspace;
        await WorkspaceManager.ready;
        await this.status.during(
            'checking',
            WorkspaceLock.write(async token => {
                for (const document of documents.filter(({ state }) => state >= DocumentState.IndexedReferences)) {
                    DocumentBuilder.resetToState(document, DocumentState.IndexedReferences);
                }
                await DocumentBuilder.update([], [], token);
            }),
        );
    }

    private async pulled(uri: URI, token: CancellationToken): Promise<DocumentDiagnosticReport> {
        const { WorkspaceLock, WorkspaceManager, LangiumDocuments } = this.services.workspace;
        await WorkspaceManager.ready;
        await WorkspaceLock.read(() => undefined);
        const document = LangiumDocuments.getDocument(uri);
        if (document && this.isUnchecked(document)) {
            await this.check([document], token);
        }
        return { kind: DocumentDiagnosticReportKind.Full, items: document ? this.toldOf(document) : [] };
    }

    private toldOf({ diagnostics = [] }: Pick<LangiumDocument, 'diagnostics'>): Diagnostic[] {
        return this.showsRulePages ? diagnostics : diagnostics.map(({ codeDescription: _, ...diagnostic }) => diagnostic);
    }

    private isUnchecked(document: LangiumDocument): boolean {
        return (
            document.state < DocumentState.Validated &&
            document.uri.scheme !== LIBRARY_SCHEME &&
            this.services.workspace.LangiumDocuments.getDocument(document.uri) === document
        );
    }

    /** Whether what was checked is what stands in the editor now: a further edit may have come in while it was checked. */
    private isCurrent({ uri }: LangiumDocument): boolean {
        const open = this.services.workspace.TextDocuments.get(uri);
        return !open || this.readVersions.get(uri.toString()) === open.version;
    }

    private isOpen(document: LangiumDocument): boolean {
        return this.services.workspace.TextDocuments.get(document.uri) !== undefined;
    }

    private async forget(connection: Connection, uri: string): Promise<void> {
        this.shown.delete(uri);
        this.early.forget(uri);
        if (!this.services.workspace.TextDocuments.get(uri)) {
            await this.send(connection, uri, []);
        }
    }

    private async send(connection: Connection, uri: string, diagnostics: Diagnostic[]): Promise<void> {
        if (!this.pullOnly) {
            const version = this.services.workspace.TextDocuments.get(uri)?.version;
            await connection.sendDiagnostics({ uri, version, diagnostics });
        }
    }
}
