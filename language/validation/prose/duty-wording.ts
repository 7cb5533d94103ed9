import { actorAt, type NamesInWords } from './actors-in-words.ts';
import { conditionsIn, type ConditionInWords } from './conditions-in-words.ts';
import type { Term } from './english.ts';
import { isPlainVerb } from './present-verbs.ts';
import { timesInWords } from './times-in-words.ts';

/** What a statement asks of somebody, as a sentence of the language would say it. */
export interface DutyInWords {
    /** As the language names them: `Council and Forum`, `all parties`, `"the local area"`; undefined where the statement names nobody. */
    readonly owners: string | undefined;
    readonly strength: 'must' | 'should' | 'aims to' | 'may' | 'must not';
    /** What is done, without quotes. */
    readonly action: string;
    readonly recipient?: string;
    readonly times: readonly string[];
    /** `if "it is asked"`, `unless "it is asked"`. */
    readonly conditions: readonly string[];
    /** `where possible`. */
    readonly soft: boolean;
}

/** The words of a statement, and how they stand between two of its terms. */
export interface Passage {
    readonly terms: readonly Term[];
    readonly wordsOf: (from: number, until: number) => string;
}

/** A statement with what is known of those that it may be about. */
export interface Around extends NamesInWords, Passage {
    /** Those whom the heading above names as owing what follows. */
    readonly heading: string | undefined;
    /** Whom the statement before was about. */
    readonly last: string | undefined;
}

/** What of a statement says what is to be done; positions among the terms, the end exclusive. */
export interface Stretch {
    readonly owners: string | undefined;
    readonly strength: DutyInWords['strength'];
    readonly from: number;
    readonly until: number;
    /** Words ahead of what is taken from the text. */
    readonly before: string;
    /** Terms that are not taken. */
    readonly leftOut?: readonly [from: number, until: number];
    /** Where what belongs to this duty begins, its time and condition ahead of the subject among it. */
    readonly start?: number;
}

/** Takes times, conditions and a recipient out of what is to be done. */
export function wordDuty({ terms, wordsOf }: Passage, stretch: Stretch, names: NamesInWords): DutyInWords {
    const { owners, strength, from, before, leftOut = [0, 0], start = 0 } = stretch;
    const until = endOfDuty(terms, from, stretch.until);
    const taken = new Set<number>();
    const take = (first: number, end: number): void => {
        for (let i = first; i < end; i++) {
            taken.add(i);
        }
    };
    take(...leftOut);
    const isOwn = (part: { from: number; until: number }): boolean =>
        (part.from >= from && part.from < until) || (part.until <= from && part.from >= start);
    const conditions = conditionsIn(terms, start).filter(isOwn);
    conditions.forEach(condition => take(condition.from, condition.until));
    // What is said of somebody in passing has its own time: "a lead, who will meet the others every month".
    const passing = terms.findIndex(
        ({ word }, i) => i > from && i < until && /^(?:who|which|whom|whose)$/.test(word) && /,/.test(terms[i - 1]!.behind),
    );
    const times = timesInWords(terms, names.events)
        .filter(isOwn)
        .filter(time => passing < 0 || time.from < passing)
        .filter(time => !taken.has(time.from));
    times.forEach(time => take(time.from, time.until));
    const soft = softAt(terms, start, until);
    if (soft >= 0) {
        take(soft, soft + 2);
    }
    const to = terms.findIndex(
        ({ word }, i) =>
            i > from && i < until && word === 'to' && !taken.has(i) && actorAt(terms.slice(0, until), i + 1, names) !== undefined,
    );
    const recipient = to < 0 ? undefined : actorAt(terms.slice(0, until), to + 1, names);
    const isLast =
        recipient !== undefined &&
        (recipient.until >= until || taken.has(recipient.until) || /[,;.]/.test(terms[recipient.until - 1]!.behind));
    if (isLast) {
        take(to, recipient.until);
    }
    return {
        owners,
        ...aimedAt(strength, tidied(before + wordsBetween({ terms, wordsOf }, from, until, taken))),
        times: [...new Set(times.map(({ written }) => written))],
        soft: soft >= 0,
        conditions: conditions.map(condition => sayCondition(condition, wordsOf)),
        ...(isLast && recipient.written !== owners && { recipient: recipient.written }),
    };
}

/** "Every two years, or sooner if the law asks for it": what may be otherwise is no condition of the duty. */
function endOfDuty(terms: readonly Term[], from: number, until: number): number {
    const or = terms.findIndex(
        ({ word }, i) => i > from && i < until && word === 'or' && /^(?:sooner|earlier|more|later|longer)$/.test(terms[i + 1]?.word ?? ''),
    );
    return or < 0 ? until : or;
}

function softAt(terms: readonly Term[], from: number, until: number): number {
    return terms.findIndex(
        ({ word }, i) =>
            i >= from &&
            i < until &&
            /^(?:where|wherever|when|whenever)$/.test(word) &&
            /^(?:possible|practicable)$/.test(terms[i + 1]?.word ?? ''),
    );
}

function sayCondition({ kind, words, until }: ConditionInWords, wordsOf: Passage['wordsOf']): string {
    return `${kind} "${tidied(wordsOf(words, until))}"`;
}

function wordsBetween({ terms, wordsOf }: Passage, from: number, until: number, taken: ReadonlySet<number>): string {
    let words = '';
    for (let i = from; i < until; i++) {
        if (!taken.has(i)) {
            const isFollowed = i + 1 < until && !taken.has(i + 1);
            words += isFollowed ? wordsOf(i, i + 2).slice(0, terms[i + 1]!.start - terms[i]!.start) : `${terms[i]!.text} `;
        }
    }
    return words;
}

/** "seek to represent" is aimed at, not promised; "agree to send" is promised. */
function aimedAt(strength: DutyInWords['strength'], action: string): Pick<DutyInWords, 'strength' | 'action'> {
    const aim =
        strength === 'must'
            ? /^(?:(?:continue to )?(?:seek|aim|wish|want|hope|intend|endeavour|try|strive|work towards) to (?=\S)|(?=seek\b))/.exec(action)
            : null;
    const [promise, what = ''] =
        (strength === 'must' ? /^(?:agree|commit|undertake|promise|pledge|resolve) to (?=(\S+))/.exec(action) : null) ?? [];
    return aim
        ? { strength: 'aims to', action: action.slice(aim[0].length) }
        : { strength, action: action.slice(promise !== undefined && isPlainVerb(what) ? promise.length : 0) };
}

/** Words as they stand between quotes: on one line, without marks at either end or quotes inside. */
export function tidied(words: string): string {
    return balanced(words)
        .replace(/["\u201C\u201D\\]/g, '')
        .replace(/\s+/g, ' ')
        .replace(/\s+([,.;])/g, '$1')
        .replace(/[\s,.;:]+$/, '')
        .replace(/^[\s,]+/, '')
        .replace(/,? (?:and|or|but)$/, '');
}

/** Without a bracket whose other half is not there. */
function balanced(words: string): string {
    return words.split('(').length === words.split(')').length ? words : words.replace(/[()]/g, '');
}
