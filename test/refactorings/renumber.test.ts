import { describe, expect, it, test } from 'vitest';
import { renumber } from '../../language/refactorings/renumber.ts';
import { isRefusal } from '../../language/refactorings/refactoring.ts';
import { mouWorkspace } from '../harness/mou-workspace.ts';
import { textsAfter } from './changed.ts';

const HEAD = 'memorandum M "M" {\n}\nparty A is "Aa"\n';

async function renumbered(text: string, more: Record<string, string> = {}) {
    const host = await mouWorkspace({ 'a.mou': text, ...more });
    const result = renumber(host.document('a.mou'), host.services.Mou);
    return {
        texts: result && !isRefusal(result) ? textsAfter(result, host) : undefined,
        reason: result && isRefusal(result) ? result.reason : undefined,
        doubtful: result && !isRefusal(result) ? [...result.edits.values()].flat().filter(edit => edit.isDoubtful).length : 0,
    };
}

/** The text of the file with its clauses in order. */
async function inOrder(text: string): Promise<string | undefined> {
    return (await renumbered(HEAD + text)).texts?.['a.mou']?.slice(HEAD.length);
}

describe('clauses numbered in order', () => {
    test.each([
        ['a gap', 'clause 1 {\n}\nclause 3 {\n}\n', 'clause 1 {\n}\nclause 2 {\n}\n'],
        ['a first number that is missing', 'section 2 {\n}\n', 'section 1 {\n}\n'],
        ['two that have changed places', 'clause 2 { see 1 }\nclause 1 { see 2 }\n', 'clause 1 { see 2 }\nclause 2 { see 1 }\n'],
        ['a number given twice', 'clause 1 {\n}\nclause 1 {\n}\n', 'clause 1 {\n}\nclause 2 {\n}\n'],
        [
            'a letter behind a number',
            'clause 2 { see 2A }\nclause 2A {\n}\nclause 3 {\n}\n',
            'clause 1 { see 2 }\nclause 2 {\n}\nclause 3 {\n}\n',
        ],
        ['a dot behind a number', 'section 2. {\n    clause 2.4. { see 2.4 }\n}\n', 'section 1. {\n    clause 1.1. { see 1.1 }\n}\n'],
        [
            'clauses of a section',
            'section 4 {\n    clause 4.2 { see 4.5(b) }\n    clause 4.5 {\n        item (b) "x"\n        item (d) "y"\n    }\n}\n',
            'section 1 {\n    clause 1.1 { see 1.2(a) }\n    clause 1.2 {\n        item (a) "x"\n        item (b) "y"\n    }\n}\n',
        ],
        [
            'a clause from another section',
            'section 1 {\n    clause 2.1 {\n    }\n    clause 1.1 {\n    }\n}\n',
            'section 1 {\n    clause 1.1 {\n    }\n    clause 1.2 {\n    }\n}\n',
        ],
        [
            'clauses that stand beside their section',
            'section 3 "S"\nclause 3.2 {\n}\nclause 3.4 {\n    clause 3.4.2 {\n    }\n}\nsection 5\n',
            'section 1 "S"\nclause 1.1 {\n}\nclause 1.2 {\n    clause 1.2.1 {\n    }\n}\nsection 2\n',
        ],
        [
            'clauses under a mere heading',
            'section "H" {\n    clause 2 {\n    }\n}\nsection "I" {\n    clause 4 {\n    }\n}\n',
            'section "H" {\n    clause 1 {\n    }\n}\nsection "I" {\n    clause 2 {\n    }\n}\n',
        ],
        [
            'clauses numbered through all sections',
            'section 2 {\n    clause 2 {\n    }\n    clause 3 {\n    }\n}\nsection 3 {\n    clause 5 { see clause 5 and section 3 }\n}\n',
            'section 1 {\n    clause 1 {\n    }\n    clause 2 {\n    }\n}\nsection 2 {\n    clause 3 { see clause 3 and section 2 }\n}\n',
        ],
        [
            'clauses that are counted',
            'section 2 {\n    clause "a" {\n    }\n    clause 2.4 { see 2.1 and 2.5 }\n    clause "b" {\n    }\n}\n',
            'section 1 {\n    clause "a" {\n    }\n    clause 1.2 { see 1.1 and 1.3 }\n    clause "b" {\n    }\n}\n',
        ],
        [
            'roman numbers',
            'clause 1 {\n    clause 1(i) {\n    }\n    clause 1(iii) { see 1(iii) }\n}\n',
            'clause 1 {\n    clause 1(i) {\n    }\n    clause 1(ii) { see 1(ii) }\n}\n',
        ],
        [
            'items that go on in the next clause',
            'clause 1 {\n    item 1. "a"\n    item 3. "b"\n}\nclause 2 {\n    item 4. "see item 3"\n}\n',
            'clause 1 {\n    item 1. "a"\n    item 2. "b"\n}\nclause 2 {\n    item 3. "see item 2"\n}\n',
        ],
        [
            'appendices',
            'clause 2 { see appendix 2, clause 2 and appendix 3 }\nappendix 3 {\n}\nappendix 2 {\n}\n',
            'clause 1 { see appendix 2, clause 1 and appendix 1 }\nappendix 1 {\n}\nappendix 2 {\n}\n',
        ],
    ])('%s', async (_what, text, expected) => {
        expect(await inOrder(text)).toBe(expected);
        expect(await inOrder(expected), 'once more').toBeUndefined();
    });

    it('are followed by all that refers to them', async () => {
        expect(
            await inOrder(
                'clause 2 {\n    A may suspend clauses 2 and 5 with the agreement of A\n    clause 5 continues after the end\n    A must "do as clause 5 says" no later than the dates in appendix 4\n}\n' +
                    'clause 5 "Five"\nappendix 4\nhistory {\n    clause 5 "do" done on 1 May 2026\n    notice under clause 5 given on 1 May 2026\n    appendix 4 done on 1 May 2026\n}\n',
            ),
        ).toBe(
            'clause 1 {\n    A may suspend clauses 1 and 2 with the agreement of A\n    clause 2 continues after the end\n    A must "do as clause 2 says" no later than the dates in appendix 1\n}\n' +
                'clause 2 "Five"\nappendix 1\nhistory {\n    clause 2 "do" done on 1 May 2026\n    notice under clause 2 given on 1 May 2026\n    appendix 1 done on 1 May 2026\n}\n',
        );
    });

    it('are followed by the words of texts, which the author is asked about; law, quotations and what is of another text stay', async () => {
        const text = (three: string, four: string): string =>
            `clause ${three} {\n    """Under clauses ${three} and ${four}, clause 3 of the Act and "clause 3" of theirs, see paragraph ${four}(a)."""\n}\n` +
            `clause ${four} {\n    item (a) "as in section ${three} and Appendix 2"\n}\n`;
        const law = (number: string): string =>
            `appendix ${number} "Legislation" {\n    """Under clause 3 and section 4"""\n    clause 3 {\n    }\n}\n`;
        const { texts, doubtful } = await renumbered(HEAD + text('3', '4') + law('2'));
        expect(texts?.['a.mou']).toBe(HEAD + text('1', '2').replace('Appendix 2', 'Appendix 1') + law('1'));
        expect(doubtful).toBe(5);
    });

    it('are followed by comments, which the author is asked about too; law, other agreements, quotations and what is of an appendix of law stay', async () => {
        const text = (three: string, four: string, two: string): string =>
            `// see clauses ${three} and\n//   ${four}, section 2 of the Act, clause 3 of their protocol, "clause 3"\n` +
            `clause ${three} { // as in paragraph ${four}(a), and Care Act 2014 section 3\n    /* Appendix ${two} and\n     * clause ${four}. */\n    """x""" // accept time/vague: clause ${four} says when\n}\n` +
            `/** Why clause\n *  ${three} is here. */\nclause ${four} {\n    item (a) "x" // CareAct section 3 and sections 3 and 4 CareAct\n}\n// accept reference/unknown-clause: 3 will come\n`;
        const law = (number: string): string =>
            `appendix ${number} "Legislation" {\n    // clause 3\n    clause 3\n}\ncite CareAct "Care Act 2014"\n`;
        const { texts, doubtful } = await renumbered(HEAD + text('3', '4', '2') + law('2'), { 'b.mou': 'uses "a.mou"\n// clause 3' });
        expect(texts).toEqual({ 'a.mou': HEAD + text('1', '2', '1') + law('1'), 'b.mou': 'uses "a.mou"\n// clause 1' });
        expect(doubtful).toBe(8);
    });

    it('are followed in other files, by amendments and what these hold', async () => {
        const { texts } = await renumbered(`${HEAD}clause 2 {\n    item (b) "x"\n}\nclause 4\n`, {
            'b.mou': 'uses "a.mou"\namends M clause 4 {\n    """instead of clause 4"""\n    clause 4.1 { see 4.1 and 2 }\n}\n',
            'c.mou': 'uses "a.mou"\nmemorandum C "C"\nclause 2 { see 2(b) of M }\nhistory { clause 2 done on 1 May 2026 }\n',
        });
        expect(texts).toEqual({
            'a.mou': `${HEAD}clause 1 {\n    item (a) "x"\n}\nclause 2\n`,
            'b.mou': 'uses "a.mou"\namends M clause 2 {\n    """instead of clause 2"""\n    clause 2.1 { see 2.1 and 1 }\n}\n',
            'c.mou': 'uses "a.mou"\nmemorandum C "C"\nclause 2 { see 1(a) of M }\nhistory { clause 2 done on 1 May 2026 }\n',
        });
    });

    it('begin with any number in a file that is a part', async () => {
        expect((await renumbered('section 5\nsection 7\n')).texts).toEqual({ 'a.mou': 'section 5\nsection 6\n' });
        expect((await renumbered(`uses "b.mou"\n${HEAD}section 5\nsection 7\n`, { 'b.mou': 'section 4\n' })).texts).toEqual({
            'a.mou': `uses "b.mou"\n${HEAD}section 5\nsection 6\n`,
        });
    });

    test.each([
        [
            'a reference that leads nowhere would mean another clause',
            'clause 1 { see 2 }\nclause 3\n',
            'Line 4 of a.mou refers to 2, which does not exist',
        ],
        [
            'a reference could not be told from another',
            'section 1 {\n    clause 2 { see 3 }\n}\nsection 3 {\n    clause 5\n}\n',
            'Line 5 of a.mou refers to 3, which could not be told',
        ],
        ['two have the number that is referred to', 'clause 2 { see 2 }\nclause 2\n', 'of which there are two'],
        ['the file cannot be read', 'clause 1 { A must }\nclause 3\n', 'cannot be read'],
    ])('are refused where %s', async (_what, text, reason) => {
        expect((await renumbered(HEAD + text)).reason).toContain(reason);
    });
});
