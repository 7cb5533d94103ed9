import type { RuleId } from '../../language/validation/catalogue.ts';

/** The families that the table of recall tells apart. */
export type Family =
    | 'clauses'
    | 'parties'
    | 'obligations'
    | 'deadlines'
    | 'dates'
    | 'reviews and term'
    | 'ending'
    | 'references'
    | 'agreed by'
    | 'history'
    | 'disputes'
    | 'blanks';

/** One kind of mistake that people make, and how it is made in a text. */
export interface Mutation {
    readonly family: Family;
    readonly name: string;
    /** The rules of which one has to find it. */
    readonly rules: readonly RuleId[];
    /** The text with the mistake, once for each place where it can be made, the place where it is to be reported marked. */
    readonly plant: (text: string) => string[];
}

type Change = (match: RegExpExecArray, text: string) => string | undefined;

/**
 * Makes a mistake wherever a pattern matches outside comments and prose; `change` gives the new words with `»marks«`, or
 * undefined where the mistake cannot be made.
 */
export function wherever(pattern: RegExp, change: Change): Mutation['plant'] {
    return text => replaceEach(text, withoutProse(text), pattern, change);
}

/** The same inside the agreement's own words. */
export function whereverInProse(pattern: RegExp, change: Change): Mutation['plant'] {
    return text => {
        const outside = withoutProse(text);
        const prose = [...text].map((letter, at) => (letter === outside[at] && letter !== '\n' ? ' ' : letter)).join('');
        return replaceEach(text, prose, pattern, change);
    };
}

/** Makes a mistake at several places of a text at once, once in all; undefined where it cannot be made. */
export function throughout(change: (text: string) => string | undefined): Mutation['plant'] {
    return text => {
        const changed = change(text);
        return changed === undefined || changed.replace(/[»«]/g, '') === text || !changed.includes('»') ? [] : [changed];
    };
}

/** Marks the name of the agreement, where what is missing is reported. */
export function atTheName(text: string): string {
    return text.replace(/^(memorandum|agreement|protocol) (\w+)/m, '$1 »$2«');
}

const COMMENTS = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const PROSE = /"""[\s\S]*?"""/g;

/** The text with comments and prose blanked out; offsets and lines stay. */
export function withoutProse(text: string): string {
    return blankedOut(blankedOut(text, PROSE), COMMENTS);
}

function blankedOut(text: string, pattern: RegExp): string {
    return text.replace(pattern, part => part.replace(/[^\n]/g, ' '));
}

function replaceEach(text: string, searched: string, pattern: RegExp, change: Change): string[] {
    return [...searched.matchAll(pattern)].flatMap(match => {
        const planted = change(match, text);
        return planted === undefined ? [] : [text.slice(0, match.index) + planted + text.slice(match.index + match[0].length)];
    });
}
