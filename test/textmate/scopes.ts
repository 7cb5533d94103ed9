import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

/** The TextMate grammar as an editor loads it. */
export async function loadGrammar(): Promise<IGrammar> {
    const engine = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(engine.buffer.slice(engine.byteOffset, engine.byteOffset + engine.byteLength));
    const registry = new textmate.Registry({
        onigLib: Promise.resolve({
            createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
            createOnigString: text => new oniguruma.OnigString(text),
        }),
        loadGrammar: () => {
            const file = 'syntaxes/mou.tmLanguage.json';
            return Promise.resolve(textmate.parseRawGrammar(readFileSync(file, 'utf8'), file));
        },
    });
    const grammar = await registry.loadGrammar('source.mou');
    if (!grammar) {
        throw new Error('The grammar of source.mou cannot be loaded.');
    }
    return grammar;
}

/** The scopes of each UTF-16 unit of a text, joined by spaces, without the grammar's own; '' for a line's end. */
export function scopesOf(grammar: IGrammar, text: string): string[] {
    const scopes: string[] = [];
    let state = textmate.INITIAL;
    for (const line of text.split('\n')) {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
        state = ruleStack;
        for (const token of tokens) {
            const end = Math.min(token.endIndex, line.length);
            scopes.push(...Array.from({ length: end - token.startIndex }, () => token.scopes.slice(1).join(' ')));
        }
        scopes.push('');
    }
    return scopes;
}
