/**
 * The list of rules as Markdown: one table for each family, each rule with a link to its page.
 * @param {Readonly<Record<string, { severity: string, summary: string }>>} rules
 * @param {(rule: string) => string} pageName the name of a rule's page in `docs/rules/`
 */
export function rulesPage(rules, pageName) {
    /** @type {Map<string, string[]>} */
    const families = new Map();
    for (const [id, { severity, summary }] of Object.entries(rules)) {
        const family = id.slice(0, id.indexOf('/'));
        families.set(family, [...(families.get(family) ?? []), `| [${id}](rules/${pageName(id)}) | ${severity} | ${summary} |`]);
    }
    return (
        [
            '# What the checker finds',
            `${Object.keys(rules).length} rules. Every finding carries the code of its rule, and codes never change. Each has a page with an example of the mistake and of the better text.`,
            'How to make a rule louder or milder, turn it off, or accept one finding with a reason: [settings.md](settings.md).',
            ...[...families].map(([family, rows]) =>
                [`## ${family}`, '', '| rule | | what it finds |', '|---|---|---|', ...rows].join('\n'),
            ),
        ].join('\n\n') + '\n'
    );
}
