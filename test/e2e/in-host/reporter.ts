import type { Runner, Test } from 'mocha';
import { suiteMark } from './suite-mark.ts';

/** Prints one line for each test, then the tally, each marked so that it is told from the workbench's own output. */
export class LineReporter {
    constructor(runner: Runner) {
        let passed = 0;
        let failed = 0;
        runner.on('pass', test => {
            passed += 1;
            print(`✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
        });
        runner.on('fail', (test, error: Error) => {
            failed += 1;
            print(`✗ ${test.fullTitle()}\n${error.stack ?? error.message}`);
        });
        runner.on('pending', (test: Test) => {
            failed += 1;
            print(`✗ ${test.fullTitle()}: skipped, which counts as failed`);
        });
        runner.once('end', () => print(`${passed} passed, ${failed} failed`));
    }
}

function print(text: string): void {
    console.log(
        text
            .split('\n')
            .map(line => suiteMark + line)
            .join('\n'),
    );
}
