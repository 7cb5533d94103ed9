import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { fixesFor } from '../../language/validation/fixes/fixes-for.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';
import { applied } from './apply-fix.ts';
import { checkedWorkspace, readFixture } from './check-fixture.ts';

const FIRING = fileURLToPath(new URL('../fixtures/checks/', import.meta.url));
const FIXED = fileURLToPath(new URL('../fixtures/fixed/', import.meta.url));
const fixtures = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map(path => path.replaceAll('\\', '/'))
        .filter(path => path.endsWith('.mou'))
        .sort();
/** The fixture in which a rule finds something: `party/unsigned.mou`. */
const firing = fixtures(FIRING).filter(path => /^[\w-]+\/[\w-]+\.mou$/.test(path));

let workspace: MouWorkspace;
beforeAll(async () => {
    workspace = await checkedWorkspace({});
});

/** The fixture's text after the first fix that a finding of its rule offers; undefined when none does. */
async function fixedText(path: string): Promise<string | undefined> {
    const rule = path.replace(/\.mou$/, '');
    const folder = rule.replace('/', '-');
    const { files } = readFixture(readFileSync(join(FIRING, path), 'utf8'));
    for (const [name, content] of files) {
        workspace.put(`${folder}/${name}`, content);
    }
    const main = `${folder}/main.mou`;
    await workspace.write(main, files.get('main.mou')!);
    const [fix] = workspace
        .diagnostics(main)
        .filter(({ code }) => code === rule)
        .flatMap(diagnostic => fixesFor(diagnostic, workspace.document(main)));
    return fix && applied(fix, workspace, main);
}

// Each text behind a fix has been read: it is what the author would have written. After a change, look at it again.
describe('the first fix of each rule that has one gives the text that was meant', () => {
    test.each(firing)('%s', async path => {
        const text = await fixedText(path);
        if (text === undefined) {
            expect(existsSync(join(FIXED, path)), 'a fixed fixture, but no fix').toBe(false);
        } else {
            await expect(text).toMatchFileSnapshot(join(FIXED, path));
        }
    });

    it('belongs to a fixture in which the rule finds something', () => {
        expect(fixtures(FIXED).filter(path => !firing.includes(path))).toEqual([]);
    });
});
