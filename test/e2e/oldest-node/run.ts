import { existsSync } from 'node:fs';
import type { Tally } from '../../../.tools/lib/tally.mjs';
import { runVitest } from '../../../.tools/test/vitest-suite.ts';
import { ensureVsCodeServer, oldestNode } from '../harness/install.ts';

/** Runs the bundles on Node 20.10, where the registry has it as a package: on Linux with an x64 processor. */
export async function runOnOldestNode(): Promise<Tally> {
    await ensureVsCodeServer();
    if (!existsSync(oldestNode)) {
        console.log(`There is no package of Node 20.10 for ${process.platform} on ${process.arch}: nothing was run.`);
        return { passed: 0, failed: 0 };
    }
    return runVitest('test/e2e/oldest-node/vitest.config.ts', []);
}
