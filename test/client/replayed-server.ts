import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import {
    createProtocolConnection,
    ExitNotification,
    InitializedNotification,
    InitializeRequest,
    RegistrationRequest,
    ShutdownRequest,
    StreamMessageReader,
    StreamMessageWriter,
    type InitializeParams,
    type InitializeResult,
    type MessageReader,
    type MessageWriter,
    type ProtocolConnection,
    type Registration,
} from 'vscode-languageserver-protocol/node';
import { DeadlinesRequest, ServerStatusNotification } from '../../server/protocol.ts';
import { SERVER } from '../server/harness/session.ts';

/** The ends that a client holds. */
export interface MessageTransports {
    readonly reader: MessageReader;
    readonly writer: MessageWriter;
}

/** What the built server says it can do, and what it registers for, when it is asked by such a client. */
interface Manners {
    readonly result: InitializeResult;
    readonly registrations: readonly Registration[];
}

/** Servers in this process that shake hands as the built server does, at a hundredth of its time, and answer nothing else. */
export class ReplayedServers {
    /** The client's end of every server that was started, for as long as something refers to it. */
    readonly started: WeakRef<MessageReader>[] = [];
    private manners: Promise<Manners> | undefined;
    private last: ProtocolConnection | undefined;

    /** Starts one and gives the client's ends. */
    start(): MessageTransports {
        const [toServer, toClient] = [new PassThrough(), new PassThrough()];
        const connection = createProtocolConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
        connection.onRequest(InitializeRequest.type, async params => (await (this.manners ??= mannersOfBuiltServer(params))).result);
        connection.onNotification(InitializedNotification.type, async () => {
            await connection.sendRequest(RegistrationRequest.type, { registrations: [...(await this.manners)!.registrations] });
            await connection.sendNotification(ServerStatusNotification, { state: 'ready', files: 1 });
        });
        connection.onRequest(DeadlinesRequest, () => ({
            version: 1 as const,
            today: '2026-11-22',
            from: '2026-11-22',
            to: '2027-11-22',
            deadlines: [],
        }));
        connection.onRequest(ShutdownRequest.type, () => undefined);
        connection.onNotification(ExitNotification.type, () => connection.dispose());
        connection.listen();
        this.last = connection;
        const transports = { reader: new StreamMessageReader(toClient), writer: new StreamMessageWriter(toServer) };
        this.started.push(new WeakRef(transports.reader));
        return transports;
    }

    /** Of how many something still refers to the client's end. */
    kept(): number {
        return this.started.filter(reader => reader.deref()).length;
    }

    /** Ends the last one as a crash does. */
    crash(): void {
        this.last?.end();
        this.last?.dispose();
    }
}

async function mannersOfBuiltServer(params: InitializeParams): Promise<Manners> {
    const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const registrations: Registration[] = [];
    connection.onRequest(RegistrationRequest.type, asked => void registrations.push(...asked.registrations));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    connection.listen();
    try {
        const result = await connection.sendRequest(InitializeRequest.type, params);
        await connection.sendNotification(InitializedNotification.type, {});
        await connection.sendRequest(DeadlinesRequest, {});
        await connection.sendRequest(ShutdownRequest.type);
        return { result, registrations };
    } finally {
        connection.dispose();
        child.kill();
    }
}
