import { commands } from 'vscode';
import type { FeatureContext } from './feature-context.ts';

/** The command that shows what the language server says. */
export function activateShowOutput({ output, subscriptions }: FeatureContext): void {
    subscriptions.push(commands.registerCommand('mou.showOutput', () => output.show()));
}
