import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../../../.tools/lib/install.mjs';
import { root, webBuildFolder } from '../../../.tools/lib/paths.mjs';

const serverFolder = join(root, 'test', 'e2e', 'vscode-server');
const serverHome = join(serverFolder, 'node_modules', 'code-server', 'lib', 'vscode');

/** The script that starts the VS Code server, present once {@link ensureVsCodeServer} is through. */
export const serverScript = join(serverHome, 'out', 'server-main.js');

/** The oldest Node that what ships must run on, where the registry has it for this machine. */
export const oldestNode = join(serverFolder, 'node_modules', 'oldest-node', 'bin', 'node');

/** Installs the pinned VS Code server unless it is there. */
export async function ensureVsCodeServer(): Promise<void> {
    await ensureInstalled(serverFolder, { what: 'a VS Code server for the tests, about 110 MB', scripts: false });
    const modules = join(serverHome, 'node_modules');
    if (!existsSync(modules)) {
        symlinkSync(join(serverFolder, 'node_modules'), modules, 'junction');
    }
    letGitExtensionLoad();
}

/**
 * VS Code's Git extension loads a module of native code, with which it copies files for new worktrees. It is built by a script of its
 * package, which no installation here runs; the suites only need the extension to load.
 */
function letGitExtensionLoad(): void {
    const module = join(serverHome, 'extensions', 'git', 'node_modules', '@vscode', 'fs-copyfile');
    if (!existsSync(module)) {
        mkdirSync(module, { recursive: true });
        writeFileSync(join(module, 'index.js'), 'module.exports = {};\n');
    }
}

/** Installs the pinned web build of VS Code unless it is there. */
export async function ensureWebBuild(): Promise<void> {
    await ensureInstalled(webBuildFolder, { what: 'VS Code for the Web, about 110 MB', scripts: false });
}
