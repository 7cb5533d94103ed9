import { describe, expect, test } from 'vitest';
import { importsOf, importsOfFile, sourcesIn } from './imports.ts';
import { editorImports, nodeOnlyImports, violation } from './layers.ts';

const sources = sourcesIn('language', 'server', 'client');

describe('the project', () => {
    test('has sources in each of its three layers', () => {
        for (const folder of ['language', 'server', 'client']) {
            expect(sources.filter(path => path.startsWith(`${folder}/`))).not.toHaveLength(0);
        }
    });

    test('imports across its layers only as the architecture allows', () => {
        expect(
            sources
                .flatMap(importsOfFile)
                .map(violation)
                .filter(sentence => sentence !== undefined),
        ).toEqual([]);
    });

    test('reaches nothing of the editor from a page', () => {
        expect(editorImports('client/webview/timeline/page/main.tsx', importsOfFile)).toEqual([]);
    });

    test.each(['server/main-browser.ts', 'client/extension-browser.ts', 'client/webview/timeline/page/main.tsx'])(
        'reaches nothing of Node from %s',
        entry => {
            expect(nodeOnlyImports(entry, importsOfFile)).toEqual([]);
        },
    );
});

describe('an import that breaks a boundary is reported', () => {
    test.each([
        ['the domain imports the parser library', 'language/domain/agreement.ts', "import type { AstNode } from 'langium';"],
        ['the domain imports the syntax tree', 'language/domain/agreement.ts', "import { isParty } from '../generated/ast.ts';"],
        ['the language imports the protocol', 'language/validation/party.ts', "export * from 'vscode-languageserver-types';"],
        [
            'the language imports the language server framework',
            'language/mou-module.ts',
            "import { startLanguageServer } from 'langium/lsp';",
        ],
        ['the language imports the file system', 'language/workspace/imports.ts', "const fs = await import('node:fs');"],
        ['the language imports the server', 'language/model/build.ts', "type T = import('../../server/protocol.ts').Deadline;"],
        ['the server imports the editor', 'server/lsp/hover.ts', "import vscode = require('vscode');"],
        ['the server computes a date', 'server/lsp/hover.ts', "import { addDays } from 'date-fns';"],
        ['the server imports the client', 'server/lsp/hover.ts', "require('../../client/features/deadlines.ts');"],
        [
            'the client imports the language',
            'client/features/deadlines.ts',
            "import { computeDeadlines } from '../../language/domain/index.ts';",
        ],
        ['the client imports a feature of the server', 'client/features/deadlines.ts', "import '../../server/lsp/hover.ts';"],
        ['a page imports the editor', 'client/webview/timeline/page/app.tsx', "import { window } from 'vscode';"],
        [
            'a page computes deadlines',
            'client/webview/timeline/page/app.tsx',
            "import { computeDeadlines } from '../../../../language/domain/index.ts';",
        ],
        ['a file stands in no layer', 'elsewhere/x.ts', "import 'langium';"],
    ])('%s', (_case, path, text) => {
        expect(importsOf(path, text).map(violation)).toEqual([expect.stringContaining(path)]);
    });

    test('a page reaches the editor through what it shares with the panel', () => {
        const files: Record<string, string> = {
            'client/webview/timeline/page/main.tsx': "import '../../../features/rows.ts';",
            'client/features/rows.ts': "import { l10n } from 'vscode';",
        };
        expect(editorImports('client/webview/timeline/page/main.tsx', path => importsOf(path, files[path] ?? ''))).toEqual([
            'client/features/rows.ts:1 imports vscode',
        ]);
    });

    test('a module that the browser entry reaches imports Node', () => {
        const files: Record<string, string> = {
            'server/main-browser.ts': "import './start.ts';",
            'server/start.ts': "import { readFileSync } from 'node:fs';",
        };
        expect(nodeOnlyImports('server/main-browser.ts', path => importsOf(path, files[path] ?? ''))).toEqual([
            'server/start.ts:1 imports node:fs',
        ]);
    });
});

describe('an import that keeps the boundaries is let through', () => {
    test.each([
        ['language/domain/time/date-adapter.ts', "import { addDays } from 'date-fns';"],
        [
            'language/validation/party.ts',
            "import { type ValidationAcceptor } from 'langium'; import { isParty } from '../generated/ast.ts';",
        ],
        [
            'server/lsp/hover.ts',
            "import { type HoverProvider } from 'langium/lsp'; import { computeDeadlines } from '../../language/domain/index.ts';",
        ],
        ['client/features/deadlines.ts', "import { window } from 'vscode'; import { deadlinesRequest } from '../../server/protocol.ts';"],
    ])('%s: %s', (path, text) => {
        expect(importsOf(path, text).map(violation)).toEqual(Array(importsOf(path, text).length).fill(undefined));
    });

    test('a word in a text or a comment is no import', () => {
        expect(importsOf('language/x.ts', "// import 'vscode'\nconst text = \"import 'vscode'\";")).toEqual([]);
    });
});
