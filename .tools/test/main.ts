import { build } from '../build.mjs';
import { sum, tallyLine } from '../lib/tally.mjs';
import { runTextMate } from './textmate-suite.ts';
import { runVitest } from './vitest-suite.ts';

// Arguments are filters for vitest (`npm test -- test/domain`); with any, only that part runs.
const args = process.argv.slice(2);
try {
    await build();
    const suites = [await runVitest('.tools/vitest.config.ts', args)];
    if (args.length === 0) {
        suites.push(await runTextMate());
    }
    const total = sum(suites);
    console.log(tallyLine(total));
    process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log(tallyLine({ passed: 0, failed: 1 }));
    process.exitCode = 2;
}
