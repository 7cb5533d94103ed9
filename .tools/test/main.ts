import { build } from '../build.mjs';
import { sum, tallyLine, type Tally } from '../lib/tally.mjs';
import { runTextMate } from './textmate-suite.ts';
import { runVitest } from './vitest-suite.ts';

/** Builds what the command line and server suites start; a build that fails is one failure and stops nothing else. */
async function buildFirst(): Promise<Tally> {
    try {
        await build();
        return { passed: 0, failed: 0 };
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        return { passed: 0, failed: 1 };
    }
}

// Arguments are filters for vitest (`npm test -- test/domain`); with any, only that part runs.
const args = process.argv.slice(2);
const tallies = [await buildFirst(), await runVitest('.tools/vitest.config.ts', args)];
if (args.length === 0) {
    tallies.push(await runTextMate());
}
const total = sum(tallies);
console.log(tallyLine(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
