import type { CompositeCstNode, LangiumDocument } from 'langium';
import { describe, expect, it, test } from 'vitest';
import type { Document } from '../../language/generated/ast.ts';
import { NodeIndex } from '../../language/validation/node-index.ts';
import { amountsIn } from '../../language/validation/prose/amounts.ts';
import { proseOfDocument } from '../../language/validation/prose/document-prose.ts';
import { sentenceStarts, termsOf } from '../../language/validation/prose/english.ts';
import { stemOf } from '../../language/validation/prose/phrases.ts';
import { ReadText } from '../../language/validation/prose/read-text.ts';
import { verbPhrasesIn } from '../../language/validation/prose/verb-phrases.ts';
import { collectWrittenParts } from '../../language/validation/written-parts.ts';
import { checkedWorkspace } from './check-fixture.ts';

const statements = (text: string): string[] => new ReadText(text).statements.map(statement => statement.text);

describe('a text as English', () => {
    it('is split at full stops, semicolons, blank lines and bullets, and nowhere else', () => {
        expect(
            statements('One here. Two, at 4.5 of it,\n    goes on; three, e.g. no. 7 of Mr. Smith.\n\nFour\n  \u2022 five\n  (a) six'),
        ).toEqual(['One here.', 'Two, at 4.5 of it,     goes on;', 'three, e.g. no. 7 of Mr. Smith.', 'Four', '\u2022 five', '(a) six']);
    });

    test.each([
        'Caf\u00E9s, \u{1F600} and others. They\u2019re open.\r\n  Always (10) so.',
        'co-production, the parents/carers\u2019 own; "quoted." It isn\u2019t \u2018one. two\u2019 more.',
        '  leading. \n\n\n trailing  ',
        '... ! ? \u2014 . ; ;',
    ])('keeps the place of each word in %j', text => {
        const read = new ReadText(text);
        for (const { start, end, text: words, terms } of read.statements) {
            expect(read.own.slice(start, end).replace(/\s/g, ' ')).toBe(words.replace(/\s/g, ' '));
            for (const term of terms) {
                expect(text.slice(term.start, term.end)).toBe(term.text);
            }
        }
    });

    it('leaves out what the text itself quotes', () => {
        const [first] = new ReadText('The Act says \u201Cmeet once a year\u201D and more.').statements;
        expect(first!.terms.map(({ word }) => word)).toEqual(['the', 'act', 'says', 'and', 'more']);
    });

    it('tells in which statement a place lies', () => {
        const read = new ReadText('One. Two; three.');
        expect(['One', 'Two', 'three'].map(word => read.statementAt(read.text.indexOf(word))?.text)).toEqual(['One.', 'Two;', 'three.']);
        expect(new ReadText('').statementAt(0)).toBeUndefined();
    });

    test.each([
        ['a. ', 40_000],
        ['(', 40_000],
        ['x-y ', 20_000],
        ['\u201C', 40_000],
        ['word ', 40_000],
        ['\n', 40_000],
    ])('of %j written over and over is read to its end', (piece, times) => {
        const text = piece.repeat(times);
        expect(sentenceStarts(text).every(start => start < text.length)).toBe(true);
        expect(termsOf(text).every(({ start, end }) => start < end)).toBe(true);
    });
});

describe('the texts of a document', () => {
    const proseIn = (document: LangiumDocument<Document>) => proseOfDocument(document, new NodeIndex(document.parseResult.value));

    it('are read again only where they have changed', async () => {
        const text = 'clause 1 { """First. One.""" }\nclause 2 { """Second.""" }\nappendix 1 "Legislation" { """A law.""" }';
        const workspace = await checkedWorkspace({ 'a.mou': text });
        const before = proseIn(workspace.document('a.mou'));
        await workspace.write('a.mou', `// moved down\n${text.replace('Second', 'Another')}`);
        const after = proseIn(workspace.document('a.mou'));
        expect(after.texts.map(({ read }) => read.text)).toEqual(['First. One.', 'Another.']);
        expect(after.texts[0]!.read).toBe(before.texts[0]!.read);
        expect(after.texts[1]!.read).not.toBe(before.texts[1]!.read);
        expect(after.texts[0]!.start).toBe(before.texts[0]!.start + '// moved down\n'.length);
    });

    it('are those of clauses; parts of the file that quote law are none of them', async () => {
        const workspace = await checkedWorkspace({
            'a.mou': 'party A is "Aa"\nclause 1 { item "List." A must "answer" }\nappendix 1 about legislation { item "Law." }',
        });
        const document = workspace.document('a.mou');
        const { texts, actions } = proseIn(document);
        expect(
            [...texts, ...actions].map(({ start, read }) => document.textDocument.getText().slice(start, start + read.text.length)),
        ).toEqual(['List.', 'answer']);
        expect(collectWrittenParts(document.parseResult.value.$cstNode as CompositeCstNode).quotations).toHaveLength(4);
    });
});

describe('what a modal verb says', () => {
    test.each([
        ['Minutes will be circulated.', ['obliges', 'will', 'circulated', 'passive']],
        ['They must not, in any case, disclose it.', ['forbids', 'must not', 'disclose', 'active']],
        ['The forum may also ask.', ['permits', 'may', 'ask', 'active']],
        ['Papers are to be sent.', ['obliges', 'are to', 'sent', 'passive']],
        ['It shall always be carefully kept.', ['obliges', 'shall', 'kept', 'passive']],
        ['They cannot leave.', ['forbids', 'cannot', 'leave', 'active']],
        ['They should meet.', ['advises', 'should', 'meet', 'active']],
    ])('"%s"', (text, expected) => {
        const { terms } = new ReadText(text).statements[0]!;
        expect(
            verbPhrasesIn(terms).map(({ force, modal, verb, passive }) => [
                force,
                terms
                    .slice(modal.from, modal.until)
                    .map(({ word }) => word)
                    .join(' '),
                terms[verb]!.word,
                passive ? 'passive' : 'active',
            ]),
        ).toEqual([expected]);
    });

    test.each(['They meet in May each year.', 'Of their own free will they come.', 'Good will matters.', 'The must-have list.'])(
        'is nothing in "%s"',
        text => {
            expect(verbPhrasesIn(new ReadText(text).statements[0]!.terms)).toEqual([]);
        },
    );
});

describe('amounts in words and figures', () => {
    test.each([
        ['within five working days', ['5 working day']],
        ['five (5) working days\u2019 notice', ['5 working day']],
        ['at least 4 weeks before', ['4 week']],
        ['twenty-one days, or thirty days', ['21 day', '30 day']],
        ['once a month, twice in each year, 6 times a school year', ['1 times a month', '2 times a year', '6 times a school year']],
        ['12 calendar months', ['12 calendar month']],
        ['two parties, one hundred days, clause 5, 3.5 days, aged 0-25, ten to twelve families', []],
    ])('in "%s"', (text, expected) => {
        expect(amountsIn(new ReadText(text).statements[0]!.terms).map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected);
    });
});

describe('forms of a word', () => {
    test.each([
        ['circulate', 'circulated'],
        ['circulate', 'circulating'],
        ['send', 'sent'],
        ['copy', 'copies'],
        ['plan', 'planned'],
        ['minute', 'minutes'],
        ['discuss', 'discussed'],
    ])('%s and %s are the same', (a, b) => {
        expect(stemOf(b)).toBe(stemOf(a));
    });

    test.each([
        ['party', 'part'],
        ['send', 'set'],
        ['meet', 'meter'],
    ])('%s and %s are not', (a, b) => {
        expect(stemOf(b)).not.toBe(stemOf(a));
    });
});
