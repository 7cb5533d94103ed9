import { EmptyFileSystem } from 'langium';
import type { IToken } from 'chevrotain';
import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { createMouCoreServices } from '../../language/mou-module.ts';
import { loadGrammar, scopesOf } from './scopes.ts';

const files = globSync(['examples/**/*.mou', 'language/library/*.mou', 'test/fixtures/language/*.mou']).sort();
const lexer = createMouCoreServices(EmptyFileSystem).Mou.parser.Lexer;

interface Colour {
    readonly as: RegExp;
    readonly not?: RegExp;
}

/** What a token of the language must and must not be coloured as; other tokens as nothing that is text. */
const expected: Record<string, Colour> = {
    TEXT: { as: /meta\.prose/ },
    STRING: { as: /string\.quoted/, not: /meta\.prose/ },
    BLANK: { as: /constant\.character\.escape\.blank/ },
    DATE: { as: /constant\.numeric\.date/ },
    MONTH_YEAR: { as: /constant\.numeric\.date/ },
    DAY_MONTH: { as: /constant\.numeric\.date/ },
    MONTH: { as: /constant\.numeric\.date/ },
    ISO_DATE: { as: /constant\.numeric\.date/ },
    NUM_DATE: { as: /constant\.numeric/, not: /string/ },
    CLAUSE_NO: { as: /constant\.numeric/, not: /string/ },
    INT: { as: /constant\.numeric/, not: /string/ },
    UNIT: { as: /keyword/, not: /string/ },
    ID: { as: /^(?:$|entity|variable|support)/, not: /keyword|string/ },
};
const keyword: Colour = {
    as: /keyword|storage|support|entity\.name\.type\.party|constant\.(?:language|numeric)/,
    not: /string|meta\.prose/,
};
const sign: Colour = { as: /^(?:$|punctuation)/ };

function isColoured(token: IToken, scopes: readonly string[]): boolean {
    const { as, not } = expected[token.tokenType.name] ?? (/^\w/.test(token.image) ? keyword : sign);
    return [token.startOffset, token.endOffset ?? token.startOffset].every(at => {
        const found = scopes[at] ?? '';
        return as.test(found) && !not?.test(found);
    });
}

describe('the colours of the editor agree with what the language reads', () => {
    let grammar: IGrammar;

    beforeAll(async () => {
        grammar = await loadGrammar();
    });

    test.each(files)('in %s', file => {
        const text = readFileSync(file, 'utf8');
        const scopes = scopesOf(grammar, text);
        const wrong = lexer.tokenize(text).tokens.filter(token => !isColoured(token, scopes));
        expect(
            wrong.map(
                ({ tokenType, image, startLine, startOffset }) =>
                    `line ${startLine}: ${tokenType.name} ${image.slice(0, 40)} is "${scopes[startOffset]}"`,
            ),
        ).toEqual([]);
    });

    test('and every fixture of the language is looked at', () => {
        expect(files.length).toBeGreaterThan(20);
    });
});
