import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/process.mjs';
import { type Tally } from '../lib/tally.mjs';

/**
 * Runs the tests of the TextMate grammar: each file in test/textmate is one test, with the expected scopes written
 * in comments under its lines. There are none as long as that folder does not exist.
 */
export async function runTextMate(): Promise<Tally> {
    const files = globSync('test/textmate/**/*.mou', { cwd: root });
    if (!existsSync(join(root, 'test', 'textmate'))) {
        return { passed: 0, failed: 0 };
    }
    let output = '';
    const runner = join(root, 'node_modules', 'vscode-tmgrammar-test', 'dist', 'unit.js');
    const code = await run(process.execPath, [runner, ...files], { onOutput: text => (output += text) });
    const passed = output.match(/run successful+y/g)?.length ?? 0;
    return { passed, failed: code === 0 ? 0 : Math.max(files.length - passed, 1) };
}
