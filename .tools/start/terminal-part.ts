import { styleText } from 'node:util';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/process.mjs';

const agreements = ['examples/kent.mou', 'examples/oxfordshire.mou'];
const commands = [
    ['check', ...agreements],
    ['deadlines', ...agreements],
    ['deadlines', 'examples/oxfordshire-2025-26.mou', '--today', '2026-07-24', '--from', '2026-03-01', '--to', '2026-07-31'],
];

/**
 * Shows what the command line says of the two example agreements: the check, the coming year's deadlines, and those of a
 * year with its history. Findings are the normal outcome. Throws when the command line could not run.
 */
export async function showInTerminal(): Promise<void> {
    for (const command of commands) {
        console.log(styleText('bold', `\n$ mou ${command.join(' ')}`));
        const code = await run(process.execPath, [join(root, 'dist', 'mou.cjs'), ...command]);
        if (code > 1) {
            throw new Error(`mou ${command[0]} could not run (exit code ${code}).`);
        }
    }
}
