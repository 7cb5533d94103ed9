import Mocha from 'mocha';
import { loadSuites } from 'mou:suites';
import { LineReporter } from './reporter.ts';

/** What VS Code's Node extension host runs. Rejects when a test failed. */
export async function run(): Promise<void> {
    const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: LineReporter as unknown as Mocha.ReporterConstructor });
    mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
    loadSuites();
    const failures = await new Promise<number>(resolve => mocha.run(resolve));
    if (failures > 0) {
        throw new Error(`${failures} failed`);
    }
}
