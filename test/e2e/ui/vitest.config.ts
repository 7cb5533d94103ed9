import { defineConfig } from 'vitest/config';
import { root } from '../../../.tools/lib/paths.mjs';

/** The UI suites: one browser at a time, and time enough for a slow machine. */
export default defineConfig({
    root,
    test: {
        include: ['test/e2e/ui/**/*.test.ts'],
        globalSetup: ['test/e2e/ui/package-once.ts'],
        fileParallelism: false,
        allowOnly: false,
        testTimeout: 120_000,
        hookTimeout: 180_000,
        expect: { poll: { timeout: 20_000, interval: 100 } },
    },
});
