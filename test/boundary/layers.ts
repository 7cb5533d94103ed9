import type { Import } from './imports.ts';

/** A part of the project and everything it may import. */
interface Layer {
    /** Folder that the layer is; the longest that fits decides for a file. */
    readonly folder: string;
    /** Packages, with subpath. */
    readonly packages: readonly RegExp[];
    /** Folders and files of the project. */
    readonly own: readonly string[];
}

const calendarLibraries = [/^date-fns(\/.*)?$/, /^@date-fns\/utc(\/.*)?$/, /^ical\.js$/, /^rrule-temporal$/];
const protocol = /^vscode-(languageserver(-protocol|-types|-textdocument)?|jsonrpc|uri)(\/(node|browser))?$/;

const layers: readonly Layer[] = [
    { folder: 'language/domain', packages: calendarLibraries, own: ['language/domain'] },
    {
        folder: 'language',
        packages: [/^langium(\/grammar|\/generate)?$/, /^chevrotain$/, /^fastest-levenshtein$/, /^compromise\/one$/],
        own: ['language'],
    },
    {
        folder: 'server',
        packages: [
            /^langium(\/lsp|\/node)?$/,
            /^chevrotain$/,
            protocol,
            /^(commander|diff|picocolors|csv-stringify|docx|mammoth|jsonc-parser|sarif)(\/.*)?$/,
            /^node:/,
        ],
        own: ['server', 'language'],
    },
    {
        folder: 'client',
        packages: [/^vscode$/, /^vscode-languageclient(\/(node|browser))?$/, protocol],
        own: ['client', 'server/protocol.ts', 'server/settings.ts', 'server/lsp/hover/markdown.ts'],
    },
    // A page reaches the editor by messages alone; days are counted by the language's own functions.
    {
        folder: 'client/webview',
        packages: [/^preact(\/hooks)?$/],
        own: ['client/webview', 'client/features', 'server/protocol.ts', 'language/domain/time'],
    },
];

/** Packages and modules that exist only where Node runs. */
const nodeOnly = /^node:|\/node$|^(fs|path|os|child_process|worker_threads|net|http|https|stream|url|util)(\/|$)/;

/** What is wrong with an import, in a sentence; undefined when its layer allows it. */
export function violation({ from, line, target, own }: Import): string | undefined {
    const layer = layers.filter(({ folder }) => isWithin(from, folder)).sort((a, b) => b.folder.length - a.folder.length)[0];
    if (!layer) {
        return `${from} belongs to no layer`;
    }
    const allowed = own ? layer.own.some(path => isWithin(target, path)) : layer.packages.some(pattern => pattern.test(target));
    return allowed ? undefined : `${from}:${line} imports ${target}, which ${layer.folder}/ may not`;
}

/**
 * Imports, anywhere in what an entry reaches, of modules that exist only in Node.
 * @param entry path of the entry from the project's top folder
 * @param importsOf the imports of a file of the project
 */
export function nodeOnlyImports(entry: string, importsOf: (path: string) => readonly Import[]): string[] {
    return importsReached(entry, importsOf, nodeOnly);
}

/** Imports of the editor, anywhere in what an entry reaches, given as for {@link nodeOnlyImports}. */
export function editorImports(entry: string, importsOf: (path: string) => readonly Import[]): string[] {
    return importsReached(entry, importsOf, /^vscode$/);
}

function importsReached(entry: string, importsOf: (path: string) => readonly Import[], forbidden: RegExp): string[] {
    const seen = new Set([entry]);
    const found: string[] = [];
    for (const path of seen) {
        for (const { line, target, own } of importsOf(path)) {
            if (own && /\.[cm]?[jt]sx?$/.test(target)) {
                seen.add(target);
            } else if (!own && forbidden.test(target)) {
                found.push(`${path}:${line} imports ${target}`);
            }
        }
    }
    return found;
}

function isWithin(path: string, folder: string): boolean {
    return path === folder || path.startsWith(`${folder}/`);
}
