import { runVitest } from '../../../.tools/test/vitest-suite.ts';
import type { Tally } from '../../../.tools/lib/tally.mjs';

/** Runs the UI suites: a person's hands and eyes on the packaged extension. */
export function runUi(): Promise<Tally> {
    return runVitest('test/e2e/ui/vitest.config.ts', []);
}
