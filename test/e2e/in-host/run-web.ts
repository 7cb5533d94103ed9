import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { tallyOfRun, type Tally } from '../../../.tools/lib/tally.mjs';
import { serveVsCode } from '../../../.tools/web-server/server.ts';
import { localFolderExtension, projectExtension, webBuild } from '../../../.tools/web-server/window.ts';
import { launchBrowser } from '../harness/chromium.ts';
import { ensureWebBuild } from '../harness/install.ts';
import { quietSettings } from '../harness/settings.ts';
import { bundleSuites } from '../harness/suite-bundle.ts';
import { runSuiteInPage } from '../harness/suite-page.ts';
import { copyOfExamples } from '../harness/workspace.ts';

/** Runs the in-host suites in the web worker extension host, on the page that `npm start` serves. */
export async function runInWebHost(): Promise<Tally> {
    await ensureWebBuild();
    const workspace = copyOfExamples();
    const suite = readFileSync(await bundleSuites('web'));
    const server = await serveVsCode({
        build: webBuild,
        extensions: { extension: projectExtension(new Map([['/suite.cjs', suite]])), 'local-folder': await localFolderExtension() },
        folder: workspace.folder,
        write: true,
        settings: quietSettings,
        port: 0,
        suite: { extension: 'extension', script: 'suite.cjs' },
    });
    const browser = await launchBrowser();
    const lines: string[] = [];
    const print = (line: string) => {
        lines.push(line);
        console.log(line);
    };
    try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        const elsewhere = requestsElsewhere(page, new URL(server.url).origin);
        const code = await runSuiteInPage(page, server.url, { name: 'in-host-web', within: 180_000, print });
        const left = elsewhere();
        if (left.length > 0) {
            console.error(`The page asked for what it does not serve itself:\n${left.join('\n')}`);
        }
        return tallyOfRun(lines.join('\n'), left.length > 0 ? 1 : code);
    } finally {
        await browser.close();
        await server.stop();
        workspace.remove();
    }
}

/** Watches a page and its workers, the language server's among them; gives the addresses asked for that another server would answer. */
function requestsElsewhere(page: Page, origin: string): () => string[] {
    const found = new Set<string>();
    const served = new URL(origin);
    page.context().on('request', request => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.port !== served.port) {
            found.add(url.href);
        }
    });
    return () => [...found];
}
