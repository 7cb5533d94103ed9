import { join } from 'node:path';
import { build } from '../build.mjs';
import { root } from '../lib/paths.mjs';
import { openOnDesktop } from './desktop.ts';
import { serveUntilStopped } from './in-browser.ts';
import { readOptions, usage } from './options.ts';
import { showInTerminal } from './terminal-part.ts';

try {
    const options = readOptions(process.argv.slice(2));
    if (options.help) {
        console.log(usage);
    } else {
        await build();
        await showInTerminal();
        const folder = options.folder ?? join(root, 'examples');
        if (options.serve && options.desktop) {
            await openOnDesktop(folder);
        } else if (options.serve) {
            await serveUntilStopped(folder, { write: options.folder !== undefined, port: options.port });
        }
    }
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
}
