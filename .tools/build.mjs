// `npm run build`: makes what ships, in dist/. `--dev`: readable and with source maps; `--report`: what takes the room.
import { build as bundleWith } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundles } from './build/bundles.mjs';
import { bytesByOrigin, repeatedPackages } from './build/copies.mjs';
import { artifacts, root } from './lib/paths.mjs';

/**
 * Bundles everything that ships into dist/, replacing what stood there, and gives each bundle's esbuild metafile.
 * Throws when an entry is missing, when it does not compile, and when a bundle holds a package twice.
 * @param {{ dev?: boolean }} [options] dev: not minified, with source maps beside
 */
export async function build({ dev = false } = {}) {
    const absent = bundles.filter(({ entry }) => !existsSync(join(root, entry)));
    if (absent.length > 0) {
        throw new Error(absent.map(({ file, entry }) => `${file} cannot be built: its entry ${entry} does not exist.`).join('\n'));
    }
    const metafiles = Object.fromEntries(await Promise.all(bundles.map(async bundle => [bundle.file, await buildOne(bundle, dev)])));
    const repeated = bundles.flatMap(({ file }) => repeatedPackages(metafiles[file]).map(sentence => `${file}: ${sentence}.`));
    if (repeated.length > 0) {
        throw new Error(repeated.join('\n'));
    }
    await chmod(join(root, 'dist', 'mou.cjs'), 0o755);
    removeOthers(metafiles);
    return metafiles;
}

/**
 * @param {import('./build/bundles.mjs').Bundle} bundle
 * @param {boolean} dev
 */
async function buildOne({ file, entry, options }, dev) {
    const { metafile } = await bundleWith({
        ...options,
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: file,
        bundle: true,
        minify: !dev,
        sourcemap: dev,
        legalComments: 'none',
        // Its main entry loads its parts in a way that no bundler sees.
        alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
        metafile: true,
        logLevel: 'warning',
    });
    return metafile;
}

/**
 * Removes from dist/ what this build did not make.
 * @param {Record<string, import('esbuild').Metafile>} metafiles
 */
function removeOthers(metafiles) {
    const made = new Set(Object.values(metafiles).flatMap(({ outputs }) => Object.keys(outputs)));
    for (const entry of readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (entry.isFile() && !made.has(relative(root, path).replaceAll(sep, '/'))) {
            rmSync(path);
        }
    }
}

/** @param {Record<string, import('esbuild').Metafile>} metafiles */
async function printSizes(metafiles) {
    for (const [file, metafile] of Object.entries(metafiles)) {
        const gzipped = gzipSync(await readFile(join(root, file))).length;
        console.log(`${file.padEnd(24)} ${kilobytes(statSync(join(root, file)).size)}  (gzip ${kilobytes(gzipped).trim()})`);
        if (process.argv.includes('--report')) {
            for (const [origin, bytes] of bytesByOrigin(metafile).slice(0, 12)) {
                console.log(`    ${origin.padEnd(36)} ${kilobytes(bytes)}`);
            }
        }
    }
    mkdirSync(artifacts, { recursive: true });
    writeFileSync(join(artifacts, 'build.json'), JSON.stringify(metafiles));
}

/** @param {number} bytes */
function kilobytes(bytes) {
    return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
    try {
        await printSizes(await build({ dev: process.argv.includes('--dev') }));
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    }
}
