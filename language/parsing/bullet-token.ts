/** Bullets as word processors paste them; the last three are those of its symbol fonts. */
export const BULLETS = [
    '\u2022',
    '\u25CF',
    '\u25AA',
    '\u2023',
    '\u00B7',
    '\u25E6',
    '\u25CB',
    '\u25A0',
    '\u25BA',
    '\u27A2',
    '\uF0B7',
    '\uF0A7',
    '\uF0D8',
];
/** Marks that are bullets where they begin a line. */
export const DASHES = ['-', '*', '\u2013', '\u2014'];

/** The end offset of the bullet at `start`, or -1 when none stands there: a dash or a star is one at the beginning of a line with a space behind. */
export function endOfBullet(text: string, start: number): number {
    const character = text[start]!;
    if (BULLETS.includes(character)) {
        return start + 1;
    }
    return DASHES.includes(character) && /[ \t]/.test(text[start + 1] ?? '') && beginsLine(text, start) && !/\d/.test(text[start + 2] ?? '')
        ? start + 1
        : -1;
}

function beginsLine(text: string, offset: number): boolean {
    let before = offset - 1;
    while (text[before] === ' ' || text[before] === '\t') {
        before--;
    }
    return before < 0 || text[before] === '\n' || text[before] === '\r';
}
