// `npm run generate:check`: whether language/generated is what its sources give today. Regenerates it on the way.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { runNpm } from './lib/process.mjs';

const folder = join('language', 'generated');

/** @returns {Map<string, string>} the content of each generated file, by path */
function generatedFiles() {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    return new Map(entries.filter(entry => entry.isFile()).map(entry => {
        const path = join(entry.parentPath, entry.name);
        return [path, readFileSync(path, 'utf8')];
    }));
}

const before = generatedFiles();
const code = await runNpm(['run', 'generate']);
if (code === 0) {
    const after = generatedFiles();
    const stale = [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path));
    stale.forEach(path => console.error(`${path} was not what its sources give. It is now: commit it with them.`));
    process.exitCode = stale.length > 0 ? 1 : 0;
} else {
    process.exitCode = code;
}
