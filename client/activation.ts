import { l10n, window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EntryPoints } from './entry-points.ts';

/** Sets up everything that answers, and starts the language server where the extension runs. */
type Start = (context: ExtensionContext, entryPoints: EntryPoints) => BaseLanguageClient;

/** What the extension gives to whoever activates it. */
export interface Activation {
    /** How long it took, in milliseconds, to register what the editor must find: all that is done while it activates. */
    readonly milliseconds: number;
    /** Settles once everything else is loaded and set up; the language server goes on to start. */
    readonly loaded: Promise<Loaded>;
}

interface Loaded {
    readonly client: BaseLanguageClient;
    /** How long it took, in milliseconds. */
    readonly milliseconds: number;
    /** As {@link EntryPoints.unanswered}. */
    readonly unanswered: readonly string[];
}

let running: Promise<Loaded> | undefined;

/**
 * Registers what the editor must find when activation ends, and nothing else. The features and the language client, nearly all of the
 * code, are loaded once the editor has had its turn.
 * @param load imports what sets up everything else
 */
export function activateExtension(context: ExtensionContext, load: () => Promise<{ readonly start: Start }>): Activation {
    const begin = performance.now();
    const loaded = nextTurn().then(() => loadExtension(context, entryPoints, load));
    const entryPoints: EntryPoints = new EntryPoints(context, loaded);
    loaded.catch((error: unknown) =>
        window.showErrorMessage(l10n.t('MoU could not be loaded, so nothing of it works: {0}', String(error))),
    );
    running = loaded;
    return { milliseconds: performance.now() - begin, loaded };
}

/** Stops the language server. */
export async function deactivateExtension(): Promise<void> {
    const stopping = running;
    running = undefined;
    const loaded = await stopping?.catch(() => undefined);
    await loaded?.client.dispose();
}

async function loadExtension(
    context: ExtensionContext,
    entryPoints: EntryPoints,
    load: () => Promise<{ readonly start: Start }>,
): Promise<Loaded> {
    const begin = performance.now();
    const { start } = await load();
    const client = start(context, entryPoints);
    return { client, milliseconds: performance.now() - begin, unanswered: entryPoints.unanswered };
}

function nextTurn(): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, 0));
}
