import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
    createProtocolConnection,
    DiagnosticTag,
    ProgressType,
    ExitNotification,
    InitializedNotification,
    InitializeRequest,
    ShutdownRequest,
    StreamMessageReader,
    StreamMessageWriter,
    type ClientCapabilities,
    type Diagnostic,
    type InitializeResult,
    type Position,
    type ProtocolConnection,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ServerStatusNotification, type ServerStatus } from '../../../server/protocol.ts';

/** The built server. */
export const SERVER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'server-node.cjs');

const CAPABILITIES: ClientCapabilities = {
    general: { positionEncodings: ['utf-16'] },
    workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        textDocumentContent: {},
    },
    textDocument: {
        publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [DiagnosticTag.Unnecessary] } },
        diagnostic: { dynamicRegistration: false },
        definition: { linkSupport: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        hover: { contentFormat: ['markdown'] },
        rename: { prepareSupport: true },
    },
    window: { workDoneProgress: true },
};

/** How a session is started. */
export interface SessionOptions {
    /** Files of the opened folder by their path: text or bytes. */
    files?: Record<string, string | Uint8Array>;
    /** Does more to the folder before the server starts. */
    prepare?: (folder: string) => void;
    /** Settings of the section `mou`. */
    settings?: Record<string, unknown>;
    /** The command line of the server; the built server over stdio unless told. */
    command?: readonly string[];
    /** What the client can do; what VS Code can unless told. */
    capabilities?: ClientCapabilities;
    /** Initialisation options; none unless told. */
    options?: unknown;
    /** Options of the server's process. */
    process?: { uid?: number; gid?: number };
    /** Whether the folder is opened as a workspace. It is unless told. */
    folder?: boolean;
}

/** A language client against the built server over stdio, with a folder of its own on the disk. */
export class Session {
    readonly connection: ProtocolConnection;
    readonly folder: string;
    private settings: Record<string, unknown>;
    initialized!: InitializeResult;
    /** What the server wrote to its error output. */
    errorOutput = '';
    /** What the server said it was doing, oldest first. */
    readonly statuses: ServerStatus[] = [];
    /** Steps of progress reported, oldest first. */
    readonly progress: { kind: string }[] = [];
    private readonly server: ChildProcess;
    private readonly exited: Promise<number | null>;
    private readonly published = new Map<string, { version?: number; diagnostics: Diagnostic[] }>();
    private readonly watchers = new Set<() => void>();
    private readonly texts = new Map<string, TextDocument>();

