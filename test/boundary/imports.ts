import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** One import of a module, in whatever way it is written. */
export interface Import {
    /** Path of the importing file from the project's top folder. */
    readonly from: string;
    /** Line, counted from 1. */
    readonly line: number;
    /** A package with its subpath (`langium/lsp`), or the path of a file from the project's top folder. */
    readonly target: string;
    /** Whether the target is a file of the project. */
    readonly own: boolean;
}

/** Paths of the sources below the given folders, from the project's top folder, generated ones included. */
export function sourcesIn(...folders: string[]): string[] {
    return folders
        .flatMap(folder => globSync(`${folder}/**/*.{ts,tsx,mts,cts,js,mjs,cjs}`))
        .map(path => path.replaceAll('\\', '/'))
        .sort();
}

/** The imports of a source file on disk. */
export function importsOfFile(path: string): Import[] {
    return importsOf(path, readFileSync(path, 'utf8'));
}

/**
 * Every import of a source: `import`, `export ... from`, `import()`, `import x = require()`, `require()` and types
 * such as `import('langium').AstNode`.
 * @param from path of the file from the project's top folder
 * @param text its content
 */
export function importsOf(from: string, text: string): Import[] {
    const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true);
    const found: Import[] = [];
    const visit = (node: ts.Node): void => {
        const specifier = specifierOf(node);
        if (specifier) {
            const own = specifier.text.startsWith('.');
            const target = own ? posix.join(posix.dirname(from), specifier.text) : specifier.text;
            found.push({ from, line: source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1, target, own });
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
}

/** The text that names a module in this node, when it is one of the nodes that import. */
function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
    const named = namedIn(node);
    return named && ts.isStringLiteralLike(named) ? named : undefined;
}

function namedIn(node: ts.Node): ts.Node | undefined {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
        return node.moduleSpecifier;
    }
    if (ts.isExternalModuleReference(node)) {
        return node.expression;
    }
    if (ts.isImportTypeNode(node)) {
        return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    }
    if (ts.isCallExpression(node)) {
        const calls =
            node.expression.kind === ts.SyntaxKind.ImportKeyword ||
            (ts.isIdentifier(node.expression) && node.expression.text === 'require');
        return calls ? node.arguments[0] : undefined;
    }
    return undefined;
}
