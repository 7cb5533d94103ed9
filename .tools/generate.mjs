// `npm run generate`: everything in the project that is made from something else in it. `npm run generate:check`
// (--check) also says what was not up to date, and then fails.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './lib/paths.mjs';
import { run } from './lib/process.mjs';

const generated = [
    'language/generated/**',
    'docs/language.md',
    'docs/profiles.md',
    'docs/railroad.html',
    'docs/rules.md',
    'docs/rules/*.md',
    'syntaxes/moucheck.schema.json',
    'package.json',
    'package.nls.json',
];

/** Each takes what those before it made. */
const steps = [
    ['node_modules/langium-cli/bin/langium.js', 'generate', '-f', 'language/langium-config.json', '--mode=production'],
    ['.tools/embed-library.mjs'],
    ['.tools/reference.mjs'],
];

/** @returns {Map<string, string>} the content of each generated file, by path */
function generatedFiles() {
    const files = globSync(generated, { cwd: root, withFileTypes: true }).filter(entry => entry.isFile());
    return new Map(files.map(entry => join(entry.parentPath, entry.name)).map(path => [path, readFileSync(path, 'utf8')]));
}

/**
 * Begins with an empty folder: where files of others stand, Langium asks a question, and without a terminal it then
 * ends as if all were well and makes nothing.
 */
async function generate() {
    rmSync(join(root, 'language', 'generated'), { recursive: true, force: true });
    for (const step of steps) {
        const code = await run(process.execPath, step);
        if (code !== 0) {
            return code;
        }
    }
    return existsSync(join(root, 'language', 'generated', 'grammar.ts')) ? 0 : 1;
}

const before = generatedFiles();
const code = await generate();
if (code !== 0) {
    for (const [path, text] of before) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
    }
    console.error('Not everything could be generated, so the files are as they were.');
    process.exitCode = code;
} else if (process.argv.includes('--check')) {
    const after = generatedFiles();
    const stale = [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path));
    stale.forEach(path => console.error(`${path.slice(root.length + 1)} was not what its sources give. It is now: commit it with them.`));
    process.exitCode = stale.length > 0 ? 1 : 0;
}
