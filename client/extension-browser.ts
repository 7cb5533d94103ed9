import type { ExtensionContext } from 'vscode';
import { activateExtension, deactivateExtension, type Activation } from './activation.ts';

/** Activates the extension where it runs in a web worker. */
export function activate(context: ExtensionContext): Activation {
    return activateExtension(context, () => import('./start-browser.ts'));
}

export { deactivateExtension as deactivate };
