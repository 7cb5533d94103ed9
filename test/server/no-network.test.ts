import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf, MOU } from '../cli/run-mou.ts';
import { DeadlinesRequest, ExplainRequest } from '../../server/protocol.ts';
import { Session, SERVER } from './harness/session.ts';

/** Makes every way to the network throw, and says so on the error output, so that nobody can swallow it. */
const FORBID = `
const forbid = (object, name, what) => {
    object[name] = () => {
        process.stderr.write('NETWORK: ' + what + '\\n');
        throw new Error('The network is forbidden: ' + what);
    };
};
const net = require('node:net');
forbid(net, 'connect', 'net.connect');
forbid(net, 'createConnection', 'net.createConnection');
forbid(net.Socket.prototype, 'connect', 'Socket.connect');
forbid(net.Server.prototype, 'listen', 'Server.listen');
for (const name of ['http', 'https']) {
    forbid(require('node:' + name), 'request', name + '.request');
    forbid(require('node:' + name), 'get', name + '.get');
}
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
    forbid(require('node:dns'), name, 'dns.' + name);
    forbid(require('node:dns').promises, name, 'dns.promises.' + name);
}
forbid(require('node:dgram'), 'createSocket', 'dgram.createSocket');
for (const name of ['fetch', 'WebSocket', 'EventSource']) {
    forbid(globalThis, name, name);
}
`;

const TEXT = `memorandum M { calendar Office }
calendar Office { region England and Wales }
party A is "Aa"
party B is "Bb"
clause 1 "Papers" {
    """See https://www.legislation.gov.uk and the Data Protection Act 2018."""
    A must "pay" to B within 5 working days of 1 March 2027
}
`;

let folder: string;
let remove: () => void;
let preload: string;

beforeAll(() => {
    ({ folder, remove } = folderOf({ 'm.mou': TEXT }));
    preload = join(folder, 'forbid-network.cjs');
    writeFileSync(preload, FORBID);
});

afterAll(() => remove());

function node(...args: string[]): { code: number | null; err: string } {
    const { status, stderr } = spawnSync(process.execPath, ['--require', preload, ...args], { encoding: 'utf8', cwd: folder });
    return { code: status, err: stderr };
}

describe('nothing is asked of the network', () => {
    test.each([
        'fetch("http://127.0.0.1:9")',
        'require("http").get("http://127.0.0.1:9")',
        'require("net").connect(9)',
        'require("dns").lookup("localhost", () => {})',
    ])('and what asks is caught: %s', code => {
        expect(node('-e', code).err).toContain('NETWORK: ');
    });

    test('by the language server from its start to its end, over all that it answers', async () => {
        const session = await Session.start({
            files: { 'm.mou': TEXT },
            settings: { today: '2026-11-22' },
            command: [process.execPath, '--require', preload, SERVER, '--stdio'],
        });
        await session.open('m.mou', TEXT);
        await session.diagnostics('m.mou', found => found.length > 0);
        const at = session.at('m.mou', 'must');
        const document = { textDocument: at.textDocument };
        expect((await session.connection.sendRequest(DeadlinesRequest, {})).deadlines).not.toEqual([]);
        expect((await session.connection.sendRequest(ExplainRequest, { subject: '1' })).explained).toHaveLength(1);
        for (const [method, params] of [
            ['textDocument/hover', at],
            ['textDocument/completion', at],
            ['textDocument/documentLink', document],
            ['textDocument/documentSymbol', document],
        ] as const) {
            await session.connection.sendRequest(method, params);
        }
        await session.stop();
        expect(session.errorOutput).not.toContain('NETWORK');
    });

    test.each([
        ['check', 'm.mou'],
        ['deadlines', 'm.mou'],
        ['explain', 'm.mou', '1'],
        ['diff', 'm.mou', 'm.mou'],
    ])('by mou %s', (...args) => {
        const { code, err } = node(MOU, ...args);
        expect(err).toBe('');
        expect(code).toBeLessThan(2);
    });
});

/** Ways to the network that a bundle could use, beside `net`, by which the protocol's own library can serve a socket or a pipe that nobody asks for. */
const WAYS =
    /require\("(?:node:)?(?:https?|http2|dns|tls|dgram|undici)"\)|\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b|from"(?:node:)?https?"/g;

describe('what ships', () => {
    test.each(['client-node.cjs', 'start-node.cjs', 'client-browser.cjs', 'server-node.cjs', 'server-browser.js', 'mou.cjs'])(
        'has no way to the network in %s',
        name => {
            expect(readFileSync(join(SERVER, '..', name), 'utf8').match(WAYS) ?? []).toEqual([]);
        },
    );

    test('knows nothing of net but in what runs under Node', () => {
        const uses = (name: string) => /require\("(?:node:)?net"\)/.test(readFileSync(join(SERVER, '..', name), 'utf8'));
        expect(['client-browser.cjs', 'server-browser.js'].filter(uses)).toEqual([]);
    });

    test('and a bundle that had one is caught', () => {
        expect('const a=fetch("https://example.org");require("node:https")'.match(WAYS)).toHaveLength(2);
    });
});
