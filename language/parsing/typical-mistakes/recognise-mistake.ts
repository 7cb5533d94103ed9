import { DATE_MISTAKES } from './dates.ts';
import { ACTION_MISTAKES } from './conditions.ts';
import { CLAUSE_MISTAKES, DECLARATION_MISTAKES, HEAD_MISTAKES } from './declarations.ts';
import { EFFECT_MISTAKES } from './effects.ts';
import { LIMIT_MISTAKES } from './limits.ts';
import { MARK_MISTAKES } from './marks.ts';
import { wordMeantBy } from './misspelt.ts';
import { STRENGTH, type TypicalMistake } from './mistake.ts';
import { OCCASION_MISTAKES } from './occasions.ts';
import { OWNER_MISTAKES } from './owners.ts';
import { STRENGTH_MISTAKES } from './strengths.ts';
import { RATE_MISTAKES, TIME_MISTAKES } from './times.ts';
import { WINDOW_MISTAKES } from './windows.ts';

/** Every typical mistake, the more telling before the more general. */
export const TYPICAL_MISTAKES: readonly TypicalMistake[] = [
    ...CLAUSE_MISTAKES,
    ...DECLARATION_MISTAKES,
    ...HEAD_MISTAKES,
    ...EFFECT_MISTAKES,
    ...STRENGTH_MISTAKES,
    ...LIMIT_MISTAKES,
    ...DATE_MISTAKES,
    ...WINDOW_MISTAKES,
    ...RATE_MISTAKES,
    ...OCCASION_MISTAKES,
    ...TIME_MISTAKES,
    ...OWNER_MISTAKES,
    ...ACTION_MISTAKES,
    ...MARK_MISTAKES,
];

const READ_AS_NAMES = TYPICAL_MISTAKES.filter(({ readsAsName }) => readsAsName);

/** A line longer than this was not typed as one sentence. */
const LONGEST_LINE = 500;

/** A way of writing that was recognised, at its place in the line (UTF-16 columns from 0), and the texts that mend it. */
export interface RecognisedMistake {
    readonly start: number;
    readonly end: number;
    readonly message: string;
    /** Texts for the place, the likeliest first. */
    readonly instead: readonly string[];
    readonly takesNextLine: boolean;
}

/** Where in a line reading failed: columns from 0, the end exclusive. */
export interface Zone {
    readonly start: number;
    readonly end: number;
}

/**
 * What people meant by what stands where reading failed; undefined when nothing typical stands there. `maskedLine` is the line with
 * its quoted words hidden, `words` are the words of the language.
 */
export function recogniseMistake(line: string, maskedLine: string, zone: Zone, words: ReadonlySet<string>): RecognisedMistake | undefined {
    if (line.length > LONGEST_LINE) {
        return undefined;
    }
    return typicalMistake(line, maskedLine, zone, TYPICAL_MISTAKES) ?? misspeltWord(line, maskedLine, zone, words);
}

/** What people meant by a word that was read as a name. */
export function recogniseInName(line: string, maskedLine: string, zone: Zone): RecognisedMistake | undefined {
    return line.length > LONGEST_LINE ? undefined : typicalMistake(line, maskedLine, zone, READ_AS_NAMES);
}

function typicalMistake(line: string, maskedLine: string, zone: Zone, mistakes: readonly TypicalMistake[]): RecognisedMistake | undefined {
    for (const mistake of mistakes) {
        for (const match of maskedLine.matchAll(mistake.written)) {
            const [start, end] = match.indices![0]!;
            if (start >= zone.end || end <= zone.start) {
                continue;
            }
            const pieces = match.indices!.map(range => range && line.slice(...range));
            const instead = insteadOf(mistake, pieces);
            if (instead) {
                return { start, end, message: filled(mistake.message, pieces), instead, takesNextLine: mistake.takesNextLine ?? false };
            }
        }
    }
    return undefined;
}

/** The texts that mend a mistake; undefined when it is written as it should be. */
function insteadOf({ instead = [] }: TypicalMistake, pieces: readonly (string | undefined)[]): readonly string[] | undefined {
    const texts = typeof instead === 'function' ? instead(pieces as readonly string[]) : instead.map(text => filled(text, pieces));
    return texts.includes(pieces[0]!) ? undefined : texts;
}

function filled(template: string, pieces: readonly (string | undefined)[]): string {
    return template.replace(/\$(\d)/g, (_, group: string) => pieces[Number(group)] ?? '');
}

/** Behind these comes what is to be done, in the author's own words. */
const STRENGTH_BEFORE = new RegExp(`\\b${STRENGTH}(?: not)? $`);

/** "Steering Group" is a name, not a name and a word of the language. */
const NAME_BEFORE = /(?<![\w'\u2019-])[A-Z][\w'\u2019-]* $/;

/** A word of the language in capitals or with a slip, at the place or right before it. */
function misspeltWord(line: string, maskedLine: string, zone: Zone, words: ReadonlySet<string>): RecognisedMistake | undefined {
    for (const match of maskedLine.matchAll(/(?<![\w'\u2019-])[A-Za-z][A-Za-z-]*(?![\w'\u2019~])/g)) {
        const [start, end] = [match.index, match.index + match[0].length];
        const isMonth =
            /^may$/i.test(match[0]) &&
            /\d\s*$|^\s*\d/.test(maskedLine.slice(Math.max(0, start - 3), start) || maskedLine.slice(end, end + 3));
        const before = maskedLine.slice(0, start);
        const isOther = STRENGTH_BEFORE.test(before) || (NAME_BEFORE.test(before) && /^[A-Z][a-z]/.test(match[0]));
        const meant = start < zone.end && end > zone.start && !isMonth && !isOther ? wordMeantBy(match[0], words) : undefined;
        if (meant !== undefined) {
            const message =
                meant === match[0].toLowerCase()
                    ? `Words of the language are written in small letters: '${meant}'.`
                    : `'${line.slice(start, end)}' is no word of the language. Did you mean '${meant}'?`;
            return { start, end, message, instead: [meant], takesNextLine: false };
        }
    }
    return undefined;
}
