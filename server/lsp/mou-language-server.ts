import { DefaultLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import type { InitializedParams, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { MouServerAddedServices } from '../mou-server-module.ts';

/** Milliseconds that the first check waits for a client to tell its settings: some never do. */
const PATIENCE = 500;

/** Says what the server can do, and when it has read the workspace. */
export class MouLanguageServer extends DefaultLanguageServer {
    private readonly own: () => Pick<MouServerAddedServices['server'], 'Diagnostics' | 'Settings' | 'Status'>;

    constructor(services: LangiumSharedServices, own: MouLanguageServer['own']) {
        super(services);
        this.own = own;
    }

    protected override buildInitializeResult(params: InitializeParams): InitializeResult {
        const { capabilities } = super.buildInitializeResult(params);
        return {
            capabilities: {
                ...capabilities,
                selectionRangeProvider: true,
                linkedEditingRangeProvider: true,
                // What is costly of these comes when it is looked at; Langium's own answer says that it does not.
                completionProvider: { ...capabilities.completionProvider, resolveProvider: true },
                codeLensProvider: { resolveProvider: true },
                inlayHintProvider: { resolveProvider: true },
                // A client that takes pushed diagnostics would show those it pulls a second time.
                ...(this.own().Diagnostics.pullOnly
                    ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }
                    : {}),
            },
            serverInfo: { name: 'MoU language server' },
        };
    }

    protected override fireInitializedOnDefaultServices(params: InitializedParams): void {
        const { Settings, Status } = this.own();
        void this.services.workspace.WorkspaceLock.write(() => Promise.race([Settings.ready, afterAWhile()]));
        super.fireInitializedOnDefaultServices(params);
        void Status.during(
            'loading',
            this.services.workspace.WorkspaceLock.read(() => undefined),
        );
    }
}

function afterAWhile(): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, PATIENCE));
}
