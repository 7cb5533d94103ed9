/**
 * What the extension consists of: patterns of paths from the project's top folder. `.vscodeignore` says the same to
 * the packager; the packaged file is checked against this list, and `npm start` serves nothing else of the project.
 */
const shippedPaths = [
    /^package\.json$/,
    /^package\.nls(\.[a-z-]+)?\.json$/,
    /^(README|CHANGELOG)\.md$/,
    /^LICENSE$/,
    /^dist\/(client-node\.cjs|start-node\.cjs|client-browser\.cjs|server-node\.cjs|server-browser\.js)$/,
    /^dist\/webview\/[\w-]+\.(js|css)$/,
    /^client\/media\/[\w-]+\.(png|svg)$/,
    /^client\/walkthrough\/[\w/-]+\.(md|png|svg)$/,
    /^client\/l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
    /^syntaxes\/[\w.-]+\.json$/,
    /^examples\/[\w/-]+\.(?:mou|ics)$/,
];

/** Paths that must be there for the extension to work at all. */
export const requiredPaths = [
    'package.json',
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
    'dist/client-node.cjs',
    'dist/start-node.cjs',
    'dist/client-browser.cjs',
    'dist/server-node.cjs',
    'dist/server-browser.js',
    'dist/webview/timeline.js',
    'dist/webview/timeline.css',
    'client/media/icon.png',
];

/**
 * Whether a file is part of the extension.
 * @param {string} path from the project's top folder, `/` between names
 */
export function isShipped(path) {
    return shippedPaths.some(pattern => pattern.test(path));
}
