import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
    createProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
    type Diagnostic,
    type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerStatus } from '../../server/protocol.ts';
import type { Server } from './servers.ts';

/** How long anything may take before the measurement gives up, in milliseconds. */
const PATIENCE = 180_000;

interface Published {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics: Diagnostic[];
}

/** A language server in a process of its own, spoken to over stdio as an editor would. */
export class ServerProcess {
    readonly folder: string;
    private readonly server: Server;
    private readonly process: ChildProcess;
    private readonly connection: ProtocolConnection;
    private readonly documents = new Map<string, TextDocument>();
    private readonly onPublished = new Set<(published: Published) => void>();
    private readonly onStatus = new Set<(status: ServerStatus) => void>();
    private errorOutput = '';

    constructor(server: Server, folder: string, nodeOptions: readonly string[] = []) {
        this.server = server;
        this.folder = folder;
        this.process = spawn(process.execPath, [...nodeOptions, server.module, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
        this.process.stderr!.on('data', data => {
            this.errorOutput += String(data);
        });
        this.connection = createProtocolConnection(
            new StreamMessageReader(this.process.stdout!),
            new StreamMessageWriter(this.process.stdin!),
        );
        this.connection.onNotification('textDocument/publishDiagnostics', (published: Published) =>
            this.onPublished.forEach(listener => listener(published)),
        );
        this.connection.onNotification('mou/status', (status: ServerStatus) => this.onStatus.forEach(listener => listener(status)));
        this.connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
            items.map(({ section }) => (section === undefined ? null : (server.settings[section] ?? null))),
        );
        this.connection.onRequest('client/registerCapability', () => null);
        this.connection.onRequest('window/workDoneProgress/create', () => null);
        this.connection.listen();
    }

    /** Shakes hands and hands over the settings. */
    async initialize(): Promise<void> {
        const uri = pathToFileURL(this.folder).toString();
        await this.connection.sendRequest('initialize', {
            processId: process.pid,
            rootUri: uri,
            workspaceFolders: [{ uri, name: 'bench' }],
            capabilities: {
                workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
                textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
            },
            initializationOptions: {},
        });
        await this.connection.sendNotification('initialized', {});
        await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: this.server.settings });
    }

    /** Opens a document and gives its first diagnostics. */
    async open(path: string, text: string): Promise<Diagnostic[]> {
        const uri = this.uri(path);
        this.documents.set(path, TextDocument.create(uri, this.server.languageId, 1, text));
        const published = this.published(path);
        await this.connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: this.server.languageId, version: 1, text },
        });
        return published;
    }

    /** Types a letter at an offset without waiting for anything. */
    async type(path: string, offset: number, letter: string): Promise<void> {
        const document = this.documents.get(path)!;
        const change = { range: { start: document.positionAt(offset), end: document.positionAt(offset) }, text: letter };
        TextDocument.update(document, [change], document.version + 1);
        await this.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: document.uri, version: document.version },
            contentChanges: [change],
        });
    }

    /** The next diagnostics of a document for the text it has now. */
    published(path: string): Promise<Diagnostic[]> {
        const uri = this.uri(path);
        return this.next(this.onPublished, `the diagnostics of ${path}`, published => {
            const isCurrent = published.version === undefined || published.version === this.documents.get(path)?.version;
            return published.uri === uri && isCurrent ? published.diagnostics : undefined;
        });
    }

    /** Waits until the server says that it has read so many files and has nothing left to do. */
    async ready(files: number): Promise<void> {
        await this.next(this.onStatus, 'the status "ready"', status =>
            status.state === 'ready' && status.files >= files ? true : undefined,
        );
    }

    /** The most memory the process has had in use, in megabytes; undefined where the system does not tell (elsewhere than on Linux). */
    peakMemory(): number | undefined {
        try {
            const kilobytes = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))?.[1];
            return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
        } catch {
            return undefined;
        }
    }

    /** Shuts the server down and waits for its end. */
    async stop(): Promise<void> {
        const exited = new Promise(resolve => this.process.once('exit', resolve));
        await this.connection.sendRequest('shutdown');
        await this.connection.sendNotification('exit');
        await exited;
        this.connection.dispose();
    }

    private uri(path: string): string {
        return pathToFileURL(join(this.folder, path)).toString();
    }

    private next<E, T>(listeners: Set<(event: E) => void>, what: string, look: (event: E) => T | undefined): Promise<T> {
        return new Promise((resolve, reject) => {
            const settle = (): void => {
                clearTimeout(timer);
                listeners.delete(listener);
                this.process.off('exit', onExit);
            };
            const fail = (why: string): void => {
                settle();
                reject(new Error(`${this.server.name}: ${why} ${what}.\n${this.errorOutput}`));
            };
            const onExit = (): void => fail('the server ended before');
            const timer = setTimeout(() => fail('waited in vain for'), PATIENCE);
            const listener = (event: E): void => {
                const found = look(event);
                if (found !== undefined) {
                    settle();
                    resolve(found);
                }
            };
            listeners.add(listener);
            this.process.once('exit', onExit);
        });
    }
}
