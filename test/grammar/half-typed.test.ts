import { AstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { isAnchorPoint, isClause, isParty } from '../../language/generated/ast.ts';
import { countPieces, parseMou, syntaxMessages } from './cuts.ts';

const AFTER = `
    clause 4.6 "Next" {
        OCC must "b" to OxPCF no later than Due
    }
}
party ZED is "Zed"
`;
const inClause = (body: string): string => `party OCC is "O"\nsection 4 "S" {\n    clause 4.5 "A" {\n        ${body}\n    }${AFTER}`;
const beforeSection = (line: string): string => `${line}\nsection 4 "S" {${AFTER}`;

/** A mistake, the text with it, the one message and its line; what stands behind it must survive. */
const MISTAKES: [mistake: string, text: string, line: number, message: RegExp][] = [
    ['no action', inClause('LAP must'), 4, /^Expected what is to be done in "quotes" after 'must'/],
    ['no recipient', inClause('LAP must "a" to'), 4, /^Expected who: a party, a group or a role after 'to'/],
    ['no date', inClause('LAP must "a" no later than'), 4, /^Expected a date or the name of an event or deadline after 'than'/],
    ['a day of each year without the year', inClause('LAP must "a" no later than 31 March each'), 4, /This date has no year/],
    [
        'the end of a month of each year without the year',
        inClause('LAP must "a" no later than the end of March each'),
        4,
        /This month has no year/,
    ],
    ['half the name of a term', inClause('LAP must "a" before the end of the autumn'), 4, /after 'of'/],
    ['a time of day without its day', inClause('LAP must "a" no later than 17:00'), 4, /Expected 'on' after '17:00'/],
    [
        'a time of day on nothing',
        inClause('LAP must "a" no later than 17:00 on'),
        4,
        /a date or the name of an event or deadline after 'on'/,
    ],
    [
        'the day before nothing',
        inClause('LAP must "a" no later than 17:00 on the day before'),
        4,
        /a date or the name of an event or deadline after 'before'/,
    ],
    [
        'in the',
        inClause('LAP must "a" in the'),
        4,
        /^Expected a stretch such as 'term time', 'the first week of each term' or 'the autumn term' after 'the'/,
    ],
    ['in the first', inClause('LAP must "a" in the first'), 4, /a unit such as 'working days'.* after 'first'/],
    ['a week of nothing', inClause('LAP must "a" in the first two weeks of'), 4, /after 'of'/],
    ['half a term', inClause('LAP must "a" in the autumn'), 4, /a unit such as 'working days'.* after 'autumn'/],
    ['no unit', inClause('LAP must "a" at least 5 before each KIT'), 4, /a unit such as 'working days'.* after '5', but found 'before'/],
    ['a misspelt unit', inClause('LAP must "a" at least 5 wroking days before each KIT'), 4, /Did you mean 'working'\?/],
    ['by for a deadline', inClause('LAP must "a" by 1 June 2026'), 4, /'no later than' instead of 'by'/],
    ['can for may', inClause('LAP can "a"'), 4, /^Write 'may'/],
    ['at without more', inClause('LAP must "a" at'), 4, /^Expected a time such as/],
    ['at least without more', inClause('LAP must "a" at least'), 4, /after 'least'/],
    ['half a unit', inClause('LAP must "a" within 5 working'), 4, /a unit such as 'working days'/],
    ['an owner alone', inClause('LAP'), 4, /Expected 'must', 'should', 'aims to' or 'may' after 'LAP'/],
    ['an owner too few', inClause('LAP and must "a" to OxPCF'), 4, /after 'LAP', but found 'and'/],
    ['a comma for and', inClause('LAP, OCC must "a"'), 4, /Join the last two names with 'and' or 'or'/],
    ['a misspelt verb', inClause('LAP msut "a" to OxPCF no later than KIT'), 4, /Did you mean 'must'\?/],
    [
        'an action without quotes',
        inClause('LAP must distribute the agenda to OxPCF before KIT'),
        4,
        /^Put what is to be done in "quotes".*: must "distribute the agenda"\.$/,
    ],
    ['an action in single quotes', inClause("LAP must 'share data' to OxPCF"), 4, /double quotes/],
    ['a condition without words', inClause('LAP must "a" if'), 4, /^Expected the condition in "quotes" after 'if'/],
    [
        'an event without name',
        inClause('LAP must "a" at least 5 working days before each'),
        4,
        /^Expected the name of an event, deadline or review after 'each'/,
    ],
    ['half a date', inClause('LAP must "a" on 27 Jun'), 4, /'Jun' does not continue this sentence/],
    [
        'a word the language lacks',
        inClause('LAP must "a" to OxPCF regarding KIT before Due'),
        4,
        /'regarding' does not continue this sentence/,
    ],
    ['the unit in the wrong order', inClause('LAP must "a" within 5 days working of KIT'), 4, /stands before the word: 5 working days/],
    ['a full stop', inClause('LAP must "a" to OxPCF.'), 4, /no full stop/],
    ['a semicolon', inClause('LAP must "a";'), 4, /semicolon/],
    ['a colon', inClause('LAP must: "a"'), 4, /No colon/],
    [
        'pasted prose',
        inClause('The parties will meet regularly to discuss progress.\n They agree to share information, and to respond promptly.'),
        4,
        /^This looks like the wording of the agreement itself/,
    ],
    [
        'pasted paragraphs',
        inClause(
            '1. Our aims\n\n1.1. The council and the trust promise to answer letters in good heart.\n\n  \u2022 1.4.1 Each of them keeps doing what it does already\n\nThe rules say that \u201Cevery letter deserves its answer\u201D from all of us.',
        ),
        4,
        /^This looks like the wording of the agreement itself/,
    ],
    [
        'prose at the top',
        beforeSection('This agreement is made between A and B.\nIt starts on 1 May 2026.\nparty OCC is "O"'),
        1,
        /^This looks like the wording of the agreement itself/,
    ],
    ['a party without name', beforeSection('party'), 1, /^Expected a name after 'party'/],
    ['a party without is', beforeSection('party OCC "Oxfordshire"'), 1, /^Expected 'is' after the short name/],
    ['half a party', beforeSection('party O'), 1, /^Expected 'is' after 'O'/],
    ['a misspelt declaration', beforeSection('prty OCC is "O", a local authority'), 1, /Did you mean 'party'\?/],
    [
        'a brace not opened',
        `party OCC is "O"\nsection 4 "S" {\n    clause 4.5 "A"\n        LAP must "a"\n    }${AFTER}`,
        3,
        /An opening '{' is missing at the end of this line/,
    ],
    [
        'a brace not closed',
        `party OCC is "O"\nsection 4 "S" {\n    clause 4.5 "A" {\n        LAP must "a"\n${AFTER}`,
        10,
        /A closing '}' is missing before 'party'/,
    ],
    ['a brace too many', inClause('LAP must "a" }'), 9, /This '}' closes nothing/],
];

describe('a half-typed or mistyped agreement', () => {
    it.each(MISTAKES)('answers %s with one message in plain words', (_mistake, text, line, message) => {
        const messages = syntaxMessages(parseMou(text));
        expect(messages).toHaveLength(1);
        expect(messages[0]!.message).toMatch(message);
        expect(messages[0]!.line).toBe(line);
    });

    it.each(MISTAKES)('with %s keeps the clause and the party behind it', (_mistake, text) => {
        const nodes = AstUtils.streamAst(parseMou(text).value).toArray();
        expect(nodes.filter(isClause).map(clause => clause.number)).toContain('4.6');
        expect(nodes.filter(isAnchorPoint).map(point => point.anchor?.$refText)).toContain('Due');
        expect(nodes.filter(isParty).map(party => party.name)).toContain('ZED');
    });
});

describe('what a word processor puts into a text', () => {
    it.each([
        ['curly quotes', 'LAP must \u201Ca\u201D to OxPCF'],
        ['bullets', '\u2022 LAP must "a"\n        \u2022 OCC must "b"'],
        ['a non-breaking space', 'LAP\u00A0must\u00A0"a"'],
        ['tabs', '\tLAP\tmust "a"'],
        ['Windows line ends', 'LAP must "a"\r\n        OCC must "b"\r\n'],
    ])('works as it is: %s', (_what, sentence) => {
        expect(syntaxMessages(parseMou(inClause(sentence)))).toEqual([]);
    });
});

describe('text without its closing quotes', () => {
    it.each([
        ['a block', '"""Some prose that is open\n        LAP must "a" to OxPCF', 2],
        ['a block before another block', '"""Some prose that is open\n        """More prose."""\n        LAP must "a"', 3],
        ['a quotation', 'LAP must "distribute the agenda', 1],
    ])('ends before the next sentence: %s', (_what, body, pieces) => {
        const whole = countPieces(parseMou(inClause('')).value);
        const result = parseMou(inClause(body));
        expect(syntaxMessages(result)).toEqual([]);
        expect(countPieces(result.value) - whole).toBe(pieces);
    });

    it('keeps structure inside a closed block as words', () => {
        const result = parseMou('section 4 {\n    """\n    clause 5 {\n    LAP must "a"\n    }\n    """\n    LAP must "b"\n}');
        expect(syntaxMessages(result)).toEqual([]);
        expect(countPieces(result.value)).toBe(3);
    });
});
