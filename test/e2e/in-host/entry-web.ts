import 'mocha/mocha.js';
import { loadSuites } from 'mou:suites';
import { LineReporter } from './reporter.ts';

/** What VS Code's web worker extension host runs. Rejects when a test failed. */
export async function run(): Promise<void> {
    mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: LineReporter as unknown as Mocha.ReporterConstructor });
    loadSuites();
    const failures = await new Promise<number>(resolve => mocha.run(resolve));
    if (failures > 0) {
        throw new Error(`${failures} failed`);
    }
}
