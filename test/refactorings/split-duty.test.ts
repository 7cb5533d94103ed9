import { describe, expect, it, test } from 'vitest';
import { splitJointDuty } from '../../language/refactorings/split-duty.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';
import { applied } from '../harness/edits.ts';

const PARTIES = 'party A is "Aa"\nparty B is "Bb"\nparty C is "Cc"\n';

async function split(sentence: string): Promise<{ text: string | undefined; host: MouWorkspace }> {
    const host = await mouWorkspace({ 'a.mou': `${PARTIES}clause 1 {\n    ${sentence} // as agreed\n}\n` });
    const document = host.document('a.mou');
    const [fix] = splitJointDuty(document, {
        start: document.textDocument.positionAt(host.marks('a.mou').cursors[0]!),
        end: document.textDocument.positionAt(host.marks('a.mou').cursors[0]!),
    });
    return { text: fix && applied(fix, document.textDocument), host };
}

describe('splitting a joint duty', () => {
    it('makes a sentence for each owner, keeps the rest and the comment, and leaves nothing to split', async () => {
        const { text, host } = await split('A, B and C must "m|eet" no later than 1 June 2027');
        expect(text).toBe(
            `${PARTIES}clause 1 {\n    A must "meet" no later than 1 June 2027\n    B must "meet" no later than 1 June 2027\n    C must "meet" no later than 1 June 2027 // as agreed\n}\n`,
        );
        await host.write('a.mou', text!);
        expect(host.document('a.mou').parseResult.parserErrors).toEqual([]);
        expect(splitJointDuty(host.document('a.mou'), { start: { line: 4, character: 8 }, end: { line: 4, character: 8 } })).toEqual([]);
    });

    it('keeps the verb in the number of its owner', async () => {
        expect((await split('A and B aim to "m|eet"')).text).toContain('    A aims to "meet"\n    B aims to "meet" //');
    });

    test.each([
        ['one owner', 'A must "m|eet"'],
        ['either of two', 'A or B must "m|eet"'],
        ['each party', 'each party must "m|eet"'],
        ['a fallback', 'A and B must "m|eet" where possible otherwise A must "write"'],
    ])('is not offered for %s', async (_what, sentence) => {
        expect((await split(sentence)).text).toBeUndefined();
    });
});
