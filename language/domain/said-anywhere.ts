import { oncePer } from './once-per.ts';

/** A text that is the same for two that say the same, wherever they stand: plain data in words, without the places in it. */
export function saidAnywhere(...said: readonly unknown[]): string {
    let text = '';
    for (const part of said) {
        text = write(text, part);
    }
    return text;
}

/** The same of one piece of plain data that several ask about; put into words once. */
export const saidByItself: (said: object) => string = oncePer(said => write('', said));

/** Adds a value to a text, and where it ends, so that no two values read alike. */
function write(before: string, value: unknown): string {
    if (typeof value !== 'object' || value === null) {
        return typeof value === 'string' ? `${before}"${value.length}:${value};` : `${before}${String(value)};`;
    }
    let text = before;
    if (Array.isArray(value)) {
        text += '[';
        for (let at = 0; at < value.length; at++) {
            text = write(text, value[at]);
        }
        return `${text}]`;
    }
    text += '{';
    for (const key in value) {
        const part = (value as Record<string, unknown>)[key];
        if (key !== 'place' && part !== undefined) {
            text = write(`${text}${key}:`, part);
        }
    }
    return `${text}}`;
}
