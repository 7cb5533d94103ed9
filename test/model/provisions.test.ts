import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import type { Provision } from '../../language/domain/index.ts';
import { isProvision } from '../../language/generated/ast.ts';
import { clauseNumberOf, numberingOf } from '../../language/model/clause-numbers.ts';
import { parseMou } from '../harness/mou-workspace.ts';
import { agreementIn, bare, textAt, withCast } from './built.ts';

/** `section 4 > clause 4.2 (derived)`: sorts and numbers of a tree of provisions. */
function outline(provisions: readonly Provision[]): unknown[] {
    return provisions.map(({ sort, number, numberDerived, children }) => {
        const name = `${sort} ${number ?? '-'}${numberDerived ? ' derived' : ''}`;
        return children.length > 0 ? [name, ...outline(children)] : name;
    });
}

describe('a sentence', () => {
    it.each([
        ['section 2 { clause { Council must "act" } }', '2.1'],
        ['section 2 { Council must "act" }', '2'],
        ['appendix 2 { Council must "act" }', 'appendix 2'],
    ])('of %s is found under %s', async (text, clause) => {
        const { provisions } = await withCast(text);
        const all = [...provisions, ...provisions.flatMap(provision => provision.children)].flatMap(provision => provision.sentences);
        expect(all.map(sentence => sentence.clause)).toEqual([clause]);
    });
});

describe('clause numbers', () => {
    it.each([
        ['clause 4.5. { }', ['clause 4.5']],
        ['section 2A { }', ['section 2A']],
        ['clause { } section "Aims" { } appendix "Law" { }', ['clause -', 'section -', 'appendix -']],
        ['section 4 { clause { } clause { } }', [['section 4', 'clause 4.1 derived', 'clause 4.2 derived']]],
        [
            'section 4 { clause 4.2 { } clause { } clause 4.9 { } clause { } }',
            [['section 4', 'clause 4.2', 'clause 4.3 derived', 'clause 4.9', 'clause 4.10 derived']],
        ],
        ['section 4 { clause 4.5(a) { } clause { } }', [['section 4', 'clause 4.5(a)', 'clause 4.6 derived']]],
        [
            'section 4 { clause { clause { } clause { } } }',
            [['section 4', ['clause 4.1 derived', 'clause 4.1.1 derived', 'clause 4.1.2 derived']]],
        ],
        ['section "Aims" { clause { } clause 1.1 { clause { } } }', [['section -', 'clause -', ['clause 1.1', 'clause 1.1.1 derived']]]],
        [
            'clause 4.5 { clause (a) { } clause (b) { clause (ii) { } } }',
            [['clause 4.5', 'clause 4.5(a)', ['clause 4.5(b)', 'clause 4.5(b)(ii)']]],
        ],
        ['section 2 { section "Aims" { clause { } } clause { } }', [['section 2', ['section -', 'clause -'], 'clause 2.1 derived']]],
        ['clause 4 { item "first" { clause { } } clause { } }', [['clause 4', 'clause 4.1 derived', 'clause 4.2 derived']]],
        ['clause 4 { item (a) "first" { clause { } } clause { } }', [['clause 4', 'clause 4(a).1 derived', 'clause 4.1 derived']]],
        ['appendix 2 { clause { } }', [['appendix 2', 'clause 2.1 derived']]],
        [`section 4 { clause 4.${'9'.repeat(400)} { } clause { } }`, [['section 4', `clause 4.${'9'.repeat(400)}`, 'clause 4.2 derived']]],
    ])('of %s', async (text, expected) => {
        expect(outline((await agreementIn(text)).provisions)).toEqual(expected);
    });

    it('are known of syntax nodes without following a reference', () => {
        const { value } = parseMou('amends Kent clause 4.5 { clause { item (a) "x" } }\nsection 3 { clause { } }');
        const numbers = AstUtils.streamAllContents(value)
            .filter((node: AstNode) => isProvision(node))
            .map(node => [clauseNumberOf(node), numberingOf(node).derived]);
        expect(numbers.toArray()).toEqual([
            ['4.5.1', true],
            ['4.5.1(a)', false],
            ['3', false],
            ['3.1', true],
        ]);
    });

    it('of 5,000 nested clauses are found without exhausting the stack', () => {
        const innermost: AstNode = { $type: 'Clause', items: [] } as AstNode;
        let node = innermost;
        for (let depth = 0; depth < 5_000; depth++) {
            const outer = { $type: 'Clause', items: [node], number: depth === 4_999 ? '1' : undefined } as unknown as AstNode;
            (node as { $container?: AstNode }).$container = outer;
            node = outer;
        }
        (node as { $container?: AstNode }).$container = { $type: 'Document' } as AstNode;
        expect(clauseNumberOf(innermost as never)).toHaveLength(1 + 5_000 * 2);
    });
});

