import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { ensureInstalled } from '../lib/install.mjs';
import { webBuildFolder } from '../lib/paths.mjs';
import { serveVsCode, type WebServer, type WebServerOptions } from '../web-server/server.ts';
import { calmSettings, localFolderExtension, projectExtension, webBuild } from '../web-server/window.ts';

/** How a folder is served. */
interface Serving {
    /** Whether edits are saved to disk. */
    readonly write: boolean;
    readonly port: number;
}

/** The file that a newcomer sees first, where the folder has it. */
const firstFile = 'kent.mou';

/** Serves VS Code for the Web with the extension and a folder, until the person stops it with Ctrl+C. */
export async function serveUntilStopped(folder: string, { write, port }: Serving): Promise<void> {
    await ensureInstalled(webBuildFolder, { what: 'VS Code for the Web, about 110 MB', scripts: false });
    const server = await serveAtFreePort({
        build: webBuild,
        extensions: { extension: projectExtension(), 'local-folder': await localFolderExtension() },
        folder,
        write,
        ...(existsSync(join(folder, firstFile)) && { firstFile }),
        settings: calmSettings,
        port,
    });
    const saved = write ? 'Edits are saved to disk.' : 'Edits stay in memory: the files on disk are not touched.';
    console.log(
        `\nVS Code with the MoU extension is at ${styleText(['bold', 'cyan'], server.url)}\nFolder: ${folder}. ${saved}\nCtrl+C stops it.`,
    );
    await new Promise<void>(resolve => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
        process.once('SIGHUP', resolve);
    });
    await server.stop();
    console.log('\nStopped.');
}

/** Serves at the wanted port, or at one the system chooses when another program has that one. */
async function serveAtFreePort(options: WebServerOptions): Promise<WebServer> {
    try {
        return await serveVsCode(options);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') {
            throw error;
        }
        console.log(`Port ${options.port} is in use by another program; taking a free one.`);
        return serveVsCode({ ...options, port: 0 });
    }
}
