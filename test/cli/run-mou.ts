import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const MOU = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'mou.cjs');

/** What a command wrote and how it ended. */
export interface Outcome {
    code: number | null;
    out: string;
    err: string;
}

/** Runs the built `mou` in a folder, without colours unless the environment asks for them. */
export function mou(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}, user: { uid?: number; gid?: number } = {}): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MOU, ...args], {
        ...user,
        cwd,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, CI: undefined, ...env },
    });
    return { code: status, out: stdout, err: stderr };
}

/** A new folder with these files (path to text or bytes); `remove` takes it away again. */
export function folderOf(files: Record<string, string | Uint8Array>): { folder: string; remove: () => void } {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mou-cli-')));
    for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
    }
    return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
