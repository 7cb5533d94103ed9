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

/** Everything that is bundled. @type {readonly Bundle[]} */
export const bundles = [
    { file: 'dist/client-node.cjs', entry: 'client/extension-node.ts', options: { ...node, external: ['vscode'] } },
    { file: 'dist/client-browser.cjs', entry: 'client/extension-browser.ts', options: { ...browser, format: 'cjs', external: ['vscode'] } },
    { file: 'dist/webview/timeline.js', entry: 'client/webview/timeline/page/main.tsx', options: { ...browser, format: 'iife' } },
    { file: 'dist/server-node.cjs', entry: 'server/main-node.ts', options: node },
    { file: 'dist/server-browser.js', entry: 'server/main-browser.ts', options: { ...browser, format: 'iife' } },
    { file: 'dist/mou.cjs', entry: 'server/cli/main.ts', options: { ...node, banner: { js: '#!/usr/bin/env node' } } },
];
