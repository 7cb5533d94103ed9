import { statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** Milliseconds that a change is waited on: editors write a file in several steps. */
const SETTLED = 100;

/** What a change of is looked at: agreements, the calendars they read, and settings. */
const WATCHED = /\.(?:mou|ics)$|^\.moucheck\.json$/;

/**
 * Does something now and after each change of an agreement, a calendar or a settings file beneath these paths, one after the
 * other, until the signal ends it.
 */
export async function whenever(paths: readonly string[], signal: AbortSignal, task: () => Promise<void>): Promise<void> {
    let wake = (): void => undefined;
    let isChanged = true;
    let timer: NodeJS.Timeout | undefined;
    const changed = (_event: string, file: string | null): void => {
        if (file === null || WATCHED.test(basename(file))) {
            clearTimeout(timer);
            timer = setTimeout(() => {
                isChanged = true;
                wake();
            }, SETTLED);
        }
    };
    const watchers = paths.map((path): FSWatcher => watch(folderOf(path), { recursive: true }, changed));
    signal.addEventListener('abort', () => wake());
    while (!signal.aborted) {
        if (isChanged) {
            isChanged = false;
            await task();
        } else {
            await new Promise<void>(resolveWait => {
                wake = resolveWait;
            });
        }
    }
    clearTimeout(timer);
    watchers.forEach(watcher => watcher.close());
}

function folderOf(path: string): string {
    return statSync(path).isDirectory() ? path : dirname(resolve(path));
}
