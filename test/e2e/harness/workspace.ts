import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../.tools/lib/paths.mjs';
import { atExit } from './lifetime.ts';

/** A copy of folders of the project that a suite may write to. */
export interface Workspace {
    /** Absolute path. */
    readonly folder: string;
    remove(): void;
}

/** The day that every suite reckons from, so that what is due is the same every day the suites run. */
export const today = '2026-11-22';

/**
 * Copies the example agreements, and the agreements made for these suites, into a folder of their own called
 * `agreements`, in which today is {@link today}.
 */
export function copyOfExamples(): Workspace {
    const parent = mkdtempSync(join(tmpdir(), 'mou-workspace-'));
    const folder = join(parent, 'agreements');
    for (const source of [join(root, 'examples'), join(root, 'test', 'e2e', 'workspace')]) {
        if (existsSync(source)) {
            cpSync(source, folder, { recursive: true });
        }
    }
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'mou.today': today }));
    const remove = () => rmSync(parent, { recursive: true, force: true });
    const keep = atExit(remove);
    return {
        folder,
        remove: () => {
            remove();
            keep();
        },
    };
}
