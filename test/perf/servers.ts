import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../.tools/lib/paths.mjs';
import { agreementText } from './generate.ts';
import { JSON_SCHEMA, jsonText } from './peer-documents.ts';

/** A language server that is measured. */
export interface Server {
    readonly name: string;
    /** Its module, run by the Node that runs the measurement. */
    readonly module: string;
    readonly languageId: string;
    readonly extension: string;
    /** Settings, sent as a changed configuration. */
    readonly settings: Record<string, unknown>;
    /** A document of so many lines. */
    readonly text: (lines: number) => string;
    /** The words in the document behind which a letter is typed: the place nearest to the middle is taken. */
    readonly typedBehind: string;
}

/** The built server of this project. */
export const mouServer: Server = {
    name: 'MoU',
    module: join(root, 'dist', 'server-node.cjs'),
    languageId: 'mou',
    extension: 'mou',
    settings: { mou: { today: '2026-11-22' } },
    text: lines => agreementText({ lines, seed: 1 }),
    typedBehind: 'must "',
};

const json = {
    languageId: 'json',
    extension: 'json',
    settings: { json: { validate: { enable: true }, schemas: [{ fileMatch: ['*.json'], schema: JSON_SCHEMA }] } },
    text: (lines: number) => jsonText(lines, 1),
    typedBehind: '"text": "',
};

const jsonPackage = join(root, 'node_modules', 'vscode-langservers-extracted');

/** The JSON server as its package has it, which waits 500 ms before it validates. */
export const jsonServer: Server = { ...json, name: 'JSON', module: join(jsonPackage, 'bin', 'vscode-json-language-server') };

/** The JSON server bundled into one file of this folder, as ours is, and validating at once. */
export async function jsonServerWithoutDelay(folder: string): Promise<Server> {
    const module = join(folder, 'json-server.cjs');
    let replaced = 0;
    await build({
        entryPoints: [join(jsonPackage, 'lib', 'json-language-server', 'node', 'jsonServerMain.js')],
        outfile: module,
        bundle: true,
        minify: true,
        platform: 'node',
        format: 'cjs',
        target: 'node20.10',
        logLevel: 'error',
        mainFields: ['module', 'main'],
        plugins: [
            {
                name: 'no-delay',
                setup: plugin =>
                    plugin.onLoad({ filter: /[\\/]utils[\\/]validation\.js$/ }, async ({ path }) => {
                        const contents = await readFile(path, 'utf8');
                        const changed = contents.replace('validationDelayMs = 500', 'validationDelayMs = 0');
                        replaced += changed === contents ? 0 : 1;
                        return { contents: changed, loader: 'js' };
                    }),
            },
        ],
    });
    if (replaced !== 1) {
        throw new Error('The delay of the JSON server is no longer where it was: see its utils/validation.js.');
    }
    return { ...json, name: 'JSON without delay', module };
}
