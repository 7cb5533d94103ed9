import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serveVsCode, type WebServer } from '../../.tools/web-server/server.ts';
import { webviewPagePath } from '../../.tools/web-server/webview-page.ts';

/** What a request was answered with. */
export interface Reply {
    readonly status: number;
    readonly text: string;
}

/** A server on a folder of its own, with a stand-in for the web build. */
export interface Serving {
    readonly server: WebServer;
    /** The served folder, named `agreements`; it holds `a.mou`, `sub/b.mou` and a link to a file outside. */
    readonly folder: string;
    /** A file outside the served folder. */
    readonly outside: string;
    /** Sends a request exactly as written, without the clean-up that `fetch` does to a path. */
    send(method: string, path: string, options?: { headers?: Record<string, string>; body?: string | Uint8Array }): Promise<Reply>;
    stop(): Promise<void>;
}

/** Starts a server; edits go to disk or stay in memory. */
export async function serving({ write }: { write: boolean }): Promise<Serving> {
    const top = realpathSync(mkdtempSync(join(tmpdir(), 'mou-serving-')));
    const folder = join(top, 'agreements');
    const outside = join(top, 'secret.txt');
    for (const [path, text] of Object.entries({
        'agreements/a.mou': 'the first',
        'agreements/sub/b.mou': 'the second',
        'agreements/node_modules/c.mou': 'of a package',
        'secret.txt': 'not for the browser',
        'build/workbench.js': 'the editor',
        [`build${webviewPagePath}`]: '<meta content="\'sha256-x\'"><script type="module">const hostname = location.hostname;</script>',
        'extension/package.json': '{}',
        'extension/private.txt': 'not part of the extension',
    })) {
        mkdirSync(dirname(join(top, path)), { recursive: true });
        writeFileSync(join(top, path), text);
    }
    symlinkSync(outside, join(folder, 'link.txt'));
    symlinkSync(join(top, 'not-there.txt'), join(folder, 'dangling.txt'));
    const server = await serveVsCode({
        build: join(top, 'build'),
        extensions: { extension: { folder: join(top, 'extension'), serves: path => path === '/package.json' } },
        folder,
        write,
        port: 0,
    });
    const { hostname, port } = new URL(server.url);
    return {
        server,
        folder,
        outside,
        send: (method, path, { headers = {}, body } = {}) =>
            new Promise((resolve, reject) => {
                const sent = request({ hostname, port, method, path, headers }, response => {
                    let text = '';
                    response
                        .setEncoding('utf8')
                        .on('data', part => (text += part))
                        .once('end', () => resolve({ status: response.statusCode ?? 0, text }));
                });
                sent.once('error', reject);
                sent.end(body);
            }),
        stop: async () => {
            await server.stop();
            rmSync(top, { recursive: true });
        },
    };
}
