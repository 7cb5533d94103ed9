import type { ExtensionContext } from 'vscode';
import { activateExtension, deactivateExtension, type Activation } from './activation.ts';

/** Activates the extension where it runs in Node. */
export function activate(context: ExtensionContext): Activation {
    return activateExtension(context, () => import('./start-node.ts'));
}

export { deactivateExtension as deactivate };
