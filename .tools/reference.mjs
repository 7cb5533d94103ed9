// Part of `npm run generate`: fills the examples of docs/language.md from their tested files, lists the checker's rules in
// docs/rules.md and draws docs/railroad.html.
import { GrammarAST } from 'langium';
import { createGrammarDiagramHtml } from 'langium-railroad';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MouGrammar } from '../language/generated/grammar.ts';
import { root } from './lib/paths.mjs';
import { RULES } from '../language/validation/catalogue.ts';
import { fillExamples } from './reference/examples.mjs';
import { rulesPage } from './reference/rules.mjs';

const page = join(root, 'docs', 'language.md');
writeFileSync(page, fillExamples(readFileSync(page, 'utf8'), path => readFileSync(join(root, path), 'utf8')));

writeFileSync(join(root, 'docs', 'rules.md'), rulesPage(RULES));

const style = `
body { font-family: system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; background: #fff; }
svg { max-width: 100%; height: auto; }
@media (prefers-color-scheme: dark) { body { color: #e6edf3; background: #0d1117; } svg.railroad-diagram { background: #e6edf3; border-radius: 6px; } }
`;
const rules = MouGrammar().rules.filter(rule => GrammarAST.isParserRule(rule));
const diagrams = createGrammarDiagramHtml(rules, { css: style })
    .replace(/<title>[^<]*<\/title>/, '<title>The MoU language: railroad diagrams</title>')
    .replace(/[ \t]+$/gm, '');
writeFileSync(join(root, 'docs', 'railroad.html'), diagrams);
