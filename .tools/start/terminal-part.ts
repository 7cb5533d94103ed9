import { styleText } from 'node:util';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/process.mjs';

const agreements = ['examples/kent.mou', 'examples/oxfordshire.mou'];

/**
 * Shows what the command line says of the two example agreements: the check, and the coming year's deadlines.
 * Findings are the normal outcome. Throws when the command line could not run.
 */
export async function showInTerminal(): Promise<void> {
    for (const command of ['check', 'deadlines']) {
        console.log(styleText('bold', `\n$ mou ${command} ${agreements.join(' ')}`));
        const code = await run(process.execPath, [join(root, 'dist', 'mou.cjs'), command, ...agreements]);
        if (code > 1) {
            throw new Error(`mou ${command} could not run (exit code ${code}).`);
        }
    }
}