    private constructor(folder: string, settings: Record<string, unknown>, command: readonly string[], options: SpawnOptions) {
        this.folder = folder;
        this.settings = settings;
        this.server = spawn(command[0]!, command.slice(1), { ...options, stdio: ['pipe', 'pipe', 'pipe'], cwd: folder });
        this.exited = new Promise(resolve => this.server.on('exit', code => resolve(code)));
        this.server.stderr!.on('data', data => {
            this.errorOutput += data;
        });
        this.connection = createProtocolConnection(
            new StreamMessageReader(this.server.stdout!),
            new StreamMessageWriter(this.server.stdin!),
        );
        this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
            this.published.set(uri, { version, diagnostics });
            this.watchers.forEach(watcher => watcher());
        });
        this.connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
            items.map(item => (item.section === 'mou' ? this.settings : null)),
        );
        this.connection.onRequest('client/registerCapability', () => null);
        this.connection.onRequest('window/workDoneProgress/create', () => null);
        this.connection.onNotification(ServerStatusNotification, status => {
            this.statuses.push(status);
            this.watchers.forEach(watcher => watcher());
        });
        this.connection.onProgress(new ProgressType<{ kind: string }>(), 'check', step => {
            this.progress.push(step);
        });
        this.connection.listen();
    }

    /** Starts a server on a new folder of these files and shakes hands with it. */
    static async start({
        files = {},
        settings = {},
        command = [process.execPath, SERVER, '--stdio'],
        capabilities = CAPABILITIES,
        options: initializationOptions,
        folder: opensFolder = true,
        prepare,
        process: options = {},
    }: SessionOptions = {}): Promise<Session> {
        const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mou-session-')));
        for (const [path, content] of Object.entries(files)) {
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            writeFileSync(join(folder, path), content);
        }
        prepare?.(folder);
        const session = new Session(folder, settings, command, options);
        session.initialized = await session.connection.sendRequest(InitializeRequest.type, {
            processId: process.pid,
            rootUri: null,
            capabilities,
            initializationOptions,
            workspaceFolders: opensFolder ? [{ uri: session.uri(''), name: 'agreements' }] : null,
        });
        await session.connection.sendNotification(InitializedNotification.type, {});
        return session;
    }

    /** The URI of a file of the folder. */
    uri(path: string): string {
        return pathToFileURL(join(this.folder, path)).toString();
    }

    /** Opens a document of the folder with this text. */
    async open(path: string, text: string): Promise<void> {
        const uri = this.uri(path);
        this.published.delete(uri);
        this.texts.set(uri, TextDocument.create(uri, 'mou', 1, text));
        await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'mou', version: 1, text } });
    }

    /** Replaces the text of an open document. */
    async change(path: string, text: string): Promise<void> {
        const uri = this.uri(path);
        const version = this.text(path).version + 1;
        this.texts.set(uri, TextDocument.create(uri, 'mou', version, text));
        await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    }

    /** Closes an open document. */
    async close(path: string): Promise<void> {
        this.texts.delete(this.uri(path));
        await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
    }

    /** Tells the server what happened to files: 1 created, 2 changed, 3 deleted. */
    async tellFiles(changes: readonly { path: string; type: 1 | 2 | 3 }[]): Promise<void> {
        await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: changes.map(({ path, type }) => ({ uri: this.uri(path), type })),
        });
    }

    /** Writes a file of the folder anew and tells the server. */
    async writeFile(path: string, content: string | Uint8Array): Promise<void> {
        writeFileSync(join(this.folder, path), content);
        await this.tellFiles([{ path, type: 2 }]);
    }

    /** Changes the settings of the section `mou`. */
    async configure(settings: Record<string, unknown>): Promise<void> {
        this.settings = settings;
        await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: { mou: settings } });
    }

    /** The document as the client has it. */
    text(path: string): TextDocument {
        const text = this.texts.get(this.uri(path));
        if (!text) {
            throw new Error(`${path} is not open.`);
        }
        return text;
    }

    /** The text of an open document with edits applied. */
    applied(path: string, edits: TextEdit[] | null | undefined): string {
        return TextDocument.applyEdits(this.text(path), edits ?? []);
    }

    /** The texts of these open documents with a workspace edit applied. */
    renamed(edit: WorkspaceEdit | null, ...paths: string[]): string[] {
        return paths.map(path => this.applied(path, edit?.changes?.[this.uri(path)]));
    }

    /** Where a text begins in an open document (the n-th time, from 0), moved by some characters. */
    at(path: string, text: string, { times = 0, move = 0 } = {}): { textDocument: { uri: string }; position: Position } {
        const document = this.text(path);
        let offset = document.getText().indexOf(text);
        for (let i = 0; i < times; i++) {
            offset = document.getText().indexOf(text, offset + 1);
        }
        if (offset < 0) {
            throw new Error(`${path} does not hold ${JSON.stringify(text)} ${times + 1} times.`);
        }
        return { textDocument: { uri: this.uri(path) }, position: document.positionAt(offset + move) };
    }

    /** The diagnostics published for a file once they satisfy the condition; fails after ten seconds. */
    diagnostics(path: string, until: (diagnostics: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
        const uri = this.uri(path);
        return this.when(`the diagnostics of ${path}`, () => {
            const found = this.published.get(uri);
            const current = found && (!this.texts.has(uri) || found.version === this.texts.get(uri)!.version);
            return current && until(found.diagnostics) ? found.diagnostics : undefined;
        });
    }

    /** The version of the document that the diagnostics last published are of. */
    publishedVersion(path: string): number | undefined {
        return this.published.get(this.uri(path))?.version;
    }

    /** Waits until a condition holds; fails after ten seconds. */
    async until(condition: () => boolean): Promise<void> {
        await this.when('a condition', () => condition() || undefined);
    }

    /** The value as soon as there is one, looked for again whenever diagnostics arrive. */
    private when<T>(what: string, look: () => T | undefined): Promise<T> {
        return new Promise((resolve, reject) => {
            const timer = setTimeout(() => {
                this.watchers.delete(watcher);
                reject(new Error(`Waited in vain for ${what}. Published: ${JSON.stringify([...this.published])}\n${this.errorOutput}`));
            }, 10_000);
            const watcher = (): void => {
                const value = look();
                if (value !== undefined) {
                    clearTimeout(timer);
                    this.watchers.delete(watcher);
                    resolve(value);
                }
            };
            this.watchers.add(watcher);
            watcher();
        });
    }

    /** Ends the connection without a goodbye and gives the server's exit code. */
    async hangUp(): Promise<number | null> {
        this.connection.dispose();
        this.server.stdin!.end();
        return this.exited;
    }

    /** Shuts the server down as the protocol asks, removes the folder, and gives the server's exit code. May be called twice. */
    async stop(): Promise<number | null> {
        rmSync(this.folder, { recursive: true, force: true });
        if (this.server.exitCode !== null) {
            return this.server.exitCode;
        }
        await this.connection.sendRequest(ShutdownRequest.type);
        await this.connection.sendNotification(ExitNotification.type);
        const code = await this.exited;
        this.connection.dispose();
        return code;
    }
}
