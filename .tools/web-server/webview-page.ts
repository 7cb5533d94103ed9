import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the page that hosts a webview stands in a web build of VS Code. */
export const webviewPagePath = '/out/vs/workbench/contrib/webview/browser/pre/index.html';

/**
 * The page that hosts webviews, changed so that it starts on the workbench's own host. As published it starts only on
 * a host name of its own for each webview, whose service worker browsers refuse where third-party storage is off.
 * Throws when the page is not of the known shape, which a new VS Code may bring.
 * @param build folder of the web build
 */
export function webviewPage(build: string): string {
    const published = readFileSync(join(build, webviewPagePath), 'utf8');
    const changed = published.replace(
        'const hostname = location.hostname;',
        found => `${found} if (new URL(parentOrigin).hostname === hostname) { return start(parentOrigin); }`,
    );
    const script = /<script[^>]*type="module"[^>]*>([\s\S]*?)<\/script>/.exec(changed)?.[1];
    if (changed === published || script === undefined) {
        throw new Error('The webview page of this VS Code web build has an unknown shape: pin the version that is known to work.');
    }
    const hash = createHash('sha256').update(script).digest('base64');
    return changed.replace(/'sha256-[^']+'/, `'sha256-${hash}'`);
}
