import { DefaultLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import type { InitializedParams, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { Diagnostics } from './diagnostics.ts';
import type { Status } from './status.ts';

/** Says what the server can do, and when it has read the workspace. */
export class MouLanguageServer extends DefaultLanguageServer {
    private readonly diagnostics: () => Diagnostics;
    private readonly status: () => Status;

    constructor(services: LangiumSharedServices, diagnostics: () => Diagnostics, status: () => Status) {
        super(services);
        this.diagnostics = diagnostics;
        this.status = status;
    }

    protected override buildInitializeResult(params: InitializeParams): InitializeResult {
        const { capabilities } = super.buildInitializeResult(params);
        return {
            capabilities: {
                ...capabilities,
                // A client that takes pushed diagnostics would show those it pulls a second time.
                ...this.diagnostics().pullOnly ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } } : {}
            },
            serverInfo: { name: 'MoU language server' }
        };
    }

    protected override fireInitializedOnDefaultServices(params: InitializedParams): void {
        super.fireInitializedOnDefaultServices(params);
        void this.status().during('loading', this.services.workspace.WorkspaceLock.read(() => undefined));
    }
}
