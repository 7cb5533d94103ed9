import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { oracleCases } from '../domain/oracle.ts';

const ZONES = ['UTC', 'Europe/London', 'America/New_York', 'Pacific/Apia'];
const probe = fileURLToPath(new URL('time-zone-probe.ts', import.meta.url));

async function answersIn(zone: string): Promise<{ zone: string; deadlines: unknown[]; oracle: unknown[] }> {
    const { stdout } = await promisify(execFile)(process.execPath, [probe], {
        env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
        maxBuffer: 1e8,
    });
    return JSON.parse(stdout);
}

test.each(ZONES)(
    'every worked date of courts, statutes and standards is right in a process of the zone %s',
    async zone => {
        const answers = await answersIn(zone);
        expect(answers.zone).toBe(zone);
        expect(answers.oracle).toEqual(oracleCases.map(({ id, expected }) => [id, expected]));
    },
    600_000,
);

test('every deadline is the same in whatever zone the process runs', async () => {
    const [first, ...others] = await Promise.all(ZONES.map(answersIn));
    expect(first!.deadlines.length).toBeGreaterThan(10);
    for (const { deadlines } of others) {
        expect(deadlines).toEqual(first!.deadlines);
    }
}, 600_000);
