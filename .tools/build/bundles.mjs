/**
 * @typedef {object} Bundle One file that ships.
 * @property {string} file path in the project of the file made
 * @property {string} entry path in the project of the module it is made from
 * @property {import('esbuild').BuildOptions} options how this bundle differs from the others
 */

/** Node 20.10 is the oldest that remote VS Code servers and the command line run on. @type {import('esbuild').BuildOptions} */
const node = { platform: 'node', format: 'cjs', target: 'node20.10' };

/** VS Code 1.101 brings Chromium 134; a web worker of VS Code for the Web may run in any browser of that time. @type {import('esbuild').BuildOptions} */
const browser = { platform: 'browser', target: ['chrome120', 'firefox120', 'safari17'] };

/**
 * What the extension loads after its activation stands in a bundle of its own, which Node need not compile before. (VS Code for the Web
 * loads no second script, so there it is part of the first.)
 * @type {import('esbuild').Plugin}
 */
const loadedLater = {
    name: 'loaded-later',
    setup(build) {
        build.onResolve({ filter: /^\.\/start-node\.ts$/ }, ({ kind }) =>
            kind === 'dynamic-import' ? { path: './start-node.cjs', external: true } : undefined,
        );
    },
};

/** Everything that is bundled. @type {readonly Bundle[]} */
export const bundles = [
    {
        file: 'dist/client-node.cjs',
        entry: 'client/extension-node.ts',
        // As `require`, by which VS Code hands out its own module to what is loaded.
        options: { ...node, external: ['vscode'], plugins: [loadedLater], supported: { 'dynamic-import': false } },
    },
    { file: 'dist/start-node.cjs', entry: 'client/start-node.ts', options: { ...node, external: ['vscode'] } },
    { file: 'dist/client-browser.cjs', entry: 'client/extension-browser.ts', options: { ...browser, format: 'cjs', external: ['vscode'] } },
    { file: 'dist/webview/timeline.js', entry: 'client/webview/timeline/page/main.tsx', options: { ...browser, format: 'iife' } },
    { file: 'dist/server-node.cjs', entry: 'server/main-node.ts', options: node },
    { file: 'dist/server-browser.js', entry: 'server/main-browser.ts', options: { ...browser, format: 'iife' } },
    { file: 'dist/mou.cjs', entry: 'server/cli/main.ts', options: { ...node, banner: { js: '#!/usr/bin/env node' } } },
];
