import { defineConfig } from 'vitest/config';
import { root } from '../../../.tools/lib/paths.mjs';

/** The suites that run what ships on the oldest Node it promises to run on. */
export default defineConfig({
    root,
    test: {
        include: ['test/e2e/oldest-node/**/*.test.ts'],
        allowOnly: false,
        testTimeout: 30_000,
    },
});
