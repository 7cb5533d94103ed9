import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { commands, languages, type Uri } from 'vscode';
import { openExample } from '../documents.ts';
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

    it('is started again when it ends by itself', async () => {
        const [before = 0] = servers();
        process.kill(before, 'SIGKILL');
        await until('another server', () => servers().some(pid => pid !== before));
        await until('the check by the other server', () => isChecked(uri));
    });
});
