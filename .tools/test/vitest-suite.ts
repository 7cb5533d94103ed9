import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { artifacts, root } from '../lib/paths.mjs';
import { run } from '../lib/process.mjs';
import { type Tally } from '../lib/tally.mjs';

/** The parts of vitest's JSON report that are read here. */
interface Report {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
    readonly numTodoTests: number;
    readonly testResults: readonly { readonly name: string; readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * Runs vitest and counts. A file that could not be loaded counts as one failure, and so does each skipped test: a
 * suite that passes by not running is no suite.
 * @param config path of the configuration, from the project's top folder
 * @param args filters and options for vitest
 */
export async function runVitest(config: string, args: readonly string[]): Promise<Tally> {
    mkdirSync(artifacts, { recursive: true });
    const reportFile = join(artifacts, `${config.replaceAll(/\W+/g, '-')}.json`);
    rmSync(reportFile, { force: true });
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const code = await run(process.execPath, [
        vitest,
        'run',
        '--config',
        join(root, config),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
        ...args,
    ]);
    const tally = count(readReport(reportFile));
    return { passed: tally.passed, failed: code === 0 ? tally.failed : Math.max(tally.failed, 1) };
}

function readReport(file: string): Report | undefined {
    try {
        return JSON.parse(readFileSync(file, 'utf8')) as Report;
    } catch {
        return undefined;
    }
}

function count(report: Report | undefined): Tally {
    if (!report) {
        console.error('vitest ended without a report.');
        return { passed: 0, failed: 1 };
    }
    const skipped = report.numPendingTests + report.numTodoTests;
    if (skipped > 0) {
        console.error(`${skipped} tests were skipped; each counts as failed.`);
    }
    const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
    for (const { name } of unloaded) {
        console.error(`${relative(root, name)} could not be loaded.`);
    }
    return { passed: report.numPassedTests, failed: report.numFailedTests + skipped + unloaded.length };
}
