import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createProtocolConnection, InitializeRequest, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { root } from '../../../.tools/lib/paths.mjs';
import { oldestNode } from '../harness/install.ts';

const bundle = (name: string) => join(root, 'dist', name);

test('the Node that runs them is the oldest one promised', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } };
    const version = execFileSync(oldestNode, ['--version'], { encoding: 'utf8' }).trim();
    expect(engines.node).toBe(`>=${version.slice(1)}`);
});

test('the command line tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(execFileSync(oldestNode, [bundle('mou.cjs'), '--version'], { encoding: 'utf8' }).trim()).toBe(version);
});

test('the language server answers', async () => {
    const child = spawn(oldestNode, [bundle('server-node.cjs'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.listen();
    try {
        const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
            processId: process.pid,
            rootUri: null,
            capabilities: {},
        });
        expect(capabilities).toBeTypeOf('object');
    } finally {
        connection.dispose();
        child.kill();
    }
});
