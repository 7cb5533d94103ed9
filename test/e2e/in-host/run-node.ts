import { runTests } from '@vscode/test-electron';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { root } from '../../../.tools/lib/paths.mjs';
import { tallyOfRun, type Tally } from '../../../.tools/lib/tally.mjs';
import { ensureVsCodeServer } from '../harness/install.ts';
import { bundleSuites } from '../harness/suite-bundle.ts';
import { copyOfExamples } from '../harness/workspace.ts';

/**
 * Runs the in-host suites in VS Code's Node extension host, through the usual runner for desktop VS Code. The
 * environment variable VSCODE names a desktop VS Code's program to run them in; otherwise it is the VS Code server.
 */
export async function runInNodeHost(): Promise<Tally> {
    const desktop = process.env['VSCODE'];
    if (!desktop) {
        await ensureVsCodeServer();
    }
    const workspace = copyOfExamples();
    let output = '';
    const stdout = new PassThrough().setEncoding('utf8');
    stdout.on('data', (text: string) => {
        output += text;
        process.stdout.write(text);
    });
    try {
        const code = await runTests({
            vscodeExecutablePath: desktop ?? join(root, 'test', 'e2e', 'harness', 'code-bridge'),
            extensionDevelopmentPath: root,
            extensionTestsPath: await bundleSuites('node'),
            extensionTestsEnv: { MOU_NODE: process.execPath },
            launchArgs: [workspace.folder, '--disable-extensions'],
            stdout,
        });
        return tallyOfRun(output, code);
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        return tallyOfRun(output, 1);
    } finally {
        workspace.remove();
    }
}
