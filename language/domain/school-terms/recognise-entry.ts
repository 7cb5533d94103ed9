import { numberOf, tagWords, type Tag, type TaggedPhrase } from './entry-words.ts';

/** Which term something is said of, as far as it is said. */
export interface TermLabel {
    /** "Autumn"; "Term 3" where a school year's terms are numbered. */
    name?: string;
    /** Which half of the term, 1 or 2; of unnamed halves 1 to 6. */
    part?: number;
}

/**
 * What an entry of a school's calendar says. Stretches: a `term` (or a half of one), a `half-term` break, a `holiday`, `in-service` days.
 * Single days: the first (`opens`) and last (`closes`) day at school of a term, or around a half-term when `half`; the first and
 * last day of a break. `nothing`: it is understood and says nothing of use, as the school year does.
 */
export type EntryKind =
    | ({ kind: 'term' } & TermLabel)
    | ({ kind: 'opens' | 'closes'; half: boolean } & TermLabel)
    | { kind: 'half-term' | 'holiday' | 'in-service' | 'nothing' }
    | { kind: 'break-begins' | 'break-ends'; half: boolean };

/** What an entry says, or why it is not understood, as the end of a sentence. */
export type Recognition = { kinds: EntryKind[] } | { problem: string };

/** In days: a term is never shorter or longer, a half-term break never longer, in-service days never more in a row. */
const SHORTEST_TERM = 15;
const LONGEST_TERM = 200;
const LONGEST_HALF_TERM = 17;
const LONGEST_IN_SERVICE = 5;

const NOT_KNOWN = 'its words are not all known';
const UNCLEAR = 'it is not clear which days it means';

/**
 * What an entry of so many days says by its summary, or where that is not understood by the one category that is. Nothing is
 * guessed: a word that is not known, words that contradict each other and a length that does not fit are told.
 */
export function recogniseEntry(summary: string, categories: readonly string[], days: number): Recognition {
    const own = recogniseText(summary, days);
    if ('kinds' in own || (own.problem !== NOT_KNOWN && own.problem !== UNCLEAR)) {
        return own;
    }
    const others = categories.map(category => recogniseText(category, days)).filter(found => 'kinds' in found);
    return others.length === 1 ? others[0]! : own;
}

function recogniseText(text: string, days: number): Recognition {
    const phrases = tagWords(text);
    if (!phrases) {
        return { problem: NOT_KNOWN };
    }
    const said = new Set(phrases.map(({ tag }) => tag));
    const meaning = said.has('other')
        ? undefined
        : said.has('in-service')
          ? inService(said, phrases)
          : one(pointOf(said, phrases) ?? stretchOf(said, phrases, days));
    if (!meaning) {
        return { problem: UNCLEAR };
    }
    const problem = meaning.map(kind => misfit(kind, days)).find(each => each !== undefined);
    return problem === undefined ? { kinds: meaning } : { problem };
}

function one(kind: EntryKind | undefined): EntryKind[] | undefined {
    return kind && [kind];
}

/** "INSET day"; "Autumn term starts (INSET day)" is both. */
function inService(said: ReadonlySet<Tag>, phrases: readonly TaggedPhrase[]): EntryKind[] | undefined {
    if (said.has('before') || said.has('after') || said.has('half-term')) {
        return undefined;
    }
    const point = said.has('staff') ? undefined : pointOf(said, phrases);
    return point ? [{ kind: 'in-service' }, point] : [{ kind: 'in-service' }];
}

