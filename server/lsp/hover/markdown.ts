/** Text of an agreement as Markdown that shows it as it is: no markup or tag of the author's takes effect. One line. */
export function plain(text: string): string {
    return text
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[\\`*_[\]#+|<>&~$]/g, '\\$&')
        .replace(/^-/, '\\-')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Source of an agreement as a block of code, whatever it contains. */
export function sourceBlock(text: string): string {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}mou\n${text.trimEnd()}\n${fence}`;
}

/** A list of items already in Markdown; the first `most` of them and how many more there are. */
export function list(items: readonly string[], most: number): string {
    const more = items.length - most;
    return [...items.slice(0, most).map(item => `- ${item}`), ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

/** Paragraphs one below the other; absent ones are left out. */
export function paragraphs(...parts: (string | undefined)[]): string {
    return parts.filter(part => part).join('\n\n');
}

/** A numbered list of items already in Markdown, some with a list below them. */
export function numberedList(items: readonly { item: string; below?: string }[]): string {
    return items
        .map(({ item, below }, index) => {
            const number = `${index + 1}. `;
            return `${number}${item}${below === undefined ? '' : `\n${below.replace(/^/gm, ' '.repeat(number.length))}`}`;
        })
        .join('\n');
}

/** The first words of a text, cut at a word. */
export function beginning(text: string, length: number): string {
    const words = text.replace(/\s+/g, ' ').trim();
    return words.length <= length ? words : `${words.slice(0, length).replace(/\s+\S*$/, '')} …`;
}
