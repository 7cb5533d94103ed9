import { createColors } from 'picocolors';

/** Colours for the terminal; none where the output is no terminal or `NO_COLOR` is set, unless `FORCE_COLOR` asks for them. */
export const colours = createColors(coloured(process.env, process.stdout.isTTY === true));

/** Whether to colour the output. */
export function coloured(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
    if (environment['NO_COLOR']) {
        return false;
    }
    return environment['FORCE_COLOR'] !== undefined && environment['FORCE_COLOR'] !== '0'
        ? true
        : isTerminal && environment['TERM'] !== 'dumb';
}

// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u001F\u007F-\u009F]/g;

/**
 * Text of an agreement in a form that can only be read: one line, without the control characters that a terminal acts on and
 * without those that turn the direction of writing round.
 */
export function printable(text: string): string {
    return text
        .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
        .replace(CONTROL_CHARACTERS, '\uFFFD')
        .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

/** `1 file`, `2 files`. */
export function count(n: number, noun: string): string {
    return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Breaks a text between words into lines of at most `width` characters; a longer word keeps its own line. */
export function wrap(text: string, width: number): string[] {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
        const line = lines.at(-1);
        if (line !== undefined && line.length + 1 + word.length <= width) {
            lines[lines.length - 1] = `${line} ${word}`;
        } else {
            lines.push(word);
        }
    }
    return lines;
}
