import { readdirSync, readFileSync } from 'node:fs';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { examplesOf, fillExamples } from '../../.tools/reference/examples.mjs';
import { fillProfiles } from '../../.tools/reference/profiles.mjs';
import { rulesPage } from '../../.tools/reference/rules.mjs';
import { shippedProfiles } from '../../.tools/reference/shipped-profiles.mjs';
import { MouGrammar } from '../../language/generated/grammar.ts';
import { RULE_IDS, RULES } from '../../language/validation/catalogue.ts';
import { rulePage, rulePageName } from '../../language/validation/catalogue/rule-page.ts';
import { parseMou } from '../harness/mou-workspace.ts';
import { syntaxMessages } from '../grammar/cuts.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const page = read('docs/language.md');
const fixtures = readdirSync(new URL('test/fixtures/language/', root)).map(name => `test/fixtures/language/${name}`);

/** The case that says of each line of an example which days it comes to. */
function workedOut(path: string): string {
    return read(path.replace('/language/', '/deadlines/reference/'));
}

/** A text without the lines that are comments. */
function withoutComments(text: string): string {
    return text.replaceAll(/^ *\/\/.*\n/gm, '').replaceAll(/ *\/\/ =>.*$/gm, '');
}

describe('the language reference', () => {
    it('shows every example as its file has it', () => {
        expect(fillExamples(page, read)).toBe(page);
    });

    it('shows every fixture once', () => {
        expect(examplesOf(page).toSorted()).toEqual(fixtures.toSorted());
    });

    it('has every example about time worked out', () => {
        const aboutTime = examplesOf(page.slice(page.indexOf('\n## Time\n'), page.indexOf('\n### Disputes\n'))).map(String);
        expect(aboutTime.length).toBeGreaterThan(10);
        expect(aboutTime.filter(path => !withoutComments(workedOut(path)).includes(read(path).trimEnd()))).toEqual([]);
    });

    it('lists what each shipped profile asks for, beside an example as its file has it', () => {
        const profiles = read('docs/profiles.md');
        expect(fillProfiles(fillExamples(profiles, read), shippedProfiles())).toBe(profiles);
        expect(shippedProfiles().filter(({ rows }) => rows.length < 12)).toEqual([]);
    });

    it('lists every rule of the checker as the catalogue has it', () => {
        expect(rulesPage(RULES, rulePageName)).toBe(read('docs/rules.md'));
        expect(RULE_IDS.filter(rule => rulePage(rule) !== read(`docs/rules/${rulePageName(rule)}`))).toEqual([]);
    });

    it('links to the railroad diagrams of every rule', () => {
        const diagrams = read('docs/railroad.html');
        const rules = MouGrammar()
            .rules.filter(GrammarAST.isParserRule)
            .map(rule => rule.name);
        expect(rules.filter(name => !diagrams.includes(`>${name}<`))).toEqual([]);
    });
});

describe('the constructs of the language', () => {
    it.each(fixtures)('%s parses', path => {
        expect(syntaxMessages(parseMou(read(path)))).toEqual([]);
    });

    it('leave no word of the grammar without an example', () => {
        const written = new Set(
            fixtures
                .flatMap(path => AstUtils.streamAst(parseMou(read(path)).value).toArray())
                .flatMap(node => (node.$cstNode ? keywordsOf(node.$cstNode as unknown as Part) : [])),
        );
        const keywords = [...AstUtils.streamAllContents(MouGrammar())].filter(GrammarAST.isKeyword).map(keyword => keyword.value);
        expect([...new Set(keywords)].filter(keyword => !written.has(keyword))).toEqual([]);
    });
});

/** A node of the concrete syntax, as far as its parts and their grammar matter. */
interface Part {
    text: string;
    grammarSource?: GrammarAST.AbstractElement;
    content?: Part[];
}

/** The keywords among the parts of a syntax node. */
function keywordsOf(node: Part): string[] {
    return (node.content ?? []).flatMap(part => (GrammarAST.isKeyword(part.grammarSource) ? part.text : keywordsOf(part)));
}
