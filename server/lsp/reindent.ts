/** Columns that a tab stands for when the indentation of prose is measured. */
export const TAB_WIDTH = 4;

/**
 * Moves a block of prose in `"""` so that its least indented line stands under its quotes. The lines keep their words
 * and their indentation against each other; spaces at their ends go.
 */
export function reindentText(image: string, indent: string, newline: string): string {
    const [first = '', ...rest] = image.split(/\r?\n/);
    const least = Math.min(...rest.filter(line => line.trim() !== '').map(columnsBefore));
    return [
        first.trimEnd(),
        ...rest.map(line => (line.trim() === '' ? '' : indent + ' '.repeat(columnsBefore(line) - least) + line.trim())),
    ].join(newline);
}

/** Aligns the stars of a comment of several lines; a comment without stars keeps its lines as they are. */
export function reindentComment(image: string, indent: string, newline: string): string {
    const [first = '', ...rest] = image.split(/\r?\n/);
    if (!rest.every(line => line.trimStart().startsWith('*'))) {
        return image;
    }
    return [first.trimEnd(), ...rest.map(line => `${indent} ${line.trim()}`)].join(newline);
}

function columnsBefore(line: string): number {
    const leading = line.slice(0, line.length - line.trimStart().length);
    return leading.replace(/\t/g, ' '.repeat(TAB_WIDTH)).length;
}
