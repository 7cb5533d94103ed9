import { open } from 'yauzl';
import { isShipped, requiredPaths } from '../lib/shipped.mjs';

/** Files that the packager adds or renames, by the name they get. */
const renamed = new Map([
    ['readme.md', 'README.md'],
    ['changelog.md', 'CHANGELOG.md'],
    ['LICENSE.txt', 'LICENSE'],
]);
const added = new Set(['[Content_Types].xml', 'extension.vsixmanifest']);

/**
 * What a packaged extension holds: paths as in the project's folder, sizes in bytes before compression.
 * @param {string} file the .vsix
 * @returns {Promise<{ path: string, size: number }[]>}
 */
export function readContent(file) {
    return new Promise((resolve, reject) => {
        open(file, { lazyEntries: true }, (error, archive) => {
            if (error) {
                reject(error);
                return;
            }
            /** @type {{ path: string, size: number }[]} */
            const entries = [];
            archive.on('entry', ({ fileName, uncompressedSize }) => {
                const path = fileName.replace(/^extension\//, '');
                if (!added.has(fileName)) {
                    entries.push({ path: renamed.get(path) ?? path, size: uncompressedSize });
                }
                archive.readEntry();
            });
            archive.once('end', () => resolve(entries));
            archive.once('error', reject);
            archive.readEntry();
        });
    });
}

/**
 * What is wrong with the content of a package, in sentences: a file that is no part of the extension, or one missing.
 * @param {readonly string[]} paths
 */
export function problemsOfContent(paths) {
    return [
        ...paths.filter(path => !isShipped(path)).map(path => `${path} is in the package and should not be.`),
        ...requiredPaths.filter(path => !paths.includes(path)).map(path => `${path} is missing from the package.`),
    ];
}
