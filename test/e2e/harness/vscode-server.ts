import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverScript } from './install.ts';
import { atExit } from './lifetime.ts';
import { quietSettings } from './settings.ts';

/** A VS Code server that runs on the loopback address. */
export interface VsCodeServer {
    /** Its address, without a path. */
    readonly origin: string;
    /** Its port on 127.0.0.1. */
    readonly port: number;
    stop(): Promise<void>;
}

/** How a server differs from an untouched one. */
export interface ServerOptions {
    /** User settings beside {@link quietSettings}. */
    readonly settings?: Readonly<Record<string, unknown>>;
    /** Folder of installed extensions; an empty one otherwise. */
    readonly extensionsFolder?: string;
    /** Whether VS Code asks whom to trust; a folder is then not trusted until somebody says so. Otherwise all are. */
    readonly asksForTrust?: boolean;
    /** Whether suites may run in the extension host. Notifications are never shown then. */
    readonly runsSuites?: boolean;
}

const startWithin = 60_000;

/** Settings under which a folder is not trusted, without a question in the way. */
const untrusting = {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
};

/** Starts a VS Code server with folders of its own. Throws with what it printed when it does not come up. */
export async function startVsCodeServer({
    settings = {},
    extensionsFolder,
    asksForTrust = false,
    runsSuites = false,
}: ServerOptions = {}): Promise<VsCodeServer> {
    const home = mkdtempSync(join(tmpdir(), 'mou-vscode-'));
    mkdirSync(join(home, 'data', 'User'), { recursive: true });
    writeFileSync(
        join(home, 'data', 'User', 'settings.json'),
        JSON.stringify({ ...quietSettings, ...(asksForTrust && untrusting), ...settings }),
    );
    const child = spawn(
        process.execPath,
        [
            serverScript,
            '--host',
            '127.0.0.1',
            '--port',
            '0',
            '--without-connection-token',
            ...folders(home, extensionsFolder ?? join(home, 'extensions')),
            '--disable-telemetry',
            '--disable-experiments',
            ...(asksForTrust ? [] : ['--disable-workspace-trust']),
            ...(runsSuites ? ['--enable-smoke-test-driver'] : []),
        ],
        { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } },
    );
    const removeHome = () => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    const keep = atExit(() => {
        child.kill('SIGKILL');
        removeHome();
    });
    const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
    let printed = '';
    const port = await new Promise<number>((resolve, reject) => {
        const listen = (text: string) => {
            printed = (printed + text).slice(-100_000);
            const found = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
            if (found) {
                resolve(Number(found));
            }
        };
        child.stdout.setEncoding('utf8').on('data', listen);
        child.stderr.setEncoding('utf8').on('data', listen);
        child.once('exit', code => reject(new Error(`The VS Code server ended with exit code ${code}.\n${printed}`)));
        setTimeout(() => reject(new Error(`The VS Code server did not come up.\n${printed}`)), startWithin).unref();
    });
    return {
        port,
        origin: `http://127.0.0.1:${port}`,
        stop: async () => {
            child.kill('SIGTERM');
            const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
            await ended;
            clearTimeout(force);
            removeHome();
            keep();
        },
    };
}

/** Installs a packaged extension into a folder of extensions. Throws with what was printed when it is refused. */
export function installPackage(vsix: string, extensionsFolder: string): void {
    const home = mkdtempSync(join(tmpdir(), 'mou-install-'));
    const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [serverScript, ...folders(home, extensionsFolder), '--install-extension', vsix],
        { encoding: 'utf8' },
    );
    rmSync(home, { recursive: true, force: true });
    if (status !== 0 || !stdout.includes('was successfully installed')) {
        throw new Error(`VS Code refused to install ${vsix} (exit code ${status}).\n${stdout}${stderr}`);
    }
}

function folders(home: string, extensionsFolder: string): string[] {
    return [
        '--accept-server-license-terms',
        '--server-data-dir',
        home,
        '--user-data-dir',
        join(home, 'data'),
        '--extensions-dir',
        extensionsFolder,
    ];
}
