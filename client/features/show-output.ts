import type { FeatureContext } from './feature-context.ts';

/** The command that shows what the language server says. */
export function activateShowOutput({ output, entryPoints }: FeatureContext): void {
    entryPoints.command('mou.showOutput', () => output.show());
}
