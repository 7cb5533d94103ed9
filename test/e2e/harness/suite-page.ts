import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { artifacts } from '../../../.tools/lib/paths.mjs';
import { suiteMark } from '../in-host/suite-mark.ts';

/** What VS Code hands over when a suite has run. */
interface Outcome {
    readonly code: number | undefined;
    readonly logs: readonly { readonly relativePath: string; readonly contents: string }[];
}

/** How a suite in a page is watched. */
interface Watch {
    /** What the screenshot of a failure is called. */
    readonly name: string;
    /** Milliseconds after which the suite counts as hung. */
    readonly within: number;
    /** Receives each line of the suite's own. */
    readonly print: (line: string) => void;
}

/**
 * Opens a page that runs a suite inside VS Code and gives the exit code: 0 when all passed. After a failure the
 * extension host's log and a screenshot are left for people to read.
 * @param page a fresh page
 * @param url address at which the workbench starts the suite
 */
export async function runSuiteInPage(page: Page, url: string, { name, within, print }: Watch): Promise<number> {
    let finish: (outcome: Outcome) => void = () => undefined;
    const outcome = new Promise<Outcome>(resolve => (finish = resolve));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
        ownLines(format(...args)).forEach(line => print(line)),
    );
    await page.exposeFunction('codeAutomationExit', (code: number, logs: Outcome['logs']) => finish({ code, logs }));
    const giveUp = setTimeout(() => finish({ code: undefined, logs: [] }), within);
    await page.goto(url);
    const { code, logs } = await outcome;
    clearTimeout(giveUp);
    if (code === 0) {
        return 0;
    }
    if (code === undefined) {
        console.error(`The suite did not end within ${within / 1000} seconds.`);
    }
    for (const { relativePath, contents } of logs.filter(log => /exthost\.log$/.test(log.relativePath))) {
        console.error(`--- end of ${relativePath}\n${contents.slice(-3000)}`);
    }
    mkdirSync(join(artifacts, 'screenshots'), { recursive: true });
    await page.screenshot({ path: join(artifacts, 'screenshots', `failed-${name}.png`) });
    return code ?? 1;
}

function ownLines(text: string): string[] {
    return text
        .split('\n')
        .filter(line => line.includes(suiteMark))
        .map(line => line.slice(line.indexOf(suiteMark) + suiteMark.length));
}
