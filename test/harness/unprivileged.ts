import { chmodSync, chownSync } from 'node:fs';

const NOBODY = 65_534;

/**
 * Makes a file unreadable to processes started with {@link unprivileged}. The administrator may read everything, so that tests
 * run by one start such processes as nobody.
 */
export function lock(folder: string, path: string): void {
    chmodSync(folder, 0o755);
    chmodSync(path, 0o000);
    if (isAdministrator()) {
        chownSync(path, 0, 0);
    }
}

/** Options of a child process under which permissions of files count. */
export function unprivileged(): { uid?: number; gid?: number } {
    return isAdministrator() ? { uid: NOBODY, gid: NOBODY } : {};
}

function isAdministrator(): boolean {
    return process.getuid?.() === 0;
}
