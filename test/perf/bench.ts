// `npm run bench`: how quickly days and deadlines are counted and agreements are checked, and how long people wait for the server, beside the JSON server in the
// same run. `-- --full` also takes the largest documents and folders, `-- days deadlines` only what is named. The figures are for
// people to read: it fails only when an answer is wrong.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../.tools/build.mjs';
import { measureChecks } from './checks.ts';
import { measureDeadlines } from './deadlines.ts';
import { coldStart, edits, openFolder, type Edits } from './measures.ts';
import { measureProse } from './prose-cost.ts';
import { jsonServer, jsonServerWithoutDelay, mouServer, type Server } from './servers.ts';
import { figure, median, percentile, ratio, table } from './table.ts';
import { measureWorkingDays, TARGET } from './working-days.ts';

const full = process.argv.includes('--full');
const AGREEMENTS = 1_000;
const COLD_STARTS = 7;
const EDITS = new Map([[200, 30], [2_000, 20], ...(full ? ([[20_000, 8]] as const) : [])]);
const FOLDERS = new Map([[10, 10], [150, 10], ...(full ? ([[1_000, 5]] as const) : [])]);

type Figures = readonly (number | undefined)[];

/** Measures the servers in turn, so that a slow minute of the machine meets all of them. */
async function inTurn<T>(servers: readonly Server[], times: number, measure: (server: Server) => Promise<T>): Promise<T[][]> {
    const found = servers.map((): T[] => []);
    for (let i = 0; i < times; i++) {
        for (const [at, server] of servers.entries()) {
            found[at]!.push(await measure(server));
        }
    }
    return found;
}

function row(name: string, figures: Figures): string[] {
    const [ours, shipped, undelayed] = figures;
    return [name, ...figures.map(figure), ratio(ours, shipped), ratio(ours, undelayed)];
}

function editRows(lines: number, found: readonly Edits[]): string[][] {
    return [
        row(
            `edit, ${lines} lines, p50 (ms)`,
            found.map(({ times }) => median(times)),
        ),
        row(
            `edit, ${lines} lines, p95 (ms)`,
            found.map(({ times }) => percentile(times, 0.95)),
        ),
        row(
            `last key of 10, ${lines} lines (ms)`,
            found.map(({ burst }) => burst),
        ),
        row(
            `peak memory, ${lines} lines (MB)`,
            found.map(({ memory }) => memory),
        ),
    ];
}

async function besideJson(folder: string): Promise<string> {
    const servers = [mouServer, jsonServer, await jsonServerWithoutDelay(folder)];
    const rows = [
        row('cold start, 200 lines (ms)', (await inTurn(servers, COLD_STARTS, server => coldStart(server, folder, 200))).map(median)),
    ];
    for (const [lines, count] of EDITS) {
        console.error(`... editing ${lines} lines`);
        const found = (await inTurn(servers, 1, server => edits(server, folder, lines, count))).flat();
        rows.push(...editRows(lines, found));
    }
    return table(['', ...servers.map(({ name }) => name), 'MoU : JSON', 'MoU : without delay'], rows);
}

async function folders(folder: string): Promise<string> {
    const rows: string[][] = [];
    for (const [files, count] of FOLDERS) {
        console.error(`... opening ${files} files`);
        const { first, ready, leaf, shared, memory } = await openFolder(mouServer, folder, files, count);
        rows.push([`${files} files`, ...[first, ready, median(leaf), percentile(leaf, 0.95), median(shared), memory].map(figure)]);
    }
    return table(
        [
            'MoU',
            'open file diagnosed (ms)',
            'all read (ms)',
            'edit p50 (ms)',
            'edit p95 (ms)',
            'edit shared file p50 (ms)',
            'peak memory (MB)',
        ],
        rows,
    );
}

function workingDays(): string[] {
    const found = measureWorkingDays();
    console.log(`${found.table}\n
Additions of working days, medians; the loop goes a day further with date-fns and asks each whether it is a weekend or in a Set of holidays.
Wanted: at ${TARGET.days} days at least ${TARGET.times} times the loop's rate.
`);
    return found.wrong;
}

async function deadlines(): Promise<string[]> {
    const found = await measureDeadlines(AGREEMENTS);
    console.log(`${found.table}\n
${found.deadlines} deadlines of a year in ${found.agreements} agreements of ${found.lines} lines; ${found.checkedSteps} steps of their traces counted again a day at a time.
Wanted: computing takes less than parsing (below 1.00x).
`);
    return found.wrong;
}

async function prose(): Promise<string[]> {
    const found = await measureProse([200, 2_000, 20_000]);
    console.log(`${found.table}\n
Medians of agreements that differ; the checks of the agreement's own words, which come last, when its texts are read for the first time
and when all of them have been read before. Wanted: less than parsing (below 1.00x).
`);
    return found.wrong;
}

async function checks(): Promise<string[]> {
    console.log(`${await measureChecks([200, 2_000, 20_000])}\n
Milliseconds of the processors for one agreement; medians of rounds of 20,000 lines, ratios within a round. Fast checks are told before the others begin.
Wanted: all checks together take less than parsing (below 1.00x).
`);
    return [];
}

async function servers(): Promise<string[]> {
    await build();
    console.log(`${await besideJson(folder)}\n
Medians over stdio; ${COLD_STARTS} cold starts, ${[...EDITS].map(([lines, count]) => `${count} edits at ${lines} lines`).join(', ')}, each a letter typed in a sentence.
JSON: vscode-json-language-server as its package has it; it waits 500 ms before it validates, which its times contain.
JSON without delay: the same, bundled into one file and with that wait replaced by none. Both check against a schema.
`);
    console.log(`${await folders(folder)}\n
Files of about 200 lines, all using one shared file; one of them is open. The JSON server reads no folders.
`);
    return [];
}

/** What can be measured, by the name to ask for it; each tells which answers were wrong. */
const PARTS = new Map<string, () => string[] | Promise<string[]>>([
    ['days', workingDays],
    ['deadlines', deadlines],
    ['checks', checks],
    ['prose', prose],
    ['servers', servers],
]);
const named = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const unknown = named.filter(name => !PARTS.has(name));
if (unknown.length > 0) {
    console.error(`There is nothing called ${unknown.join(', ')} to measure; there is ${[...PARTS.keys()].join(', ')}.`);
    process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'mou-bench-'));
try {
    console.log(`Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'})\n`);
    for (const [name, measure] of PARTS) {
        if (named.length === 0 || named.includes(name)) {
            const wrong = await measure();
            wrong.forEach(answer => console.error(`Wrong: ${answer}`));
            process.exitCode = wrong.length > 0 ? 1 : process.exitCode;
        }
    }
} finally {
    rmSync(folder, { recursive: true, force: true });
}
