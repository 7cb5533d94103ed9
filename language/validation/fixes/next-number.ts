/** The number for a provision that is inserted behind one of this number: the next where that is free, else the same with a letter (`3A`). Undefined behind an unusual number. */
export function numberBehind(previous: string, isTaken: (number: string) => boolean): string | undefined {
    const match = /^(.*?)(\d+)([A-Z]?)$/.exec(previous);
    if (!match) {
        return undefined;
    }
    const [, prefix, digits, letter] = match;
    const next = `${prefix}${Number(digits) + 1}`;
    if (letter === '' && !isTaken(next)) {
        return next;
    }
    const first = letter ? letter.charCodeAt(0) + 1 : 65;
    const letters = Array.from({ length: Math.max(0, 91 - first) }, (_, i) => String.fromCharCode(first + i));
    return letters.map(free => `${prefix}${digits}${free}`).find(number => !isTaken(number));
}
