/**
 * @typedef {{ library: string, name: string, title: string, purpose: string, rows: readonly (readonly string[])[] }} ShownProfile
 */

const BEGIN = '<!-- what the profiles ask for, made by npm run generate -->';
const END = '<!-- end of what the profiles ask for -->';
const HEAD = ['| asks for | missing is | when | why |', '|---|---|---|---|'];

/**
 * The page of profiles with a table of what each that ships asks for.
 * @param {string} page the Markdown text, which holds both marks
 * @param {readonly ShownProfile[]} profiles
 */
export function fillProfiles(page, profiles) {
    const [before, after] = [page.slice(0, page.indexOf(BEGIN)), page.slice(page.indexOf(END))];
    if (!page.includes(BEGIN) || !page.includes(END)) {
        throw new Error('The page of profiles has no marks to fill between.');
    }
    return `${before}${BEGIN}\n\n${profiles.map(section).join('\n\n')}\n\n${after}`;
}

/** @param {ShownProfile} profile */
function section({ library, name, title, purpose, rows }) {
    return [
        `### ${title}`,
        '',
        `\`uses profile "${library}"\`, then \`checked against ${name}\`. ${purpose}`,
        '',
        ...HEAD,
        ...rows.map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`),
    ].join('\n');
}
