import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serving, type Serving } from './serving.ts';

describe.each([{ write: false }, { write: true }])('the server of npm start, saving to disk: $write', ({ write }) => {
    let served: Serving;

    beforeAll(async () => {
        served = await serving({ write });
    });

    afterAll(() => served.stop());

    test('gives the page of the editor, with the folder and the extension', async () => {
        const { status, text } = await served.send('GET', '/');
        expect(status).toBe(200);
        expect(text).toContain('&quot;path&quot;:&quot;/agreements&quot;');
        expect(text).toContain('&quot;path&quot;:&quot;/extension&quot;');
    });

    test('gives files of the editor, of the extension and of the folder', async () => {
        expect((await served.send('GET', '/build/workbench.js')).text).toBe('the editor');
        expect((await served.send('GET', '/extension/package.json')).text).toBe('{}');
        expect((await served.send('GET', '/workspace/agreements/sub/b.mou')).text).toBe('the second');
    });

    test.each([
        '/workspace/agreements/../secret.txt',
        '/workspace/agreements/%2e%2e/secret.txt',
        '/workspace/agreements/sub/..%2f..%2fsecret.txt',
        '/workspace/agreements/..%5csecret.txt',
        '/workspace/secret.txt',
        '/workspace/../secret.txt',
        '/workspace/agreements/link.txt',
        '/build/../secret.txt',
        '/build/%2e%2e/secret.txt',
        '/extension/private.txt',
        '/extension/..%2fsecret.txt',
        '/constructor/name',
        '/secret.txt',
        '/%00',
        '/%',
    ])('gives nothing outside what it serves: %s', async path => {
        const { status, text } = await served.send('GET', path);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
        expect(text).not.toContain('not for');
    });

    test.each(['/workspace/agreements/../new.txt', '/workspace/agreements/link.txt', '/workspace/agreements/dangling.txt'])(
        'writes nothing outside the folder: %s',
        async path => {
            await served.send('PUT', path, { body: 'overwritten' });
            expect(readFileSync(served.outside, 'utf8')).toBe('not for the browser');
            expect(existsSync(join(served.folder, '..', 'new.txt'))).toBe(false);
            expect(existsSync(join(served.folder, '..', 'not-there.txt'))).toBe(false);
        },
    );

    test('answers only under its own name, so that no other name can be pointed at it', async () => {
        const { status } = await served.send('GET', '/workspace/agreements/a.mou', { headers: { Host: 'agreements.example' } });
        expect(status).toBe(403);
    });

    test('answers no page of another site', async () => {
        const fromElsewhere = { headers: { Origin: 'https://other.example' } };
        expect((await served.send('GET', '/workspace/agreements/a.mou', fromElsewhere)).status).toBe(403);
        expect((await served.send('PUT', '/workspace/agreements/a.mou', { ...fromElsewhere, body: 'overwritten' })).status).toBe(403);
        expect((await served.send('GET', '/workspace/agreements/a.mou')).text).toBe('the first');
    });

    test('listens on the loopback address only', async () => {
        const { port } = new URL(served.server.url);
        const others = Object.values(networkInterfaces())
            .flat()
            .filter(address => address && !address.internal && address.family === 'IPv4');
        for (const other of others) {
            await expect(fetch(`http://${other?.address}:${port}/`)).rejects.toThrow();
        }
    });

    test('shows an edit at once and keeps the disk as it was unless told to save there', async () => {
        expect((await served.send('PUT', '/workspace/agreements/sub/b.mou', { body: 'edited' })).status).toBe(204);
        expect((await served.send('GET', '/workspace/agreements/sub/b.mou')).text).toBe('edited');
        expect(readFileSync(join(served.folder, 'sub', 'b.mou'), 'utf8')).toBe(write ? 'edited' : 'the second');
    });

    test('makes, lists, finds and removes files and folders', async () => {
        const names = async (path: string) => (JSON.parse((await served.send('GET', `${path}?list`)).text) as [string, number][]).sort();
        expect((await served.send('PUT', '/workspace/agreements/new?folder')).status).toBe(204);
        expect((await served.send('PUT', '/workspace/agreements/new/d.mou', { body: 'd' })).status).toBe(204);
        expect(await names('/workspace/agreements/new')).toEqual([['d.mou', 1]]);
        expect(JSON.parse((await served.send('GET', '/workspace/agreements?find')).text)).toEqual(
            expect.arrayContaining(['/a.mou', '/new/d.mou', '/sub/b.mou']),
        );
        expect((await served.send('GET', '/workspace/agreements?find')).text).not.toContain('node_modules');
        expect((await served.send('DELETE', '/workspace/agreements/new')).status).toBe(204);
        expect((await served.send('GET', '/workspace/agreements/new/d.mou')).status).toBe(404);
        expect((await names('/workspace/agreements')).map(([name]) => name)).not.toContain('new');
    });

    test('a folder removed and made again is empty', async () => {
        await served.send('DELETE', '/workspace/agreements/sub');
        await served.send('PUT', '/workspace/agreements/sub?folder');
        expect((await served.send('GET', '/workspace/agreements/sub?list')).text).toBe('[]');
        expect((await served.send('GET', '/workspace/agreements/sub/b.mou?stat')).status).toBe(404);
    });

    test.each([
        ['a file where a folder stands', 'PUT', '/workspace/agreements/sub', 409],
        ['a file in a folder that is not there', 'PUT', '/workspace/agreements/none/x.mou', 404],
        ['a folder that is there already', 'PUT', '/workspace/agreements/sub?folder', 409],
        ['the removal of what is not there', 'DELETE', '/workspace/agreements/none.mou', 404],
        ['the removal of the folder itself', 'DELETE', '/workspace/agreements', 403],
        ['an unknown operation', 'POST', '/workspace/agreements/a.mou', 405],
    ])('refuses %s', async (_case, method, path, status) => {
        expect((await served.send(method, path, { body: '' })).status).toBe(status);
    });

    test('refuses a file too large to be an agreement', async () => {
        const outcome = await served
            .send('PUT', '/workspace/agreements/large.mou', { body: new Uint8Array(20_000_001) })
            .catch(() => 'cut off');
        expect(outcome).toEqual(expect.toSatisfy(reply => reply === 'cut off' || reply.status === 413));
        expect((await served.send('GET', '/workspace/agreements/large.mou?stat')).status).toBe(404);
    });
});
