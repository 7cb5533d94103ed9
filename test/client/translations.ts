import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Every sentence that the client hands to `l10n.t` or `t`, in the order of the code, each once. */
export function sentencesOfClient(): string[] {
    const found = new Set<string>();
    for (const file of globSync('client/**/*.{ts,tsx}').sort()) {
        const visit = (node: ts.Node): void => {
            if (ts.isCallExpression(node) && /^(?:l10n\.)?t$/.test(node.expression.getText())) {
                const [sentence] = node.arguments;
                if (!sentence || !ts.isStringLiteral(sentence)) {
                    throw new Error(`${file}: ${node.getText()} must be given a plain sentence, or no translator can find it.`);
                }
                found.add(sentence.text);
            }
            ts.forEachChild(node, visit);
        };
        visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
    }
    return [...found];
}
