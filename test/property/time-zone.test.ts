import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const probe = fileURLToPath(new URL('time-zone-probe.ts', import.meta.url));

async function answersIn(zone: string): Promise<{ zone: string; deadlines: unknown[]; oracle: unknown[] }> {
    const { stdout } = await promisify(execFile)(process.execPath, [probe], { env: { ...process.env, TZ: zone, NODE_OPTIONS: '' }, maxBuffer: 1e8 });
    return JSON.parse(stdout);
}

test('every answer is the same in whatever zone the process runs', async () => {
    const { zone, ...first } = await answersIn('UTC');
    expect(zone).toBe('UTC');
    expect(first.deadlines.length).toBeGreaterThan(10);
    for (const other of ['Europe/London', 'America/New_York', 'Pacific/Apia']) {
        const { zone: own, ...answers } = await answersIn(other);
        expect(own).toBe(other);
        expect(answers).toEqual(first);
    }
}, 60_000);
