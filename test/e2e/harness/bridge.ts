// Stands in for a desktop VS Code's program: takes its flags, and runs the suite they name in the VS Code server.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endWithParent } from '../../../.tools/lib/process.mjs';
import { launchBrowser } from './chromium.ts';
import { atExit } from './lifetime.ts';
import { runSuiteInPage } from './suite-page.ts';
import { startVsCodeServer } from './vscode-server.ts';

const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});
const { extensionDevelopmentPath: extension, extensionTestsPath: suite } = values;
const [folder] = positionals;
if (typeof extension !== 'string' || typeof suite !== 'string' || folder === undefined) {
    console.error('Needed: --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE FOLDER');
    process.exit(2);
}

endWithParent();
const server = await startVsCodeServer({ runsSuites: true });
const browser = await launchBrowser();
atExit(() => void browser.close());
try {
    const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${resolve(path)}`;
    const payload = JSON.stringify([
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(suite)],
        ['skipWelcome', 'true'],
    ]);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const url = `${server.origin}/?folder=${encodeURIComponent(resolve(folder))}&payload=${encodeURIComponent(payload)}`;
    process.exitCode = await runSuiteInPage(page, url, { name: 'in-host-node', within: 300_000, print: console.log });
} finally {
    await browser.close();
    await server.stop();
}
