import { build } from '../../.tools/build.mjs';
import { sum, tallyLine, type Tally } from '../../.tools/lib/tally.mjs';
import { ensureChromium } from './harness/chromium.ts';
import { runInNodeHost } from './in-host/run-node.ts';
import { runInWebHost } from './in-host/run-web.ts';
import { runOnOldestNode } from './oldest-node/run.ts';
import { runUi } from './ui/run.ts';

/** What each name on the command line stands for; `npm run test:vscode` alone runs all. */
const suites: Readonly<Record<string, { readonly what: string; readonly run: () => Promise<Tally> }>> = {
    node: { what: "inside VS Code's Node extension host", run: runInNodeHost },
    web: { what: "inside VS Code's web worker extension host", run: runInWebHost },
    ui: { what: 'with hands and eyes, on the packaged extension', run: runUi },
    oldest: { what: 'on the oldest Node', run: runOnOldestNode },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
    console.error(`There is no suite called ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`);
    process.exit(2);
}

const tallies: Tally[] = [];
try {
    await build();
    ensureChromium();
    for (const [name, { what, run }] of Object.entries(suites)) {
        if (wanted.length === 0 || wanted.includes(name)) {
            console.log(`\n── ${name}: ${what}`);
            const tally = await run().catch((error: unknown): Tally => {
                console.error(error instanceof Error ? error.message : error);
                return { passed: 0, failed: 1 };
            });
            console.log(`${name}: ${tallyLine(tally)}`);
            tallies.push(tally);
        }
    }
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    tallies.push({ passed: 0, failed: 1 });
}
const total = sum(tallies);
console.log(`\n${tallyLine(total)}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
