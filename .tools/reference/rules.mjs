/**
 * The rule reference as Markdown: one part for each family, one heading for each rule.
 * @param {Readonly<Record<string, { severity: string, summary: string, why: string, bad?: string, good?: string }>>} rules
 */
export function rulesPage(rules) {
    /** @type {Map<string, string[]>} */
    const families = new Map();
    for (const [id, rule] of Object.entries(rules)) {
        const family = id.slice(0, id.indexOf('/'));
        families.set(family, [...families.get(family) ?? [], rulePart(id, rule)]);
    }
    return [
        '# What the checker finds',
        'Every finding carries the code of its rule. Codes never change. Made from the catalogue in `language/validation/catalogue/`.',
        ...[...families].flatMap(([family, parts]) => [`## ${family}`, ...parts])
    ].join('\n\n') + '\n';
}

/**
 * @param {string} id
 * @param {{ severity: string, summary: string, why: string, bad?: string, good?: string }} rule
 */
function rulePart(id, { severity, summary, why, bad, good }) {
    return [
        `### ${id}`,
        `**${severity}**: ${summary} ${why}`,
        ...bad === undefined ? [] : ['Reported:', fenced(bad)],
        ...good === undefined ? [] : ['Better:', fenced(good)]
    ].join('\n\n');
}

/** @param {string} text */
function fenced(text) {
    return `\`\`\`\`mou\n${text.trimEnd()}\n\`\`\`\``;
}
