import { EmptyFileSystem } from 'langium';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createMouCoreServices } from '../../language/mou-module.ts';
import { expandSnippet } from './expand-snippet.ts';

interface Snippet {
    prefix: string | string[];
    description: string;
    body: string[];
}

const snippets = Object.entries(JSON.parse(readFileSync('syntaxes/mou.code-snippets', 'utf8')) as Record<string, Snippet>);
const parser = createMouCoreServices(EmptyFileSystem).Mou.parser.LangiumParser;
const longestChoice = 12;

/** Where a snippet is meant to be typed, when not at the top of a file. */
const surroundings: Record<string, (text: string) => string> = {
    'Duty': inClause, 'Duty with a deadline': inClause, 'Regular duty': inClause, 'Duty with a fallback': inClause, 'Ending': inClause,
    'Done': text => `history {\n${text}\n}`,
};

describe.each(snippets)('the snippet "%s"', (name, { prefix, description, body }) => {
    test('parses as it is inserted, whatever is chosen from its lists', () => {
        for (let choice = 0; choice < longestChoice; choice++) {
            const text = (surroundings[name] ?? (inserted => inserted))(expandSnippet(body, choice));
            const { lexerErrors, parserErrors } = parser.parse(text);
            expect([...lexerErrors, ...parserErrors].map(error => error.message), text).toEqual([]);
        }
    });

    test('says what it is for', () => {
        expect(description).toMatch(/^[A-Z].*\.$/);
        expect([prefix].flat().every(word => word.trim() !== '')).toBe(true);
    });
});

test('no two snippets begin with the same word', () => {
    const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
});

function inClause(text: string): string {
    return `clause 1 {\n${text}\n}`;
}
