import { defineConfig } from 'vitest/config';
import { root } from './lib/paths.mjs';

/** The suites of `npm test`: everything under test/ but what needs a real VS Code or measures speed. */
export default defineConfig({
    root,
    test: {
        include: ['test/**/*.test.ts'],
        exclude: ['**/node_modules/**', 'test/e2e/**', 'test/perf/**'],
        allowOnly: false,
        testTimeout: 20_000,
        hookTimeout: 60_000,
    },
});
