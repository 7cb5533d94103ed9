// `npm run package`: the extension as one .vsix file, with its content checked.
import { mkdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { artifacts, root } from './lib/paths.mjs';
import { run } from './lib/process.mjs';
import { problemsOfContent, readContent } from './package/content.mjs';

/** Bytes that the package takes at most: what a person on a slow line downloads. */
const budget = 1_500_000;

/** Packages the extension, built anew, and gives the absolute path of the file. Throws when the packager fails. */
export async function packageExtension() {
    const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const file = join(artifacts, `${name}-${version}.vsix`);
    mkdirSync(artifacts, { recursive: true });
    const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
    const code = await run(process.execPath, [
        vsce,
        'package',
        '--no-dependencies',
        '--allow-missing-repository',
        '--no-rewrite-relative-links',
        '--out',
        file,
    ]);
    if (code !== 0) {
        throw new Error(`vsce could not package the extension (exit code ${code}).`);
    }
    return file;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
    try {
        const file = await packageExtension();
        const entries = await readContent(file);
        for (const { path, size } of entries) {
            console.log(`  ${String(size).padStart(9)}  ${path}`);
        }
        const { size } = statSync(file);
        console.log(`${file}: ${entries.length} files, ${size} bytes of at most ${budget}`);
        const problems = problemsOfContent(entries.map(({ path }) => path));
        if (size > budget) {
            problems.push(`The package has ${size} bytes; the budget is ${budget}.`);
        }
        problems.forEach(problem => console.error(problem));
        process.exitCode = problems.length > 0 ? 1 : 0;
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    }
}
