import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { isRuleId, RULES } from '../../language/validation/catalogue.ts';
import { findingsOf, readFixture } from './check-fixture.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/checks/', import.meta.url));
const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.mou'))
    .sort();
const textOf = (path: string): string => readFileSync(join(FOLDER, path), 'utf8');
const ruleOf = (path: string): string =>
    relative('.', path)
        .replaceAll('\\', '/')
        .replace(/(\.[\w-]+)*\.mou$/, '');

/** What only bytes, several folders or a file that is not there can show; tested with the names across files. */
const WITHOUT_TEXT = /^(?:file|import)\//;

describe('a fixture finds exactly what it marks', () => {
    test.each(paths)('%s', async path => {
        const fixture = readFixture(textOf(path));
        expect(await findingsOf(fixture)).toEqual(fixture.expected);
    });
});

describe('the fixtures', () => {
    it('belong to rules of the catalogue', () => {
        expect(paths.map(ruleOf).filter(rule => !isRuleId(rule))).toEqual([]);
    });

    it('show each rule finding something and each rule keeping silent', () => {
        const rules = Object.keys(RULES).filter(rule => !WITHOUT_TEXT.test(rule));
        const firing = new Set(
            paths
                .filter(path => textOf(path).includes('$TEST$'))
                .flatMap(path => readFixture(textOf(path)).expected.map(line => / ([a-z]+\/[\w-]+): /.exec(line)![1])),
        );
        const silent = new Set(paths.filter(path => path.endsWith('.silent.mou')).map(ruleOf));
        expect(rules.filter(rule => !firing.has(rule))).toEqual([]);
        expect(rules.filter(rule => !silent.has(rule))).toEqual([]);
    });

    it('that are silent expect nothing', () => {
        expect(paths.filter(path => path.endsWith('.silent.mou') && /\$TEST\$|»/.test(textOf(path)))).toEqual([]);
    });
});

describe('a malformed fixture fails', () => {
    it.each([
        ['a mark without expectation', 'party »A«'],
        ['an expectation without mark', '// $TEST$ error party/undeclared "x"\nparty A'],
        ['a misspelt directive', '// $TEST$ eror party/undeclared "x"\nparty »A«'],
        ['a mark that is not closed', '// $TEST$ error party/undeclared "x"\nparty »A'],
        ['a rule tested and ignored', '// $IGNORE$ name/unused\n// $TEST$ hint name/unused "x"\nparty »A«'],
    ])('%s', (_case, text) => {
        expect(() => readFixture(text)).toThrow();
    });
});
