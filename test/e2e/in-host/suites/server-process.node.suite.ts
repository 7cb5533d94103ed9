import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { commands, languages, workspace, type Uri } from 'vscode';
import { openExample } from '../documents.ts';
import { suiteMark } from '../suite-mark.ts';
import { until } from '../until.ts';

/** Process ids of the language servers that this extension host has started and that still run. */
function servers(): number[] {
    const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
    return processes
        .filter(line => line.includes('server-node.cjs'))
        .map(line => line.trim().split(/\s+/).map(Number))
        .filter(([, parent]) => parent === process.pid)
        .map(([pid = 0]) => pid);
}

function isChecked(uri: Uri): boolean {
    return languages.getDiagnostics(uri).length > 0;
}

describe('the language server process', () => {
    let uri: Uri;

    before(async () => {
        uri = (await openExample('kent.mou')).uri;
        await until('the first check', () => isChecked(uri));
    });

    it('is one', () => {
        expect(servers()).to.have.lengthOf(1);
    });

    it('is another one after a restart, and again only one', async () => {
        const [before] = servers();
        await commands.executeCommand('mou.restartServer');
        await until('the check after the restart', () => isChecked(uri));
        await until('the former server to end', () => !servers().includes(before ?? 0));
        expect(servers()).to.have.lengthOf(1);
    });

    it('is one when a restart is asked for twice at once', async () => {
        await Promise.all([commands.executeCommand('mou.restartServer'), commands.executeCommand('mou.restartServer')]);
        await until('the check after the restart', () => isChecked(uri));
        await until('a single server', () => servers().length === 1);
    });

    it('leaves behind what Node has compiled of it, for the next start', async () => {
        const [process = 0] = servers();
        const command = execFileSync('ps', ['eww', '-o', 'args=', '-p', String(process)], { encoding: 'utf8' });
        const folder = / NODE_COMPILE_CACHE=(\S+)/.exec(command)?.[1] ?? '';
        expect(folder).to.match(/mou-language\.mou/);
        await commands.executeCommand('mou.restartServer');
        await until('the former server to end', () => !servers().includes(process));
        expect(readdirSync(folder)).to.have.length.greaterThan(0);
    });

    it('is started again when it ends by itself, and what it found stays meanwhile, in files that are not open too', async () => {
        await commands.executeCommand('mou.checkWorkspace');
        const known = await until(
            'findings in a file that is not open',
            () =>
                languages
                    .getDiagnostics()
                    .find(
                        ([found, diagnostics]) =>
                            diagnostics.length > 0 &&
                            !workspace.textDocuments.some(document => document.uri.toString() === found.toString()),
                    )?.[0],
        );
        const counts: number[] = [];
        const listener = languages.onDidChangeDiagnostics(() =>
            counts.push(languages.getDiagnostics(known).length, languages.getDiagnostics(uri).length),
        );
        const [before = 0] = servers();
        process.kill(before, 'SIGKILL');
        await until('another server', () => servers().some(pid => pid !== before));
        await commands.executeCommand('mou.checkWorkspace');
        listener.dispose();
        expect(isChecked(uri)).to.equal(true);
        expect(isChecked(known)).to.equal(true);
        expect(counts).not.to.include(0);
    });

    /** A hundred take a minute and a half where nothing else runs; that the client itself holds nothing over all of them is tried in `test/client`. */
    it('leaves nothing behind when it is restarted as often as a minute allows', async function () {
        this.timeout(180_000);
        const resources = (): string =>
            process
                .getActiveResourcesInfo()
                .filter(name => name !== 'Timeout' && name !== 'Immediate')
                .sort()
                .join();
        await commands.executeCommand('mou.restartServer');
        await until('a single server', () => servers().length === 1);
        const [before, listeners] = [
            resources(),
            process
                .eventNames()
                .map(name => process.listenerCount(name))
                .join(),
        ];
        const heap = process.memoryUsage().heapUsed;
        const start = performance.now();
        let times = 0;
        for (; times < 100 && performance.now() - start < 60_000; times++) {
            await commands.executeCommand('mou.restartServer');
        }
        console.log(`${suiteMark}  ${times} restarts took ${Math.round((performance.now() - start) / 1000)} s`);
        await until('the former servers to end', () => servers().length === 1);
        await until('nothing more to be held than before', () => resources().split(',').length <= before.split(',').length);
        expect(
            process
                .eventNames()
                .map(name => process.listenerCount(name))
                .join(),
        ).to.equal(listeners);
        expect(process.memoryUsage().heapUsed - heap).to.be.lessThan(100 * 1024 * 1024);
    });
});
