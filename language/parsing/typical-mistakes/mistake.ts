import { MONTH_NAMES } from '../../domain/time/civil-date.ts';

/** A way of writing that people often choose where the language has another, and what to write. */
export interface TypicalMistake {
    /** What it is, as a list of them names it: "a comma for 'and'". */
    readonly what: string;
    /** How it looks in one line whose quoted words are masked by `~`; the whole match is what a repair replaces. */
    readonly written: RegExp;
    /** Plain English: what, why, what to do. `$1` stands for a group of the match. */
    readonly message: string;
    /**
     * What may stand there instead, the likeliest first: texts in which `$1` stands for a group, or made from the written pieces.
     * None where only the author knows.
     */
    readonly instead?: readonly string[] | ((pieces: readonly string[]) => readonly string[]);
    /** It takes the beginning of the next line with it, so that what is said of that line only follows from this. */
    readonly takesNextLine?: true;
    /** It can be read, but as a name that nobody carries. */
    readonly readsAsName?: true;
}

/** Months in full, for patterns. */
export const MONTH = `(?:${MONTH_NAMES.join('|')})`;
/** A number in figures or in a word that the language knows. */
export const NUMBER = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
/** A unit of time as the language has it. */
export const UNIT =
    '(?:(?:(?:clear )?(?:working|school)|calendar|clear) days?|(?:days?|weeks?|months?|quarters?|half-terms?|terms?|years?|hours?))';
/** The name of a party, a meeting or a deadline as people usually write one. */
export const NAME = "[A-Z][\\w'\u2019-]*";
/** Names joined as the owners of a sentence are. */
export const NAMES = `${NAME}(?:(?:, | and | or | of )${NAME})*`;
/** The words that say how strongly somebody is bound. */
export const STRENGTH = '(?:must|should|shall|will|may|need not|aims? to)';
/** Words in quotation marks, masked. */
export const QUOTED = '"~*"';

/** Where a sentence or declaration may begin: in a line, behind a brace, behind a bullet. */
export const BEGIN = '(?<=(?:^|[{}])\\s*(?:[\u2022*\u2013-]\\s+)?)';

/** A pattern from pieces that finds every match and where its groups stand. */
export function like(source: string, flags = ''): RegExp {
    return new RegExp(source, `dg${flags}`);
}
