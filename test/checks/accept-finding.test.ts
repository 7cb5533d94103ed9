import { describe, expect, it } from 'vitest';
import { acceptFinding } from '../../language/validation/fixes/accept-finding.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';
import { checkedWorkspace } from './check-fixture.ts';

/** The text after its first finding of a rule has been accepted; undefined when that is not offered. */
async function accepted(workspace: MouWorkspace, rule: string): Promise<string | undefined> {
    const document = workspace.document('a.mou');
    const diagnostic = workspace.diagnostics('a.mou').find(({ code }) => code === rule)!;
    const edit = acceptFinding(diagnostic, document)?.edits[0];
    if (!edit) {
        return undefined;
    }
    const text = document.textDocument.getText();
    const at = document.textDocument.offsetAt(edit.range.start);
    return text.slice(0, at) + edit.newText + text.slice(at);
}

const codes = (workspace: MouWorkspace): unknown[] =>
    workspace
        .diagnostics('a.mou')
        .map(({ code }) => code)
        .sort();

describe('accepting a finding', () => {
    it('writes a comment above it that waits for its reason, and then the finding is gone', async () => {
        const workspace = await checkedWorkspace({ 'a.mou': 'clause 1 {\n    somebody must "send the agenda"\n}\n' });
        const text = await accepted(workspace, 'obligation/unowned');
        expect(text).toBe('clause 1 {\n    // accept obligation/unowned: ____\n    somebody must "send the agenda"\n}\n');
        await workspace.write('a.mou', text!);
        expect(codes(workspace)).toEqual(['obligation/unowned', 'silence/no-reason']);
        await workspace.write('a.mou', text!.replace('____', 'the coordinator starts in May'));
        expect(codes(workspace)).toEqual([]);
    });

    it('stands above the quotation that holds the finding, where a comment can stand', async () => {
        const workspace = await checkedWorkspace({ 'a.mou': 'clause 1 {\n    """The agenda\n    is sent in a timely manner."""\n}\n' });
        expect(await accepted(workspace, 'time/vague')).toMatch(/^clause 1 \{\n {4}\/\/ accept time\/vague: ____\n {4}"""The agenda\n/);
    });

    it('is not offered for what could not be read', async () => {
        const workspace = await checkedWorkspace({ 'a.mou': 'party Council is "Kent County Council' });
        expect(await accepted(workspace, 'syntax/unclosed-text')).toBeUndefined();
    });
});
