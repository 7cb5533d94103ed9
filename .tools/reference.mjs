// Part of `npm run generate`: fills the examples of docs/language.md and docs/profiles.md from their files, writes what the
// shipped profiles ask for, writes the reference of the checker's
// rules and the schemas of their settings, and draws docs/railroad.html.
import { GrammarAST } from 'langium';
import { createGrammarDiagramHtml } from 'langium-railroad';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MouGrammar } from '../language/generated/grammar.ts';
import { root } from './lib/paths.mjs';
import { RULE_IDS, RULES } from '../language/validation/catalogue.ts';
import { rulePage, rulePageName } from '../language/validation/catalogue/rule-page.ts';
import { REFACTORINGS } from '../language/refactorings/catalogue.ts';
import { RULE_LEVELS, settableRules } from '../language/validation/rule-levels.ts';
import { RULE_FIXES } from '../language/validation/catalogue/rule-fixes.ts';
import { TYPICAL_MISTAKES } from '../language/parsing/typical-mistakes/recognise-mistake.ts';
import { fillExamples } from './reference/examples.mjs';
import { fillProfiles } from './reference/profiles.mjs';
import { checkSettingsSchema, ruleLevelsSchema } from './reference/rule-settings.mjs';
import { filled, fixesTable, mistakesList, refactoringsTable } from './reference/fixes.mjs';
import { rulesPage } from './reference/rules.mjs';
import { shippedProfiles } from './reference/shipped-profiles.mjs';

/** @param {string} name @param {(text: string) => string} change */
const rewrite = (name, change) => writeFileSync(join(root, 'docs', name), change(readFileSync(join(root, 'docs', name), 'utf8')));
/** @param {string} path */
const read = path => readFileSync(join(root, path), 'utf8');
rewrite('language.md', page => fillExamples(page, read));
rewrite('profiles.md', page => fillProfiles(fillExamples(page, read), shippedProfiles()));

writeFileSync(join(root, 'docs', 'rules.md'), rulesPage(RULES, rulePageName));
rmSync(join(root, 'docs', 'rules'), { recursive: true, force: true });
mkdirSync(join(root, 'docs', 'rules'));
for (const rule of RULE_IDS) {
    writeFileSync(join(root, 'docs', 'rules', rulePageName(rule)), rulePage(rule));
}

const fixes = join(root, 'docs', 'fixes.md');
const generated = {
    refactorings: refactoringsTable(REFACTORINGS),
    rules: fixesTable(RULE_FIXES, rulePageName),
    mistakes: mistakesList(TYPICAL_MISTAKES),
};
writeFileSync(
    fixes,
    Object.entries(generated).reduce((page, [name, content]) => filled(page, name, content), readFileSync(fixes, 'utf8')),
);

/** @param {string} name @param {unknown} value */
const writeJson = (name, value) => writeFileSync(join(root, name), `${JSON.stringify(value, undefined, 2)}\n`);
writeJson(
    'syntaxes/moucheck.schema.json',
    checkSettingsSchema(
        ruleLevelsSchema(settableRules(), RULE_LEVELS, rule => ({ description: RULES[rule].summary, default: RULES[rule].severity })),
    ),
);

// The manifest names the settings of the rules; their words stand where translators find them.
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
manifest.contributes.configuration.properties['mou.rules'] = {
    ...ruleLevelsSchema(settableRules(), RULE_LEVELS, rule => ({ markdownDescription: `%rule.${rulePageName(rule).slice(0, -3)}%` })),
    default: {},
    scope: 'resource',
    order: 3,
    markdownDescription: '%setting.rules%',
};
writeJson('package.json', manifest);
const words = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
const others = Object.entries(words).filter(([key]) => !key.startsWith('rule.'));
writeJson(
    'package.nls.json',
    Object.fromEntries([...others, ...settableRules().map(rule => [`rule.${rulePageName(rule).slice(0, -3)}`, RULES[rule].summary])]),
);

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
