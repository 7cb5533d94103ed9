import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { MouWorkspace } from '../harness/mou-workspace.ts';
import { checkedWorkspace } from './check-fixture.ts';
import { REVIEWED } from './reviewed-findings.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.(?:mou|ics)$/.test(path))
    .sort();
// The example that is made of mistakes is proved in test/examples/planted-mistakes.test.ts.
const agreements = files.filter(path => path.endsWith('.mou') && path !== 'planted-mistakes.mou');

/** Each finding, in alphabetical order, as its severity, its code, the text it stands at, and the beginning of its message. */
function found(workspace: MouWorkspace, path: string): string[] {
    const { textDocument } = workspace.document(path);
    return workspace
        .diagnostics(path)
        .map(
            ({ severity, code, range, message }) =>
                `${['', 'error', 'warning', 'info', 'hint'][severity ?? 0]} ${code} at ${textDocument.getText(range).split('\n')[0]}: ${/^[^.:]*/.exec(String(message))![0]}`,
        )
        .sort();
}

describe('the examples, on 22 November 2026', () => {
    let workspace: MouWorkspace;

    beforeAll(async () => {
        workspace = await checkedWorkspace(Object.fromEntries(files.map(path => [path, readFileSync(join(EXAMPLES, path), 'utf8')])));
    });

    test.each(agreements)('%s has the findings that have been reviewed, and no other', path => {
        expect(found(workspace, path)).toEqual(REVIEWED[path]?.map(({ finding }) => finding));
    });

    it('are all reviewed, each finding with a word why it is true', () => {
        expect(Object.keys(REVIEWED).sort()).toEqual(agreements);
        expect(
            Object.values(REVIEWED)
                .flat()
                .filter(({ why }) => !/^.{15,}\.$/.test(why)),
        ).toEqual([]);
    });

    it('show the other half of what does not fit', () => {
        const chain = workspace.diagnostics('kent.mou').find(({ code }) => code === 'deadline/chain-infeasible');
        const { textDocument } = workspace.document('kent.mou');
        expect(chain?.relatedInformation?.map(({ location }) => textDocument.getText(location.range).replace(/\s+/g, ' '))).toEqual([
            'at least 5 working days before each Board or each DfEMonitoring',
        ]);
        const unsigned = workspace.diagnostics('oxfordshire.mou').filter(({ code }) => code === 'party/unsigned');
        expect(unsigned.map(({ relatedInformation }) => relatedInformation?.[0]?.message)).toEqual([
            'Those who agreed',
            'Those who agreed',
        ]);
    });
});