describe('a provision', () => {
    it('holds its texts, items, footnotes, references, sentences and sub-clauses', async () => {
        const { provisions } = await withCast(`section 2 "Meetings" about meetings, equality and diversity {
            """What is meant."""
            clause 2.1 "Agendas" { Council must "send the agenda" }
            item (a) "the papers" { Forum should "read them" item (i) "all of them" { Trust may "help" } }
            item """a bullet""" { Council must "keep it" see 2.1 footnote 9 "a note inside" """a text inside""" }
            footnote 1 "a note"
            see clause 2.1 and 7 of Kent
            see appendix 1
        }`);
        expect(bare(provisions.find(({ number }) => number === '2'))).toMatchObject({
            sort: 'section',
            title: 'Meetings',
            topics: ['meetings', 'equality and diversity'],
            numberDerived: false,
            texts: [{ text: 'What is meant.' }, { text: 'a text inside' }],
            children: [{ sort: 'clause', number: '2.1', title: 'Agendas', sentences: [{ action: 'send the agenda', clause: '2.1' }] }],
            items: [
                { label: '(a)', number: '2(a)', text: { text: 'the papers' }, sentences: [{ action: 'read them', clause: '2(a)' }] },
                { label: '(i)', number: '2(a)(i)', text: { text: 'all of them' }, sentences: [{ action: 'help', clause: '2(a)(i)' }] },
                { text: { text: 'a bullet' }, sentences: [{ action: 'keep it', clause: '2' }] },
            ],
            footnotes: [
                { number: '9', text: { text: 'a note inside' } },
                { number: '1', text: { text: 'a note' } },
            ],
            references: [
                { number: '2.1', resolved: true },
                { sort: 'clause', number: '2.1', agreement: 'Kent', resolved: true },
                { sort: 'clause', number: '7', agreement: 'Kent', resolved: false },
                { sort: 'appendix', number: '1', resolved: true },
            ],
            sentences: [],
        });
    });

    it('knows where it and its texts stand, in lines and UTF-16 offsets from zero', async () => {
        const text = 'clause 1 {\n  """\u{1F600} \u05E9\u05DC\u05D5\u05DD\nhere"""\n  item "x"\n}';
        const [provision] = (await agreementIn(text)).provisions;
        expect(provision!.place.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 4, character: 1 } });
        expect(textAt(text, provision!.texts[0]!.place)).toBe('"""\u{1F600} \u05E9\u05DC\u05D5\u05DD\nhere"""');
        expect(textAt(text, provision!.items[0]!.text.place)).toBe('"x"');
        expect(provision!.place.uri).toBe('file:///workspace/agreement.mou');
    });

    it('without a body is a provision all the same', async () => {
        expect(bare((await agreementIn('clause 4.5 "Agendas"')).provisions)).toMatchObject([
            { number: '4.5', title: 'Agendas', sentences: [] },
        ]);
    });

    it('outside every other a footnote belongs to the agreement', async () => {
        expect(bare((await agreementIn('clause 1 { }\nfootnote 2 "a note"\nfootnote 3 ""')).footnotes)).toEqual([
            { number: '2', text: { text: 'a note' } },
            { number: '3', text: { text: '' } },
        ]);
    });
});