/** An entry that marks the first or the last day of something. */
function pointOf(said: ReadonlySet<Tag>, phrases: readonly TaggedPhrase[]): EntryKind | undefined {
    const has = (...tags: Tag[]): boolean => tags.some(tag => said.has(tag));
    const comes = has('begin', 'come-in', 'first-day');
    const goes = has('finish', 'go-home', 'last-day');
    if (comes === goes || has('staff') || (has('before') && has('after'))) {
        return undefined;
    }
    const half = has('half-term');
    const label = labelOf(phrases);
    if (has('before', 'after')) {
        return has('before') === goes && (half || has('holiday')) ? { kind: goes ? 'closes' : 'opens', half } : undefined;
    }
    const kind = goes ? 'closes' : 'opens';
    if (has('go-home', 'come-in')) {
        return { kind, half, ...(has('term') && label) };
    }
    // "Half term 1 ends" is the end of a half of the term, "half term ends" that of the break.
    const isBreak = label.part === undefined && (half || has('holiday'));
    if (isBreak) {
        return has('first-day', 'last-day') || has('term') ? undefined : { kind: goes ? 'break-ends' : 'break-begins', half };
    }
    // The second half opens and the first closes around the half-term.
    const isInside = label.part !== undefined && (label.part % 2 === 0) !== goes;
    return has('term', 'half-term', 'school-year') || isOfSchool(phrases) ? { kind, half: isInside, ...label } : undefined;
}

function isOfSchool(phrases: readonly TaggedPhrase[]): boolean {
    return phrases.some(({ words }) => /^(?:schools?|pupils?|students?|children)$/.test(words));
}

/** An entry that is as long as what it is about. */
function stretchOf(said: ReadonlySet<Tag>, phrases: readonly TaggedPhrase[], days: number): EntryKind | undefined {
    const isPoint = (['begin', 'finish', 'come-in', 'go-home', 'first-day', 'last-day', 'before', 'after', 'staff'] as const).some(tag =>
        said.has(tag),
    );
    const label = labelOf(phrases);
    if (isPoint) {
        return undefined;
    }
    if (said.has('half-term')) {
        const isAtSchool = label.part !== undefined && days > LONGEST_HALF_TERM && !said.has('holiday');
        return isAtSchool ? { kind: 'term', ...label } : { kind: 'half-term' };
    }
    if (said.has('term')) {
        return said.has('holiday') ? undefined : { kind: 'term', ...label };
    }
    if (said.has('holiday')) {
        return said.has('half') ? undefined : { kind: 'holiday' };
    }
    return said.has('school-year') && !said.has('half') ? { kind: 'nothing' } : undefined;
}

/** The term that is named: its season, or its number where it has none; a number with a season is of a half. */
function labelOf(phrases: readonly TaggedPhrase[]): TermLabel {
    const season = phrases.find(({ tag }, at) => tag === 'season' && !/(?:^| )for$/.test(phrases[at - 1]?.words ?? ''));
    const number = phrases.find(({ tag }) => tag === 'number');
    const name = season && season.words[0]!.toUpperCase() + season.words.slice(1);
    const part = number && numberOf(number.words);
    const isHalf = phrases.some(({ tag }) => tag === 'half' || tag === 'half-term');
    if (part === undefined) {
        return name === undefined ? {} : { name };
    }
    return name === undefined && !isHalf ? { name: `Term ${part}` } : { ...(name !== undefined && { name }), part };
}

/** Why an entry of so many days cannot be what its words say. */
function misfit(entry: EntryKind, days: number): string | undefined {
    const isTerm = entry.kind === 'term';
    const most = isTerm
        ? LONGEST_TERM
        : entry.kind === 'half-term'
          ? LONGEST_HALF_TERM
          : entry.kind === 'in-service'
            ? LONGEST_IN_SERVICE
            : entry.kind === 'holiday' || entry.kind === 'nothing'
              ? Infinity
              : 1;
    const lasts = days === 1 ? 'it lasts one day' : `it lasts ${days} days`;
    if (days > most) {
        return `${lasts}, which is too long for what it says`;
    }
    if (isTerm && days < SHORTEST_TERM) {
        return `${lasts}, which is too short for a term`;
    }
    return isTerm && entry.name !== undefined && entry.part !== undefined && entry.part > 2
        ? `a term has two halves, not ${entry.part}`
        : undefined;
}
