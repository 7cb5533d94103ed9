/**
 * The list of quick fixes as Markdown, for docs/fixes.md.
 * @param {Readonly<Partial<Record<string, readonly string[]>>>} fixes what the fixes of each rule do
 * @param {(rule: string) => string} pageName the name of a rule's page in `docs/rules/`
 */
export function fixesTable(fixes, pageName) {
    const rows = Object.entries(fixes).map(([rule, what]) => `| [${rule}](rules/${pageName(rule)}) | ${(what ?? []).join(' ')} |`);
    return ['| rule | what its fixes do |', '|---|---|', ...rows].join('\n');
}

/**
 * The list of refactorings as Markdown, for docs/fixes.md.
 * @param {Readonly<Record<string, { kind: string, where: string, what: string }>>} refactorings
 */
export function refactoringsTable(refactorings) {
    const rows = Object.values(refactorings).map(({ kind, where, what }) => `| ${where} | ${what} | \`${kind}\` |`);
    return ['| at | what is done | kind of code action |', '|---|---|---|', ...rows].join('\n');
}

/**
 * What people often write and what is offered instead, as a Markdown list.
 * @param {readonly { what: string }[]} mistakes
 */
export function mistakesList(mistakes) {
    return mistakes.map(({ what }) => `- ${what}`).join('\n');
}

/**
 * A page with the part between its markers `<!-- name -->` and `<!-- /name -->` as it should be.
 * @param {string} page
 * @param {string} name
 * @param {string} content
 */
export function filled(page, name, content) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    return `${page.slice(0, page.indexOf(begin) + begin.length)}\n${content}\n${page.slice(page.indexOf(end))}`;
}
