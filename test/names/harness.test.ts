import { describe, expect, it } from 'vitest';
import { mouWorkspace, parseMou, readMarks } from '../harness/mou-workspace.ts';

describe('the test harness', () => {
    it('takes marks out of a text and says where they were', () => {
        expect(readMarks('a »b »c|« d« e')).toEqual({
            text: 'a b c d e',
            cursors: [5],
            ranges: [
                { start: 2, end: 7, text: 'b c d' },
                { start: 4, end: 5, text: 'c' },
            ],
        });
    });

    it('refuses marks that do not pair', () => {
        expect(() => readMarks('a » b')).toThrow('without');
        expect(() => readMarks('a « b')).toThrow('without');
    });

    it('builds several files, rebuilds after an edit and forgets a deleted file', async () => {
        const workspace = await mouWorkspace({ 'a.mou': 'party »Council« is "A council"', 'sub/b.mou': 'party' });
        expect(workspace.root('a.mou').elements).toHaveLength(1);
        expect(workspace.diagnostics('a.mou')).toEqual([]);
        expect(workspace.diagnostics('sub/b.mou')).toHaveLength(1);
        await workspace.write('sub/b.mou', 'party Forum is "A forum"');
        expect(workspace.diagnostics('sub/b.mou')).toEqual([]);
        await workspace.remove('a.mou');
        expect(workspace.has('a.mou')).toBe(false);
    });

    it('parses one text', () => {
        expect(parseMou('party Council is "A council"').parserErrors).toEqual([]);
    });
});
