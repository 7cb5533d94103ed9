import { build, type Plugin } from 'esbuild';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { artifacts, root } from '../../../.tools/lib/paths.mjs';

/** Where a suite runs: in VS Code's Node extension host, or in the one that is a web worker. */
export type Host = 'node' | 'web';

/**
 * Bundles the in-host suites of a host into one CommonJS script that exports `run()`, and gives its absolute path.
 * Suites are found by name: `in-host/suites/<name>.suite.ts` runs in both hosts, `<name>.node.suite.ts` and
 * `<name>.web.suite.ts` in one.
 */
export async function bundleSuites(host: Host): Promise<string> {
    const outfile = join(artifacts, 'e2e', `in-host-${host}.cjs`);
    await build({
        entryPoints: [join(root, 'test', 'e2e', 'in-host', `entry-${host}.ts`)],
        outfile,
        bundle: true,
        format: 'cjs',
        platform: host === 'node' ? 'node' : 'browser',
        external: ['vscode', ...(host === 'node' ? ['mocha'] : [])],
        // Mocha's browser build is a script that would take the bundle's own exports for its own.
        define: {
            IN_HOST: JSON.stringify(host),
            ...(host === 'web' && { global: 'globalThis', exports: 'undefined', module: 'undefined' }),
        },
        plugins: [suitesOf(host)],
        logLevel: 'warning',
    });
    return outfile;
}

/** Resolves `mou:suites` to a function that loads every suite of the host. */
function suitesOf(host: Host): Plugin {
    const other = host === 'node' ? 'web' : 'node';
    return {
        name: 'suites',
        setup(context) {
            context.onResolve({ filter: /^mou:suites$/ }, ({ path }) => ({ path, namespace: 'suites' }));
            context.onLoad({ filter: /.*/, namespace: 'suites' }, () => {
                const folder = join(root, 'test', 'e2e', 'in-host', 'suites');
                const files = globSync('*.suite.ts', { cwd: folder })
                    .filter(name => !name.endsWith(`.${other}.suite.ts`))
                    .sort();
                const lines = files.map(name => `require(${JSON.stringify(`./${name}`)});`);
                return { contents: `exports.loadSuites = () => { ${lines.join(' ')} };`, resolveDir: folder, loader: 'js' };
            });
        },
    };
}
