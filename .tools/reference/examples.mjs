/** An example's marker in the reference, and the fenced block behind it. */
const EXAMPLE = /<!-- ((?:test\/fixtures\/language|examples\/profiles)\/[\w-]+\.mou) -->\n```mou\n[\s\S]*?```/g;

/**
 * The reference with every example as its file has it.
 * @param {string} page the Markdown text
 * @param {(path: string) => string} read gives a file's text by its path in the repository
 */
export function fillExamples(page, read) {
    return page.replace(EXAMPLE, (_, path) => `<!-- ${path} -->\n\`\`\`mou\n${read(path)}\`\`\``);
}

/**
 * The files that the reference shows, in order.
 * @param {string} page
 */
export function examplesOf(page) {
    return [...page.matchAll(EXAMPLE)].map(match => match[1]);
}
