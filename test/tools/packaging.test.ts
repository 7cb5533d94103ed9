import type { Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { repeatedPackages } from '../../.tools/build/copies.mjs';
import { requiredPaths } from '../../.tools/lib/shipped.mjs';
import { readTally, tallyLine, tallyOfRun } from '../../.tools/lib/tally.mjs';
import { problemsOfContent } from '../../.tools/package/content.mjs';

/** A bundle made of these inputs, each taking one byte unless said otherwise. */
function bundleOf(...inputs: (string | [string, number])[]): Metafile {
    const entries = inputs.map(input => (typeof input === 'string' ? ([input, 1] as const) : input));
    const held = Object.fromEntries(entries.map(([path, bytesInOutput]) => [path, { bytesInOutput }]));
    return { inputs: {}, outputs: { 'dist/x.cjs': { bytes: 1, inputs: held, imports: [], exports: [] } } };
}

describe('a bundle', () => {
    test('with each package once is fine', () => {
        expect(
            repeatedPackages(bundleOf('server/main.ts', 'node_modules/vscode-jsonrpc/lib/a.js', 'node_modules/vscode-jsonrpc/lib/b.js')),
        ).toEqual([]);
    });

    test('with a package from two folders is reported', () => {
        const repeated = repeatedPackages(
            bundleOf('node_modules/vscode-jsonrpc/lib/a.js', 'node_modules/langium/node_modules/vscode-jsonrpc/lib/a.js'),
        );
        expect(repeated).toEqual([
            'vscode-jsonrpc is bundled twice, from node_modules/vscode-jsonrpc and node_modules/langium/node_modules/vscode-jsonrpc',
        ]);
    });

    test('with a package in two module formats is reported', () => {
        const repeated = repeatedPackages(
            bundleOf(
                'node_modules/vscode-languageserver-types/lib/esm/main.js',
                'node_modules/vscode-languageserver-types/lib/umd/main.js',
            ),
        );
        expect(repeated).toEqual(['vscode-languageserver-types is bundled twice, as esm and umd']);
    });

    test('from which the second copy was shaken out is fine', () => {
        expect(repeatedPackages(bundleOf('node_modules/@a/b/esm/x.js', ['node_modules/@a/b/cjs/x.js', 0]))).toEqual([]);
    });
});

describe('a package of the extension', () => {
    test('with what is required and examples is fine', () => {
        expect(
            problemsOfContent([
                ...requiredPaths,
                'examples/kent.mou',
                'examples/calendars/england-schools.mou',
                'examples/calendars/northvale-terms.ics',
                'package.nls.de.json',
            ]),
        ).toEqual([]);
    });

    test.each([
        'dist/server-node.cjs.map',
        'test/boundary/imports.test.ts',
        '.tools/build.mjs',
        'node_modules/langium/package.json',
        'language/mou.langium',
        'examples/notes.txt',
        'tsconfig.json',
    ])('with %s is reported', path => {
        expect(problemsOfContent([...requiredPaths, path])).toEqual([`${path} is in the package and should not be.`]);
    });

    test.each(requiredPaths)('without %s is reported', path => {
        expect(problemsOfContent(requiredPaths.filter(each => each !== path))).toEqual([`${path} is missing from the package.`]);
    });
});

describe('a tally', () => {
    test('is read back from the last line that is one', () => {
        expect(readTally(`first: 9 passed, 9 failed\nnoise\n${tallyLine({ passed: 12, failed: 3 })}\nmore noise`)).toEqual({
            passed: 12,
            failed: 3,
        });
    });

    test('of a run that never counted is one failure', () => {
        expect(tallyOfRun('crashed before the first test', 0)).toEqual({ passed: 0, failed: 1 });
    });

    test('of a run that counted no failure but ended badly has one', () => {
        expect(tallyOfRun('7 passed, 0 failed', 1)).toEqual({ passed: 7, failed: 1 });
    });
});
