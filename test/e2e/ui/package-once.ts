import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packageExtension } from '../../../.tools/package.mjs';
import { ensureChromium } from '../harness/chromium.ts';
import { ensureVsCodeServer } from '../harness/install.ts';
import { installPackage } from '../harness/vscode-server.ts';

declare module 'vitest' {
    export interface ProvidedContext {
        /** Folder in which the packaged extension is installed. */
        extensionsFolder: string;
    }
}

/** Packages the extension and installs the package, once for all UI suites. */
export default async function setup(project: TestProject): Promise<() => void> {
    ensureChromium();
    await ensureVsCodeServer();
    const vsix = await packageExtension();
    const extensionsFolder = mkdtempSync(join(tmpdir(), 'mou-extensions-'));
    installPackage(vsix, extensionsFolder);
    project.provide('extensionsFolder', extensionsFolder);
    return () => rmSync(extensionsFolder, { recursive: true, force: true });
}
