import { describe, expect, it } from 'vitest';
import { renumber } from '../../language/refactorings/renumber.ts';
import { isRefusal } from '../../language/refactorings/refactoring.ts';
import { mouWorkspace } from '../harness/mou-workspace.ts';
import { textsAfter } from '../refactorings/changed.ts';

const TEXT = `memorandum M "M"
party A is "Aa"
party B is "Bb"
meeting C is "Cc", once a month
clause 1 {
    see appendix A, B and appendix D
    A must "pay" to B no later than the dates in appendix A
    B must "ask" no later than the earlier of the dates in appendix B and C
    """As Appendix D says."""
}
appendix A "First" {
    clause A.1 { see A.1 }
}
appendix B "Second" {
}
appendix D "Fourth" {
}
history {
    appendix A done on 1 May 2026
    A left on 1 June 2026
}
`;

describe('lettered appendices', () => {
    it('are declared and referred to, and parties and meetings may be called by the same letters', async () => {
        const host = await mouWorkspace({ 'a.mou': TEXT });
        expect(host.document('a.mou').parseResult.parserErrors.map(({ message }) => message)).toEqual([]);
        const found = host
            .document('a.mou')
            .references.map(reference => `${reference.$refText} ${('ref' in reference ? reference.ref : undefined)?.$type}`);
        expect(found).toEqual([
            'A Appendix',
            'B Appendix',
            'D Appendix',
            'A Party',
            'B Party',
            'A Appendix',
            'B Party',
            'B Appendix',
            'C Event',
            'A.1 Clause',
            'A Appendix',
            'A Party',
        ]);
        expect(
            host
                .diagnostics('a.mou')
                .filter(({ code }) => code === 'reference/skipped-number')
                .map(({ message }) => message),
        ).toEqual([expect.stringContaining('After B comes D: there is no C.')]);
    });

    it('are unknown where they are not declared', async () => {
        const host = await mouWorkspace({ 'a.mou': TEXT.replace('see appendix A', 'see appendix E') });
        expect(host.diagnostics('a.mou').map(({ code }) => code)).toContain('reference/unknown-clause');
    });

    it('are numbered in order', async () => {
        const host = await mouWorkspace({ 'a.mou': TEXT });
        const result = renumber(host.document('a.mou'), host.services.Mou);
        expect(result && !isRefusal(result) && textsAfter(result, host)['a.mou']).toBe(
            TEXT.replace('appendix D\n', 'appendix C\n').replace('Appendix D', 'Appendix C').replace('appendix D "', 'appendix C "'),
        );
    });
});
