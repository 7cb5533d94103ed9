import { defineConfig } from 'vitest/config';
import { root } from '../../../.tools/lib/paths.mjs';

/** The UI suites: one browser at a time, and time enough for a slow machine. */
export default defineConfig({
    root,
    test: {
        include: ['test/e2e/ui/**/*.test.ts'],
        setupFiles: ['test/e2e/ui/on-failure.ts'],
        globalSetup: ['test/e2e/ui/package-once.ts'],
        fileParallelism: false,
        allowOnly: false,
        testTimeout: 300_000,
        hookTimeout: 180_000,
        expect: { poll: { timeout: 60_000, interval: 100 } },
    },
});
