import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pinnedNode, root } from './paths.mjs';
import { runNpm } from './process.mjs';

/**
 * Installs exactly what a folder's package-lock.json names, unless it is there already.
 * Needs nothing but the Node and npm that run it. Throws an error with what to do when npm fails.
 * @param {string} folder absolute path of the folder holding package.json and package-lock.json
 * @param {{ what: string, scripts?: boolean }} options what is installed, for the person waiting;
 *        scripts: whether the packages' own install scripts may run
 */
export async function ensureInstalled(folder, { what, scripts = true }) {
    const missing = firstMissing(folder);
    if (missing === undefined) {
        return;
    }
    console.log(`Installing ${what} (${missing}) ...`);
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(scripts ? [] : ['--ignore-scripts'])];
    const code = await runNpm(args, { cwd: folder, env: process.env });
    if (code !== 0) {
        throw new Error(
            `npm could not install ${what} (exit code ${code}). Look at npm's message above; if the network was the reason, run the same command again.`,
        );
    }
}

/** Installs the project's own packages, the pinned Node among them. */
export async function ensureProjectInstalled() {
    await ensureInstalled(root, { what: "the project's packages" });
    if (!existsSync(pinnedNode)) {
        throw new Error(
            `The pinned Node is missing at ${relative(root, pinnedNode)}. Its install script did not run: check that npm's "ignore-scripts" setting is off, delete node_modules and run the same command again.`,
        );
    }
}

/**
 * Why the folder needs an install, in words, or undefined when every required package is there in its pinned version.
 * @param {string} folder
 */
function firstMissing(folder) {
    const installed = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
    if (!installed) {
        return 'nothing installed yet';
    }
    const wanted = packagesIn(join(folder, 'package-lock.json'));
    if (!wanted) {
        throw new Error(`${relative(root, folder) || '.'} has no readable package-lock.json, so nothing can be installed there.`);
    }
    for (const [path, { version, optional, devOptional, peer }] of Object.entries(wanted)) {
        if (path !== '' && !optional && !devOptional && !peer && installed[path]?.version !== version) {
            return `${path.replace(/^.*node_modules\//, '')} ${version} is not there`;
        }
    }
    return undefined;
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> | undefined}
 */
function packagesIn(lockFile) {
    try {
        return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
    } catch {
        return undefined;
    }
}
