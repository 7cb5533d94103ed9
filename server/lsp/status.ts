import { DocumentState } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { ServerStatusNotification, type ServerStatus } from '../protocol.ts';

/** Tells the client what the server is doing: reading the workspace, checking, or ready. */
export class Status {
    private readonly services: LangiumSharedServices;
    private running = 0;
    private checked = 0;
    private last: Pick<ServerStatus, 'lastChecked' | 'lastCheckMs'> = {};
    private sent = '';

    constructor(services: LangiumSharedServices) {
        this.services = services;
        services.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => {
            this.checked++;
        });
    }

    /** Shows work as going on until it ends; work may overlap. */
    async during<T>(state: 'loading' | 'checking', work: Promise<T>): Promise<T> {
        const start = performance.now();
        if (this.running++ === 0) {
            this.checked = 0;
        }
        this.send(state);
        try {
            return await work;
        } finally {
            if (--this.running === 0) {
                if (this.checked > 0) {
                    this.last = { lastChecked: this.checked, lastCheckMs: Math.round(performance.now() - start) };
                }
                this.send('ready');
            }
        }
    }

    private send(state: ServerStatus['state']): void {
        const files = this.services.workspace.LangiumDocuments.all
            .filter(({ uri }) => uri.path.endsWith('.mou') && uri.scheme !== 'mou-library')
            .count();
        const status: ServerStatus = { state, files, ...this.last };
        const text = JSON.stringify(status);
        if (text !== this.sent) {
            this.sent = text;
            void this.services.lsp.Connection?.sendNotification(ServerStatusNotification, status);
        }
    }
}
