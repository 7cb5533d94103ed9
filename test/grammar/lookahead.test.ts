import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createMouCoreServices } from '../../language/mou-module.ts';
import { MemoryFiles, parseMou } from '../harness/mou-workspace.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const texts = ['language', 'deadlines'].flatMap(folder =>
    readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
        .filter(path => path.endsWith('.mou'))
        .sort()
        .map(path => join(folder, path)),
);
const errorsOf = (path: string): string[] =>
    parseMou(readFileSync(join(FIXTURES, path), 'utf8')).parserErrors.map(({ message }) => `${path}: ${message}`);

describe('what a text says does not depend on the texts read before', () => {
    it.each([
        ['clause 4 { clause 7 continues after the end }', 'clause 4 { clause 2 continues for 6 years after the end }'],
        ['clause 4 { clause 2 continues for 6 years after the end }', 'clause 4 { clause 7 continues after the end }'],
    ])('%s, then %s', (first, second) => {
        const { LangiumParser } = createMouCoreServices({ fileSystemProvider: () => new MemoryFiles() }).Mou.parser;
        expect([first, second, first].flatMap(text => LangiumParser.parse(text).parserErrors.map(({ message }) => message))).toEqual([]);
    });

    it('nor on the order in which all fixtures are read', () => {
        expect([...texts, ...texts.toReversed()].flatMap(errorsOf)).toEqual([]);
    });

    it.each(['LangiumParser', 'CompletionParser'] as const)('every state of the lookahead of %s has a number of its own', name => {
        const parsers = createMouCoreServices({ fileSystemProvider: () => new MemoryFiles() }).Mou.parser;
        parsers.CompletionParser.prepare();
        const parser = parsers[name] as unknown as {
            wrapper: { lookaheadStrategy: { atn: { states: { stateNumber: number }[] } } };
        };
        const numbers = parser.wrapper.lookaheadStrategy.atn.states.map(({ stateNumber }) => stateNumber);
        expect(numbers.length).toBeGreaterThan(1000);
        expect(new Set(numbers).size).toBe(numbers.length);
    });
});
