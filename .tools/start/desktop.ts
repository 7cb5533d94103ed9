import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/process.mjs';

/**
 * Opens a folder in the VS Code installed on this machine, with the extension as built here.
 * Throws an error that says what to do when there is none, or when it would not start.
 */
export async function openOnDesktop(folder: string): Promise<void> {
    const code = findCode();
    if (code === undefined) {
        throw new Error(
            'No desktop VS Code was found: there is no "code" command on the PATH. Install VS Code (in it, "Shell Command: Install \'code\' command in PATH" from the command palette), or run npm start without --desktop to use it in the browser.',
        );
    }
    console.log(`Opening ${folder} in ${code} ...`);
    const exitCode = await run(code, [`--extensionDevelopmentPath=${root}`, folder]);
    if (exitCode !== 0) {
        throw new Error(`${code} ended with exit code ${exitCode}.`);
    }
}

function findCode(): string | undefined {
    const names = process.platform === 'win32' ? ['code.cmd', 'codium.cmd'] : ['code', 'code-insiders', 'codium'];
    const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
    const usual = process.platform === 'darwin' ? ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin'] : [];
    return names.flatMap(name => [...folders, ...usual].map(folder => join(folder, name))).find(path => existsSync(path));
}
